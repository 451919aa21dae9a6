import { REGLE_DES_11, type RegleDuSecret, seuilDuSecret } from '../domain/secret/regle.ts';
import { booleen, facultatif, lireSeuil } from './arguments.ts';

/** What stands for a hidden count, whatever the reason. */
export const MARQUE_DU_SECRET = 's';

/** The rule of 11 with the threshold and the treatment of zeros asked for in a formula. */
export function regleDe(seuil: unknown, zeros: unknown): RegleDuSecret {
  return {
    ...REGLE_DES_11,
    seuil: seuilDuSecret(lireSeuil(seuil)),
    zeros: facultatif(zeros, (x) => booleen(x, 'zeros')) ?? REGLE_DES_11.zeros,
  };
}
