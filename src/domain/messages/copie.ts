import type { Phrases } from './phrases.ts';

/** What may be found in a file and must not stand in a copy that is shared. */
export type EnTrop =
  | 'formule'
  | 'nom'
  | 'feuille'
  | 'feuilleCachee'
  | 'ligneCachee'
  | 'colonneCachee'
  | 'commentaire'
  | 'graphique'
  | 'chaine'
  | 'propriete'
  | 'lien'
  | 'pied'
  | 'partie';

/** What may be said of a copy made to be shared. */
export interface ProblemesDeCopie {
  'copie-avec-formule': { readonly feuille: string; readonly cellule: string };
  'copie-non-protegee': { readonly effectifs: number };
  'copie-differente': { readonly feuille: string; readonly cellule: string };
  'copie-en-trop': { readonly sorte: EnTrop; readonly detail: string };
  'copie-texte-interdit': { readonly texte: string; readonly partie: string };
}

const MOTS: Readonly<Record<EnTrop, string>> = {
  formule: 'une formule',
  nom: 'un nom défini',
  feuille: 'une autre feuille',
  feuilleCachee: 'une feuille masquée',
  ligneCachee: 'une ligne masquée',
  colonneCachee: 'une colonne masquée',
  commentaire: 'un commentaire',
  graphique: 'les données d’un graphique',
  chaine: 'un texte qu’aucune cellule ne montre',
  propriete: 'une propriété du document',
  lien: 'un lien',
  pied: 'un en-tête ou un pied de page',
  partie: 'une partie inattendue',
};

const RETENUE = 'La copie n’a pas été remise';

export const phrasesDeCopie: Phrases<ProblemesDeCopie> = {
  'copie-avec-formule': (p) =>
    `Une copie diffusable ne contient que des valeurs : ${p.cellule} de « ${p.feuille} » est une formule. Refaites les feuilles protégées, puis la copie.`,
  'copie-non-protegee': (p) =>
    `${RETENUE} : ${p.effectifs === 1 ? 'un effectif reste' : `${p.effectifs} effectifs restent`} sans protection. Regroupez les résidences que « CIL Secret » indique, puis recommencez.`,
  'copie-differente': (p) =>
    `${RETENUE} : ${p.cellule} de « ${p.feuille} » n’y dit pas ce que dit la feuille protégée. Refaites les feuilles protégées, puis la copie.`,
  'copie-en-trop': (p) =>
    `${RETENUE} : elle contiendrait ${MOTS[p.sorte]} qui ne doit pas sortir (${p.detail}). Refaites les feuilles protégées, puis la copie.`,
  'copie-texte-interdit': (p) =>
    `${RETENUE} : elle contiendrait « ${p.texte} », qui ne doit pas sortir du classeur (${p.partie}). Retirez ce texte de ce que vous diffusez, puis recommencez.`,
};
