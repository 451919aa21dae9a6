import { accord } from './accords.ts';
import { nombre, type Phrases } from './phrases.ts';

interface Releve {
  readonly entete: string;
  readonly cellule: string;
  readonly texte: string;
  readonly autres: number;
}

/** What may be said of the user's table while it is read. */
export interface ProblemesDeParc {
  'table-vide': { readonly feuille: string };
  'sans-entete': { readonly feuille: string; readonly cellule: string };
  'entete-sans-ligne': { readonly feuille: string; readonly cellule: string };
  'colonnes-homonymes': {
    readonly feuille: string;
    readonly nom: string;
    readonly cellule: string;
    readonly autre: string;
  };
  'lignes-apres-vide': { readonly cellule: string; readonly nombre: number };
  'ligne-total': { readonly cellule: string };
  'ligne-reference': { readonly cellule: string };
  'colonne-sans-nom': { readonly cellule: string };
  'aucune-colonne-connue': { readonly feuille: string; readonly cellule: string };
  'colonne-interdite': { readonly entete: string; readonly cellule: string };
  'colonne-personnelle': { readonly entete: string; readonly cellule: string };
  'meme-champ': { readonly entete: string; readonly gardee: string; readonly cellule: string };
  'texte-dans-nombre': Releve;
  'valeur-inconnue': Releve;
  'valeur-manquante-dite': Releve;
  'cellules-en-erreur': Releve;
  'valeur-hors-bornes': Releve;
  'part-au-dela': Releve;
  'zeros-retablis': {
    readonly entete: string;
    /** « 6029 → 06029 ». */
    readonly exemple: string;
    readonly nombre: number;
  };
  'arrondissements-replies': {
    readonly entete: string;
    /** « 75101 → 75056 ». */
    readonly exemple: string;
    readonly nombre: number;
  };
  'bases-deduites': { readonly unite: string; readonly indicateurs: readonly string[] };
  'part-en-pourcent': { readonly entete: string };
  'jamais-non': { readonly entete: string; readonly cellule: string };
  'majeurs-deduits': object;
  'sans-emploi-deduits': object;
  'majeurs-incoherents': { readonly cellule: string; readonly texte: string; readonly autres: number };
  'identifiants-doubles': {
    readonly entete: string;
    readonly premiere: string;
    readonly cellule: string;
    readonly autres: number;
  };
  'communes-distinctes': {
    readonly communes: readonly {
      readonly code: string;
      readonly nom: string | null;
      readonly lignes: number;
    }[];
  };
  'sans-residence': { readonly feuille: string };
  'lignes-sans-residence': { readonly cellule: string; readonly nombre: number };
  'attribut-partage': { readonly attribut: string; readonly residence: string; readonly autres: number };
}

function ou({ cellule, autres }: { readonly cellule: string; readonly autres: number }): string {
  return autres === 0
    ? `en ${cellule}`
    : `en ${cellule} et dans ${accord(autres, 'autre cellule', 'autres cellules')}`;
}

const CITEES = 5;

export const phrasesDeParc: Phrases<ProblemesDeParc> = {
  'table-vide': (p) =>
    `La feuille « ${p.feuille} » est vide. Choisissez une feuille qui contient un tableau.`,
  'sans-entete': (p) =>
    `La première ligne du tableau, en ${p.cellule} de « ${p.feuille} », contient des données et non des noms de colonnes. Ajoutez une ligne de titres au-dessus.`,
  'entete-sans-ligne': (p) =>
    `Le tableau de « ${p.feuille} » n’a que ses titres, en ${p.cellule} : aucune ligne de données. Ajoutez les données dessous.`,
  'colonnes-homonymes': (p) =>
    `Deux colonnes de « ${p.feuille} » portent le même nom « ${p.nom} », en ${p.cellule} et en ${p.autre}. Renommez l’une des deux.`,
  'lignes-apres-vide': (p) =>
    `Le tableau s’arrête à la ligne vide en ${p.cellule} : ${accord(p.nombre, 'ligne remplie', 'lignes remplies')} au-delà ne ${p.nombre < 2 ? 'sera pas lue' : 'seront pas lues'}.`,
  'ligne-total': (p) => `La ligne de total en ${p.cellule} n’est pas comptée.`,
  'ligne-reference': (p) => `La ligne de référence en ${p.cellule} n’est pas comptée.`,
  'colonne-sans-nom': (p) =>
    `La colonne sans titre en ${p.cellule} n’est pas lue. Donnez-lui un nom pour l’utiliser.`,
  'aucune-colonne-connue': (p) =>
    `Aucune colonne connue dans « ${p.feuille} » : vérifiez que la ligne de ${p.cellule} porte bien les titres, ou indiquez vous-même ce que contient chaque colonne.`,
  'colonne-interdite': (p) =>
    `La colonne « ${p.entete} » (${p.cellule}) est refusée : la nationalité et l’origine ne peuvent servir ni à décrire ni à orienter l’occupation. Elle n’est pas lue.`,
  'colonne-personnelle': (p) =>
    `La colonne « ${p.entete} » (${p.cellule}) désigne des personnes : elle n’est pas lue et ne figurera sur aucune feuille.`,
  'meme-champ': (p) =>
    `La colonne « ${p.entete} » (${p.cellule}) dit la même chose que « ${p.gardee} » : seule cette dernière est lue.`,
  'texte-dans-nombre': (p) =>
    `La colonne « ${p.entete} » contient du texte ${p.autres === 0 ? `en ${p.cellule} (« ${p.texte} »)` : `en ${p.cellule} (« ${p.texte} ») et dans ${accord(p.autres, 'autre cellule', 'autres cellules')}`} : lu comme manquant.`,
  'valeur-inconnue': (p) =>
    `La colonne « ${p.entete} » contient une valeur non reconnue, « ${p.texte} », ${ou(p)} : lu comme manquant.`,
  'valeur-manquante-dite': (p) =>
    `La colonne « ${p.entete} » contient « ${p.texte} » ${ou(p)} : lu comme manquant.`,
  'cellules-en-erreur': (p) =>
    `La colonne « ${p.entete} » contient une erreur (${p.texte}) ${ou(p)} : lu comme manquant.`,
  'valeur-hors-bornes': (p) =>
    `La colonne « ${p.entete} » contient une valeur impossible, ${p.texte}, ${ou(p)} : lu comme manquant.`,
  'part-au-dela': (p) =>
    `La colonne « ${p.entete} » dépasse le nombre de majeurs ${ou(p)} (${p.texte}) : une part de plus de 100 % est lue comme manquante.`,
  'zeros-retablis': (p) =>
    `La colonne « ${p.entete} » avait perdu ses zéros de tête : rétablis dans ${accord(p.nombre, 'cellule')} (${p.exemple}).`,
  'arrondissements-replies': (p) =>
    `La colonne « ${p.entete} » donne des arrondissements de Paris, Lyon ou Marseille : rattachés à leur commune dans ${accord(p.nombre, 'cellule')} (${p.exemple}).`,
  'bases-deduites': (p) =>
    `La base n’est pas donnée pour ${p.indicateurs.map((nom) => `« ${nom} »`).join(', ')} : le nombre de ${p.unite} de la ligne en tient lieu.`,
  'part-en-pourcent': (p) =>
    `La colonne « ${p.entete} » est écrite en pourcentage (40 pour 40 %) : elle est lue ainsi sur toute sa hauteur.`,
  'jamais-non': (p) =>
    `La colonne « ${p.entete} » ne contient jamais « non » et ses cellules vides (la première en ${p.cellule}) sont lues comme manquantes. Écrivez « non » là où c’est le cas.`,
  'majeurs-deduits': () =>
    'Le nombre de majeurs manque : il est fait de la somme des quatre situations d’emploi.',
  'sans-emploi-deduits': () =>
    'Le nombre de majeurs sans emploi manque : il est fait de la somme de ses cinq sous-catégories.',
  'majeurs-incoherents': (p) =>
    `Les quatre situations d’emploi ne font pas le nombre de majeurs ${ou(p)} (${p.texte}). Les lignes sont gardées : vérifiez-les.`,
  'identifiants-doubles': (p) =>
    `Un même identifiant de « ${p.entete} » figure en ${p.premiere} et en ${p.cellule}${p.autres === 0 ? '' : ` (${accord(p.autres, 'autre doublon', 'autres doublons')})`} : chaque ligne est comptée. Vérifiez s’il faut en retirer.`,
  'communes-distinctes': (p) => {
    const citees = p.communes
      .slice(0, CITEES)
      .map(({ code, nom, lignes }) => `${code}${nom === null ? '' : ` ${nom}`} (${accord(lignes, 'ligne')})`);
    const suite = p.communes.length > CITEES ? '…' : '';
    return `${nombre(p.communes.length)} communes distinguées par leur code : ${citees.join(', ')}${suite}.`;
  },
  'sans-residence': (p) =>
    `Aucune colonne de « ${p.feuille} » ne dit à quelle résidence appartient chaque ligne. Indiquez la colonne du code ou du nom de résidence, ou de l’adresse.`,
  'lignes-sans-residence': (p) =>
    `${accord(p.nombre, 'ligne')} sans résidence connue, la première en ${p.cellule} : ${p.nombre < 2 ? 'elle n’est comptée' : 'elles ne sont comptées'} nulle part.`,
  'attribut-partage': (p) =>
    `La résidence « ${p.residence} »${p.autres === 0 ? '' : ` et ${accord(p.autres, 'autre')}`} ${p.autres === 0 ? 'a' : 'ont'} plusieurs valeurs de « ${p.attribut} » : ${p.attribut === 'QPV' ? 'notée « partagée »' : 'laissé sans valeur'}.`,
};
