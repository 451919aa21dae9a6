import { type Probleme, Refus } from '../messages/index.ts';
import { estProbleme, type Valeur } from './valeur.ts';

/** 'indice': 100 = same weight as in the stock; 'ecart': points of %; 'excedent': households. */
export const MODES = ['indice', 'ecart', 'excedent'] as const;
export type Mode = (typeof MODES)[number];

export interface Territoires {
  /** Households concerned, by territory. */
  readonly effectifs: readonly Valeur[];
  readonly totalEffectif: number;
  readonly logements: readonly Valeur[];
  readonly totalLogements: number;
}

/**
 * Weight of each territory in an indicator beside its weight in the stock (n households of N, l dwellings of L):
 * index 100·(n/N)/(l/L), gap 100·(n/N − l/L) in points, excess n − N·l/L in households.
 *
 * A missing or impossible value (n > l, n > N, l > L, negative) gives its row's problem; an index needs dwellings.
 *
 * @throws Refus when a total is negative or 0, or the two lists differ in length.
 * @example surrepresentation({ effectifs: [30], totalEffectif: 100, logements: [200], totalLogements: 1000 }, 'indice')
 * // [150]
 */
export function surrepresentation(territoires: Territoires, mode: Mode): (number | Probleme)[] {
  const { effectifs, totalEffectif: N, logements, totalLogements: L } = territoires;
  if (effectifs.length !== logements.length) {
    throw new Refus({
      code: 'largeurs-differentes',
      champ: 'logements',
      taille: logements.length,
      modele: 'effectifs',
      attendue: effectifs.length,
    });
  }
  verifierTotal('total_effectif', N);
  verifierTotal('total_logements', L);
  return effectifs.map((effectif, ligne) => {
    const n = compte(effectif, 'effectifs', ligne, 'total_effectif', N);
    if (typeof n !== 'number') return n;
    const l = compte(logements[ligne] ?? null, 'logements', ligne, 'total_logements', L);
    if (typeof l !== 'number') return l;
    if (n > l) {
      const lieu = { champ: 'effectifs', ligne };
      return { code: 'depasse-le-total', lieu, valeur: n, total: 'logements', limite: l };
    }
    if (mode === 'excedent') return n - (N * l) / L;
    if (mode === 'ecart') return 100 * (n / N - l / L);
    return l === 0 ? { code: 'sans-logement', lieu: { champ: 'logements', ligne } } : 100 * (n / N / (l / L));
  });
}

function verifierTotal(champ: string, valeur: number): void {
  if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu: { champ }, valeur });
  if (valeur === 0) throw new Refus({ code: 'total-nul', champ });
}

function compte(x: Valeur, champ: string, ligne: number, total: string, limite: number): number | Probleme {
  const lieu = { champ, ligne };
  if (x === null) return { code: 'valeur-manquante', lieu };
  if (estProbleme(x)) return x;
  if (x < 0) return { code: 'valeur-negative', lieu, valeur: x };
  return x > limite ? { code: 'depasse-le-total', lieu, valeur: x, total, limite } : x;
}
