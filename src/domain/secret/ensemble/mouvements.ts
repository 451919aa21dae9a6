import type { Incidence } from '../incidence.ts';
import type { Programme, Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import type { Systeme } from '../systeme.ts';
import { estEntier } from './borner.ts';
import { lignesDeProgramme, plancherDe } from './programme.ts';

/** Counts that change together without contradicting any sum. */
export interface Mouvement {
  /** How far the wanted cell goes: what was asked, or less. */
  readonly portee: number;
  /** Cells that change, the wanted one included. */
  readonly cellules: readonly number[];
  /** true: every count changes by a whole number. */
  readonly entier: boolean;
}

export interface Mouvements {
  /** The cheapest move that takes the cell up (1) or down (−1) by `besoin`; null for none. */
  chercher(sens: 1 | -1, besoin: number): Mouvement | null;
  /** The cheapest of those that take it as far as it can go, `besoin` at most. */
  chercherAuPlus(sens: 1 | -1, besoin: number): Mouvement | null;
  /** A move in whole numbers by exactly `besoin`: much longer to find, for the few cells where fractions stand in the way. */
  chercherEntier(sens: 1 | -1, besoin: number): Mouvement | null;
  fermer(): void;
}

const { dejaCachee, primeDePortee, reprises, noeuds, tolerance } = reglages.ensemble;

/**
 * The cheapest moves of a cell by linear programming: each unit that another cell moves costs its price, hidden ones go
 * almost free, so the cells that move are those to hide. It is the shortest cycle of the network method (Castro 2012),
 * for sums that form no network. A cell is hidden whole, whatever it carries: where the solution spreads over several
 * ways, prices are scaled by what each carries and the question asked again (dynamic slope scaling, Kim and Pardalos
 * 1999).
 *
 * @param cellules those that may move, `cellule` among them, in increasing order; all others stay as they are
 * @param prixDe what it costs to let a cell move
 */
export function mouvementsDe(
  systeme: Systeme,
  incidence: Incidence,
  cellules: readonly number[],
  cellule: number,
  prixDe: (cellule: number) => number,
  solveur: Solveur,
): Mouvements {
  const prix = Float64Array.from(cellules, prixDe);
  const programme = programmeDesMouvements(systeme, incidence, cellules, prix);
  const modele = solveur.modele(programme);
  const place = cellules.indexOf(cellule);
  const recul = reculDe(systeme, cellule);
  const colonnes = (sens: 1 | -1) =>
    sens > 0 ? ([monte(place), baisse(place)] as const) : ([baisse(place), monte(place)] as const);

  const ecartsDe = (valeurs: Float64Array): Float64Array => {
    const ecarts = new Float64Array(cellules.length);
    for (let p = 0; p < ecarts.length; p++) {
      const ecart = (valeurs[monte(p)] ?? 0) - (valeurs[baisse(p)] ?? 0);
      if (Math.abs(ecart) >= tolerance) ecarts[p] = ecart;
    }
    return ecarts;
  };
  const resoudre = (): Float64Array | null => {
    const { valeurs } = modele.resoudre('minimiser');
    return valeurs && ecartsDe(valeurs);
  };
  const total = (ecarts: Float64Array): number =>
    ecarts.reduce((somme, ecart, p) => somme + (ecart === 0 ? 0 : (prix[p] ?? 0)), 0);
  const payer = (p: number, cout: number) => {
    modele.couter(monte(p), cout);
    modele.couter(baisse(p), cout);
  };

  /** The same move for less, as long as asking again at scaled prices finds one. */
  const resserrer = (ecarts: Float64Array, portee: number): Float64Array => {
    let meilleur = ecarts;
    const changes = new Set<number>();
    for (let reprise = 0; reprise < reprises; reprise++) {
      const payantes = cellules.flatMap((autre, p) =>
        prixDe(autre) > dejaCachee && meilleur[p] !== 0 ? [p] : [],
      );
      if (payantes.every((p) => Math.abs(meilleur[p] ?? 0) >= portee)) break;
      for (const p of payantes) {
        payer(p, ((prix[p] ?? 0) * portee) / Math.abs(meilleur[p] ?? 1));
        changes.add(p);
      }
      const suivant = resoudre();
      if (!suivant || total(suivant) >= total(meilleur)) break;
      meilleur = suivant;
    }
    for (const p of changes) payer(p, prix[p] ?? 0);
    return meilleur;
  };

  const dire = (ecarts: Float64Array): Mouvement => ({
    portee: Math.abs(ecarts[place] ?? 0),
    cellules: cellules.filter((_, p) => ecarts[p] !== 0),
    entier: ecarts.every(estEntier),
  });

  return {
    chercher(sens, besoin) {
      if (sens < 0 && besoin > recul) return null;
      const [voulue, contraire] = colonnes(sens);
      modele.borner(contraire, 0, 0);
      modele.borner(voulue, besoin, besoin);
      const ecarts = resoudre();
      return ecarts && dire(resserrer(ecarts, besoin));
    },
    chercherAuPlus(sens, besoin) {
      const [voulue, contraire] = colonnes(sens);
      modele.borner(contraire, 0, 0);
      modele.borner(voulue, 0, sens > 0 ? besoin : Math.min(besoin, recul));
      modele.couter(voulue, -primeDePortee);
      const ecarts = resoudre();
      modele.couter(voulue, prix[place] ?? 0);
      const portee = Math.abs(ecarts?.[place] ?? 0);
      if (!ecarts || portee === 0) return null;
      modele.borner(voulue, portee, portee);
      return dire(resserrer(ecarts, portee));
    },
    chercherEntier(sens, besoin) {
      if (sens < 0 && besoin > recul) return null;
      const [voulue, contraire] = colonnes(sens);
      const bas = programme.colonnes.bas.slice();
      const hauts = programme.colonnes.hauts.slice();
      bas[voulue] = besoin;
      hauts[contraire] = 0;
      const { valeurs } = solveur.resoudre(
        { ...programme, colonnes: { bas, hauts }, entieres: new Uint8Array(bas.length).fill(1) },
        'minimiser',
        { noeuds },
      );
      return valeurs && dire(ecartsDe(valeurs));
    },
    fermer: () => modele.fermer(),
  };
}

/** Two columns a cell: what it gains, then what it loses. */
const monte = (place: number) => 2 * place;
const baisse = (place: number) => 2 * place + 1;

const reculDe = (systeme: Systeme, cellule: number): number =>
  (systeme.effectifs[cellule] ?? 0) - plancherDe(systeme, cellule);

/** Every sum stays what it is, whatever its cells gain and lose. */
function programmeDesMouvements(
  systeme: Systeme,
  incidence: Incidence,
  cellules: readonly number[],
  prix: Float64Array,
): Programme {
  const { debut, places, signes } = lignesDeProgramme(systeme, incidence, cellules);
  const colonnes = 2 * cellules.length;
  const zeros = new Float64Array(debut.length - 1);
  const termes = new Int32Array(2 * places.length);
  const coefficients = new Float64Array(2 * places.length);
  places.forEach((place, k) => {
    termes[monte(k)] = monte(place);
    termes[baisse(k)] = baisse(place);
    coefficients[monte(k)] = signes[k] ?? 0;
    coefficients[baisse(k)] = -(signes[k] ?? 0);
  });
  const hauts = new Float64Array(colonnes).fill(Number.POSITIVE_INFINITY);
  cellules.forEach((cellule, place) => {
    hauts[baisse(place)] = reculDe(systeme, cellule);
  });
  return {
    couts: Float64Array.from({ length: colonnes }, (_, colonne) => prix[colonne >> 1] ?? 0),
    colonnes: { bas: new Float64Array(colonnes), hauts },
    lignes: { bas: zeros, hauts: zeros },
    debut: debut.map((place) => 2 * place),
    termes,
    coefficients,
  };
}
