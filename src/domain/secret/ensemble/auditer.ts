import { deduire } from '../deduire.ts';
import type { Solveur } from '../solveur.ts';
import type { Systeme } from '../systeme.ts';
import { attaquer, type Suivi } from './attaquer.ts';
import type { Intervalle } from './borner.ts';

export interface DemandeDAudit {
  /** Hidden cells that must stay uncertain. */
  readonly vulnerables: readonly number[];
  /** Width that their intervals must have; infinite asks for exact intervals, however wide. */
  readonly largeur: number;
  /** Smallest count that may be shown: what the sums must hide at least, if they hide anything. */
  readonly minimum: number;
  /** 1 for each sum that may hide a small count. */
  readonly exemptees?: Uint8Array;
  /** Intervals already seen when fewer cells were hidden: they hold. */
  readonly acquis?: ReadonlyMap<number, Intervalle>;
}

export interface AuditDEnsemble {
  /** By vulnerable cell: exact when narrower than asked, else values seen that are far enough apart. */
  readonly bornes: ReadonlyMap<number, Intervalle>;
  /** Vulnerable cells that are not uncertain enough. */
  readonly faibles: readonly number[];
  /** Ranks of the sums that give away a small count. */
  readonly petitesSommes: readonly number[];
  /** Smallest room left to a vulnerable cell, counted up to what is asked; null without any. */
  readonly plusPetiteLatitude: number | null;
  /** Smallest count hidden by a sum whose total is known; null when none hides any. */
  readonly plusPetiteSomme: number | null;
}

/**
 * Attacks a pattern as someone who knows every shown count, every sum and what hidden counts are at least: linear
 * programmes over the hidden cells alone, part by part. Method: attacker's problem of Fischetti and Salazar, with
 * solutions already found as witnesses.
 *
 * @param cachees 1 for each hidden cell
 * @example auditerEnsemble(systeme, cachees, { vulnerables: [3], largeur: 10, minimum: 11 }, solveur).bornes.get(3) // { min: 1, max: 14 }
 */
export function auditerEnsemble(
  systeme: Systeme,
  cachees: Uint8Array,
  { vulnerables, largeur, minimum, exemptees, acquis }: DemandeDAudit,
  solveur: Solveur,
  suivi?: Suivi,
): AuditDEnsemble {
  const { inconnues } = deduire(systeme, cachees);
  const cibles = vulnerables.map((cellule) => ({ cellule, largeur }));
  const bornes = attaquer(systeme, inconnues, cibles, solveur, acquis ? { acquis } : {}, suivi);
  const latitude = (cellule: number): number => {
    const { min, max } = bornes.get(cellule) ?? { min: 0, max: 0 };
    return Math.min(largeur, max - min);
  };
  const restes = restesInconnus(systeme, inconnues).filter(({ somme }) => exemptees?.[somme] !== 1);
  return {
    bornes,
    faibles: vulnerables.filter((cellule) => latitude(cellule) < largeur),
    petitesSommes: restes.flatMap(({ somme, reste }) => (reste < minimum ? [somme] : [])),
    plusPetiteLatitude: plusPetit(vulnerables.map(latitude)),
    plusPetiteSomme: plusPetit(restes.map(({ reste }) => reste)),
  };
}

/** What the unknown members of each sum add up to when its total is known, and there are any. */
export function restesInconnus(
  { sommes, effectifs }: Systeme,
  inconnues: Uint8Array,
): { readonly somme: number; readonly reste: number }[] {
  return sommes.flatMap(({ total, membres }, somme) => {
    if (inconnues[total] === 1) return [];
    let reste = 0;
    for (const membre of membres) if (inconnues[membre] === 1) reste += effectifs[membre] ?? 0;
    return reste === 0 ? [] : [{ somme, reste }];
  });
}

const plusPetit = (valeurs: readonly number[]): number | null =>
  valeurs.length === 0 ? null : valeurs.reduce((a, b) => Math.min(a, b));
