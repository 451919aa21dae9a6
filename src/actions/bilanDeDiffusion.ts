import type { Diffusion } from '../domain/diffusion/diffusion.ts';
import { proposerFusions } from '../domain/diffusion/fusions.ts';
import type { Parution } from '../domain/diffusion/journal.ts';
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
  precedentes: readonly Parution[],
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
      ...(precedentes.length > 0
        ? [
            `${accord(precedentes.length, 'diffusion précédente', 'diffusions précédentes')} des mêmes données : ce qui y était masqué le reste ici.`,
          ]
        : []),
    ],
    feuilles: plans.map(({ name }) => name),
  };
}
