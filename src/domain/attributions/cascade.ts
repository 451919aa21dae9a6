import { Refus } from '../messages/index.ts';
import { arrondir } from './arrondir.ts';
import { ventiler } from './ventiler.ts';

export interface CommuneAServir {
  readonly nom: string;
  /** The grand territoire whose target it shares; null: not told. */
  readonly territoire: string | null;
  /** A target of its own, whole, that takes the place of its share; null: none. */
  readonly objectif: number | null;
  /** Its dwellings by landlord, in the order of the landlords. */
  readonly parc: readonly number[];
}

export interface Cascade {
  /** Target of each commune; null: its territory has none. */
  readonly communes: readonly (number | null)[];
  /** Target of each landlord over the communes that have one. */
  readonly bailleurs: readonly number[];
  /** Communes × landlords: whole, meeting both; null for a commune without target. */
  readonly matrice: readonly (readonly number[] | null)[];
  /** Whether landlords' targets are pro rata of their dwellings: no when zeros leave no such table. */
  readonly auProrata: boolean;
  /** Territories whose communes' own targets exceed theirs, and by how much. */
  readonly depassements: readonly { readonly territoire: string; readonly de: number }[];
}

const somme = (valeurs: readonly number[]): number => valeurs.reduce((a, b) => a + b, 0);

/**
 * Brings the targets of grands territoires down to communes, then to landlords: each territory's target is shared among
 * its communes pro rata of their dwellings (largest remainder), communes and landlords are then met together by
 * `ventiler` over the dwellings. When the communes where a landlord has no dwelling leave no such table, each commune is
 * shared among its own landlords instead.
 *
 * Source: Lille's agreement declines its targets to communes and landlords, pro rata of the social stock.
 *
 * @param objectifs target of each grand territoire
 * @throws Refus for a commune with a target and no dwelling, a negative or fractional target
 * @example cascader([{ nom: 'C1', territoire: 'T', objectif: null, parc: [30, 10] }], new Map([['T', 8]])).matrice // [[6, 2]]
 */
export function cascader(
  communes: readonly CommuneAServir[],
  objectifs: ReadonlyMap<string, number>,
): Cascade {
  const { servies, depassements } = servir(communes, objectifs);
  const avec = communes.flatMap((commune, rang) => {
    const objectif = servies[rang] ?? null;
    return objectif === null ? [] : [{ rang, objectif, parc: commune.parc }];
  });
  const largeur = communes[0]?.parc.length ?? 0;
  const lignes = avec.map(({ objectif }) => objectif);
  const parcs = Array.from({ length: largeur }, (_, j) => somme(avec.map(({ parc }) => parc[j] ?? 0)));
  const { table, auProrata } = ventilerOuPartager(
    avec.map(({ parc }) => parc),
    lignes,
    parcs,
  );
  const matrice: (readonly number[] | null)[] = communes.map(() => null);
  avec.forEach(({ rang }, i) => {
    matrice[rang] = table[i] ?? null;
  });
  return {
    communes: servies,
    bailleurs: parcs.map((_, j) => somme(table.map((ligne) => ligne[j] ?? 0))),
    matrice,
    auProrata,
    depassements,
  };
}

function servir(communes: readonly CommuneAServir[], objectifs: ReadonlyMap<string, number>) {
  const servies: (number | null)[] = communes.map(({ objectif }) => objectif);
  const depassements: { territoire: string; de: number }[] = [];
  for (const [territoire, objectif] of objectifs) {
    const rangs = communes.flatMap((c, rang) => (c.territoire === territoire ? [rang] : []));
    const imposes = somme(rangs.map((rang) => communes[rang]?.objectif ?? 0));
    if (imposes > objectif) depassements.push({ territoire, de: imposes - objectif });
    const aPartager = rangs.filter((rang) => communes[rang]?.objectif === null);
    const poids = aPartager.map((rang) => somme(communes[rang]?.parc ?? []));
    if (somme(poids) === 0) continue;
    const { entiers } = arrondir(poids, Math.max(0, objectif - imposes));
    aPartager.forEach((rang, i) => {
      servies[rang] = entiers[i] ?? 0;
    });
  }
  return { servies, depassements };
}

function ventilerOuPartager(
  matrice: readonly (readonly number[])[],
  lignes: readonly number[],
  parcs: readonly number[],
): { table: readonly (readonly number[])[]; auProrata: boolean } {
  const total = somme(lignes);
  if (total === 0) return { table: matrice.map((ligne) => ligne.map(() => 0)), auProrata: true };
  try {
    const colonnes = arrondir(parcs, total).entiers;
    return { table: ventiler(matrice, { lignes, colonnes }), auProrata: true };
  } catch (erreur) {
    if (!(erreur instanceof Refus) || !SANS_TABLEAU.has(erreur.probleme.code)) throw erreur;
    return {
      table: matrice.map((parc, i) => arrondir(parc, lignes[i] ?? 0).entiers),
      auProrata: false,
    };
  }
}

/** Refusals that say that no table has both margins, not that the input is wrong. */
const SANS_TABLEAU: ReadonlySet<string> = new Set(['ventilation-impossible', 'ventilation-inachevee']);
