import { surrepresentation } from '../domain/indices/surrepresentation.ts';
import type { Valeur } from '../domain/indices/valeur.ts';
import { marqueDe } from './chiffresIndicateurs.ts';
import type { ColonneDePoids, GrilleDesPoids, LigneDePoids } from './grilleSurrepresentation.ts';
import type { LigneDeTerritoire } from './grilleTerritoires.ts';

/** One column read for every row: counts, stock, and what the quotient is or why there is none. */
export interface PoidsLus {
  readonly colonne: ColonneDePoids;
  readonly n: readonly (number | null)[];
  readonly l: readonly (number | null)[];
  readonly N: number | null;
  readonly L: number | null;
  /** Share of the rows whose answer is known. */
  readonly couverture: number;
  /** null: a figure stands there; else what stands in its place. */
  readonly refus: readonly (string | null)[];
}

/** Reads one column, refusals included: nothing of it in the whole file, no stock, more households than the stock. */
export function lirePoids(grille: GrilleDesPoids, colonne: ColonneDePoids): PoidsLus {
  const N = compteDe(colonne, grille.ensemble);
  const L = parcDe(colonne, grille.ensemble);
  const n = grille.lignes.map((ligne) => reunir(ligne, N, (t) => compteDe(colonne, t)));
  const l = grille.lignes.map((ligne) => reunir(ligne, L, (t) => parcDe(colonne, t)));
  const compte = grille.ensemble.comptes(colonne.rang);
  const couverture = compte && compte.base > 0 ? compte.base / (compte.base + compte.inconnus) : 0;
  return { colonne, n, l, N, L, couverture, refus: refusDe(n, l, N, L) };
}

/** What stands in place of a figure, by the same rule as CIL.SURREPRESENTATION. */
function refusDe(
  n: readonly Valeur[],
  l: readonly Valeur[],
  N: number | null,
  L: number | null,
): (string | null)[] {
  if (N === null || L === null) return n.map(() => 'nd');
  if (N === 0 || L === 0) return n.map(() => '///');
  const effectifs = { effectifs: n, totalEffectif: N, logements: l, totalLogements: L };
  return surrepresentation(effectifs, 'indice').map((resultat) => {
    if (typeof resultat === 'number') return null;
    if (resultat.code === 'sans-logement') return 'sans parc';
    return resultat.code === 'depasse-le-total' ? 'effectif > parc' : 'nd';
  });
}

function reunir(
  { de, sorte }: LigneDePoids,
  total: number | null,
  lire: (territoire: LigneDeTerritoire) => number | null,
): number | null {
  const siens = de.map(lire);
  const connus = siens.filter((x) => x !== null);
  if (connus.length < siens.length) return null;
  const somme = connus.reduce((a, b) => a + b, 0);
  return sorte === 'reste' ? (total === null ? null : total - somme) : somme;
}

function compteDe({ rang, compte }: ColonneDePoids, territoire: LigneDeTerritoire): number | null {
  const lu = territoire.comptes(rang);
  if (lu === null || marqueDe(lu) === 'nd') return null;
  return compte === 'effectif' ? lu.numerateur : lu.base - lu.numerateur;
}

function parcDe({ parc }: ColonneDePoids, territoire: LigneDeTerritoire): number | null {
  if (parc === null) return territoire.effectif;
  const lu = territoire.comptes(parc.rang);
  return lu === null || marqueDe(lu) === 'nd' ? null : lu.base;
}
