import type { Phrases } from './phrases.ts';

/** What may be said of the indicators computed in cells from a table. */
export interface ProblemesDIndicateur {
  'tableau-illisible': { readonly raison: string };
  'cle-absente': { readonly cle: string; readonly entetes: readonly string[] };
  'cle-personnelle': { readonly cle: string };
  'aucun-indicateur': object;
  'non-calculable': { readonly indicateur: string; readonly raison: string };
  'rien-de-connu': { readonly indicateur: string };
  'sans-objet': { readonly indicateur: string };
  'secret-statistique': { readonly seuil: number; readonly strict: boolean };
}

const CITES = 6;

export const phrasesDIndicateur: Phrases<ProblemesDIndicateur> = {
  'tableau-illisible': (p) => `Le tableau n’a pas pu être lu. ${p.raison}`,
  'cle-absente': (p) =>
    `« ${p.cle} » n’est ni un titre du tableau ni une échelle que ses colonnes donnent. Titres lus : ${p.entetes
      .slice(0, CITES)
      .map((titre) => `« ${titre} »`)
      .join(', ')}${p.entetes.length > CITES ? '…' : ''}.`,
  'cle-personnelle': (p) =>
    `« ${p.cle} » désigne des personnes, une nationalité ou une origine : aucun résultat n’est donné par cette colonne. Choisissez un territoire ou une résidence.`,
  'aucun-indicateur': () =>
    'Aucun indicateur ne se calcule avec les colonnes de ce tableau. Vérifiez sa ligne de titres, que la plage doit contenir.',
  'non-calculable': (p) => `${p.indicateur} n’est pas calculable. ${p.raison}`,
  'rien-de-connu': (p) =>
    `${p.indicateur} : toutes les valeurs sont inconnues dans cette ligne. Complétez la colonne du tableau.`,
  'sans-objet': (p) => `${p.indicateur} est sans objet ici : sa base est vide.`,
  'secret-statistique': (p) =>
    `Secret statistique : l’effectif, son complément ou la base ${p.strict ? `ne dépasse pas ${p.seuil}` : `est inférieur à ${p.seuil}`}. Regroupez des lignes pour montrer cette valeur.`,
};
