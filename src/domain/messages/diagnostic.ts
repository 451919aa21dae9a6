import type { Phrases } from './phrases.ts';

/** What may be said of a diagnostic: what cannot be computed, and how residences are classed. */
export interface ProblemesDeDiagnostic {
  'autre-nature': { readonly attendue: string; readonly fichier: string };
  'colonnes-absentes': { readonly colonnes: readonly string[] };
  'colonnes-vides': { readonly colonnes: readonly string[] };
  'aucune-table': object;
  'acces-aux-droits': object;
  'comptes-absents': { readonly indicateur: string };
  'fenetre-emmenages': { readonly debut: number; readonly fin: number };
  'reference-introuvable': { readonly echelle: string; readonly nom: string };
  'indice-non-retenu': { readonly indice: string };
  'sans-composante': { readonly indice: string; readonly raisons: readonly string[] };
  'composante-sans-reference': { readonly indice: string; readonly nom: string };
  'indice-impossible': { readonly indice: string; readonly raison: string };
  'indice-manquant': {
    readonly couverture: string;
    readonly minimum: string;
    readonly absentes: readonly string[];
  };
  'poids-repartis': { readonly absentes: readonly string[] };
  'non-classe': { readonly mesure: string; readonly libelle: string };
  'aucune-regle': object;
  'sous-les-limites': { readonly valeurs: readonly string[] };
  'regle-ecartee': { readonly libelle: string; readonly mesure: string; readonly entiere: boolean };
  'proche-d-un-type': { readonly distance: string; readonly libelle: string };
}

export const phrasesDeDiagnostic: Phrases<ProblemesDeDiagnostic> = {
  'autre-nature': (p) => `Compte des ${p.attendue} ; vos données listent des ${p.fichier}.`,
  'colonnes-absentes': (p) =>
    `${p.colonnes.length > 1 ? 'Colonnes absentes' : 'Colonne absente'} du fichier : ${p.colonnes.join(', ')}.`,
  'colonnes-vides': (p) =>
    `${p.colonnes.length > 1 ? 'Colonnes sans aucune valeur' : 'Colonne sans aucune valeur'} : ${p.colonnes.join(', ')}.`,
  'aucune-table': () => 'Aucune table de données n’a été choisie. Choisissez-en une à l’étape 1.',
  'acces-aux-droits': () =>
    'Accès aux droits ? Les bas revenus sont ici plus fréquents que dans la référence, et les aides au logement plus rares : cherchez pourquoi (aides non demandées, loyers très bas, plafonds différents).',
  'comptes-absents': (p) =>
    `Ne se calcule pas à partir de ménages ou de logements : donnez ses effectifs et ses bases (« ${p.indicateur} (effectif) », « ${p.indicateur} (base) ») dans un tableau de résidences.`,
  'fenetre-emmenages': (p) =>
    `Emménagés récents : ménages entrés ${p.debut === p.fin ? `en ${p.fin}` : `de ${p.debut} à ${p.fin}`}, dernières années présentes dans le fichier.`,
  'reference-introuvable': (p) =>
    `Le territoire de référence « ${p.nom} » (${p.echelle}) n’est pas dans le fichier. Choisissez-en un autre dans la méthode.`,
  'indice-non-retenu': (p) =>
    `Pas d’${p.indice} : la méthode ne lui donne aucune composante. Ajoutez-en dans « CIL Méthode » pour le calculer.`,
  'sans-composante': (p) =>
    `Pas d’${p.indice} : aucune de ses composantes n’est calculable. ${p.raisons.join(' ')}`,
  'composante-sans-reference': (p) =>
    `Pas d’${p.indice} : la référence de « ${p.nom} » est nulle, aucun rapport n’existe. Retirez cette composante ou changez de référence.`,
  'indice-impossible': (p) => `Pas d’${p.indice} : ${p.raison}`,
  'indice-manquant': (p) =>
    `Composantes inconnues : ${p.absentes.join(', ')}. Les autres ne portent que ${p.couverture} des poids, il en faut ${p.minimum}.`,
  'poids-repartis': (p) =>
    `Sans ${p.absentes.map((nom) => `« ${nom} »`).join(', ')} : ${p.absentes.length > 1 ? 'leur poids est réparti' : 'son poids est réparti'} entre les autres composantes.`,
  'non-classe': (p) =>
    `Non classée : ${p.mesure} n’est pas connu ici, et le type « ${p.libelle} » en dépend.`,
  'aucune-regle': () => 'Non classée : aucune règle de la méthode ne s’applique.',
  'sous-les-limites': (p) =>
    p.valeurs.length === 0 ? 'Règle sans condition.' : `Aucune limite atteinte : ${p.valeurs.join(', ')}.`,
  'regle-ecartee': (p) =>
    `${p.entiere ? 'Règle' : 'Condition'} du type « ${p.libelle} » mise de côté : le fichier ne donne pas ${p.mesure}.`,
  'proche-d-un-type': (p) => `à ${p.distance} du type « ${p.libelle} »`,
};
