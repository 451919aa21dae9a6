import { hasard } from '../hasard.ts';
import { appuisDe } from './appuis.ts';
import { type Chantier, piece } from './chantier.ts';
import { cycleDe } from './cycle.ts';
import { elargir } from './elargir.ts';
import { type Ligne, resteCache } from './lignes.ts';
import { nettoyer } from './nettoyer.ts';
import reglages from './suppression.json' with { type: 'json' };

/** One way of hiding, and what it costs. */
export interface Essai {
  /** 1 for each hidden arc; arcs after the cells are watched sums, always hidden. */
  readonly cachees: Uint8Array;
  /** For each cell hidden to protect another arc, which one; −1 elsewhere. */
  readonly protege: Int32Array;
  readonly secondaires: number;
  readonly cout: number;
  readonly echecs: number;
}

/**
 * Protects the fragile arcs one by one; the first attempt goes from the smallest, the others in drawn orders.
 *
 * @param repris an attempt to start again from: most of what it hides, drawn, is hidden from the start
 */
export function essayer(chantier: Chantier, depart: number, repris: Essai | null = null): Essai {
  const { reseau, acquises, fragiles, aCompleter, effectifs, poids, largeur } = chantier;
  const alea = hasard(reglages.graine + depart);
  const couts = coutsDe(chantier, depart, alea.tirer);
  const cachees = acquises.slice();
  const protege = new Int32Array(reseau.arcs).fill(-1);
  const cacher = (cellule: number, cause: number) => {
    cachees[cellule] = 1;
    protege[cellule] = cause;
  };
  const tenues: number[] = [];
  for (const ligne of aCompleter) {
    const tenue = completer(chantier, ligne, cachees, couts);
    if (tenue === null) continue;
    if (cachees[tenue] !== 1) cacher(tenue, ligne.total);
    tenues.push(tenue);
  }
  for (let cellule = 0; repris && cellule < reseau.cellules; cellule++)
    if (repris.cachees[cellule] === 1 && cachees[cellule] !== 1 && alea.arrive(reglages.reprise))
      cacher(cellule, repris.protege[cellule] ?? -1);
  const aTenir = [...fragiles, ...tenues];
  const cycle = cycleDe(reseau, couts);
  const appuis = appuisDe(acquises);
  const ordre = depart === 0 ? parValeur(aTenir, effectifs) : melanger(aTenir, alea.tirer);
  const etroits = ordre.filter((arc) => {
    const chemin = elargir(chantier, arc, cachees, cycle, cacher);
    if (chemin) appuis.noter(arc, chemin);
    return chemin === null;
  });
  // What was hidden since, for others, may have given them their room.
  const echecs = etroits.filter((arc) => {
    const chemin: number[] = [];
    const large = piece(chantier, cachees, arc, chemin) >= largeur;
    if (large) appuis.noter(arc, chemin);
    return !large;
  }).length;
  nettoyer(chantier, tenues, cachees, protege, appuis);
  let [cout, secondaires] = [0, 0];
  for (let cellule = 0; cellule < reseau.cellules; cellule++) {
    if (cachees[cellule] !== 1 || acquises[cellule] === 1) continue;
    secondaires++;
    cout += poids[cellule] ?? 0;
  }
  return { cachees, protege, secondaires, cout, echecs };
}

/**
 * The cell that keeps a line's small hidden sum from being told: one more, the cheapest, unless imposed ones do, best
 * one that has room already.
 */
function completer(
  chantier: Chantier,
  ligne: Ligne,
  cachees: Uint8Array,
  couts: Float64Array,
): number | null {
  const { acquises, primaires, montrees, minimum, effectifs, largeur } = chantier;
  const cellules = [...ligne.membres, ligne.total].sort((a, b) => (couts[a] ?? 0) - (couts[b] ?? 0) || a - b);
  const reste = resteCache(ligne, cachees, effectifs);
  if (reste !== null && reste > 0 && reste < minimum)
    return cellules.find((cellule) => cachees[cellule] !== 1 && montrees[cellule] !== 1) ?? null;
  const imposees = cellules.filter((cellule) => acquises[cellule] === 1 && primaires[cellule] !== 1);
  return imposees.find((cellule) => piece(chantier, cachees, cellule) >= largeur) ?? imposees[0] ?? null;
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
