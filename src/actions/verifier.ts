import { ActionAnnulee, type Suivi } from './contrat.ts';

/** Throws when the user has asked to stop. */
export function verifier({ signal }: Suivi): void {
  if (signal?.aborted) throw new ActionAnnulee();
}
