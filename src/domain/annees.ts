import type { NatureParc } from './parc/parc.ts';

/** Years that stand for waves: those of a nature that has several; none when each nature is of one year. */
export function anneesDesVagues(
  tables: readonly { readonly nature: NatureParc; readonly millesime: number | null }[],
): number[] {
  const parNature = new Map<NatureParc, Set<number>>();
  for (const { nature, millesime } of tables) {
    if (millesime === null) continue;
    const siennes = parNature.get(nature) ?? new Set<number>();
    parNature.set(nature, siennes.add(millesime));
  }
  const multiples = [...parNature.values()].filter((annees) => annees.size > 1);
  return [...new Set(multiples.flatMap((annees) => [...annees]))].sort((a, b) => a - b);
}
