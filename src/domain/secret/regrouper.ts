import { partager } from '../diffusion/regroupement/partager.ts';
import { auPlus, type Secteur } from '../diffusion/regroupement/secteur.ts';
import { hasard } from '../hasard.ts';
import { admissibleSelon } from './admissible.ts';
import { partitionExacte, UNITES_EXACTES } from './partition.ts';
import { minimumPubliable } from './primaires.ts';
import type { RegleDuSecret } from './regle.ts';
import reglages from './regroupement.json' with { type: 'json' };
import { trouverDesGroupes } from './unDePlus.ts';

/**
 * Groups units so that every column of every group may be shown: as many groups as possible, neighbours in the order of
 * the rows first. A column that is 0 over a group may be shown unless the rule protects zeros. Exact up to 14 units
 * (every subset is looked at); beyond, as the residences of one sector are (see `partager`), the order of the rows being
 * the distance; where more groups could be hoped for, a few orders drawn from a fixed seed are tried too, and up to 20
 * units one more group is searched for, as long as the search is short.
 *
 * @param effectifs counts of each unit, by column
 * @returns ranks of the units of each group, in order; null when even all units together may not be shown
 * @example regrouperLesUnites([[6], [5], [20]], REGLE_DES_11) // [[0, 1], [2]]
 */
export function regrouperLesUnites(
  effectifs: readonly (readonly number[])[],
  regle: RegleDuSecret,
): number[][] | null {
  const admissible = admissibleSelon(regle);
  if (effectifs.length <= UNITES_EXACTES) return partitionExacte(effectifs, admissible);
  const secteur: Secteur = {
    effectifs,
    regle,
    admissible,
    seules: effectifs.map((siens) => admissible(Float64Array.from(siens))),
    ecart: (a, b) => Math.abs(a - b),
    penalite: effectifs.length ** 2,
  };
  let groupes = partager(secteur, null);
  if (!groupes) return null;
  const plafond = auPlus(secteur, [...effectifs.keys()]);
  const essais = effectifs.length <= reglages.unitesAReessayer ? reglages.ordres : 0;
  for (let essai = 1; essai <= essais && groupes.length < plafond; essai++) {
    const places = placesTirees(effectifs.length, reglages.graine + essai);
    const autres = partager(
      { ...secteur, ecart: (a, b) => Math.abs((places[a] ?? 0) - (places[b] ?? 0)) },
      null,
    );
    if (autres && autres.length > groupes.length) groupes = autres;
  }
  const monotone = regle.zeros || effectifs.every((siens) => siens.every((effectif) => effectif > 0));
  while (monotone && effectifs.length <= reglages.unitesACompter && groupes.length < plafond) {
    const recherche = { effectifs, minimum: minimumPubliable(regle), noeuds: reglages.branches };
    const trouves = trouverDesGroupes(groupes.length + 1, recherche);
    if (!trouves) break;
    groupes = avecLesAutres(trouves, effectifs.length);
  }
  return groupes.map((unites) => [...unites].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** A place on a line for each unit, in an order that the seed alone decides. */
function placesTirees(nombre: number, graine: number): number[] {
  const { tirer } = hasard(graine);
  return Array.from({ length: nombre }, () => nombre * tirer());
}

/** Units left over join the group whose rows lie nearest. */
function avecLesAutres(groupes: readonly (readonly number[])[], nombre: number): number[][] {
  const places = new Set(groupes.flat());
  const complets = groupes.map((groupe) => [...groupe]);
  for (let unite = 0; unite < nombre; unite++) {
    if (places.has(unite)) continue;
    const ecart = (groupe: readonly number[]) => Math.min(...groupe.map((autre) => Math.abs(autre - unite)));
    const [proche] = [...complets.keys()].sort(
      (a, b) => ecart(groupes[a] ?? []) - ecart(groupes[b] ?? []) || a - b,
    );
    complets[proche ?? 0]?.push(unite);
  }
  return complets;
}
