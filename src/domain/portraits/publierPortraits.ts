import type { Diagnostic } from '../diagnostic.ts';
import type { EchelleDeTerritoire } from '../diffusion/decoupage.ts';
import type { Feuillage } from '../diffusion/feuilles.ts';
import type { Publication } from '../diffusion/publication.ts';
import { type ChoixDePublication, type DonneesAPublier, publier } from '../diffusion/publier.ts';
import { differenceDe } from '../indicateurs/calculs.ts';
import { CODE_ECART, CODE_IMPAYES } from '../indicateurs/catalogue.ts';
import { codesDesChiffres } from './chiffresCles.ts';
import { effectifsAPublier } from './effectifs.ts';
import { VOISINAGES } from './portrait.ts';

/** Scales of the portraits; residences stand alone. */
export const ECHELLES_DES_PORTRAITS: readonly EchelleDeTerritoire[] = VOISINAGES;
export const SANS_GROUPE: Feuillage = new Map();

/**
 * Everything that any portrait may show, of every residence, whichever are chosen: the same figures are hidden on two
 * runs that choose different residences, and pages made on two days can be put side by side.
 */
export function publierPortraits(
  diagnostic: Diagnostic,
  anciennes: ChoixDePublication['anciennes'],
): Publication {
  const { tableau, methode } = diagnostic;
  const ajoutes = effectifsAPublier(diagnostic.dossier);
  const mesures = methode.typologie.flatMap(({ conditions }) => conditions.map(({ mesure }) => mesure));
  const voulus = new Set([
    ...ajoutes.map(({ code }) => code),
    ...codesDesChiffres(tableau.indicateurs),
    ...methode.precarite.composantes.map(({ code }) => code),
    ...(mesures.includes('impayes') ? [CODE_IMPAYES] : []),
    CODE_ECART,
  ]);
  for (const { indicateur } of tableau.indicateurs)
    if (voulus.has(indicateur.code)) for (const partie of differenceDe(indicateur) ?? []) voulus.add(partie);
  const donnees: DonneesAPublier = {
    ...diagnostic,
    tableau: {
      ...tableau,
      indicateurs: [
        ...tableau.indicateurs,
        ...ajoutes.map((indicateur) => ({ indicateur, etat: { calculable: true } as const })),
      ],
      comptes: [...tableau.comptes, ...ajoutes.map(() => null)],
      reference: [...tableau.reference, ...ajoutes.map(() => null)],
    },
  };
  return publier(donnees, {
    echelles: ECHELLES_DES_PORTRAITS,
    groupes: SANS_GROUPE,
    anciennes,
    codes: [...voulus],
  });
}
