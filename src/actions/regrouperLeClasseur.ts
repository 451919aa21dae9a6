import { chargerSolveur } from '../calcul/highs.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Feuillage } from '../domain/diffusion/feuilles.ts';
import type { RegroupementPropose, UniteARegrouper } from '../domain/diffusion/regroupement/regroupement.ts';
import { regrouperLesResidences } from '../domain/diffusion/regroupement/regrouperLesResidences.ts';
import { unitesARegrouper } from '../domain/diffusion/unites.ts';
import { Refus } from '../domain/messages/index.ts';
import { feuillesDuClasseur, plagesDuClasseur } from '../excel/classeur.ts';
import { lireRegroupements } from '../sheets/lireRegroupements.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { ActionRefusee } from './contrat.ts';

export interface RegroupementDuClasseur {
  readonly unites: readonly UniteARegrouper[];
  readonly propose: RegroupementPropose;
  /** Group of each residence that is shown with others. */
  readonly feuillage: Feuillage;
}

/** Groups the residences, with the names of last time and what the user typed on « CIL Regroupements ». */
export async function regrouperLeClasseur(
  diagnostic: Diagnostic,
  codes: readonly string[],
): Promise<RegroupementDuClasseur> {
  const connus = diagnostic.tableau.indicateurs.map(({ indicateur }) => indicateur.code);
  try {
    const unites = unitesARegrouper(
      diagnostic,
      codes.filter((code) => connus.includes(code)),
    );
    const propose = regrouperLesResidences(
      { unites, regle: diagnostic.methode.secret, ...(await saisis()) },
      await chargerSolveur(),
    );
    const ensemble = propose.groupes.filter(({ membres }) => membres.length > 1);
    const feuillage = new Map(
      ensemble.flatMap(({ id, membres }) => membres.map((cle) => [cle, id] as const)),
    );
    return { unites, propose, feuillage };
  } catch (erreur) {
    throw erreur instanceof Refus ? new ActionRefusee(erreur.message) : erreur;
  }
}

async function saisis(): Promise<ReturnType<typeof lireRegroupements>> {
  const ancienne = (await feuillesDuClasseur()).find(
    ({ nom, marque }) => nom === FEUILLES.regroupements && marque !== null,
  );
  const [plage] = ancienne ? await plagesDuClasseur([FEUILLES.regroupements]) : [];
  return lireRegroupements(plage?.cellules ?? []);
}
