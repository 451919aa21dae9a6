import { Refus } from '../domain/messages/index.ts';
import { CopieTropLourde, ouvrirCopie } from '../excel/ouvrirCopie.ts';
import { ActionRefusee, type DemandeDeCopie, type Suivi } from './contrat.ts';
import { verifier } from './verifier.ts';

/** Makes the file to share, reads it back, and has Excel open it beside the user's workbook, which stays as it is. */
export async function copieDiffusable(
  { plans, protocole, interdits }: DemandeDeCopie,
  suivi: Suivi,
): Promise<void> {
  try {
    suivi.progres?.({ etape: 'Préparation de la copie', fait: 0, total: 2 });
    // What writes files is loaded with the first copy.
    const { preparerCopie } = await import('../xlsx/preparerCopie.ts');
    const octets = await preparerCopie(plans, protocole, interdits);
    verifier(suivi);
    suivi.progres?.({ etape: 'Ouverture de la copie', fait: 1, total: 2 });
    await ouvrirCopie(octets);
  } catch (erreur) {
    if (erreur instanceof Refus || erreur instanceof CopieTropLourde) throw new ActionRefusee(erreur.message);
    throw erreur;
  }
}
