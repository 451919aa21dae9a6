import { Refus } from '../messages/index.ts';
import source from './regle-des-11.json' with { type: 'json' };

/** How a CIL reads the rule of 11. */
export interface RegleDuSecret {
  readonly seuil: number;
  /** true: a count must be over the threshold; false: reaching it is enough. */
  readonly strict: boolean;
  /** true: a count of 0 breaches too. */
  readonly zeros: boolean;
  /** For a share: numerator, complement and base, the numerator and base, or the base alone. */
  readonly lecture: 'cellules' | 'effectif' | 'base';
}

export const REGLE_DES_11: RegleDuSecret = {
  seuil: source.seuil,
  strict: source.strict,
  zeros: source.zeros,
  lecture: 'cellules',
};

/** The threshold asked for, or the rule's own when none is; a refusal when it is not over 0. */
export function seuilDuSecret(seuil: number | null): number {
  if (seuil === null) return REGLE_DES_11.seuil;
  if (seuil > 0) return seuil;
  throw new Refus({ code: 'seuil-invalide', champ: 'seuil' });
}
