import type { Lieu } from '../messages/calculs.ts';
import { type Probleme, Refus } from '../messages/index.ts';
import { effectif } from './effectif.ts';
import type { Valeur } from './valeur.ts';

export const INDICES_DE_MIXITE = ['dissimilarite', 'isolement', 'theil'] as const;
export type IndiceDeMixite = (typeof INDICES_DE_MIXITE)[number];

export interface Peuplement {
  /** Rows are residences or territories, columns are groups of households. */
  readonly effectifs: readonly (readonly Valeur[])[];
  /** All households of each row, the groups included. */
  readonly totaux: readonly Valeur[];
}

/**
 * How unevenly groups live across residences, 0–1. For a group of X households of T, x of the t of each residence:
 *
 * - 'dissimilarite' ½·Σ|x/X − (t − x)/(T − X)|: share of the group, or of the others, that would have to move for every
 *   residence to be alike (Duncan); one result per column, each group against everyone else;
 * - 'isolement' Σ (x/X)·(x/t): share of the group in the residence of one of its members on average (xPx); one result per
 *   column; compare it with X/T;
 * - 'theil' Σ t·(E − e)/(T·E), with e and E the entropies of the residence and of the whole: one result for all the
 *   columns together and, when they do not add up to the total, for those in none of them (Theil's H).
 *
 * Every household must be known: a missing count gives the problem of its column, of the only result for 'theil'. An
 * empty residence takes no part. A group without household, or without anyone else beside it, has no index, except the
 * isolation of everybody, 1. In small residences chance alone gives high values: none means intent.
 *
 * @throws Refus when the lengths differ or a total is missing or negative
 * @example mixite({ effectifs: [[2], [8]], totaux: [10, 10] }, 'dissimilarite') // [0.6]
 */
export function mixite({ effectifs, totaux }: Peuplement, indice: IndiceDeMixite): (number | Probleme)[] {
  if (totaux.length !== effectifs.length) {
    const [taille, attendue] = [totaux.length, effectifs.length];
    throw new Refus({ code: 'largeurs-differentes', champ: 'totaux', taille, modele: 'effectifs', attendue });
  }
  const menages = totaux.map((total, ligne) => {
    const t = effectif(total, { champ: 'totaux', rang: ligne });
    if (typeof t !== 'number') throw new Refus(t);
    return t;
  });
  const groupes = (effectifs[0] ?? []).map((_, colonne) => groupe(effectifs, menages, colonne));
  if (indice === 'theil') return [theil(groupes, menages)];
  return groupes.map((x, colonne) => {
    if ('code' in x) return x;
    const lieu = { champ: 'effectifs', colonne };
    return indice === 'isolement' ? isolement(x, menages, lieu) : dissimilarite(x, menages, lieu);
  });
}

/** One column: a count per residence, at most its total, or the problem of the first that is none. */
function groupe(
  effectifs: Peuplement['effectifs'],
  menages: readonly number[],
  colonne: number,
): number[] | Probleme {
  const lus: number[] = [];
  for (const [ligne, limite] of menages.entries()) {
    const lieu = { champ: 'effectifs', ligne, colonne };
    const x = effectif(effectifs[ligne]?.[colonne] ?? null, lieu);
    if (typeof x !== 'number') return x;
    if (x > limite) return { code: 'depasse-le-total', lieu, valeur: x, total: 'totaux', limite };
    lus.push(x);
  }
  return lus;
}

function dissimilarite(x: readonly number[], menages: readonly number[], lieu: Lieu): number | Probleme {
  const X = somme(x);
  const autres = somme(menages) - X;
  if (X === 0) return { code: 'groupe-absent', lieu };
  if (autres === 0) return { code: 'groupe-seul', lieu };
  return somme(menages.map((t, i) => Math.abs((x[i] ?? 0) / X - (t - (x[i] ?? 0)) / autres))) / 2;
}

function isolement(x: readonly number[], menages: readonly number[], lieu: Lieu): number | Probleme {
  const X = somme(x);
  if (X === 0) return { code: 'groupe-absent', lieu };
  return somme(menages.map((t, i) => (t === 0 ? 0 : ((x[i] ?? 0) / X) * ((x[i] ?? 0) / t))));
}

function theil(groupes: readonly (number[] | Probleme)[], menages: readonly number[]): number | Probleme {
  const connus: number[][] = [];
  for (const x of groupes) {
    if ('code' in x) return x;
    connus.push(x);
  }
  const lieu = { champ: 'effectifs' };
  const reste: number[] = [];
  for (const [ligne, limite] of menages.entries()) {
    const valeur = somme(connus.map((x) => x[ligne] ?? 0));
    if (valeur > limite * (1 + Number.EPSILON * connus.length)) {
      return { code: 'depasse-le-total', lieu: { ...lieu, ligne }, valeur, total: 'totaux', limite };
    }
    reste.push(Math.max(0, limite - valeur));
  }
  const tous = [...connus, reste];
  const T = somme(menages);
  const E = entropie(tous.map(somme), T);
  if (E === 0) return { code: 'groupe-seul', lieu };
  const ecarts = menages.map(
    (t, i) =>
      t *
      (E -
        entropie(
          tous.map((x) => x[i] ?? 0),
          t,
        )),
  );
  return Math.max(0, somme(ecarts) / (T * E));
}

function entropie(parts: readonly number[], total: number): number {
  return somme(parts.map((x) => (x === 0 ? 0 : (x / total) * Math.log(total / x))));
}

function somme(valeurs: readonly number[]): number {
  return valeurs.reduce((a, b) => a + b, 0);
}
