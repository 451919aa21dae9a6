import { apportsDesTables } from '../domain/apportsDesTables.ts';
import { feuillesDuClasseur } from '../excel/classeur.ts';
import { planifier } from '../sheets/planifier.ts';
import { suivreLesDecisions } from '../sheets/suiviDesDecisions.ts';
import { annoncer } from './annoncer.ts';
import { aujourdhui } from './aujourdhui.ts';
import type { ChoixDonnees, Preparation, Suivi } from './contrat.ts';
import { diagnosticDuClasseur } from './diagnosticDuClasseur.ts';
import { relireNosFeuilles } from './relireNosFeuilles.ts';
import { verifier } from './verifier.ts';

/**
 * Computes the whole diagnostic and lays out its sheets without writing anything: what would be made is announced
 * first.
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
  const decisions = suivreLesDecisions(diagnostic, relues, aujourdhui());
  const plans = planifier(diagnostic, relues, decisions);
  verifier(suivi);
  return {
    diagnostic,
    apports: apportsDesTables(diagnostic),
    plans,
    remarques: decisions.remarques,
    annonce: annoncer(plans, presentes),
  };
}
