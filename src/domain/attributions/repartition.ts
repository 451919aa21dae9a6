import { Refus } from '../messages/index.ts';
import { type Arrondi, arrondirExact, totalEntier } from './arrondir.ts';
import { type Bornes, partagerEntreBornes } from './bornes.ts';
import { entiersExacts, quotient } from './decimal.ts';
import defauts from './regle-repartition.json' with { type: 'json' };

/** Points of contribution per point of gap, below and above 0. */
export interface Pas {
  readonly moins: number;
  readonly plus: number;
}

/** Who takes the remainder: the territories at gap 0, or all in proportion. */
export const FERMETURES = ['equilibre', 'proportionnelle'] as const;
export type Fermeture = (typeof FERMETURES)[number];

export interface DemandeDeRepartition {
  /** Current contribution of each territory, in % of the attributions; sum 100 ± 1. */
  readonly contributions: readonly number[];
  /** réponse − pression, by territory. */
  readonly ecarts: readonly number[];
  /** Attributions to share, whole. */
  readonly total: number;
  readonly pas?: Pas;
  /** Least move of a territory whose gap is not 0, in points. */
  readonly minimum?: number;
  /** 'equilibre' by default; it falls back on 'proportionnelle' when no territory is at gap 0. */
  readonly fermeture?: Fermeture;
  /** Least and most attributions by territory. */
  readonly bornes?: Bornes | null;
}

export interface Repartition {
  /** New contributions: whole points of sum 100. */
  readonly contributions: readonly number[];
  /** Attributions: whole, of the exact total. */
  readonly cibles: readonly number[];
  /** New contributions before rounding and bounds, in points. */
  readonly brutes: readonly number[];
  /** Who took the remainder. */
  readonly fermeture: Fermeture;
  /** The bound that holds each target, where one does. */
  readonly retenues: readonly ('plancher' | 'plafond' | null)[];
  /** Equal remainders among which the last point, or the last attribution, had to choose. */
  readonly departages: {
    readonly contributions: Arrondi['departage'];
    readonly cibles: Arrondi['departage'];
  };
}

export const PAS_PAR_DEFAUT: Pas = { moins: defauts.pas, plus: defauts.pas };
export const MINIMUM_PAR_DEFAUT: number = defauts.minimum;

/**
 * Moves contributions against the gaps, then shares a total of attributions.
 *
 * A territory in deficit (gap < 0) gains max(minimum, pas·|gap|) points, one in excess loses as much; none goes under
 * 0. The territories at gap 0 absorb the remainder pro rata of their contribution; when there are none, when nothing
 * is left for them, or when asked, all are scaled to 100. Contributions and targets are rounded separately by the largest
 * remainder, both from the exact unrounded contributions; with bounds, both from the bounded targets. A compatible
 * reconstruction of the source's table, not a published method.
 *
 * @throws Refus for a sum of contributions off 100, negative input, or bounds that cannot hold the total
 * @example with k = 0.4 and m = 1, repartition({ contributions: [60, 40], ecarts: [5, -5], total: 100 })
 * // contributions [58, 42], cibles [58, 42]
 */
export function repartition(demande: DemandeDeRepartition): Repartition {
  const { contributions, ecarts, bornes = null } = demande;
  const { pas = PAS_PAR_DEFAUT, minimum = MINIMUM_PAR_DEFAUT, fermeture: voulue = 'equilibre' } = demande;
  const total = BigInt(totalEntier(demande.total));
  verifier(contributions, ecarts, [pas.moins, pas.plus], minimum);
  const { poids, fermeture } = deplacer(contributions, ecarts, pas, minimum, voulue);
  const somme = poids.reduce((a, b) => a + b, 0n);
  if (somme === 0n) throw new Refus({ code: 'contributions-epuisees', champ: 'contributions' });
  const bornee = bornes === null ? null : partagerEntreBornes(poids, total, bornes);
  const finals = bornee !== null && total > 0n ? bornee.poids : poids;
  const points = arrondirExact(finals, 100n);
  const cibles = arrondirExact(finals, total);
  return {
    contributions: points.entiers,
    cibles: cibles.entiers,
    brutes: poids.map((w) => quotient(100n * w, somme)),
    fermeture,
    retenues: bornee?.retenues ?? poids.map(() => null),
    departages: { contributions: points.departage, cibles: cibles.departage },
  };
}

function verifier(
  contributions: readonly number[],
  ecarts: readonly number[],
  pas: readonly number[],
  minimum: number,
): void {
  const champ = 'contributions';
  if (ecarts.length !== contributions.length) {
    const [taille, attendue] = [ecarts.length, contributions.length];
    throw new Refus({ code: 'largeurs-differentes', champ: 'ecarts', taille, modele: champ, attendue });
  }
  for (const [nom, valeurs] of [[champ, contributions] as const, ['pas', pas] as const]) {
    valeurs.forEach((valeur, rang) => {
      if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu: { champ: nom, rang }, valeur });
    });
  }
  if (minimum < 0) throw new Refus({ code: 'valeur-negative', lieu: { champ: 'minimum' }, valeur: minimum });
  const somme = contributions.reduce((a, b) => a + b, 0);
  if (Math.abs(somme - 100) > 1 + 1e-9) throw new Refus({ code: 'somme-des-contributions', champ, somme });
}

/**
 * Weights of the new contributions, exact. Everything is held in integers of scale P (the common power of ten), and
 * a point of contribution is worth S·P² where S = Σ contributions·P: a sum of 99 or 101 is read as 100.
 */
function deplacer(
  contributions: readonly number[],
  ecarts: readonly number[],
  pas: Pas,
  minimum: number,
  voulue: Fermeture,
): { poids: bigint[]; fermeture: Fermeture } {
  const { entiers, echelle: P } = entiersExacts([...contributions, ...ecarts, pas.moins, pas.plus, minimum]);
  const n = contributions.length;
  const c = entiers.slice(0, n);
  const g = entiers.slice(n, 2 * n);
  const [moins = 0n, plus = 0n, m = 0n] = entiers.slice(2 * n);
  const S = c.reduce((a, b) => a + b, 0n);
  const deplacees = c.map((ci, i) => {
    const gi = g[i] ?? 0n;
    const avant = 100n * ci * P * P;
    if (gi === 0n) return avant;
    const pousse = gi < 0n ? -gi * moins : gi * plus;
    const delta = S * (pousse > m * P ? pousse : m * P);
    const apres = gi < 0n ? avant + delta : avant - delta;
    return apres > 0n ? apres : 0n;
  });
  if (voulue === 'proportionnelle') return { poids: deplacees, fermeture: voulue };
  const neutre = (i: number) => g[i] === 0n;
  const neutres = c.reduce((a, ci, i) => (neutre(i) ? a + ci : a), 0n);
  const reste = 100n * S * P * P - deplacees.reduce((a, w, i) => (neutre(i) ? a : a + w), 0n);
  if (neutres > 0n && reste >= 0n) {
    return {
      poids: deplacees.map((w, i) => (neutre(i) ? reste * (c[i] ?? 0n) : w * neutres)),
      fermeture: 'equilibre',
    };
  }
  const epuise = neutres > 0n;
  return {
    poids: deplacees.map((w, i) => (epuise && neutre(i) ? 0n : w)),
    fermeture: 'proportionnelle',
  };
}
