import { admissibleSelon, sommer } from '../../secret/admissible.ts';
import type { Admissible } from '../../secret/partition.ts';
import { minimumPubliable } from '../../secret/primaires.ts';
import type { RegleDuSecret } from '../../secret/regle.ts';
import type { UniteARegrouper } from './regroupement.ts';
import { type Ecart, longueur, voisinageDe } from './voisinage.ts';

/** Ranks of residences in their sector. */
export type Rangs = readonly number[];

/** The residences of one sector, by rank, with what tells a good grouping of them from a bad one. */
export interface Secteur {
  readonly effectifs: readonly (readonly number[])[];
  readonly regle: RegleDuSecret;
  readonly admissible: Admissible;
  /** Whether each residence may be shown alone. */
  readonly seules: readonly boolean[];
  readonly ecart: Ecart;
  /** More than every link of the sector together. */
  readonly penalite: number;
}

/** @param unites in the order of names */
export function secteurDe(unites: readonly UniteARegrouper[], regle: RegleDuSecret): Secteur {
  const effectifs = unites.map((unite) => unite.effectifs);
  const admissible = admissibleSelon(regle);
  const { ecart, plusLong } = voisinageDe(unites);
  return {
    effectifs,
    regle,
    admissible,
    seules: effectifs.map((siens) => admissible(Float64Array.from(siens))),
    ecart,
    penalite: unites.length * plusLong + 1,
  };
}

/** The same sector, its links measured once for all and kept for a few of its residences, now ranked among themselves. */
export function extraire(secteur: Secteur, rangs: Rangs): Secteur {
  const nombre = rangs.length;
  const ecarts = new Float64Array(nombre * nombre);
  rangs.forEach((a, i) => {
    rangs.forEach((b, j) => {
      ecarts[i * nombre + j] = secteur.ecart(a, b);
    });
  });
  return {
    ...secteur,
    effectifs: rangs.map((rang) => secteur.effectifs[rang] ?? []),
    seules: rangs.map((rang) => secteur.seules[rang] ?? false),
    ecart: (a, b) => ecarts[a * nombre + b] ?? 0,
  };
}

/** Counts of residences together, by column. */
export const sommesDe = ({ effectifs }: Secteur, groupe: Rangs): Float64Array =>
  sommer(effectifs, groupe, effectifs[0]?.length ?? 0);

/** Whether residences may be shown as one. */
export const suffit = (secteur: Secteur, groupe: Rangs): boolean =>
  secteur.admissible(sommesDe(secteur, groupe));

/** What residences together still lack, over all columns. */
export function manqueDe(secteur: Secteur, groupe: Rangs): number {
  const { regle } = secteur;
  const minimum = minimumPubliable(regle);
  return sommesDe(secteur, groupe).reduce(
    (total, somme) => total + (somme >= minimum || (somme === 0 && !regle.zeros) ? 0 : minimum - somme),
    0,
  );
}

/** No grouping has more groups than this: in each column, a group reaches the threshold or is made of zeros. */
export function auPlus(secteur: Secteur, groupe: Rangs): number {
  const { regle, effectifs } = secteur;
  const minimum = minimumPubliable(regle);
  const zeros = (c: number) => (regle.zeros ? 0 : groupe.filter((rang) => effectifs[rang]?.[c] === 0).length);
  return sommesDe(secteur, groupe).reduce(
    (plafond, somme, c) => Math.min(plafond, Math.floor(somme / minimum) + zeros(c)),
    groupe.length,
  );
}

/**
 * What a group costs, among groupings of as many groups; the lower the better. First, as few as can be of the
 * residences that pass alone are not left alone; then the links are short.
 */
export function coutDe({ seules, penalite, ecart }: Secteur, groupe: Rangs): number {
  if (groupe.length === 1) return 0;
  return penalite * groupe.filter((rang) => seules[rang]).length + longueur(groupe, ecart);
}
