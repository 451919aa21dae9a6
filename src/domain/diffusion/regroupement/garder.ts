import type { Solveur } from '../../secret/solveur.ts';
import { parLeSolveur } from './parLeSolveur.ts';
import { partager } from './partager.ts';
import { extraire, type Rangs, type Secteur, suffit } from './secteur.ts';

/**
 * Splits a sector as `partager` does, but keeps the groups of last time that may still be shown as they are, unless
 * that would make fewer groups: what moves between two publications is what a subtraction gives away. The others are
 * grouped among themselves, or join the nearest kept group that can take them when they cannot.
 *
 * @param dAvant ranks of the residences of each group of last time
 */
export function partagerEnGardant(
  secteur: Secteur,
  dAvant: readonly Rangs[],
  solveur: Solveur | null,
): number[][] | null {
  const libres = partager(secteur, solveur && parLeSolveur(solveur));
  const gardes = dAvant.filter((groupe) => suffit(secteur, groupe));
  if (!libres || gardes.length === 0) return libres;
  const pris = new Set(gardes.flat());
  const restent = [...secteur.effectifs.keys()].filter((rang) => !pris.has(rang));
  const entre = partager(extraire(secteur, restent), solveur && parLeSolveur(solveur));
  const groupes = entre
    ? [...gardes, ...entre.map((places) => places.map((place) => restent[place] ?? 0))]
    : accueillir(secteur, gardes, restent);
  return groupes && groupes.length >= libres.length ? groupes.map((groupe) => [...groupe]) : libres;
}

/** The kept groups once the nearest that can has taken the others in; null when none can. */
function accueillir(secteur: Secteur, gardes: readonly Rangs[], restent: Rangs): Rangs[] | null {
  const distance = (groupe: Rangs) =>
    Math.min(...groupe.flatMap((a) => restent.map((b) => secteur.ecart(a, b))));
  const [hote] = gardes
    .filter((groupe) => suffit(secteur, [...groupe, ...restent]))
    .map((groupe) => ({ groupe, pres: distance(groupe) }))
    .sort((a, b) => a.pres - b.pres);
  if (!hote) return null;
  return gardes.map((groupe) => (groupe === hote.groupe ? [...groupe, ...restent] : groupe));
}
