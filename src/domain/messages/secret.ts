import { accord } from './accords.ts';
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

/** A subtraction, cells going by a number that the caller can name. */
interface Calcul {
  readonly cellule: number;
  readonly plus: readonly number[];
  readonly moins: readonly number[];
  readonly diviseur: number;
}

/** Cells named one by one in a subtraction; the others are counted. */
const NOMMEES = 5;

/**
 * How shown cells give back a hidden one, in words; a long one says how many cells it leaves out.
 *
 * @param nom what the sheet calls a cell
 * @example phraseDeSoustraction(soustraction, nom) // « R04, 0–20 % = total du quartier − R05, 0–20 % − R06, 0–20 % »
 */
export function phraseDeSoustraction(
  { cellule, plus, moins, diviseur }: Calcul,
  nom: (cellule: number) => string,
): string {
  const dits = moins.length === 0 ? NOMMEES : Math.max(1, NOMMEES - moins.length);
  const ajouts = enumerer(plus, dits, ' + ', nom);
  const retraits = enumerer(moins, NOMMEES - Math.min(plus.length, dits), ' − ', nom);
  const somme = [ajouts || '0', ...(retraits ? [retraits] : [])].join(' − ');
  return `${nom(cellule)} = ${diviseur === 1 ? somme : `(${somme}) ÷ ${nombre(diviseur)}`}`;
}

function enumerer(
  cellules: readonly number[],
  place: number,
  signe: string,
  nom: (cellule: number) => string,
): string {
  // One cell left out takes as much room as its name.
  const nommees = cellules.length <= place + 1 ? cellules : cellules.slice(0, place);
  const autres = cellules.length - nommees.length;
  return [...nommees.map(nom), ...(autres > 0 ? [`${nombre(autres)} autres cellules montrées`] : [])].join(
    signe,
  );
}

/** What is added to the result of a control when shares tell small counts; nothing without any. */
export const partsTrahies = (parts: number): string =>
  parts === 0
    ? ''
    : ` ${accord(parts, 'part redonne', 'parts redonnent')} un petit effectif, ou un petit complément, avec la base de sa ligne.`;
