import { Refus } from '../messages/index.ts';
import type { Valeur } from './valeur.ts';

/** A table of units to compare with a reference: rows are units, columns are indicators. */
export interface Table {
  readonly valeurs: readonly (readonly Valeur[])[];
  /** The unit that is 100, one value per column. */
  readonly reference: readonly Valeur[];
  /** Non-negative, any scale; a column of weight 0 is ignored altogether. */
  readonly poids: readonly number[];
  /** 1: defavourable when high (default); −1: defavourable when low. */
  readonly sens?: readonly number[];
  /**
   * The whole that each column is a part of, 1 or 100, for the complement of a reversed one; null: no part of a whole,
   * reversed in mirror. Absent: guessed from the values.
   */
  readonly entiers?: readonly (1 | 100 | null)[];
  /** What the caller calls `valeurs`, for messages. */
  readonly champ?: string;
}

/** One column that counts. Its ratio to the reference is (origine + pente·x) / base. */
export interface Composante {
  readonly colonne: number;
  readonly poids: number;
  readonly origine: number;
  readonly pente: 1 | -1;
  readonly base: number;
}

/**
 * Checks weights, references and directions once for the whole table.
 *
 * A column of direction −1 is reversed: complement (100−x)/(100−r) for percentages, (1−x)/(1−r) when the whole
 * column and its reference lie in 0–1, mirror 2−x/r when one of them is negative or over 100. `entiers` says it instead.
 *
 * @throws Refus when widths differ, a weight is negative or all are 0, or a reference is missing or not positive.
 */
export function composantes(table: Table): Composante[] {
  const { valeurs, reference, poids, sens, entiers, champ = 'valeurs' } = table;
  verifierLargeurs(table, champ);
  const retenues: Composante[] = [];
  reference.forEach((r, colonne) => {
    const w = poids[colonne] ?? 0;
    if (w < 0) {
      throw new Refus({ code: 'valeur-negative', lieu: { champ: 'poids', rang: colonne }, valeur: w });
    }
    const s = sens?.[colonne] ?? 1;
    if (s !== 1 && s !== -1) {
      throw new Refus({ code: 'sens-inconnu', lieu: { champ: 'sens', rang: colonne }, valeur: s });
    }
    if (w === 0) return;
    const connu = nombreDe(r, colonne);
    const entier = entiers?.[colonne] === undefined ? entierDe(valeurs, colonne, connu) : entiers[colonne];
    retenues.push({ colonne, poids: w, ...rapport(connu, s, entier ?? null, colonne) });
  });
  if (retenues.length === 0) throw new Refus({ code: 'poids-nuls', champ: 'poids' });
  return retenues;
}

function rapport(
  r: number,
  sens: 1 | -1,
  entier: 1 | 100 | null,
  colonne: number,
): Pick<Composante, 'origine' | 'pente' | 'base'> {
  const lieu = { champ: 'reference', rang: colonne };
  if (sens === 1 || entier === null) {
    if (r <= 0) throw new Refus({ code: 'reference-nulle', lieu, valeur: r });
    return sens === 1 ? { origine: 0, pente: 1, base: r } : { origine: 2 * r, pente: -1, base: r };
  }
  if (entier - r <= 0) throw new Refus({ code: 'complement-nul', lieu, valeur: r });
  return { origine: entier, pente: -1, base: entier - r };
}

function entierDe(valeurs: Table['valeurs'], colonne: number, reference: number): 1 | 100 | null {
  const [min, max] = etendue(valeurs, colonne, reference);
  if (min < 0 || max > 100) return null;
  return max <= 1 ? 1 : 100;
}

function etendue(valeurs: Table['valeurs'], colonne: number, reference: number): [number, number] {
  let min = reference;
  let max = reference;
  for (const ligne of valeurs) {
    const x = ligne[colonne];
    if (typeof x !== 'number') continue;
    if (x < min) min = x;
    if (x > max) max = x;
  }
  return [min, max];
}

function nombreDe(reference: Valeur, rang: number): number {
  if (typeof reference === 'number') return reference;
  throw new Refus(reference ?? { code: 'valeur-manquante', lieu: { champ: 'reference', rang } });
}

function verifierLargeurs({ valeurs, reference, poids, sens }: Table, champ: string): void {
  const attendue = valeurs[0]?.length ?? 0;
  if (attendue === 0) throw new Refus({ code: 'tableau-vide', champ });
  const largeurs: [string, number][] = [
    ['reference', reference.length],
    ['poids', poids.length],
    ['sens', sens?.length ?? attendue],
  ];
  for (const [nom, taille] of largeurs) {
    if (taille !== attendue) {
      throw new Refus({ code: 'largeurs-differentes', champ: nom, taille, modele: champ, attendue });
    }
  }
}
