import { hasard } from '../hasard.ts';
import { type Chantier, piece } from './chantier.ts';
import { type Cycle, cycleDe } from './cycle.ts';
import { type Ligne, resteCache } from './lignes.ts';
import { nettoyer } from './nettoyer.ts';
import reglages from './suppression.json' with { type: 'json' };

/** One way of hiding, and what it costs. */
export interface Essai {
  /** 1 for each hidden arc; arcs after the cells are watched sums, always hidden. */
  readonly cachees: Uint8Array;
  /** For each cell hidden to protect another arc, which one; −1 elsewhere. */
  readonly protege: Int32Array;
  /** Arcs that must keep their room in this attempt. */
  readonly aTenir: readonly number[];
  readonly secondaires: number;
  readonly cout: number;
  readonly echecs: number;
}

/** Protects the vulnerable arcs one by one; the first attempt goes from the smallest, the others in drawn orders. */
export function essayer(chantier: Chantier, depart: number): Essai {
  const { reseau, acquises, vulnerables, aCompleter, effectifs, poids, largeur } = chantier;
  const alea = hasard(reglages.graine + depart);
  const couts = coutsDe(chantier, depart, alea.tirer);
  const cachees = acquises.slice();
  const protege = new Int32Array(reseau.arcs).fill(-1);
  const cacher = (cellule: number, cause: number) => {
    cachees[cellule] = 1;
    protege[cellule] = cause;
  };
  const aTenir = [...vulnerables];
  for (const ligne of aCompleter) {
    const tenue = completer(chantier, ligne, cachees, couts);
    if (tenue === null) continue;
    if (cachees[tenue] !== 1) cacher(tenue, ligne.total);
    aTenir.push(tenue);
  }
  const cycle = cycleDe(reseau, couts);
  const ordre = depart === 0 ? parValeur(aTenir, effectifs) : melanger(aTenir, alea.tirer);
  for (const arc of ordre) elargir(chantier, arc, cachees, cycle, cacher);
  nettoyer(chantier, aTenir, cachees, protege);
  let [cout, secondaires] = [0, 0];
  for (let cellule = 0; cellule < reseau.cellules; cellule++) {
    if (cachees[cellule] !== 1 || acquises[cellule] === 1) continue;
    secondaires++;
    cout += poids[cellule] ?? 0;
  }
  const echecs = aTenir.filter((arc) => piece(chantier, cachees, arc) < largeur).length;
  return { cachees, protege, aTenir, secondaires, cout, echecs };
}

/** Hides the cheapest cycles until an arc has the room it needs, or none helps any more. */
function elargir(
  chantier: Chantier,
  arc: number,
  cachees: Uint8Array,
  cycle: Cycle,
  cacher: (cellule: number, cause: number) => void,
): void {
  const { largeur, montrees, latitude, exacte } = chantier;
  for (let acquise = piece(chantier, cachees, arc); acquise < largeur; ) {
    const besoin = exacte ? largeur : largeur - latitude(cachees, arc, -1, largeur);
    const trouve = leplusLarge(besoin, (part) => cycle(cachees, arc, 1, part, montrees));
    for (const cellule of trouve ?? []) if (cachees[cellule] !== 1) cacher(cellule, arc);
    const suite = piece(chantier, cachees, arc);
    if (suite <= acquise) return;
    acquise = suite;
  }
}

/** The whole need at once when one cycle carries it, else what the widest one can. */
function leplusLarge(
  besoin: number,
  cycle: (part: number) => readonly number[] | null,
): readonly number[] | null {
  for (let part = besoin; part >= 1; part = Math.floor(part / 2)) {
    const trouve = cycle(part);
    if (trouve) return trouve;
  }
  return null;
}

/**
 * The cell that keeps a line's small hidden sum from being told: an imposed one, best with room already, else one more,
 * the cheapest.
 */
function completer(
  chantier: Chantier,
  ligne: Ligne,
  cachees: Uint8Array,
  couts: Float64Array,
): number | null {
  const { acquises, primaires, montrees, minimum, effectifs, largeur } = chantier;
  const cellules = [...ligne.membres, ligne.total].sort((a, b) => (couts[a] ?? 0) - (couts[b] ?? 0) || a - b);
  const imposees = cellules.filter((cellule) => acquises[cellule] === 1 && primaires[cellule] !== 1);
  if (imposees.length > 0)
    return imposees.find((cellule) => piece(chantier, cachees, cellule) >= largeur) ?? imposees[0] ?? null;
  const reste = resteCache(ligne, cachees, effectifs);
  if (reste === null || reste === 0 || reste >= minimum) return null;
  return cellules.find((cellule) => cachees[cellule] !== 1 && montrees[cellule] !== 1) ?? null;
}

function coutsDe({ reseau, poids }: Chantier, depart: number, tirer: () => number): Float64Array {
  const couts = new Float64Array(reseau.arcs);
  if (depart === 0) couts.set(poids);
  else {
    // Some attempts count cells, others weigh them: the cheapest pattern lies at neither end.
    const trait = reglages.dispersion * tirer();
    for (let cellule = 0; cellule < reseau.cellules; cellule++)
      couts[cellule] = 1 + trait * (poids[cellule] ?? 0) * (0.5 + tirer());
  }
  return couts;
}

const parValeur = (arcs: readonly number[], effectifs: Float64Array): number[] =>
  [...arcs].sort((a, b) => (effectifs[a] ?? 0) - (effectifs[b] ?? 0) || a - b);

function melanger(arcs: readonly number[], tirer: () => number): number[] {
  const melanges = [...arcs];
  for (let i = melanges.length - 1; i > 0; i--) {
    const j = Math.floor(tirer() * (i + 1));
    [melanges[i], melanges[j]] = [melanges[j] ?? 0, melanges[i] ?? 0];
  }
  return melanges;
}
