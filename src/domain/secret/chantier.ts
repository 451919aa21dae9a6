import { type Latitude, latitudeDe } from './latitude.ts';
import { enfantsDe, type Ligne } from './lignes.ts';
import { minimumPubliable, plancher, primairesDe, sommesPetites } from './primaires.ts';
import type { RegleDuSecret } from './regle.ts';
import { type Reseau, reseauDe } from './reseau.ts';
import reglages from './suppression.json' with { type: 'json' };
import type { TableArborescente } from './tableArborescente.ts';

export interface ChoixDeProtection {
  readonly regle: RegleDuSecret;
  /** Only forbid exact recovery, as most tools do, instead of keeping every small count as vague as « under 11 ». */
  readonly exacte?: boolean;
  /** 1 for each cell that the user wants shown: never hidden to protect another. */
  readonly gardees?: Uint8Array;
  /**
   * 1 for each cell hidden whatever happens, because another table or another year hides it. Wins over `gardees`; keeps
   * no room of its own, and covers others unless it is a zero that everybody knows.
   */
  readonly imposees?: Uint8Array;
  /** 1 for each cell that the rule does not look at, however small: complements, when only counts are controlled. */
  readonly exemptees?: Uint8Array;
}

/** What every attempt at protecting one table shares. */
export interface Chantier {
  readonly effectifs: Float64Array;
  readonly reseau: Reseau;
  readonly latitude: Latitude;
  /** 1 for each cell that the rule forbids by itself. */
  readonly primaires: Uint8Array;
  /** 1 for each arc hidden from the start and never shown again: small counts, imposed cells, watched sums. */
  readonly acquises: Uint8Array;
  /** 1 for each cell that is never hidden: zeros that everybody sees, cells to keep. */
  readonly montrees: Uint8Array;
  /** Arcs that must keep their room: small counts, and small sums of small counts. */
  readonly vulnerables: readonly number[];
  /** Those among them that what is hidden from the start leaves without their room. */
  readonly fragiles: readonly number[];
  /** Lines whose small hidden sum the network cannot watch: they hide one cell more. */
  readonly aCompleter: readonly Ligne[];
  /** How much a reader misses each cell: large counts, subtotals, totals. */
  readonly poids: Float64Array;
  /** Room that each vulnerable arc must keep. */
  readonly largeur: number;
  /** Smallest count that may be shown. */
  readonly minimum: number;
  readonly exacte: boolean;
}

export function chantierDe(
  table: TableArborescente,
  { regle, exacte = false, gardees, imposees, exemptees }: ChoixDeProtection,
): Chantier {
  const { effectifs } = table;
  const primaires = primairesDe(table, regle).map((petit, cellule) =>
    exemptees?.[cellule] === 1 ? 0 : petit,
  );
  const petites = exacte ? { surveillees: [], aCompleter: [] } : sommesPetites(table, primaires, regle);
  const reseau = reseauDe(table, plancher(regle), petites.surveillees);
  const minimum = minimumPubliable(regle);
  const petits: number[] = [];
  const acquises = new Uint8Array(reseau.arcs).fill(1, reseau.cellules);
  const montrees = new Uint8Array(reseau.cellules);
  effectifs.forEach((effectif, cellule) => {
    const connue = effectif === 0 && !regle.zeros;
    if (primaires[cellule] === 1) petits.push(cellule);
    if (primaires[cellule] === 1 || (imposees?.[cellule] === 1 && !connue)) acquises[cellule] = 1;
    else if (connue || gardees?.[cellule] === 1) montrees[cellule] = 1;
  });
  const chantier = {
    effectifs,
    reseau,
    latitude: latitudeDe(reseau),
    primaires,
    acquises,
    montrees,
    vulnerables: [...petits, ...petites.surveillees.map((_, rang) => reseau.cellules + rang)],
    aCompleter: petites.aCompleter,
    poids: poidsDe(table),
    largeur: exacte ? 1 : minimum - 1,
    minimum,
    exacte,
  };
  const { vulnerables, largeur } = chantier;
  return { ...chantier, fragiles: vulnerables.filter((arc) => piece(chantier, acquises, arc) < largeur) };
}

/** Room of a hidden arc, looked for up to what is asked; for exact protection, either way is enough. */
export function piece(
  { latitude, largeur, exacte }: Pick<Chantier, 'latitude' | 'largeur' | 'exacte'>,
  cachees: Uint8Array,
  arc: number,
  appuis?: number[],
): number {
  const bas = latitude(cachees, arc, -1, largeur, appuis);
  if (bas >= largeur) return bas;
  const haut = latitude(cachees, arc, 1, exacte ? largeur : largeur - bas, appuis);
  return exacte ? Math.max(bas, haut) : bas + haut;
}

function poidsDe({ categories, parents, effectifs }: TableArborescente): Float64Array {
  const { couts } = reglages;
  const largeur = categories + 1;
  const enfants = enfantsDe(parents);
  return effectifs.map((effectif, cellule) => {
    const territoire = Math.floor(cellule / largeur);
    const interne = enfants[territoire]?.length !== 0;
    return (
      couts.base +
      Math.log2(2 + effectif) +
      (interne ? couts.sousTotal : 0) +
      (territoire === 0 ? couts.racine : 0) +
      (cellule % largeur === categories ? couts.total : 0)
    );
  });
}
