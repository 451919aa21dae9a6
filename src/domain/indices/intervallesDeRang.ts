import { hasard } from '../hasard.ts';
import { type Composante, composantes, type Table } from './composantes.ts';
import { ecartsA100 } from './ecarts.ts';
import type { Agregation } from './indice.ts';
import { rangs } from './rangs.ts';

export interface ReglagesDeTirage {
  readonly graine: number;
  readonly tirages: number;
  /** δ: each weight is multiplied by a draw of U(1 − δ, 1 + δ). */
  readonly variation: number;
}

/** Where a row stands over the draws: ranks passed by 5, 50 and 95 % of them. */
export interface IntervalleDeRang {
  readonly bas: number;
  readonly median: number;
  readonly haut: number;
  /** Share of the draws in which the index stays on its side of 100; null when it is 100. */
  readonly memeCote: number | null;
  /** Mean of |rank drawn − rank|. */
  readonly deplacementMoyen: number;
}

const [BAS, MILIEU, HAUT] = [0.05, 0.5, 0.95];

/**
 * How ranks hold when the weights are not quite those: every weight is drawn again `tirages` times, w·U(1 − δ, 1 + δ),
 * rows are ranked each time (1 the highest, equal ones share the smallest rank). Rows are complete: a partial index is
 * not ranked with the others. Null when a row has no index under this aggregation. The same seed gives the same result.
 *
 * @throws Refus for what concerns every row: widths, weights, reference
 * @example intervallesDeRang(
 *   { valeurs: [[2, 3], [1, 1]], reference: [1, 1], poids: [1, 1] }, 'ratios', { graine: 1, tirages: 100, variation: 0.5 })
 * // [{ bas: 1, median: 1, haut: 1, memeCote: 1, … }, { bas: 2, … }]
 */
export function intervallesDeRang(
  table: Table,
  agregation: Agregation,
  { graine, tirages, variation }: ReglagesDeTirage,
): (IntervalleDeRang | null)[] {
  const retenues = composantes(table);
  const ecarts = table.valeurs.map((ligne) => ecartsA100(ligne, retenues, agregation));
  const tirables = ecarts.flatMap((ligne, rang) => (ligne.every(Number.isFinite) ? [rang] : []));
  const n = tirables.length;
  const k = retenues.length;
  const plats = Float64Array.from(tirables.flatMap((rang) => ecarts[rang] ?? []));
  const scores = new Float64Array(n);
  const depart = noter(scores, plats, poidsDe(retenues));
  const initiaux = rangs([...depart]);
  // How many draws gave each row each rank, and left it on its side.
  const vus = new Uint32Array(n * n);
  const cotes = new Uint32Array(n);
  const { tirer } = hasard(graine);
  const poids = new Float64Array(k);
  const trieur = creerTrieur(n);
  const signes = Float64Array.from(depart, Math.sign);
  for (let tirage = 0; tirage < tirages; tirage++) {
    for (let j = 0; j < k; j++) {
      poids[j] = (retenues[j]?.poids ?? 0) * (1 - variation + 2 * variation * tirer());
    }
    noter(scores, plats, poids);
    const ordre = trieur(scores);
    let premier = 0;
    for (let place = 0; place < n; place++) {
      const ligne = ordre[place] ?? 0;
      const score = scores[ligne] ?? 0;
      if (place > 0 && score !== scores[ordre[place - 1] ?? 0]) premier = place;
      const case_ = ligne * n + premier;
      vus[case_] = (vus[case_] ?? 0) + 1;
      if (Math.sign(score) === signes[ligne]) cotes[ligne] = (cotes[ligne] ?? 0) + 1;
    }
  }
  const resultats = table.valeurs.map((): IntervalleDeRang | null => null);
  tirables.forEach((rang, i) => {
    const siens = vus.subarray(i * n, (i + 1) * n);
    resultats[rang] = resumer(siens, tirages, initiaux[i] ?? 1, signes[i] === 0 ? null : (cotes[i] ?? 0));
  });
  return resultats;
}

const poidsDe = (retenues: readonly Composante[]) => Float64Array.from(retenues, ({ poids }) => poids);

function noter(scores: Float64Array, ecarts: Float64Array, poids: Float64Array): Float64Array {
  const k = poids.length;
  for (let i = 0; i < scores.length; i++) {
    let somme = 0;
    for (let j = 0; j < k; j++) somme += (poids[j] ?? 0) * (ecarts[i * k + j] ?? 0);
    scores[i] = somme;
  }
  return scores;
}

function resumer(vus: Uint32Array, tirages: number, initial: number, cotes: number | null): IntervalleDeRang {
  const rangA = (part: number) => {
    let cumul = 0;
    for (let place = 0; place < vus.length; place++) {
      cumul += vus[place] ?? 0;
      if (cumul >= part * tirages) return place + 1;
    }
    return vus.length;
  };
  let deplacements = 0;
  vus.forEach((fois, place) => {
    deplacements += fois * Math.abs(place + 1 - initial);
  });
  return {
    bas: rangA(BAS),
    median: rangA(MILIEU),
    haut: rangA(HAUT),
    memeCote: cotes === null ? null : cotes / tirages,
    deplacementMoyen: deplacements / tirages,
  };
}

/**
 * Positions from the highest score down, in a time that grows as their number: scores fall into twice as many boxes as
 * there are of them, then neighbours are put right by insertion. Ten thousand sorts of a thousand rows are then a
 * matter of a second.
 */
function creerTrieur(n: number): (scores: Float64Array) => Int32Array {
  const cases = 2 * n + 1;
  const debuts = new Int32Array(cases + 1);
  const casesDe = new Int32Array(n);
  const ordre = new Int32Array(n);
  return (scores) => {
    let bas = Number.POSITIVE_INFINITY;
    let haut = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      const score = scores[i] ?? 0;
      if (score < bas) bas = score;
      if (score > haut) haut = score;
    }
    const echelle = haut > bas ? (cases - 1) / (haut - bas) : 0;
    debuts.fill(0);
    for (let i = 0; i < n; i++) {
      const c = Math.floor((haut - (scores[i] ?? 0)) * echelle);
      casesDe[i] = c;
      debuts[c + 1] = (debuts[c + 1] ?? 0) + 1;
    }
    for (let c = 0; c < cases; c++) debuts[c + 1] = (debuts[c + 1] ?? 0) + (debuts[c] ?? 0);
    for (let i = 0; i < n; i++) {
      const c = casesDe[i] ?? 0;
      const place = debuts[c] ?? 0;
      ordre[place] = i;
      debuts[c] = place + 1;
    }
    for (let place = 1; place < n; place++) {
      const ligne = ordre[place] ?? 0;
      const score = scores[ligne] ?? 0;
      let libre = place;
      while (libre > 0 && (scores[ordre[libre - 1] ?? 0] ?? 0) < score) {
        ordre[libre] = ordre[libre - 1] ?? 0;
        libre--;
      }
      ordre[libre] = ligne;
    }
    return ordre;
  };
}
