import { sommer } from '../../secret/admissible.ts';
import type { UniteARegrouper } from './regroupement.ts';

/** Counts of residences together, by column. */
export const sommesDesUnites = (unites: readonly UniteARegrouper[]): number[] => [
  ...sommer(
    unites.map(({ effectifs }) => effectifs),
    [...unites.keys()],
    unites[0]?.effectifs.length ?? 0,
  ),
];
