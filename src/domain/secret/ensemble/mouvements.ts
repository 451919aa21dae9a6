import type { Programme, Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import type { Systeme } from '../systeme.ts';
import { estEntier } from './borner.ts';
import { lignesDeProgramme, plancherDe } from './programme.ts';

/** How counts may change together without contradicting any sum: what each one gains or loses. */
export interface Mouvement {
  /** How far the wanted cell goes: what was asked, or less. */
  readonly portee: number;
  /** Cells that change, the wanted one included. */
  readonly cellules: readonly number[];
  /** true: the move was found in whole numbers. */
  readonly entier: boolean;
}

export interface Mouvements {
  /** The cheapest move that takes a cell up (1) or down (−1) by `besoin`, or as near as it can go; null for none. */
  chercher(cellule: number, sens: 1 | -1, besoin: number): Mouvement | null;
  /** From now on the cell is hidden: it moves for next to nothing. */
  cacher(cellule: number): void;
  /** From now on the cell does not move, or may again. */
  bloquer(cellule: number): void;
  liberer(cellule: number): void;
  fermer(): void;
}

export interface CellulesMobiles {
  readonly cellules: readonly number[];
  /** Ranks of the sums that hold them. */
  readonly sommes: readonly number[];
  /** What it costs to let each cell of the system move. */
  readonly couts: Float64Array;
}

const { dejaCachee, primeDePortee, reprises, noeuds } = reglages.ensemble;

/**
 * The cheapest moves of a system by linear programming: each unit that a shown cell moves costs its price, hidden ones
 * go almost free, so the cells that move are those to hide. It is the shortest cycle of the network method (Castro
 * 2012), for sums that form no network. Where the solution spreads over several ways, prices are scaled by what each
 * cell carries and asked again, since a cell is hidden whole (dynamic slope scaling, Kim and Pardalos 1999).
 *
 * A price is paid once: a cell to hide costs the same whether it moves by one or by ten.
 */
export function mouvementsDe(
  systeme: Systeme,
  { cellules, sommes, couts }: CellulesMobiles,
  solveur: Solveur,
): Mouvements {
  const prix = Float64Array.from(cellules, (cellule) => couts[cellule] ?? 0);
  const placeDe = new Map(cellules.map((cellule, place) => [cellule, place]));
  const programme = programmeDesMouvements(systeme, cellules, sommes, prix);
  const baisses = Float64Array.from(cellules, (cellule) => baisseDe(systeme, cellule));
  const modele = solveur.modele(programme);
  const monte = (place: number) => 2 * place;
  const baisse = (place: number) => 2 * place + 1;
  const limiter = (place: number, hausse: number, recul: number) => {
    programme.colonnes.hauts[monte(place)] = hausse;
    programme.colonnes.hauts[baisse(place)] = recul;
    modele.borner(monte(place), 0, hausse);
    modele.borner(baisse(place), 0, recul);
  };
  const liberer = (place: number) => limiter(place, Number.POSITIVE_INFINITY, baisses[place] ?? 0);
  const payer = (place: number, cout: number) => {
    modele.couter(monte(place), cout);
    modele.couter(baisse(place), cout);
  };

  const resoudre = (): Float64Array | null => {
    const { valeurs } = modele.resoudre('minimiser');
    if (!valeurs) return null;
    const ecarts = new Float64Array(cellules.length);
    for (let place = 0; place < cellules.length; place++) {
      const ecart = (valeurs[monte(place)] ?? 0) - (valeurs[baisse(place)] ?? 0);
      ecarts[place] = Math.abs(ecart) < reglages.ensemble.tolerance ? 0 : ecart;
    }
    return ecarts;
  };

  const prixDe = (ecarts: Float64Array): number =>
    ecarts.reduce((total, ecart, place) => total + (ecart === 0 ? 0 : (prix[place] ?? 0)), 0);

  /** The same move for less, as long as asking again at scaled prices finds one. */
  const resserrer = (ecarts: Float64Array, besoin: number): Float64Array => {
    let meilleur = ecarts;
    let courant = ecarts;
    const changes = new Set<number>();
    for (let reprise = 0; reprise < reprises; reprise++) {
      const portes = [...courant.keys()].filter((place) => courant[place] !== 0);
      if (portes.every((place) => Math.abs(courant[place] ?? 0) === besoin)) break;
      for (const place of portes) {
        payer(place, ((prix[place] ?? 0) * besoin) / Math.abs(courant[place] ?? 1));
        changes.add(place);
      }
      const suivant = resoudre();
      if (!suivant || prixDe(suivant) >= prixDe(meilleur)) break;
      meilleur = courant = suivant;
    }
    for (const place of changes) payer(place, prix[place] ?? 0);
    return meilleur;
  };

  const enEntiers = (place: number, sens: 1 | -1, portee: number): Float64Array | null => {
    const bas = programme.colonnes.bas.slice();
    bas[sens > 0 ? monte(place) : baisse(place)] = portee;
    const { valeurs } = solveur.resoudre(
      {
        ...programme,
        colonnes: { ...programme.colonnes, bas },
        entieres: new Uint8Array(bas.length).fill(1),
      },
      'minimiser',
      { noeuds },
    );
    return (
      valeurs &&
      Float64Array.from(cellules, (_, p) => Math.round((valeurs[monte(p)] ?? 0) - (valeurs[baisse(p)] ?? 0)))
    );
  };

  return {
    chercher(cellule, sens, besoin) {
      const place = placeDe.get(cellule);
      if (place === undefined) return null;
      const [voulue, contraire] = sens > 0 ? [monte(place), baisse(place)] : [baisse(place), monte(place)];
      const demande = sens > 0 ? besoin : Math.min(besoin, baisses[place] ?? 0);
      if (demande <= 0) return null;
      modele.borner(contraire, 0, 0);
      modele.borner(voulue, demande, demande);
      let ecarts = resoudre();
      if (!ecarts) {
        modele.borner(voulue, 0, demande);
        modele.couter(voulue, -primeDePortee);
        ecarts = resoudre();
        modele.couter(voulue, prix[place] ?? 0);
      }
      const portee = Math.abs(ecarts?.[place] ?? 0);
      if (ecarts && portee > 0) {
        modele.borner(voulue, portee, portee);
        ecarts = resserrer(ecarts, portee);
      }
      liberer(place);
      if (!ecarts || portee === 0) return null;
      if (!ecarts.every(estEntier)) ecarts = enEntiers(place, sens, Math.floor(portee)) ?? ecarts;
      const trouves = ecarts;
      return {
        portee: Math.abs(trouves[place] ?? 0),
        cellules: cellules.filter((_, p) => trouves[p] !== 0),
        entier: trouves.every(estEntier),
      };
    },
    cacher(cellule) {
      const place = placeDe.get(cellule);
      if (place === undefined) return;
      prix[place] = dejaCachee;
      programme.couts[monte(place)] = programme.couts[baisse(place)] = dejaCachee;
      payer(place, dejaCachee);
    },
    bloquer(cellule) {
      const place = placeDe.get(cellule);
      if (place !== undefined) limiter(place, 0, 0);
    },
    liberer(cellule) {
      const place = placeDe.get(cellule);
      if (place !== undefined) liberer(place);
    },
    fermer: () => modele.fermer(),
  };
}

const baisseDe = (systeme: Systeme, cellule: number): number =>
  (systeme.effectifs[cellule] ?? 0) - plancherDe(systeme, cellule);

/** Two columns a cell, what it gains then what it loses; every sum stays what it is. */
function programmeDesMouvements(
  systeme: Systeme,
  cellules: readonly number[],
  sommes: readonly number[],
  prix: Float64Array,
): Programme {
  const { debut, places, signes } = lignesDeProgramme(systeme, { cellules, sommes });
  const colonnes = 2 * cellules.length;
  const zeros = new Float64Array(debut.length - 1);
  const hauts = new Float64Array(colonnes).fill(Number.POSITIVE_INFINITY);
  cellules.forEach((cellule, place) => {
    hauts[2 * place + 1] = baisseDe(systeme, cellule);
  });
  return {
    couts: Float64Array.from({ length: colonnes }, (_, colonne) => prix[colonne >> 1] ?? 0),
    colonnes: { bas: new Float64Array(colonnes), hauts },
    lignes: { bas: zeros, hauts: zeros },
    debut: debut.map((place) => 2 * place),
    termes: Int32Array.from({ length: 2 * places.length }, (_, k) => 2 * (places[k >> 1] ?? 0) + (k & 1)),
    coefficients: Float64Array.from(
      { length: 2 * signes.length },
      (_, k) => (k & 1 ? -1 : 1) * (signes[k >> 1] ?? 0),
    ),
  };
}
