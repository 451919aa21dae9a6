import { Refus } from '../domain/messages/index.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import { type EntreeDuProtocole, planProtocole } from '../sheets/protocole.ts';
import { versLeProtocole } from '../sheets/versLeProtocole.ts';
import { controlerCopie } from './controler.ts';
import { fichierDe } from './fichierDe.ts';
import { type FichierRelu, relire } from './relire.ts';

/** The file to share, and what was read back in it. */
export interface Copie {
  readonly octets: Uint8Array;
  readonly relu: FichierRelu;
}

/**
 * The file to share: « Protocole », then the protected sheets, values only. The finished file is read back as an
 * attacker would and let go only if it holds what was planned and nothing more.
 *
 * @param plans the protected sheets, where hidden figures are already marks
 * @param interdits texts of the source that must not be found anywhere in the file
 * @throws Refus when counts are left unprotected, when a cell is a formula, when the file says more than the plans
 * @example (await preparerCopie([planDiffusion], protocole, ['R-0417'])).octets // Uint8Array [80, 75, 3, 4, …]
 */
export async function preparerCopie(
  plans: readonly SheetPlan[],
  protocole: EntreeDuProtocole,
  interdits: readonly string[],
): Promise<Copie> {
  const { nonProtegees } = protocole.diffusion.audit;
  if (nonProtegees.length > 0)
    throw new Refus({ code: 'copie-non-protegee', effectifs: nonProtegees.length });
  const feuilles = [planProtocole(protocole), ...plans.map(versLeProtocole)];
  const octets = await fichierDe(feuilles, protocole.date);
  const relu = await relire(octets);
  controlerCopie(relu, feuilles, interdits);
  return { octets, relu };
}
