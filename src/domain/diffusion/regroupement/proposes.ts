import type { Solveur } from '../../secret/solveur.ts';
import { partagerEnGardant } from './garder.ts';
import { ditInsuffisant, type GroupeSansNom } from './nommer.ts';
import type { DemandeDeRegroupement, UniteARegrouper } from './regroupement.ts';
import { secteurDe } from './secteur.ts';

/** The groups of residences that nothing was typed for, sector by sector; one, said insufficient, where none can be. */
export function groupesProposes(
  unites: readonly UniteARegrouper[],
  demande: DemandeDeRegroupement,
  solveur: Solveur | null,
): GroupeSansNom[] {
  return [...parSecteur(unites)].flatMap(([secteur, siennes]) =>
    groupesDuSecteur(secteur, siennes, demande, solveur),
  );
}

function groupesDuSecteur(
  secteur: string | null,
  unites: readonly UniteARegrouper[],
  { regle, anciens }: DemandeDeRegroupement,
  solveur: Solveur | null,
): GroupeSansNom[] {
  const partage = partagerEnGardant(secteurDe(unites, regle), dAvant(unites, anciens), solveur);
  const groupes = partage?.map((rangs) => rangs.toSorted((a, b) => a - b)) ?? [[...unites.keys()]];
  return groupes.map((rangs) => ({
    membres: rangs.flatMap((rang) => unites[rang] ?? []),
    secteur,
    suffisant: partage !== null,
    impose: false,
    saisi: null,
  }));
}

/** Ranks of the residences that were shown as one last time. */
function dAvant(unites: readonly UniteARegrouper[], anciens: ReadonlyMap<string, string>): number[][] {
  const groupes = new Map<string, number[]>();
  unites.forEach(({ cle }, rang) => {
    const nom = anciens.get(cle);
    if (nom !== undefined && !ditInsuffisant(nom)) groupes.set(nom, [...(groupes.get(nom) ?? []), rang]);
  });
  return [...groupes.values()];
}

function parSecteur(unites: readonly UniteARegrouper[]): Map<string | null, UniteARegrouper[]> {
  const secteurs = new Map<string | null, UniteARegrouper[]>();
  for (const unite of unites) {
    const siennes = secteurs.get(unite.secteur);
    if (siennes) siennes.push(unite);
    else secteurs.set(unite.secteur, [unite]);
  }
  return secteurs;
}
