import type { Parc } from '../parc/parc.ts';
import { nombres } from './colonnes.ts';

/**
 * The year that an extract of dated events tells: its own vintage when an event falls in it, else the last year that
 * it holds; null without any date.
 */
export function anneeDesEvenements(parc: Parc, annees: Float64Array): number | null {
  if (parc.millesime !== null && annees.includes(parc.millesime)) return parc.millesime;
  return derniere(annees);
}

/**
 * Year N of a file that describes the stock on 1 January N: its vintage, else its column of vintages, else the year
 * after the last lease, since a lease of year N is not in it yet. Null without any of these.
 */
export function anneeDuParc(parc: Parc, baux: Float64Array): number | null {
  if (parc.millesime !== null) return parc.millesime;
  const dite = derniere(nombres(parc, 'millesime'));
  if (dite !== null) return dite;
  const bail = derniere(baux);
  return bail === null ? null : bail + 1;
}

function derniere(annees: Float64Array): number | null {
  let derniere = Number.NEGATIVE_INFINITY;
  for (const annee of annees) if (annee > derniere) derniere = annee;
  return Number.isFinite(derniere) ? derniere : null;
}
