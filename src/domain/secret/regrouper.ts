import { type Admissible, partitionExacte, UNITES_EXACTES } from './partition.ts';
import { minimumPubliable } from './primaires.ts';
import type { RegleDuSecret } from './regle.ts';

/** Units that groups split again together may hold, and how many groups are also tried three by three. */
const UNITES_A_REPRENDRE = 12;
const GROUPES_PAR_TROIS = 24;

/**
 * Groups units so that every column of every group may be shown: as many groups as possible, neighbours in the order of
 * the rows first. A column that is 0 over a group may be shown unless the rule protects zeros. Exact up to 14 units
 * (every subset is looked at); beyond, groups are grown from the nearest to completion, then split again exactly, a few at a time.
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
  const largeur = effectifs[0]?.length ?? 0;
  const somme = (unites: readonly number[]) => sommer(effectifs, unites, largeur);
  const ensemble = [...effectifs.keys()];
  if (!admissible(somme(ensemble))) return null;
  const groupes = faireCroitre(
    ensemble.map((unite) => [unite]),
    somme,
    minimumPubliable(regle),
    regle.zeros,
  );
  return reprendre(groupes, effectifs, admissible).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Every column of a group at or over the threshold, or at 0 where zeros may be shown. */
export function admissibleSelon(regle: RegleDuSecret): Admissible {
  const minimum = minimumPubliable(regle);
  const { zeros } = regle;
  return (sommes) => sommes.every((somme) => somme >= minimum || (somme === 0 && !zeros));
}

/** Counts of several units together, by column. */
export function sommer(
  effectifs: readonly (readonly number[])[],
  unites: readonly number[],
  largeur: number,
): Float64Array {
  const sommes = new Float64Array(largeur);
  for (const unite of unites)
    effectifs[unite]?.forEach((effectif, c) => {
      sommes[c] = (sommes[c] ?? 0) + effectif;
    });
  return sommes;
}

/** Merges the group nearest to completion with the one that completes it best and lies nearest, until all are. */
function faireCroitre(
  depart: readonly (readonly number[])[],
  somme: (unites: readonly number[]) => Float64Array,
  minimum: number,
  zeros: boolean,
): number[][] {
  const manqueDe = (sommes: Float64Array) =>
    sommes.reduce((total, s) => total + (s >= minimum || (s === 0 && !zeros) ? 0 : minimum - s), 0);
  let groupes = depart.map((unites) => ({ unites: [...unites], sommes: somme(unites) }));
  while (groupes.length > 1) {
    const incomplets = groupes
      .map((groupe) => ({ groupe, manque: manqueDe(groupe.sommes) }))
      .filter(({ manque }) => manque > 0);
    const [choisi] = incomplets.sort(
      (a, b) => a.manque - b.manque || premiere(a.groupe) - premiere(b.groupe),
    );
    if (!choisi) break;
    const autres = groupes.filter((groupe) => groupe !== choisi.groupe);
    const [proche] = autres
      .map((groupe) => {
        const sommes = groupe.sommes.map((s, c) => s + (choisi.groupe.sommes[c] ?? 0));
        const dejaComplet = manqueDe(groupe.sommes) === 0;
        const distance = Math.abs(premiere(groupe) - premiere(choisi.groupe));
        return { groupe, sommes, prix: manqueDe(sommes) * 10 + (dejaComplet ? 15 : 0) + distance / 100 };
      })
      .sort((a, b) => a.prix - b.prix || premiere(a.groupe) - premiere(b.groupe));
    if (!proche) break;
    const unites = [...choisi.groupe.unites, ...proche.groupe.unites].sort((a, b) => a - b);
    groupes = [...autres.filter((groupe) => groupe !== proche.groupe), { unites, sommes: proche.sommes }];
  }
  return groupes.map(({ unites }) => unites);
}

const premiere = ({ unites }: { readonly unites: readonly number[] }): number => unites[0] ?? 0;

/** A few groups at a time, split again in the best way, as long as one more group comes of it. */
function reprendre(
  depart: readonly number[][],
  effectifs: readonly (readonly number[])[],
  admissible: Admissible,
): number[][] {
  let groupes = [...depart];
  for (
    let suite = reprise(groupes, effectifs, admissible);
    suite;
    suite = reprise(groupes, effectifs, admissible)
  )
    groupes = suite;
  return groupes;
}

function reprise(
  groupes: readonly number[][],
  effectifs: readonly (readonly number[])[],
  admissible: Admissible,
): number[][] | null {
  for (const choisis of combinaisons(groupes.length)) {
    const unites = choisis.flatMap((rang) => groupes[rang] ?? []);
    if (unites.length > UNITES_A_REPRENDRE || unites.length <= choisis.length) continue;
    const partage = partitionExacte(
      unites.map((unite) => effectifs[unite] ?? []),
      admissible,
    );
    if (!partage || partage.length <= choisis.length) continue;
    const nouveaux = partage.map((rangs) => rangs.map((rang) => unites[rang] ?? 0).sort((a, b) => a - b));
    return [...groupes.filter((_, rang) => !choisis.includes(rang)), ...nouveaux];
  }
  return null;
}

/** One, two, then three groups together; threes only while they stay few enough to be all tried. */
function* combinaisons(nombre: number): Generator<number[]> {
  for (let i = 0; i < nombre; i++) yield [i];
  for (let i = 0; i < nombre; i++) for (let j = i + 1; j < nombre; j++) yield [i, j];
  if (nombre > GROUPES_PAR_TROIS) return;
  for (let i = 0; i < nombre; i++)
    for (let j = i + 1; j < nombre; j++) for (let k = j + 1; k < nombre; k++) yield [i, j, k];
}
