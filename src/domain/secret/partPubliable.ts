import { effectif as lireEffectif } from '../indices/effectif.ts';
import type { Valeur } from '../indices/valeur.ts';
import type { Lieu } from '../messages/calculs.ts';
import type { Probleme } from '../messages/index.ts';

/**
 * Share effectif ÷ base, 0–1, when both may be shown: base at or over the threshold, effectif 0 or at or over it.
 * A missing, unreadable, negative or impossible count (base < effectif) gives its problem first, whatever the secret.
 *
 * @param lieux where each count stands, for the message
 * @example partPubliable(50, 200, 11, lieux) // 0.25
 */
export function partPubliable(
  effectif: Valeur,
  base: Valeur,
  seuil: number,
  lieux: { readonly effectif: Lieu; readonly base: Lieu },
): number | Probleme {
  const n = lireEffectif(effectif, lieux.effectif);
  if (typeof n !== 'number') return n;
  const total = lireEffectif(base, lieux.base);
  if (typeof total !== 'number') return total;
  if (total < n) return { code: 'base-inferieure', lieu: lieux.base, effectif: n, base: total };
  return total < seuil || (n > 0 && n < seuil)
    ? { code: 'sous-le-seuil', lieu: lieux.effectif, seuil }
    : n / total;
}
