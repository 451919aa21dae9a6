import type { Probleme } from '../messages/index.ts';
import table from './plafonds-plus.json' with { type: 'json' };
import { NOMS_DES_ZONES, ZONES, type Zone } from './zones.ts';

/** Categories with a ceiling of their own; each person more adds a fixed sum. */
const CATEGORIES = 6;

const PLAFONDS: ReadonlyMap<number, readonly (readonly (number | null)[])[]> = new Map(
  Object.entries(table.annees).map(([annee, zones]) => [Number(annee), zones]),
);

/** Years whose 1 January is in the table, in order. */
export const ANNEES_DES_PLAFONDS: readonly number[] = [...PLAFONDS.keys()].sort((a, b) => a - b);

/**
 * PLUS ceiling in force on 1 January of a year, in euros of reference tax income a year. Over six, the category is that
 * of six with the sum set for each person more.
 *
 * A year, zone or category without a published value gives its problem: nothing is carried over from another year,
 * since ceilings change every 1 January.
 *
 * @example plafond(2026, 'regions', 2) // 31254
 * @example plafond(2026, 'regions', 8) // 73576, 60 156 + 2 × 6 710
 */
export function plafond(annee: number, zone: Zone, categorie: number): number | Probleme {
  const zones = PLAFONDS.get(annee);
  if (!zones) return { code: 'plafond-annee', annee, connues: ANNEES_DES_PLAFONDS };
  if (!Number.isInteger(categorie) || categorie < 1) return { code: 'plafond-categorie', categorie };
  const plafonds = zones[ZONES.indexOf(zone)] ?? [];
  const premier = plafonds[Math.min(categorie, CATEGORIES) - 1] ?? null;
  const parPersonne = categorie > CATEGORIES ? (plafonds[CATEGORIES] ?? null) : 0;
  if (premier === null || parPersonne === null) {
    return { code: 'plafond-absent', annee, zone: NOMS_DES_ZONES[zone], categorie };
  }
  return premier + Math.max(0, categorie - CATEGORIES) * parPersonne;
}
