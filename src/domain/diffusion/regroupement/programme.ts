import { minimumPubliable } from '../../secret/primaires.ts';
import type { Programme, Solution } from '../../secret/solveur.ts';
import type { Rangs, Secteur } from './secteur.ts';

/** One row: bas ≤ Σ coefficient × column ≤ haut. */
interface Contrainte {
  readonly bas: number;
  readonly haut: number;
  readonly termes: readonly (readonly [colonne: number, coefficient: number])[];
}

/**
 * The most groups that residences make, as a programme in whole numbers (root formulation). A group is named by its
 * first residence, its root: x(i, j) is 1 when residence i is in the group of root j, so that x(j, j) counts groups;
 * z(j, k) is 1 when that group is not made of zeros alone in column k. To be maximised.
 */
export function programmeDesGroupes({ effectifs, regle }: Secteur, rangs: Rangs, auMoins = 1): Programme {
  const nombre = rangs.length;
  const [x, xs] = [colonneDe, colonneDe(nombre, 0)];
  const siens = rangs.map((rang) => effectifs[rang] ?? []);
  const largeur = siens[0]?.length ?? 0;
  const minimum = minimumPubliable(regle);
  const contraintes: Contrainte[] = [];
  siens.forEach((_, i) => {
    const racines = siens.slice(0, i + 1).map((_, j) => j);
    contraintes.push({ bas: 1, haut: 1, termes: racines.map((j) => [x(i, j), 1]) });
    for (const j of racines.slice(0, -1)) contraintes.push(auPlus(x(i, j), x(j, j)));
  });
  for (let j = 0; j < nombre; j++) {
    for (let k = 0; k < largeur; k++) {
      const presents = siens.flatMap((rangee, i) => (i >= j && (rangee[k] ?? 0) > 0 ? [i] : []));
      const tenue = regle.zeros ? x(j, j) : xs + j * largeur + k;
      contraintes.push({
        bas: 0,
        haut: Number.POSITIVE_INFINITY,
        termes: [
          ...sommer(
            presents.map((i) => [x(i, j), siens[i]?.[k] ?? 0]),
            [tenue, -minimum],
          ),
        ],
      });
      if (!regle.zeros) for (const i of presents) contraintes.push(auPlus(x(i, j), tenue));
    }
  }
  contraintes.push({
    bas: auMoins,
    haut: Number.POSITIVE_INFINITY,
    termes: siens.map((_, j) => [x(j, j), 1]),
  });
  const colonnes = xs + (regle.zeros ? 0 : nombre * largeur);
  const couts = new Float64Array(colonnes);
  for (let j = 0; j < nombre; j++) couts[x(j, j)] = 1;
  return {
    couts,
    colonnes: { bas: new Float64Array(colonnes), hauts: new Float64Array(colonnes).fill(1) },
    ...lignesDe(contraintes),
    entieres: new Uint8Array(colonnes).fill(1),
  };
}

/** The groups that a solution of the programme says; null when it says none. */
export function groupesDe({ valeurs }: Solution, rangs: Rangs): number[][] | null {
  if (valeurs === null) return null;
  return rangs.flatMap((_, j) => {
    const membres = rangs.filter((_, i) => i >= j && (valeurs[colonneDe(i, j)] ?? 0) > 0.5);
    return membres.length > 0 ? [membres] : [];
  });
}

/** Column of x(i, j), j ≤ i. */
const colonneDe = (i: number, j: number): number => (i * (i + 1)) / 2 + j;

/** One column is never over another. */
const auPlus = (une: number, autre: number): Contrainte => ({
  bas: Number.NEGATIVE_INFINITY,
  haut: 0,
  termes: [
    [une, 1],
    [autre, -1],
  ],
});

/** Terms of one row; a column that comes twice is there once. */
function sommer(
  termes: readonly (readonly [number, number])[],
  dernier: readonly [number, number],
): Map<number, number> {
  const sommes = new Map(termes);
  sommes.set(dernier[0], (sommes.get(dernier[0]) ?? 0) + dernier[1]);
  return sommes;
}

function lignesDe(contraintes: readonly Contrainte[]) {
  const debut = new Int32Array(contraintes.length + 1);
  contraintes.forEach(({ termes }, i) => {
    debut[i + 1] = (debut[i] ?? 0) + termes.length;
  });
  const termes = contraintes.flatMap((contrainte) => contrainte.termes);
  return {
    lignes: {
      bas: Float64Array.from(contraintes, ({ bas }) => bas),
      hauts: Float64Array.from(contraintes, ({ haut }) => haut),
    },
    debut,
    termes: Int32Array.from(termes, ([colonne]) => colonne),
    coefficients: Float64Array.from(termes, ([, coefficient]) => coefficient),
  };
}
