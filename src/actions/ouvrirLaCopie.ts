import { Refus } from '../domain/messages/index.ts';
import { CopieTropLourde, ouvrirCopie } from '../excel/ouvrirCopie.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import type { EntreeDuProtocole } from '../sheets/protocole.ts';
import type { FichierRelu } from '../xlsx/relire.ts';
import { ActionRefusee, type Suivi } from './contrat.ts';
import { verifier } from './verifier.ts';

/** What the share copy is made of. */
export interface DemandeDeCopie {
  /** The protected sheets, in the order of the tabs: values only, each hidden figure already a mark. */
  readonly plans: readonly SheetPlan[];
  /** What « Protocole » says, for whom and what for included; its date is the day of the copy. */
  readonly protocole: EntreeDuProtocole;
  /** Texts of the source that must be found nowhere in the file: identifiers, names of hidden rows. */
  readonly interdits: readonly string[];
}

/**
 * Makes the file to share, reads it back, and has Excel open it beside the user's workbook, which stays as it is.
 *
 * @param avantDOuvrir called with what was read back in the file, before it is opened; may refuse it
 */
export async function ouvrirLaCopie(
  { plans, protocole, interdits }: DemandeDeCopie,
  suivi: Suivi,
  avantDOuvrir: (relu: FichierRelu) => Promise<void> = async () => {},
): Promise<void> {
  try {
    suivi.progres?.({ etape: 'Préparation de la copie', fait: 0, total: 3 });
    // What writes files is loaded with the first copy.
    const { preparerCopie } = await import('../xlsx/preparerCopie.ts');
    const { octets, relu } = await preparerCopie(plans, protocole, interdits);
    verifier(suivi);
    suivi.progres?.({ etape: 'Relecture de la copie', fait: 1, total: 3 });
    await avantDOuvrir(relu);
    suivi.progres?.({ etape: 'Ouverture de la copie', fait: 2, total: 3 });
    await ouvrirCopie(octets);
  } catch (erreur) {
    if (erreur instanceof Refus || erreur instanceof CopieTropLourde) throw new ActionRefusee(erreur.message);
    throw erreur;
  }
}
