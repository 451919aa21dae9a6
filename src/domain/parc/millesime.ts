import { dispositionDe } from './dispositions.ts';

/** Vintage of a table: its known layout's, else the year in its name (« OPS 2024 »); null when neither tells. */
export function millesimeDe(entetes: readonly string[], nom: string): number | null {
  const annee = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(nom);
  return dispositionDe(entetes)?.disposition.millesime ?? (annee ? Number(annee[1]) : null);
}
