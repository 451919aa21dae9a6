import type { Diffusion } from '../domain/diffusion/diffusion.ts';
import { proposerFusions } from '../domain/diffusion/fusions.ts';
import type { RegroupementPropose } from '../domain/diffusion/regroupement/regroupement.ts';
import { accord } from '../domain/messages/accords.ts';
import { phrase } from '../domain/messages/index.ts';
import { phraseNonProtegee } from '../sheets/nonProtegee.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import type { BilanDeDiffusion } from './contrat.ts';

/** What a protection gave, in figures and sentences. */
export function bilanDeDiffusion(
  diffusion: Diffusion,
  propose: RegroupementPropose | null,
  avant: { readonly precedentes: number; readonly changees: number },
  plans: readonly SheetPlan[],
): BilanDeDiffusion {
  const { audit, publication, regle } = diffusion;
  const { figures, primaires, secondaires, naivementRetrouvees, plusPetiteLatitude, plusPetiteSomme } = audit;
  return {
    figures,
    primaires,
    secondaires,
    naivementRetrouvees,
    plusPetiteLatitude,
    plusPetiteSomme,
    nonProtegees: audit.nonProtegees.map((manque) => phraseNonProtegee(manque, diffusion)),
    prix: propose?.prix ?? null,
    conseils: [
      ...(propose?.alertes.map(phrase) ?? []),
      ...proposerFusions(publication.colonnes, regle).map(phrase),
      ...(avant.precedentes > 0
        ? [
            `${accord(avant.precedentes, 'diffusion précédente', 'diffusions précédentes')} des mêmes données : ce qui y était masqué le reste ici.`,
          ]
        : []),
      ...(avant.changees > 0
        ? [
            `${accord(avant.changees, 'chiffre déjà diffusé a', 'chiffres déjà diffusés ont')} changé depuis : qui compare les deux copies compte les ménages qui ont changé. Annoncez une rectification, ou attendez le millésime suivant.`,
          ]
        : []),
    ],
    feuilles: plans.map(({ name }) => name),
  };
}
