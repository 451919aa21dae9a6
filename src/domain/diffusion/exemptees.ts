import type { Motif } from './motif.ts';
import type { Trame } from './trame.ts';

/** 1 for each sum of counts that the rule does not look at: it may hide a small one. */
export function exempteesDe({ compteurs }: Trame, { systeme, lieu }: Motif): Uint8Array {
  return Uint8Array.from(systeme.sommes, ({ membres }) =>
    Number(membres.every((membre) => compteurs[lieu(membre).compteur]?.sensible !== true)),
  );
}
