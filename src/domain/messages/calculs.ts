import { accord } from './accords.ts';
import { nombre, ordinal, type Phrases } from './phrases.ts';

/** A place in an argument, 0-based. `rang` is for rows and columns read as one list (weights, reference). */
export interface Lieu {
  readonly champ: string;
  readonly ligne?: number;
  readonly colonne?: number;
  readonly rang?: number;
}

interface Borne {
  readonly somme: number;
  readonly total: number;
  /** Rows that hold a bound, 0-based. */
  readonly lignes: readonly number[];
}

export interface ProblemesDeCalcul {
  'valeur-manquante': { readonly lieu: Lieu };
  'cellule-en-erreur': { readonly lieu: Lieu; readonly erreur: string };
  'texte-illisible': { readonly lieu: Lieu; readonly texte: string };
  'booleen-inattendu': { readonly lieu: Lieu };
  'booleen-attendu': { readonly champ: string };
  'choix-inconnu': { readonly champ: string; readonly valeur: string; readonly choix: readonly string[] };
  'tableau-vide': { readonly champ: string };
  'pas-un-vecteur': { readonly champ: string; readonly lignes: number; readonly colonnes: number };
  'pas-une-cellule': { readonly champ: string };
  'largeurs-differentes': {
    readonly champ: string;
    readonly taille: number;
    readonly modele: string;
    readonly attendue: number;
  };
  'tailles-differentes': {
    readonly champ: string;
    readonly taille: readonly [number, number];
    readonly modele: string;
    readonly attendue: readonly [number, number];
  };
  'valeur-negative': { readonly lieu: Lieu; readonly valeur: number };
  'entier-attendu': { readonly lieu: Lieu; readonly valeur: number };
  'sans-piece': { readonly lieu: Lieu };
  'sans-occupant': { readonly lieu: Lieu };
  'base-nulle': { readonly lieu: Lieu };
  'code-inconnu': { readonly cherche: string; readonly proches: readonly string[] };
  'resultat-hors-limites': { readonly lieu: Lieu };
  'reference-nulle': { readonly lieu: Lieu; readonly valeur: number };
  'complement-nul': { readonly lieu: Lieu; readonly valeur: number };
  'poids-nuls': { readonly champ: string };
  'poids-requis': { readonly colonnes: number; readonly prevues: number };
  'sens-inconnu': { readonly lieu: Lieu; readonly valeur: number };
  'part-hors-bornes': { readonly lieu: Lieu; readonly valeur: number; readonly maximum: number };
  'unites-differentes': { readonly lieu: Lieu; readonly valeur: number; readonly reference: number };
  'rapport-nul': { readonly lieu: Lieu; readonly agregation: 'geometrique' | 'harmonique' };
  'critere-illisible': { readonly lieu: Lieu; readonly valeur: string };
  'score-indetermine': {
    readonly lieu: Lieu;
    readonly bas: number;
    readonly haut: number;
    readonly inconnus: number;
  };
  'composantes-constantes': { readonly champ: string };
  'groupe-absent': { readonly lieu: Lieu };
  'groupe-seul': { readonly lieu: Lieu };
  'totaux-inegaux': { readonly parLignes: number; readonly parColonnes: number };
  'sans-base': { readonly lieu: Lieu; readonly total: number };
  'ventilation-impossible': {
    /** Rows that block, 0-based, what they total and what the columns open to them total. */
    readonly lignes: readonly number[];
    readonly somme: number;
    readonly permis: number;
  };
  'ventilation-inachevee': { readonly champ: string };
  'seuil-invalide': { readonly champ: string };
  'sous-le-seuil': { readonly lieu: Lieu; readonly seuil: number };
  'base-inferieure': { readonly lieu: Lieu; readonly effectif: number; readonly base: number };
  'effectif-sous-seuil': {
    readonly objet: 'numerateur' | 'complement' | 'base' | 'effectif';
    readonly valeur: number;
    readonly seuil: number;
    readonly strict: boolean;
  };
  'total-nul': { readonly champ: string };
  'sans-logement': { readonly lieu: Lieu };
  'depasse-le-total': {
    readonly lieu: Lieu;
    readonly valeur: number;
    readonly total: string;
    readonly limite: number;
  };
  'total-invalide': { readonly champ: string; readonly valeur: number };
  'somme-des-contributions': { readonly champ: string; readonly somme: number };
  'contributions-epuisees': { readonly champ: string };
  'tout-nul': { readonly champ: string };
  'trop-de-pas': { readonly champ: string; readonly nombre: number };
  'bornes-croisees': { readonly ligne: number; readonly plancher: number; readonly plafond: number };
  'planchers-trop-hauts': Borne;
  'plafonds-trop-bas': Borne;
}

/** « ligne 3, 2e colonne de « parts » ». */
export function place({ champ, ligne, colonne, rang }: Lieu): string {
  const parties: string[] = [];
  if (ligne !== undefined) parties.push(`ligne ${ligne + 1}`);
  if (colonne !== undefined) parties.push(`${ordinal(colonne)} colonne`);
  if (rang !== undefined) parties.push(`${ordinal(rang)} valeur`);
  return parties.length === 0 ? `« ${champ} »` : `${parties.join(', ')} de « ${champ} »`;
}

function taille([lignes, colonnes]: readonly [number, number]): string {
  return `${nombre(lignes)} × ${nombre(colonnes)}`;
}

const LIGNES_CITEES = 8;

function citer(lignes: readonly number[]): string {
  const citees = lignes.slice(0, LIGNES_CITEES).map((ligne) => ligne + 1);
  const suite = lignes.length > LIGNES_CITEES ? ' et d’autres' : '';
  return `${lignes.length > 1 ? 'lignes' : 'ligne'} ${citees.join(', ')}${suite}`;
}

const OBJETS = {
  numerateur: 'L’effectif',
  complement: 'Le complément (base moins effectif)',
  base: 'La base',
  effectif: 'L’effectif',
};

export const phrasesDeCalcul: Phrases<ProblemesDeCalcul> = {
  'valeur-manquante': (p) => `Valeur manquante : ${place(p.lieu)}. Complétez-la pour obtenir ce résultat.`,
  'cellule-en-erreur': (p) =>
    `La cellule contient l’erreur ${p.erreur} : ${place(p.lieu)}. Corrigez d’abord cette cellule.`,
  'texte-illisible': (p) =>
    `« ${p.texte} » n’est pas un nombre : ${place(p.lieu)}. Saisissez un nombre, ou « nd » s’il est inconnu.`,
  'booleen-inattendu': (p) => `VRAI ou FAUX au lieu d’un nombre : ${place(p.lieu)}. Saisissez un nombre.`,
  'booleen-attendu': (p) => `« ${p.champ} » doit être VRAI ou FAUX.`,
  'choix-inconnu': (p) =>
    `« ${p.valeur} » n’est pas un choix de « ${p.champ} ». Écrivez ${p.choix.map((c) => `"${c}"`).join(', ')}.`,
  'tableau-vide': (p) => `« ${p.champ} » ne contient aucune cellule. Indiquez une plage.`,
  'pas-un-vecteur': (p) =>
    `« ${p.champ} » doit tenir sur une seule ligne ou une seule colonne ; la plage donnée est de ${taille([p.lignes, p.colonnes])}.`,
  'pas-une-cellule': (p) => `« ${p.champ} » attend une seule cellule. Indiquez une cellule ou une valeur.`,
  'largeurs-differentes': (p) =>
    `« ${p.champ} » compte ${accord(p.taille, 'valeur')} et « ${p.modele} » en demande ${nombre(p.attendue)}. Ajustez l’une des plages.`,
  'tailles-differentes': (p) =>
    `« ${p.champ} » est de ${taille(p.taille)} et « ${p.modele} » de ${taille(p.attendue)} (lignes × colonnes). Donnez des plages de même taille.`,
  'valeur-negative': (p) =>
    `Valeur négative (${nombre(p.valeur)}) : ${place(p.lieu)}. Saisissez une valeur positive ou nulle.`,
  'resultat-hors-limites': (p) =>
    `Le résultat dépasse ce que le calcul peut représenter : ${place(p.lieu)}. Vérifiez les valeurs et la référence.`,
  'reference-nulle': (p) =>
    `La référence vaut ${nombre(p.valeur)} : ${place(p.lieu)}. Sans référence positive, aucun rapport n’existe : corrigez-la ou retirez cette colonne.`,
  'complement-nul': (p) =>
    `La référence vaut ${nombre(p.valeur)}, son complément est nul ou négatif : ${place(p.lieu)}. Passez « sens » à 1 ou retirez cette colonne.`,
  'poids-nuls': (p) =>
    `Tous les poids de « ${p.champ} » sont nuls. Donnez un poids positif à une colonne au moins.`,
  'poids-requis': (p) =>
    `Les poids par défaut valent pour ${nombre(p.prevues)} colonnes et la plage en compte ${nombre(p.colonnes)}. Indiquez « poids ».`,
  'sens-inconnu': (p) =>
    `Le sens ${nombre(p.valeur)} n’existe pas : ${place(p.lieu)}. Écrivez 1 (défavorable si élevé) ou -1 (défavorable si faible).`,
  'part-hors-bornes': (p) =>
    `${nombre(p.valeur)} n’est pas une part entre 0 et ${p.maximum === 1 ? '1 (100 %)' : '100 %'} : ${place(p.lieu)}. Corrigez cette valeur.`,
  'unites-differentes': (p) =>
    `Unités différentes : ${place(p.lieu)} va jusqu’à ${nombre(p.valeur)} pour une référence de ${nombre(p.reference)}. Écrivez les deux en % ou les deux entre 0 et 1.`,
  'rapport-nul': (p) =>
    `La moyenne ${p.agregation === 'harmonique' ? 'harmonique' : 'géométrique'} est impossible avec un rapport nul ou négatif : ${place(p.lieu)}. Choisissez la méthode "ratios".`,
  'critere-illisible': (p) =>
    `« ${p.valeur} » n’est ni oui ni non : ${place(p.lieu)}. Écrivez VRAI ou FAUX, oui ou non, 1 ou 0.`,
  'score-indetermine': (p) =>
    `Score indéterminé, entre ${p.bas} et ${p.haut} : ${place(p.lieu)}. ${accord(p.inconnus, 'critère inconnu', 'critères inconnus')} à compléter.`,
  'composantes-constantes': (p) =>
    `Chaque colonne de « ${p.champ} » a partout la même valeur : aucune note ne départage ces territoires.`,
  'groupe-absent': (p) => `Aucun ménage de ce groupe : ${place(p.lieu)}. Il n’y a pas de mixité à mesurer.`,
  'groupe-seul': (p) =>
    `Un seul groupe de ménages : ${place(p.lieu)}. Sans autres ménages, il n’y a pas de mixité à mesurer.`,
  'totaux-inegaux': (p) =>
    `« totaux_lignes » fait ${nombre(p.parLignes)} en tout et « totaux_colonnes » ${nombre(p.parColonnes)}. Donnez deux séries de même somme.`,
  'sans-base': (p) =>
    `Rien que des 0 : ${place(p.lieu)}, pour un total de ${nombre(p.total)}. Donnez une valeur à l’une de ces cellules, ou 0 à ce total.`,
  'ventilation-impossible': (p) =>
    `Les totaux demandent ${nombre(p.somme)} : ${citer(p.lignes)}, mais les colonnes où ces lignes ne sont pas à 0 n’en totalisent que ${nombre(p.permis)}. Donnez une valeur à d’autres cellules ou changez les totaux.`,
  'ventilation-inachevee': (p) =>
    `« ${p.champ} » est trop contrastée pour ces totaux : le calcul n’aboutit pas. Rapprochez les plus petites valeurs des plus grandes.`,
  'seuil-invalide': (p) =>
    `« ${p.champ} » doit être un nombre supérieur à 0. Corrigez-le ou laissez-le vide.`,
  'sous-le-seuil': (p) =>
    `Secret statistique : effectif ou base inférieur à ${nombre(p.seuil)}, ${place(p.lieu)}. Regroupez des résidences pour montrer cette part.`,
  'base-inferieure': (p) =>
    `La base (${nombre(p.base)}) est inférieure à l’effectif (${nombre(p.effectif)}) : ${place(p.lieu)}. Vérifiez les deux valeurs.`,
  'effectif-sous-seuil': (p) =>
    `${OBJETS[p.objet]} vaut ${nombre(p.valeur)} ; il en faut ${p.strict ? 'plus de' : 'au moins'} ${nombre(p.seuil)} pour être montré.`,
  'total-nul': (p) =>
    `« ${p.champ} » vaut 0 sur tout le territoire : aucune comparaison n’est possible. Vérifiez le total.`,
  'entier-attendu': (p) => `Un nombre entier est attendu, pas ${nombre(p.valeur)} : ${place(p.lieu)}.`,
  'sans-piece': (p) => `Un logement a au moins une pièce : ${place(p.lieu)}.`,
  'sans-occupant': (p) =>
    `Aucun occupant : ${place(p.lieu)}. Un logement vide n’est ni sous-occupé ni suroccupé.`,
  'base-nulle': (p) => `Non calculable, le dénominateur vaut 0 : ${place(p.lieu)}.`,
  'code-inconnu': (p) =>
    `Aucun indicateur n’a le code « ${p.cherche} ». Codes les plus proches : ${p.proches.join(', ')}.`,
  'sans-logement': (p) => `Aucun logement dans ce territoire : ${place(p.lieu)}. L’indice n’y a pas de sens.`,
  'depasse-le-total': (p) =>
    `${nombre(p.valeur)} dépasse « ${p.total} » (${nombre(p.limite)}) : ${place(p.lieu)}. Vérifiez les deux valeurs.`,
  'total-invalide': (p) =>
    `« ${p.champ} » doit être un nombre entier positif ou nul ; il vaut ${nombre(p.valeur)}.`,
  'somme-des-contributions': (p) =>
    `La somme de « ${p.champ} » est de ${nombre(p.somme)} au lieu de 100. Exprimez les contributions en % du total, à 1 point près.`,
  'contributions-epuisees': (p) =>
    `Avec ces écarts, toutes les « ${p.champ} » tombent à 0 : rien à répartir. Réduisez le pas ou le minimum.`,
  'tout-nul': (p) =>
    `Toutes les valeurs de « ${p.champ} » sont nulles : rien à répartir. Donnez une valeur positive au moins.`,
  'trop-de-pas': (p) =>
    `« ${p.champ} » compte ${accord(p.nombre, 'valeur')}. Donnez un seul pas, ou deux : écarts négatifs, puis écarts positifs.`,
  'bornes-croisees': (p) =>
    `Le plancher (${nombre(p.plancher)}) dépasse le plafond (${nombre(p.plafond)}) en nombres entiers : ligne ${p.ligne + 1}. Corrigez l’un des deux.`,
  'planchers-trop-hauts': (p) =>
    `Les planchers obligent à ${nombre(p.somme)} attributions pour un total de ${nombre(p.total)} : ${citer(p.lignes)}. Abaissez des planchers ou relevez le total.`,
  'plafonds-trop-bas': (p) =>
    `Les plafonds permettent ${nombre(p.somme)} attributions pour un total de ${nombre(p.total)} : ${citer(p.lignes)}. Relevez des plafonds ou abaissez le total.`,
};
