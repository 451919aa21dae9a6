import type { Figure } from '../diffusion/diffusion.ts';
import { type Lieu, lieuxDesResidences } from '../diffusion/lieux.ts';
import { nombres } from '../indicateurs/colonnes.ts';
import { type Regroupement, regrouper } from '../indicateurs/regrouper.ts';
import type { Dossier } from '../parc/dossier.ts';

/** What stands about the place of each residence, in the order of the residences. */
export interface Situation {
  readonly lieux: readonly Lieu[];
  readonly annees: readonly (readonly [number, number] | null)[];
}

export function situer(dossier: Dossier): Situation {
  const residences = regrouper(dossier);
  return { lieux: lieuxDesResidences(dossier, residences), annees: anneesDe(dossier, residences) };
}

/** First and last year of completion that the rows of each residence give, in the first table that gives one. */
function anneesDe({ parcs }: Dossier, { unites, rangs }: Regroupement): (readonly [number, number] | null)[] {
  const parc = [...parcs.values()].find(({ colonnes }) => colonnes.has('anneeConstruction'));
  const bornes: ([number, number] | null)[] = unites.map(() => null);
  if (!parc) return bornes;
  const siens = rangs.get(parc.nature);
  nombres(parc, 'anneeConstruction').forEach((annee, ligne) => {
    const rang = siens?.[ligne] ?? -1;
    if (rang < 0 || Number.isNaN(annee)) return;
    const [debut, fin] = bornes[rang] ?? [annee, annee];
    bornes[rang] = [Math.min(debut, annee), Math.max(fin, annee)];
  });
  return bornes;
}

/** Figures of a page that nothing gives. */
export const ND: Figure = { etat: 'nd' };
