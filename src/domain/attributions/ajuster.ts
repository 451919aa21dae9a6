import { type Marges, sommeDe, type Tableau } from './tableau.ts';

/** What is left between the totals of the rows and theirs in the table, beside the grand total, when it is exact enough. */
const PRECISION = 1e-12;

/**
 * Iterative proportional fitting (Deming and Stephan, RAS): scales rows, then columns, to their totals, again and
 * again. The table, changed in place, tends to the one with those margins whose cross ratios are the seed's; a zero
 * stays zero. It ends on exact columns.
 *
 * @param tours passes at most
 * @returns Σ |row − its total| at the end: tiny when the table has converged
 * @example on 2 2 / 2 2 with rows 1, 3 and columns 2, 2: 0.5 0.5 / 1.5 1.5
 */
export function ajuster({ lignes, colonnes, valeurs }: Tableau, marges: Marges, tours: number): number {
  const precision = PRECISION * sommeDe(marges.lignes);
  const sommes = new Float64Array(lignes);
  for (let i = 0; i < lignes; i++) {
    for (let k = i * colonnes; k < (i + 1) * colonnes; k++) sommes[i] = (sommes[i] ?? 0) + (valeurs[k] ?? 0);
  }
  const facteurs = new Float64Array(colonnes);
  let ecart = ecartDe(sommes, marges.lignes);
  for (let tour = 0; tour < tours && !(tour > 0 && ecart <= precision); tour++) {
    facteurs.fill(0);
    for (let i = 0, k = 0; i < lignes; i++) {
      const facteur = quotient(marges.lignes[i] ?? 0, sommes[i] ?? 0);
      for (let j = 0; j < colonnes; j++, k++) {
        const x = (valeurs[k] ?? 0) * facteur;
        valeurs[k] = x;
        facteurs[j] = (facteurs[j] ?? 0) + x;
      }
    }
    for (let j = 0; j < colonnes; j++) facteurs[j] = quotient(marges.colonnes[j] ?? 0, facteurs[j] ?? 0);
    for (let i = 0, k = 0; i < lignes; i++) {
      let somme = 0;
      for (let j = 0; j < colonnes; j++, k++) {
        const x = (valeurs[k] ?? 0) * (facteurs[j] ?? 0);
        valeurs[k] = x;
        somme += x;
      }
      sommes[i] = somme;
    }
    ecart = ecartDe(sommes, marges.lignes);
  }
  return ecart;
}

const quotient = (total: number, somme: number): number => (somme > 0 ? total / somme : 0);

function ecartDe(sommes: Float64Array, totaux: readonly number[]): number {
  return totaux.reduce((ecart, total, i) => ecart + Math.abs(total - (sommes[i] ?? 0)), 0);
}
