import { phraseDEvolution } from '../messages/evolution.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import type { Evolution } from './evolution.ts';

/** What the user must know before she compares the waves: each break once, and why a series is missing. */
export function remarquesDEvolution(evolution: Evolution | null): readonly Remarque[] {
  if (!evolution) return [];
  const { base, composantes, ruptures } = evolution;
  return [
    ...ruptures.map(
      ({ de, a, phrase, bloque }): Remarque => ({
        gravite: 'attention',
        cellule: null,
        nombre: 1,
        phrase: phraseDEvolution({ code: 'rupture-de-serie', de, a, phrase, bloque }),
      }),
    ),
    ...[base.raison, composantes.raison].flatMap((phrase): Remarque[] =>
      phrase === null ? [] : [{ gravite: 'attention', cellule: null, nombre: 1, phrase }],
    ),
  ];
}
