import type { Probleme } from '../messages/index.ts';
import type { RegleDuSecret } from './regle.ts';

export type Objet = 'numerateur' | 'complement' | 'base';

/** A count that may not be shown. `raison` is worded by `phrase`. */
export interface Breche {
  readonly objet: Objet;
  readonly valeur: number;
  readonly raison: Probleme<'effectif-sous-seuil'>;
}

/**
 * Whether a count breaches the rule of 11 by itself (primary control): 1 to 10 under the default rule, 0 when the
 * rule says so. A missing count is not a breach.
 *
 * @example enfreint(10, REGLE_DES_11) // true
 */
export function enfreint(effectif: number | null, regle: RegleDuSecret): boolean {
  if (effectif === null) return false;
  if (effectif === 0) return regle.zeros;
  return regle.strict ? effectif <= regle.seuil : effectif < regle.seuil;
}

const OBJETS: Record<RegleDuSecret['lecture'], readonly Objet[]> = {
  cellules: ['numerateur', 'complement', 'base'],
  effectif: ['numerateur', 'base'],
  base: ['base'],
};

interface CompteDePart {
  readonly numerateur: number | null;
  readonly base: number | null;
}

/** The counts that the rule examines behind a share, by its reading; null: not known. */
export function effectifsDeLaPart(
  { numerateur, base }: CompteDePart,
  { lecture }: Pick<RegleDuSecret, 'lecture'>,
): { readonly objet: Objet; readonly valeur: number | null }[] {
  const effectifs: Record<Objet, number | null> = {
    numerateur,
    complement: numerateur === null || base === null ? null : base - numerateur,
    base,
  };
  return OBJETS[lecture].map((objet) => ({ objet, valeur: effectifs[objet] }));
}

/**
 * The counts behind a share that breach the rule, by the rule's reading. What cannot be known (missing numerator or
 * base) is not a breach.
 *
 * @example controlerPart({ numerateur: 182, base: 187 }, REGLE_DES_11) // the complement, 5
 */
export function controlerPart(compte: CompteDePart, regle: RegleDuSecret): Breche[] {
  return effectifsDeLaPart(compte, regle).flatMap(({ objet, valeur }) => {
    if (valeur === null || !enfreint(valeur, regle)) return [];
    const { seuil, strict } = regle;
    return [{ objet, valeur, raison: { code: 'effectif-sous-seuil', objet, valeur, seuil, strict } }];
  });
}
