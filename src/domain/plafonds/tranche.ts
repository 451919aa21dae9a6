import { estProbleme, type Valeur } from '../indices/valeur.ts';
import type { Lieu } from '../messages/calculs.ts';
import type { Probleme } from '../messages/index.ts';
import { nombre } from '../messages/phrases.ts';
import regle from './tranches.json' with { type: 'json' };

const enPourcent = (borne: number): string => nombre(borne * 100);

/** « moins de 20 % », « 20 à moins de 40 % »… « 110 % et plus », in order. */
export const TRANCHES: readonly string[] = [
  `moins de ${enPourcent(regle.bornes[0] ?? 0)} %`,
  ...regle.bornes
    .slice(1)
    .map((haut, k) => `${enPourcent(regle.bornes[k] ?? 0)} à moins de ${enPourcent(haut)} %`),
  `${enPourcent(regle.bornes.at(-1) ?? 0)} % et plus`,
];

/** Income over ceiling is a quotient of euros: under this it is rounding, not income. */
const PRECISION = 1e-12;

/**
 * The band of an income over its ceiling; a band holds its lower bound and not its upper one: 40 % of the ceiling is in
 * « 40 à moins de 60 % ». A missing, unreadable or negative income, a missing ceiling or one of 0 or less give their problem.
 *
 * @example tranche(9000, 23403, lieux) // « 20 à moins de 40 % », 38,5 % of the ceiling
 */
export function tranche(
  revenu: Valeur,
  plafond: Valeur,
  lieux: { readonly revenu: Lieu; readonly plafond: Lieu },
): string | Probleme {
  if (revenu === null) return { code: 'valeur-manquante', lieu: lieux.revenu };
  if (estProbleme(revenu)) return revenu;
  if (plafond === null) return { code: 'valeur-manquante', lieu: lieux.plafond };
  if (estProbleme(plafond)) return plafond;
  if (plafond <= 0) return { code: 'plafond-nul', lieu: lieux.plafond, valeur: plafond };
  if (revenu < 0) return { code: 'valeur-negative', lieu: lieux.revenu, valeur: revenu };
  const rapport = revenu / plafond + PRECISION;
  const rang = regle.bornes.findIndex((borne) => rapport < borne);
  return TRANCHES[rang === -1 ? regle.bornes.length : rang] ?? '';
}
