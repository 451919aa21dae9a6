import type { Calcul } from '../indicateurs/indicateur.ts';
import type { Compte } from '../indicateurs/tableau.ts';

/** Counts of one indicator in each residence, as three columns. */
export interface ComptesEnColonnes {
  readonly numerateur: Float64Array;
  readonly base: Float64Array;
  readonly inconnus: Float64Array;
}

/** Sums by residence that grow with the residences met, never with the rows read. */
export class Compteurs {
  readonly #parCalcul = new Map<Calcul, { -readonly [K in keyof ComptesEnColonnes]: ComptesEnColonnes[K] }>();
  #place = 1024;

  constructor(calculs: Iterable<Calcul>) {
    for (const calcul of calculs)
      this.#parCalcul.set(calcul, {
        numerateur: new Float64Array(this.#place),
        base: new Float64Array(this.#place),
        inconnus: new Float64Array(this.#place),
      });
  }

  /** Makes room for that many residences. */
  prevoir(residences: number): void {
    if (residences <= this.#place) return;
    while (this.#place < residences) this.#place *= 2;
    for (const colonnes of this.#parCalcul.values()) {
      colonnes.numerateur = agrandir(colonnes.numerateur, this.#place);
      colonnes.base = agrandir(colonnes.base, this.#place);
      colonnes.inconnus = agrandir(colonnes.inconnus, this.#place);
    }
  }

  /** Adds the counts of a run of rows; `rangs` gives the residence of each. */
  ajouter(calcul: Calcul, comptes: readonly Compte[], rangs: Int32Array): void {
    const colonnes = this.#parCalcul.get(calcul);
    if (!colonnes) return;
    comptes.forEach(({ numerateur, base, inconnus }, local) => {
      const rang = rangs[local] ?? 0;
      colonnes.numerateur[rang] = (colonnes.numerateur[rang] ?? 0) + numerateur;
      colonnes.base[rang] = (colonnes.base[rang] ?? 0) + base;
      colonnes.inconnus[rang] = (colonnes.inconnus[rang] ?? 0) + inconnus;
    });
  }

  /** The counts under a new order; residences of the same new rank are added together. */
  ranger(calcul: Calcul, nouveaux: Int32Array, residences: number): ComptesEnColonnes | null {
    const colonnes = this.#parCalcul.get(calcul);
    return (
      (colonnes && {
        numerateur: reunir(colonnes.numerateur, nouveaux, residences),
        base: reunir(colonnes.base, nouveaux, residences),
        inconnus: reunir(colonnes.inconnus, nouveaux, residences),
      }) ??
      null
    );
  }
}

function agrandir(valeurs: Float64Array, place: number): Float64Array {
  const agrandies = new Float64Array(place);
  agrandies.set(valeurs);
  return agrandies;
}

function reunir(valeurs: Float64Array, nouveaux: Int32Array, residences: number): Float64Array {
  const sommes = new Float64Array(residences);
  nouveaux.forEach((nouveau, ancien) => {
    sommes[nouveau] = (sommes[nouveau] ?? 0) + (valeurs[ancien] ?? 0);
  });
  return sommes;
}
