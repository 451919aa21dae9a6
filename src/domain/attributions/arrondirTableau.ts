import { type Marges, sommeDe, type Tableau } from './tableau.ts';

/** Remainders are compared in billionths: closer ones are equal, and what is closer to a whole number is that number. */
const FINESSE = 1e9;
const JAMAIS = Number.POSITIVE_INFINITY;

/** The cells that choose between the whole number under and over them, and what changing their mind costs. */
interface Choix {
  readonly lignes: number;
  readonly colonnes: number;
  /** What a cell that goes up loses by going down, in billionths; JAMAIS for the others. */
  readonly baisser: Float64Array;
  /** What a cell that goes down loses by going up; JAMAIS for the others. */
  readonly hausser: Float64Array;
  /** By column: how many too many cells are up, or too few when negative. */
  readonly surplus: Int32Array;
}

/**
 * Controlled rounding: every cell goes to the whole number under or over it, rows and columns keep their whole totals,
 * and the sum of the distances to the cells is the smallest that this allows.
 *
 * Each row first serves its largest remainders; columns with too many then give to those with too few along cheapest
 * chains of exchanges, which is the shortest-path method for minimum-cost flows. Equal remainders are served first
 * column first, and exchanges of equal cost are made in the last rows: the first rows and columns come first.
 *
 * Source: Causey, Cox and Ernst (1985), controlled rounding as a transportation problem.
 *
 * @param tableau whose margins are `marges`, to well under one unit in all
 * @returns the whole numbers, row after row, or null when the table's margins are not those given
 * @example on 0.5 0.5 / 0.5 0.5, margins 1: 1 0 / 0 1
 */
export function arrondirTableau(tableau: Tableau, marges: Marges): Float64Array | null {
  const entiers = tableau.valeurs.map((x) => Math.floor(x + 0.5 / FINESSE));
  const choix = premierChoix(tableau, marges, entiers);
  if (choix === null || sommeDe([...choix.surplus]) !== 0) return null;
  while (choix.surplus.some((exces) => exces > 0)) if (!echanger(choix)) return null;
  return entiers.map((entier, k) => (choix.baisser[k] === JAMAIS ? entier : entier + 1));
}

function premierChoix(
  { lignes, colonnes, valeurs }: Tableau,
  marges: Marges,
  entiers: Float64Array,
): Choix | null {
  const baisser = new Float64Array(valeurs.length).fill(JAMAIS);
  // Between the number under and the one over, the distances differ by 1 − 2 × remainder; the 1 is the same for all.
  const hausser = valeurs.map((x, k) => -Math.round((x - (entiers[k] ?? 0)) * FINESSE) || JAMAIS);
  const choix = {
    lignes,
    colonnes,
    baisser,
    hausser,
    surplus: Int32Array.from(marges.colonnes, (n) => -n),
  };
  for (let i = 0; i < lignes; i++) {
    let aServir = marges.lignes[i] ?? 0;
    const candidats: number[] = [];
    for (let j = 0, k = i * colonnes; j < colonnes; j++, k++) {
      aServir -= entiers[k] ?? 0;
      choix.surplus[j] = (choix.surplus[j] ?? 0) + (entiers[k] ?? 0);
      if (hausser[k] !== JAMAIS) candidats.push(k);
    }
    if (aServir < 0 || aServir > candidats.length) return null;
    candidats.sort((a, b) => (hausser[a] ?? 0) - (hausser[b] ?? 0) || a - b);
    for (const k of candidats.slice(0, aServir)) basculer(choix, k);
  }
  return choix;
}

/** Sends a cell to its other number. */
function basculer({ colonnes, baisser, hausser, surplus }: Choix, k: number): void {
  const monte = baisser[k] === JAMAIS;
  const [de, vers] = monte ? [hausser, baisser] : [baisser, hausser];
  vers[k] = -(de[k] ?? 0);
  de[k] = JAMAIS;
  surplus[k % colonnes] = (surplus[k % colonnes] ?? 0) + (monte ? 1 : -1);
}

/**
 * One round of exchanges: every cheapest chain that does not cross one already used. All lie on shortest paths of the
 * same round, so the choice stays a cheapest one.
 */
function echanger(choix: Choix): boolean {
  const { colonnes, baisser, hausser, surplus } = choix;
  const { parLigne, parColonne } = chaines(choix);
  let fait = false;
  for (let arrivee = colonnes - 1; arrivee >= 0; arrivee--) {
    if ((surplus[arrivee] ?? 0) >= 0) continue;
    const aBaisser: number[] = [];
    const aHausser: number[] = [];
    let depart = arrivee;
    for (let i = parLigne[depart] ?? -1; i >= 0; i = parLigne[depart] ?? -1) {
      const source = parColonne[depart] ?? 0;
      aBaisser.push(i * colonnes + source);
      aHausser.push(i * colonnes + depart);
      depart = source;
    }
    const croise = aBaisser.some((k) => baisser[k] === JAMAIS) || aHausser.some((k) => hausser[k] === JAMAIS);
    if (croise || (surplus[depart] ?? 0) <= 0) continue;
    for (const k of [...aBaisser, ...aHausser]) basculer(choix, k);
    fait = true;
  }
  return fait;
}

/**
 * Cheapest chains from the columns in surplus (Bellman and Ford): by column, the row and the column through which one
 * unit comes to it, −1 where none does.
 */
function chaines({ lignes, colonnes, baisser, hausser, surplus }: Choix) {
  const couts = Float64Array.from(surplus, (exces) => (exces > 0 ? 0 : JAMAIS));
  const coutsDeLigne = new Float64Array(lignes).fill(JAMAIS);
  const parLigne = new Int32Array(colonnes).fill(-1);
  const parColonne = new Int32Array(colonnes).fill(-1);
  const toutes = Array.from(surplus, (_, j) => j);
  let nouvelles = toutes.filter((j) => couts[j] === 0);
  while (nouvelles.length > 0) {
    const touchees = new Uint8Array(colonnes);
    for (let i = lignes - 1; i >= 0; i--) {
      const debut = i * colonnes;
      let cout = coutsDeLigne[i] ?? 0;
      let source = -1;
      for (let n = 0; n < nouvelles.length; n++) {
        const j = nouvelles[n] ?? 0;
        const essai = (couts[j] ?? 0) + (baisser[debut + j] ?? 0);
        if (essai >= cout) continue;
        cout = essai;
        source = j;
      }
      if (source < 0) continue;
      coutsDeLigne[i] = cout;
      for (let j = 0; j < colonnes; j++) {
        const essai = cout + (hausser[debut + j] ?? 0);
        if (essai >= (couts[j] ?? 0)) continue;
        couts[j] = essai;
        parLigne[j] = i;
        parColonne[j] = source;
        touchees[j] = 1;
      }
    }
    nouvelles = toutes.filter((j) => touchees[j] === 1);
  }
  return { parLigne, parColonne };
}
