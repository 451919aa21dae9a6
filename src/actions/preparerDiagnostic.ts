import { apportsDesTables } from '../domain/apportsDesTables.ts';
import { feuillesDuClasseur } from '../excel/classeur.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { planifier } from '../sheets/planifier.ts';
import { annoncer } from './annoncer.ts';
import type { ChoixDonnees, Preparation, Suivi } from './contrat.ts';
import { diagnosticDuClasseur } from './diagnosticDuClasseur.ts';
import { relireNosFeuilles } from './relireNosFeuilles.ts';
import { verifier } from './verifier.ts';

/**
 * Computes the whole diagnostic and lays out its sheets without writing anything: what would be made is announced
 * first. « CIL Pression-réponse », which the user fills in, is made once and never made again over her figures.
 */
export async function preparerDiagnostic(choix: ChoixDonnees, suivi: Suivi): Promise<Preparation> {
  let fait = 0;
  const etape = (texte: string) => {
    verifier(suivi);
    suivi.progres?.({ etape: texte, fait: fait++, total: 3 });
  };
  const relues = await relireNosFeuilles();
  const diagnostic = await diagnosticDuClasseur(choix, etape, relues);
  etape('Mise en forme des feuilles');
  const presentes = new Set(
    (await feuillesDuClasseur()).filter(({ marque }) => marque !== null).map(({ nom }) => nom),
  );
  const plans = planifier(diagnostic, relues).filter(
    ({ name }) => name !== FEUILLES.pressionReponse || !presentes.has(name),
  );
  verifier(suivi);
  return {
    diagnostic,
    apports: apportsDesTables(diagnostic),
    plans,
    annonce: annoncer(plans, presentes),
  };
}
