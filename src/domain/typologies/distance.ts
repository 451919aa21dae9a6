import { phrase } from '../messages/index.ts';
import type { Mesure, RegleDeType } from '../methode/methode.ts';
import { ECRITURES, type Mesures } from './mesures.ts';
import proximites from './proximites.json' with { type: 'json' };
import { libelleDeType } from './types.ts';

/** Just across a limit, to see on which side the type changes. */
const AU_DELA = 1e-9;

/**
 * The smallest move of one measure that would change the type, in words; null when none is near. Near is the method's
 * tolerance for the index, and a few points for the other measures.
 */
export function plusProcheChangement(
  regles: readonly RegleDeType[],
  mesures: Mesures,
  type: number,
  tolerance: number,
  typeSous: (essai: Mesures) => number | null,
): string | null {
  const portees: Readonly<Record<Mesure, number>> = { precarite: tolerance, ...proximites.portees };
  let proche: { relative: number; texte: string } | null = null;
  for (const { mesure, limite } of regles.flatMap(({ conditions }) => conditions)) {
    const valeur = mesures[mesure];
    if (valeur === null) continue;
    const ecart = Math.abs(valeur - limite);
    const relative = ecart / portees[mesure];
    if (!(relative <= 1) || (proche !== null && relative >= proche.relative)) continue;
    const sens = valeur > limite || valeur === limite ? -1 : 1;
    for (const cible of [limite + sens * AU_DELA, limite - sens * AU_DELA]) {
      const autre = typeSous({ ...mesures, [mesure]: cible });
      if (autre === null || autre === type) continue;
      const distance = ECRITURES[mesure].distance(ecart);
      proche = {
        relative,
        texte: phrase({ code: 'proche-d-un-type', distance, libelle: libelleDeType(autre) }),
      };
      break;
    }
  }
  return proche?.texte ?? null;
}
