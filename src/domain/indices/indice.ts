import type { Probleme } from '../messages/index.ts';
import { type Composante, composantes, type Table } from './composantes.ts';
import { couverture } from './couverture.ts';
import { estProbleme, type Valeur } from './valeur.ts';

/** How components are put together; their names are those of the formulas. */
export const AGREGATIONS = ['ratios', 'sommes', 'geometrique', 'harmonique'] as const;
export type Agregation = (typeof AGREGATIONS)[number];

export interface OptionsIndice {
  readonly agregation?: Agregation;
  /** Share of the weights that a row must know (0–1). Default 1: one missing component, no index. */
  readonly couvertureMinimale?: number;
}

// Held here: looking a global up for every row costs more than the index itself.
const { isFinite: fini } = Number;

/**
 * Base-100 index of each row against a reference; higher is more fragile.
 *
 * - 'ratios' (default): 100·Σw·ρ/Σw, the weighted mean of the ratios to the reference;
 * - 'sommes': 100·Σw·x/Σw·r, the ratio of the weighted sums;
 * - 'geometrique': 100·exp(Σw·ln ρ/Σw);
 * - 'harmonique': 100·Σw/Σ(w/ρ), which a low ratio pulls down most.
 *
 * The last two have no value for a ratio of 0 or less: the row gives that problem.
 *
 * The reference itself gives exactly 100. A row with a missing or unreadable component gives its problem, the other
 * rows are computed; under `couvertureMinimale` < 1 the known components alone are averaged, and the caller says so
 * with `couverture`.
 *
 * @throws Refus for what concerns every row: widths, weights, reference.
 * @example indice({ valeurs: [[50, 65, 30, 30]], reference: [40, 52, 24, 33], poids: [2, 1, 1, 1] }) // [118.18…]
 */
export function indice(table: Table, options: OptionsIndice = {}): (number | Probleme)[] {
  const { agregation = 'ratios' } = options;
  const { champ = 'valeurs' } = table;
  const retenues = composantes(table);
  return table.valeurs.map((ligne, rang) => {
    const presentes = composantesConnues(ligne, rang, retenues, table, options);
    if ('code' in presentes) return presentes;
    const resultat = AGREGATEURS[agregation](ligne, presentes);
    if (fini(resultat)) return resultat;
    if (agregation === 'geometrique' || agregation === 'harmonique') {
      const nulle = presentes.find((c) => rapportDe(ligne, c) <= 0);
      const lieu = { champ, ligne: rang };
      if (nulle) return { code: 'rapport-nul', lieu: { ...lieu, colonne: nulle.colonne }, agregation };
    }
    return { code: 'resultat-hors-limites', lieu: { champ, ligne: rang } };
  });
}

/** The components that a row knows, or the problem that leaves it without a result. */
export function composantesConnues(
  ligne: readonly Valeur[],
  rang: number,
  retenues: Composante[],
  { poids, champ = 'valeurs' }: Table,
  { couvertureMinimale = 1 }: OptionsIndice,
): Composante[] | Probleme {
  let manquante: number | null = null;
  for (const { colonne } of retenues) {
    const x = ligne[colonne];
    if (typeof x === 'number') continue;
    if (x !== undefined && estProbleme(x)) return x;
    manquante ??= colonne;
  }
  if (manquante === null) return retenues;
  const part = couverture(ligne, poids);
  if (part === 0 || part < couvertureMinimale) {
    return { code: 'valeur-manquante', lieu: { champ, ligne: rang, colonne: manquante } };
  }
  return retenues.filter(({ colonne }) => typeof ligne[colonne] === 'number');
}

function mesure(ligne: readonly Valeur[], { colonne, origine, pente }: Composante): number {
  const x = ligne[colonne];
  return typeof x === 'number' ? origine + pente * x : Number.NaN;
}

/** Ratio of one component to its reference: 1 is the reference. */
export function rapportDe(ligne: readonly Valeur[], composante: Composante): number {
  return mesure(ligne, composante) / composante.base;
}

const AGREGATEURS: Record<
  Agregation,
  (ligne: readonly Valeur[], composantes: readonly Composante[]) => number
> = {
  ratios: (ligne, presentes) => {
    let somme = 0;
    let poids = 0;
    for (const c of presentes) {
      somme += c.poids * rapportDe(ligne, c);
      poids += c.poids;
    }
    return 100 * (somme / poids);
  },
  sommes: (ligne, presentes) => {
    let haut = 0;
    let bas = 0;
    for (const c of presentes) {
      haut += c.poids * mesure(ligne, c);
      bas += c.poids * c.base;
    }
    return 100 * (haut / bas);
  },
  geometrique: (ligne, presentes) => {
    let somme = 0;
    let poids = 0;
    for (const c of presentes) {
      somme += c.poids * Math.log(rapportDe(ligne, c));
      poids += c.poids;
    }
    return somme === Number.NEGATIVE_INFINITY ? Number.NaN : 100 * Math.exp(somme / poids);
  },
  harmonique: (ligne, presentes) => {
    let somme = 0;
    let poids = 0;
    for (const c of presentes) {
      const rapport = rapportDe(ligne, c);
      somme += rapport > 0 ? c.poids / rapport : Number.NaN;
      poids += c.poids;
    }
    return 100 * (poids / somme);
  },
};
