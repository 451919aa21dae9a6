import { type Combinaison, cumuler } from './combinaison.ts';
import type { Composante } from './ensemble/composantes.ts';
import type { Systeme } from './systeme.ts';

/** A cell that sums determine only when several are taken together, and how: which sums, how many times each. */
export interface Elimination {
  readonly cellule: number;
  /** By rank of sum. Added up, each that many times, the sums say nothing of any other unknown cell. */
  readonly sommes: Combinaison;
}

interface Equation {
  /** Unknown cells, with their coefficient. */
  readonly inconnues: Map<number, number>;
  readonly sommes: Map<number, number>;
}

/**
 * Cells of a component that shown ones determine exactly, by Gauss-Jordan elimination on its sums: a cell is determined
 * when some combination of the sums holds no other unknown. Short equations and rare cells are eliminated first, to keep
 * the combinations short.
 *
 * @param inconnues 1 for each unknown cell
 */
export function eliminer(
  { sommes }: Systeme,
  inconnues: Uint8Array,
  { sommes: rangs }: Composante,
): Elimination[] {
  const presences = new Map<number, Set<Equation>>();
  const presence = (cellule: number): Set<Equation> => {
    const equations = presences.get(cellule) ?? new Set();
    presences.set(cellule, equations);
    return equations;
  };
  const equations = rangs.flatMap((rang): Equation[] => {
    const somme = sommes[rang];
    if (!somme) return [];
    const membres = somme.membres.filter((membre) => inconnues[membre] === 1);
    const total = inconnues[somme.total] === 1 ? [[somme.total, -1] as const] : [];
    const equation = {
      inconnues: new Map([...membres.map((membre) => [membre, 1] as const), ...total]),
      sommes: new Map([[rang, 1]]),
    };
    for (const cellule of equation.inconnues.keys()) presence(cellule).add(equation);
    return [equation];
  });
  const restantes = new Set(equations);
  const faites: { readonly equation: Equation; readonly pivot: number }[] = [];
  while (restantes.size > 0) {
    const equation = plusCourte(restantes);
    restantes.delete(equation);
    const pivot = plusRare(equation, presences);
    if (pivot === null) continue;
    const coefficient = equation.inconnues.get(pivot) ?? 1;
    for (const autre of [...presence(pivot)]) {
      if (autre === equation) continue;
      const fois = -(autre.inconnues.get(pivot) ?? 0) / coefficient;
      const avant = [...autre.inconnues.keys()];
      cumuler(autre.inconnues, equation.inconnues, fois);
      cumuler(autre.sommes, equation.sommes, fois);
      for (const cellule of avant) if (!autre.inconnues.has(cellule)) presence(cellule).delete(autre);
      for (const cellule of autre.inconnues.keys()) presence(cellule).add(autre);
    }
    faites.push({ equation, pivot });
  }
  return faites.flatMap(({ equation, pivot }) => {
    if (equation.inconnues.size !== 1) return [];
    const coefficient = equation.inconnues.get(pivot) ?? 1;
    const combinaison = new Map<number, number>();
    cumuler(combinaison, equation.sommes, 1 / coefficient);
    return [{ cellule: pivot, sommes: combinaison }];
  });
}

function plusCourte(equations: ReadonlySet<Equation>): Equation {
  let [trouvee] = equations;
  for (const equation of equations)
    if (!trouvee || equation.inconnues.size < trouvee.inconnues.size) trouvee = equation;
  return trouvee ?? { inconnues: new Map(), sommes: new Map() };
}

function plusRare({ inconnues }: Equation, presences: ReadonlyMap<number, Set<Equation>>): number | null {
  let trouvee: number | null = null;
  let moindre = Number.POSITIVE_INFINITY;
  for (const cellule of inconnues.keys()) {
    const nombre = presences.get(cellule)?.size ?? 0;
    if (nombre < moindre) [trouvee, moindre] = [cellule, nombre];
  }
  return trouvee;
}
