import { type Probleme, Refus } from '../messages/index.ts';
import type { Table } from './composantes.ts';
import { indice, type OptionsIndice } from './indice.ts';
import { poidsOuDefaut } from './poids.ts';
import source from './poids-precarite.json' with { type: 'json' };
import type { Valeur } from './valeur.ts';

/** Default weights, in the source's order: < 40 % PLUS, aide au logement, chômeurs, sans emploi. */
export const POIDS_PRECARITE: readonly number[] = source.composantes.map(({ poids }) => poids);

/** Values so many times under or over their reference, on either side of 1, are written in another unit. */
const FACTEUR_UNITE = 20;

/** The weights given, or the source's own for its four columns. */
export function poidsDePrecarite(poids: readonly number[] | null, colonnes: number): readonly number[] {
  return poidsOuDefaut(poids, colonnes, POIDS_PRECARITE);
}

export interface TablePrecarite {
  /** Shares, in % or all in 0–1, as the reference. */
  readonly parts: Table['valeurs'];
  readonly reference: Table['reference'];
  readonly poids?: readonly number[] | null;
}

/**
 * Precarity index, base 100: `indice` on shares that are all unfavourable when high.
 *
 * Adds to `indice`: default weights, a share under 0 or over 100 % is its row's problem, and a column written in
 * another unit than its reference (0,5 against 40) is refused.
 *
 * @throws Refus as `indice`, and for a column whose unit is not that of its reference.
 * @example precarite({ parts: [[50, 65, 30, 30]], reference: [40, 52, 24, 33] }) // [118.18…]
 */
export function precarite(
  { parts, reference, poids = null }: TablePrecarite,
  options: OptionsIndice = {},
): (number | Probleme)[] {
  const colonnes = parts[0]?.length ?? 0;
  const table: Table = {
    valeurs: bornees(parts, 'parts', maximumDesParts(parts, reference)),
    reference: bornees([reference], 'reference', 100)[0] ?? [],
    poids: poidsDePrecarite(poids, colonnes),
    champ: 'parts',
  };
  for (let colonne = 0; colonne < colonnes; colonne++) verifierUnite(parts, reference[colonne], colonne);
  return indice(table, options);
}

/** 1 when the table is written in shares 0–1, 100 when it is in %. */
function maximumDesParts(parts: Table['valeurs'], reference: Table['reference']): 1 | 100 {
  if (reference.some((r) => typeof r === 'number' && r > 1)) return 100;
  let petites = 0;
  let grandes = 0;
  for (const ligne of parts) {
    for (const x of ligne) {
      if (typeof x !== 'number') continue;
      if (x <= 1) petites++;
      else grandes++;
    }
  }
  return grandes > petites ? 100 : 1;
}

function bornees(lignes: Table['valeurs'], champ: string, maximum: 1 | 100): (readonly Valeur[])[] {
  const admise = (x: Valeur) => typeof x !== 'number' || (x >= 0 && x <= maximum);
  return lignes.map((cellules, ligne) => {
    if (cellules.every(admise)) return cellules;
    return cellules.map((x, rang) => {
      if (typeof x !== 'number' || admise(x)) return x;
      const lieu = champ === 'reference' ? { champ, rang } : { champ, ligne, colonne: rang };
      return { code: 'part-hors-bornes', lieu, valeur: x, maximum };
    });
  });
}

function verifierUnite(parts: Table['valeurs'], reference: Valeur | undefined, colonne: number): void {
  if (typeof reference !== 'number' || reference <= 0) return;
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (const ligne of parts) {
    const x = ligne[colonne];
    if (typeof x !== 'number' || x <= 0) continue;
    if (x < min) min = x;
    if (x > max) max = x;
  }
  const enParts = max > 0 && max <= 1 && reference > 1 && reference / max >= FACTEUR_UNITE;
  const enPourcent = max > 1 && reference <= 1 && min / reference >= FACTEUR_UNITE;
  if (enParts || enPourcent) {
    throw new Refus({
      code: 'unites-differentes',
      lieu: { champ: 'parts', colonne },
      valeur: max,
      reference,
    });
  }
}
