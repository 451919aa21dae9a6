import type { Admissible } from '../../secret/partition.ts';
import { minimumPubliable } from '../../secret/primaires.ts';
import type { RegleDuSecret } from '../../secret/regle.ts';
import { admissibleSelon, sommer } from '../../secret/regrouper.ts';
import type { UniteARegrouper } from './regroupement.ts';
import { type Ecart, longueur, voisinageDe } from './voisinage.ts';

/** The residences of one sector, by rank, with what tells a good grouping of them from a bad one. */
export interface Secteur {
  readonly effectifs: readonly (readonly number[])[];
  readonly admissible: Admissible;
  /** Whether residences, by rank, may be shown as one. */
  readonly suffisant: (groupe: readonly number[]) => boolean;
  /** What a group still lacks, over all columns. */
  readonly manque: (groupe: readonly number[]) => number;
  readonly ecart: Ecart;
  /**
   * The lower the better, among groupings of as many groups: first as few residences as can be that pass alone and are
   * not left alone, then the shortest links.
   */
  readonly cout: (groupe: readonly number[]) => number;
}

/** @param unites in the order of names */
export function secteurDe(unites: readonly UniteARegrouper[], regle: RegleDuSecret): Secteur {
  const effectifs = unites.map((unite) => unite.effectifs);
  const largeur = effectifs[0]?.length ?? 0;
  const admissible = admissibleSelon(regle);
  const minimum = minimumPubliable(regle);
  const { ecart, plusLong } = voisinageDe(unites);
  const passeSeule = effectifs.map((siens) => admissible(Float64Array.from(siens)));
  const sommes = (groupe: readonly number[]) => sommer(effectifs, groupe, largeur);
  /** More than every link of the sector together. */
  const penalite = unites.length * plusLong + 1;
  return {
    effectifs,
    admissible,
    suffisant: (groupe) => admissible(sommes(groupe)),
    manque: (groupe) =>
      sommes(groupe).reduce(
        (total, somme) => total + (somme >= minimum || (somme === 0 && !regle.zeros) ? 0 : minimum - somme),
        0,
      ),
    ecart,
    cout: (groupe) =>
      groupe.length === 1
        ? 0
        : penalite * groupe.filter((rang) => passeSeule[rang]).length + longueur(groupe, ecart),
  };
}
