import { type Incidence, incidenceDe, sommesAutour } from './incidence.ts';
import type { Somme, Systeme } from './systeme.ts';

/** A hidden cell found as the only unknown of a sum, once those before it are found. */
export interface Deduction {
  readonly cellule: number;
  /** Rank of the sum that gives it. */
  readonly somme: number;
}

export interface Deduit {
  /** 1 for each hidden cell that no line gives by itself. */
  readonly inconnues: Uint8Array;
  /** In the order in which they are found: by turns, short sums first. */
  readonly deductions: readonly Deduction[];
}

/** What anybody finds by hand: sums with a single hidden cell, then those that this leaves with a single one. */
export function deduire(
  systeme: Systeme,
  cachees: Uint8Array,
  incidence: Incidence = incidenceDe(systeme),
): Deduit {
  const { sommes } = systeme;
  const inconnues = Uint8Array.from(cachees);
  const restantes = Int32Array.from(sommes, (somme) => compter(somme, inconnues));
  const deductions: Deduction[] = [];
  let tour = [...restantes.keys()].filter((somme) => restantes[somme] === 1);
  while (tour.length > 0) {
    const suivant: number[] = [];
    tour.sort((a, b) => longueur(sommes[a]) - longueur(sommes[b]) || a - b);
    const trouvees = tour.map((somme) => ({ somme, cellule: seule(sommes[somme], inconnues) }));
    for (const { somme, cellule } of trouvees) {
      if (cellule === null || inconnues[cellule] !== 1) continue;
      inconnues[cellule] = 0;
      deductions.push({ cellule, somme });
      for (const autre of sommesAutour(incidence, cellule)) {
        const reste = (restantes[autre] ?? 0) - 1;
        restantes[autre] = reste;
        if (reste === 1) suivant.push(autre);
      }
    }
    tour = suivant;
  }
  return { inconnues, deductions };
}

function compter({ total, membres }: Somme, inconnues: Uint8Array): number {
  let nombre = inconnues[total] ?? 0;
  for (const membre of membres) nombre += inconnues[membre] ?? 0;
  return nombre;
}

const longueur = (somme: Somme | undefined): number => somme?.membres.length ?? 0;

function seule(somme: Somme | undefined, inconnues: Uint8Array): number | null {
  if (!somme) return null;
  if (inconnues[somme.total] === 1) return somme.total;
  return somme.membres.find((membre) => inconnues[membre] === 1) ?? null;
}
