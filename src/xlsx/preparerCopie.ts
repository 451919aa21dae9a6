import { Refus } from '../domain/messages/index.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import { type EntreeDuProtocole, planProtocole } from '../sheets/protocole.ts';
import { versLeProtocole } from '../sheets/versLeProtocole.ts';
import { controlerCopie } from './controler.ts';
import { fichierDe } from './fichierDe.ts';
import { relire } from './relire.ts';

/**
 * The file to share: « Protocole », then the protected sheets, values only. The finished file is read back as an
 * attacker would and let go only if it holds what was planned and nothing more.
 *
 * @param plans the protected sheets, where hidden figures are already marks
 * @param interdits texts of the source that must not be found anywhere in the file
 * @throws Refus when counts are left unprotected, when a cell is a formula, when the file says more than the plans
 * @example await preparerCopie([planDiffusion], protocole, ['R-0417']) // Uint8Array [80, 75, 3, 4, …]
 */
export async function preparerCopie(
  plans: readonly SheetPlan[],
  protocole: EntreeDuProtocole,
  interdits: readonly string[],
): Promise<Uint8Array> {
  const { nonProtegees } = protocole.diffusion.audit;
  if (nonProtegees.length > 0)
    throw new Refus({ code: 'copie-non-protegee', effectifs: nonProtegees.length });
  const feuilles = [planProtocole(protocole), ...plans.map(versLeProtocole)];
  const octets = await fichierDe(feuilles, protocole.date);
  controlerCopie(await relire(octets), feuilles, interdits);
  return octets;
}
