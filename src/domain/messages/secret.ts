import { type Lieu, place } from './calculs.ts';

import { nombre, type Phrases } from './phrases.ts';

/** What may be said of a table to protect. */
export interface ProblemesDeSecret {
  'effectif-non-entier': { readonly lieu: Lieu; readonly valeur: number };
  'marge-fausse': {
    readonly sens: 'ligne' | 'colonne';
    readonly rang: number;
    readonly lu: number;
    readonly attendu: number;
  };
}

export const phrasesDeSecret: Phrases<ProblemesDeSecret> = {
  'effectif-non-entier': (p) =>
    `Un effectif est un nombre entier : ${place(p.lieu)} vaut ${nombre(p.valeur)}. Donnez les effectifs, non les parts.`,
  'marge-fausse': (p) =>
    `Le total de la ${p.sens} ${p.rang + 1} du tableau est ${nombre(p.lu)} au lieu de ${nombre(p.attendu)}. Corrigez-le, ajoutez une ${p.sens === 'ligne' ? 'colonne' : 'ligne'} « autres », ou indiquez FAUX pour « marges ».`,
};
