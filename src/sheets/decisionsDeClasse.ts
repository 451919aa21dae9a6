import { texteSansPersonne } from '../domain/garde/garde.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import type { DecisionDeClasse } from '../domain/portraits/portrait.ts';
import { TYPES } from '../domain/typologies/types.ts';
import { lignesSousTitres } from './relues.ts';

/**
 * The types that the CIL decided on « CIL Classement », by code of residence, with the reason she gave: not one that
 * names somebody.
 */
export function decisionsDeClasse(
  cellules: readonly (readonly Cellule[])[],
): ReadonlyMap<string, DecisionDeClasse> {
  return new Map(
    lignesSousTitres(cellules, ['Code', 'Décision', 'Motif']).flatMap((ligne) => {
      const type = Number(ligne.get('Décision') ?? Number.NaN);
      const code = ligne.get('Code') ?? null;
      const motif = ligne.get('Motif') ?? null;
      return code === null || !TYPES.includes(type)
        ? []
        : [
            [
              String(code),
              { type, motif: motif === null ? null : texteSansPersonne(String(motif)) },
            ] as const,
          ];
    }),
  );
}
