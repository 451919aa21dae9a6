import { estProbleme, type Valeur } from '../indices/valeur.ts';
import { type Probleme, Refus } from '../messages/index.ts';

/** Scale of one component. */
const ECHELLE = 10;

interface Etendue {
  readonly colonne: number;
  readonly poids: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Pressure or response note of each territory: Σ v·s, where s = 10·(x − min)/(max − min) puts each component on 0–10
 * over its known values. With the default weights, 1 each, four components give a note on 0–40.
 *
 * A component of weight 0 is ignored. One that has the same value everywhere separates nobody and adds nothing. A
 * territory with a missing component has no note: its row gives the problem.
 *
 * Source: this project's construction from the ingredients that Repères n° 17 lists for Lille; the notes printed there
 * (9 to 37) are compatible with it, their formula is not given.
 *
 * @param composantes rows are territories, columns are components, each in its own unit
 * @param poids one per column, ≥ 0, used as they are
 * @throws Refus for the widths, a negative weight, no weight at all, or when every component is constant
 * @example note([[100, 2], [300, 4], [200, 4]], null) // [0, 20, 15]
 */
export function note(
  composantes: readonly (readonly Valeur[])[],
  poids: readonly number[] | null,
): (number | Probleme)[] {
  const etendues = etenduesDe(composantes, poids);
  const immense = etendues.find(({ min, max }) => max - min === Number.POSITIVE_INFINITY);
  if (immense) {
    throw new Refus({
      code: 'resultat-hors-limites',
      lieu: { champ: 'composantes', colonne: immense.colonne },
    });
  }
  if (etendues.every(({ min, max }) => !(max > min))) {
    throw new Refus({ code: 'composantes-constantes', champ: 'composantes' });
  }
  return composantes.map((territoire, ligne) => {
    let somme = 0;
    for (const { colonne, poids: v, min, max } of etendues) {
      const lieu = { champ: 'composantes', ligne, colonne };
      const x: number | Probleme = territoire[colonne] ?? { code: 'valeur-manquante', lieu };
      if (estProbleme(x)) return x;
      if (max > min) somme += v * (ECHELLE * ((x - min) / (max - min)));
    }
    return Number.isFinite(somme)
      ? somme
      : { code: 'resultat-hors-limites', lieu: { champ: 'composantes', ligne } };
  });
}

function etenduesDe(composantes: readonly (readonly Valeur[])[], poids: readonly number[] | null): Etendue[] {
  const largeur = composantes[0]?.length ?? 0;
  const v = poids ?? Array.from({ length: largeur }, () => 1);
  if (v.length !== largeur) {
    const [taille, attendue] = [v.length, largeur];
    throw new Refus({
      code: 'largeurs-differentes',
      champ: 'poids',
      taille,
      modele: 'composantes',
      attendue,
    });
  }
  v.forEach((valeur, rang) => {
    if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu: { champ: 'poids', rang }, valeur });
  });
  if (v.every((w) => w === 0)) throw new Refus({ code: 'poids-nuls', champ: 'poids' });
  return v.flatMap((w, colonne) => {
    if (w === 0) return [];
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (const territoire of composantes) {
      const x = territoire[colonne];
      if (typeof x !== 'number') continue;
      min = Math.min(min, x);
      max = Math.max(max, x);
    }
    return [{ colonne, poids: w, min, max }];
  });
}
