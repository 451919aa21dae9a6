import { plier } from '../parc/texte.ts';

/** First-quartile threshold of one EPCI and one year, in euros a year and by consumption unit, as its order gives it. */
export interface SeuilDeQuartile {
  readonly epci: string;
  readonly annee: number;
  readonly seuil: number;
}

/** The threshold of that EPCI and year; null when it was not typed: no other year stands for it. */
export function seuilPour(
  seuils: readonly SeuilDeQuartile[],
  epci: string | null,
  annee: number | null,
): number | null {
  if (epci === null || annee === null) return null;
  return seuils.find((s) => s.annee === annee && plier(s.epci) === plier(epci))?.seuil ?? null;
}
