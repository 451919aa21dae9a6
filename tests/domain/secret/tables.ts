import fc from 'fast-check';
import { lignesDe } from '../../../src/domain/secret/lignes.ts';
import { type TableArborescente, tableDepuisFeuilles } from '../../../src/domain/secret/tableArborescente.ts';
import type { Equation } from './attaquant.ts';

/** Residences of one quartier, counts by category. */
export const tablePlate = (feuilles: readonly (readonly number[])[]): TableArborescente =>
  tableDepuisFeuilles([-1, ...feuilles.map(() => 0)], [null, ...feuilles], feuilles[0]?.length ?? 0);

/** Every sum of the table, the implied ones included: an attacker writes them all down. */
export const equationsDe = (table: TableArborescente): Equation[] =>
  lignesDe(table).map(({ total, membres }) => ({ total, membres }));

/** Counts as small residences have them: many zeros and small numbers, some large. */
const effectif = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 10 }) },
  { weight: 5, arbitrary: fc.integer({ min: 11, max: 70 }) },
);

export const tablesPlates = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([lignes, colonnes]) =>
    fc.array(fc.array(effectif, { minLength: colonnes, maxLength: colonnes }), {
      minLength: lignes,
      maxLength: lignes,
    }),
  );

/** Two or three quartiers of one to four residences. */
export const tablesADeuxNiveaux = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([tailles, colonnes]) =>
    fc
      .tuple(
        ...tailles.map((taille) =>
          fc.array(fc.array(effectif, { minLength: colonnes, maxLength: colonnes }), {
            minLength: taille,
            maxLength: taille,
          }),
        ),
      )
      .map((quartiers) => {
        const parents = [-1];
        const feuilles: (number[] | null)[] = [null];
        for (const residences of quartiers) {
          const quartier = parents.push(0) - 1;
          feuilles.push(null);
          for (const residence of residences) {
            parents.push(quartier);
            feuilles.push(residence);
          }
        }
        return tableDepuisFeuilles(parents, feuilles, colonnes);
      }),
  );

/** Two to seven territories hung on one another at random: branches of unlike depth, territories with a single child. */
export const tablesArborescentes = fc
  .tuple(
    fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 1, max: 4 }),
    fc.infiniteStream(effectif),
  )
  .map(([rangs, colonnes, effectifs]) => {
    const parents = [-1, ...rangs.map((rang, territoire) => rang % (territoire + 1))];
    const feuilles = parents.map((_, territoire) =>
      parents.includes(territoire)
        ? null
        : Array.from({ length: colonnes }, () => Number(effectifs.next().value)),
    );
    return tableDepuisFeuilles(parents, feuilles, colonnes);
  });

/** A table and cells hidden at random in it; zeros that everybody knows are never among them. */
export const tablesTrouees = fc
  .tuple(tablesArborescentes, fc.infiniteStream(fc.boolean()))
  .map(([table, tirages]) => ({
    table,
    cachees: Uint8Array.from(table.effectifs, (effectif) =>
      Number(Boolean(tirages.next().value) && effectif > 0),
    ),
  }));
