import type { Diagnostic } from '../domain/diagnostic.ts';
import { planActions } from './actions.ts';
import { planDemandeurs } from './demandeurs.ts';
import { planFiche } from './fiche.ts';
import { FEUILLE_FICHE_EXEMPLE, planFicheExemple } from './ficheExemple.ts';
import { planOrientations } from './orientations.ts';
import type { SheetPlan } from './plan.ts';
import { planQuartilesQpv } from './quartilesQpv.ts';
import type { Relues } from './relues.ts';
import { secteursDe } from './secteurs.ts';
import { planTension } from './tension.ts';

/** From the law's shares and the demand to orientations: the sheets, then one fiche per secteur. */
export function plansDesOrientations(diagnostic: Diagnostic, relues: Relues): readonly (SheetPlan | null)[] {
  const { methode } = diagnostic;
  const { secteurs, restants } = secteursDe(diagnostic);
  const fiches = [FEUILLE_FICHE_EXEMPLE, ...secteurs.map(({ feuille }) => feuille)];
  return [
    planQuartilesQpv(diagnostic, relues),
    planTension(diagnostic, relues),
    planDemandeurs(diagnostic),
    planOrientations(methode, fiches, restants),
    planActions(methode),
    planFicheExemple(methode),
    ...secteurs.map((secteur) => planFiche(diagnostic, secteur)),
  ];
}
