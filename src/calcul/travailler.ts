import { attaquerLaTrame } from '../domain/diffusion/attaquerLaTrame.ts';
import { protegerLaTrame } from '../domain/diffusion/protegerLaTrame.ts';
import { regrouperLesResidences } from '../domain/diffusion/regroupement/regrouperLesResidences.ts';
import type { Solveur } from '../domain/secret/solveur.ts';
import { chargerSolveur } from './highs.ts';
import type { Avancee, NomDeTravail, Travaux } from './messages.ts';

export interface SuiviDuTravail {
  readonly avance: (avancee: Avancee) => void;
  /** Throws to stop. */
  readonly verifier: () => void;
}

type Executants = {
  readonly [Nom in NomDeTravail]: (
    demande: Travaux[Nom]['demande'],
    solveur: Solveur,
    suivi: SuiviDuTravail,
  ) => Travaux[Nom]['fin'];
};

const EXECUTANTS: Executants = {
  regrouper: (demande, solveur) => regrouperLesResidences(demande, solveur),
  proteger: ({ trame, choix }, solveur, { avance, verifier }) =>
    protegerLaTrame(trame, choix, solveur, {
      avance: (partie, fait, total) => avance({ partie, fait, total }),
      verifier,
    }),
  attaquer: ({ trame, choix, cachees }, solveur, { avance, verifier }) =>
    attaquerLaTrame(trame, choix, cachees, solveur, {
      avance: (fait, total) => avance({ partie: 'ensemble', fait, total }),
      verifier,
    }),
};

/** Does one piece of work where it is called, in the page or in a thread of its own. */
export async function travailler<Nom extends NomDeTravail>(
  travail: Nom,
  demande: Travaux[Nom]['demande'],
  suivi: SuiviDuTravail,
): Promise<Travaux[Nom]['fin']> {
  return EXECUTANTS[travail](demande, await chargerSolveur(), suivi);
}
