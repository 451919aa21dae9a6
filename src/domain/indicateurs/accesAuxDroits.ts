import { phrase } from '../messages/index.ts';
import seuils from './seuils.json' with { type: 'json' };
import type { Tableau } from './tableau.ts';
import { valeurDe } from './valeur.ts';

const { revenuAuMoins, aideAuPlus } = seuils.accesAuxDroits;

/**
 * The alert « accès aux droits ? » of one residence: low incomes are clearly more frequent than in the reference
 * territory while housing aid is clearly rarer. Null otherwise, and when a value or its reference is missing or zero.
 * It gives no figure, so it breaks no secret.
 *
 * Source: Repères n° 17, annexe « APL », in words only; both limits are ours, in seuils.json.
 *
 * @param rang position of the residence in `tableau.unites`
 */
export function accesAuxDroits(tableau: Tableau, rang: number): string | null {
  const revenus = rapport(tableau, 'I01', rang);
  const aides = rapport(tableau, 'I03', rang);
  if (revenus === null || aides === null) return null;
  return revenus >= revenuAuMoins && aides <= aideAuPlus ? phrase({ code: 'acces-aux-droits' }) : null;
}

function rapport(tableau: Tableau, code: string, rang: number): number | null {
  const [ici, reference] = [valeurDe(tableau, code, rang), valeurDe(tableau, code, null)];
  return ici === null || reference === null || reference === 0 ? null : ici / reference;
}
