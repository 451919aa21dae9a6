import type { Diagnostic } from '../domain/diagnostic.ts';
import type { RegroupementPropose, UniteARegrouper } from '../domain/diffusion/regroupement/regroupement.ts';
import { unitesARegrouper } from '../domain/diffusion/unites.ts';
import { Refus } from '../domain/messages/index.ts';
import { feuillesDuClasseur, plagesDuClasseur } from '../excel/classeur.ts';
import { lireRegroupements } from '../sheets/lireRegroupements.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { confierAuCalcul } from './confierAuCalcul.ts';
import { ActionRefusee, type Suivi } from './contrat.ts';

export interface RegroupementDuClasseur {
  readonly unites: readonly UniteARegrouper[];
  readonly propose: RegroupementPropose;
}

/** Groups the residences, with the names of last time and what the user typed on « CIL Regroupements ». */
export async function regrouperLeClasseur(
  diagnostic: Diagnostic,
  codes: readonly string[],
  suivi: Suivi,
): Promise<RegroupementDuClasseur> {
  const connus = diagnostic.tableau.indicateurs.map(({ indicateur }) => indicateur.code);
  try {
    const unites = unitesARegrouper(
      diagnostic,
      codes.filter((code) => connus.includes(code)),
    );
    const demande = { unites, regle: diagnostic.methode.secret, ...(await saisis()) };
    return { unites, propose: await confierAuCalcul('regrouper', demande, suivi) };
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
