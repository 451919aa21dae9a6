import { CalculArrete, confier } from '../calcul/confier.ts';
import type { NomDeTravail, Travaux } from '../calcul/messages.ts';
import { ActionAnnulee, type Suivi } from './contrat.ts';

const PARTIES = { tables: 'Protection, tableau par tableau', ensemble: 'Attaque de l’ensemble' };

/** Has a long computation done beside the page, with progress; stopping it is stopping the action. */
export async function confierAuCalcul<Nom extends NomDeTravail>(
  travail: Nom,
  demande: Travaux[Nom]['demande'],
  { signal, progres }: Suivi,
): Promise<Travaux[Nom]['fin']> {
  try {
    return await confier(travail, demande, {
      signal,
      avance: ({ partie, fait, total }) => progres?.({ etape: PARTIES[partie], fait, total }),
    });
  } catch (erreur) {
    throw erreur instanceof CalculArrete ? new ActionAnnulee() : erreur;
  }
}
