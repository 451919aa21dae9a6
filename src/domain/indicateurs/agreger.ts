import type { Compte } from './tableau.ts';

/** Per-row figures of one table beside the unit of each row; NaN is not known. */
export interface Colonne {
  readonly rangs: Int32Array;
  readonly valeurs: Float64Array;
}

/**
 * Sums of numerator and base over the rows of each unit, in one pass. A row that lacks either is in neither sum and
 * adds one to `inconnus`; a row of rank −1 is in nothing. A null base counts one for each row whose numerator is known.
 *
 * @example agreger(Int32Array.of(0, 0), Float64Array.of(1, NaN), null, 1) // [{ numerateur: 1, base: 1, inconnus: 1 }]
 */
export function agreger(
  rangs: Int32Array,
  numerateur: Float64Array,
  base: Float64Array | null,
  unites: number,
): Compte[] {
  if (base !== null) return sommerLesDeux(rangs, numerateur, base, unites);
  const { sommes, connus, inconnus } = sommer({ rangs, valeurs: numerateur }, unites);
  return enComptes(sommes, connus, inconnus);
}

function sommerLesDeux(
  rangs: Int32Array,
  numerateur: Float64Array,
  base: Float64Array,
  unites: number,
): Compte[] {
  const hauts = new Float64Array(unites);
  const bas = new Float64Array(unites);
  const inconnus = new Int32Array(unites);
  for (let ligne = 0; ligne < rangs.length; ligne++) {
    const rang = rangs[ligne] ?? -1;
    if (rang < 0) continue;
    const haut = numerateur[ligne] ?? Number.NaN;
    const dessous = base[ligne] ?? Number.NaN;
    // A sum with an unknown is unknown: one test serves both.
    if (Number.isNaN(haut + dessous)) inconnus[rang] = (inconnus[rang] ?? 0) + 1;
    else {
      hauts[rang] = (hauts[rang] ?? 0) + haut;
      bas[rang] = (bas[rang] ?? 0) + dessous;
    }
  }
  return enComptes(hauts, bas, inconnus);
}

/**
 * The same when numerator and base come from different tables: what is unknown of either is left out of its own sum.
 * A unit whose numerators are all unknown has no base either: nothing is known of it, which is not 0.
 */
export function agregerDeux(numerateur: Colonne, base: Colonne, unites: number): Compte[] {
  const haut = sommer(numerateur, unites);
  const bas = sommer(base, unites);
  return enComptes(
    haut.sommes,
    bas.sommes.map((base, rang) => (haut.connus[rang] === 0 && haut.inconnus[rang] !== 0 ? 0 : base)),
    haut.inconnus.map((nombre, rang) => nombre + (bas.inconnus[rang] ?? 0)),
  );
}

function sommer({ rangs, valeurs }: Colonne, unites: number) {
  const sommes = new Float64Array(unites);
  const connus = new Int32Array(unites);
  const inconnus = new Int32Array(unites);
  for (let ligne = 0; ligne < rangs.length; ligne++) {
    const rang = rangs[ligne] ?? -1;
    if (rang < 0) continue;
    const valeur = valeurs[ligne] ?? Number.NaN;
    if (Number.isNaN(valeur)) inconnus[rang] = (inconnus[rang] ?? 0) + 1;
    else {
      sommes[rang] = (sommes[rang] ?? 0) + valeur;
      connus[rang] = (connus[rang] ?? 0) + 1;
    }
  }
  return { sommes, connus, inconnus };
}

/** One figure for the known values of each unit; its base is how many they are. */
export function resumer(
  { rangs, valeurs }: Colonne,
  calcul: (valeurs: readonly number[]) => number,
  unites: number,
): Compte[] {
  const connues: number[][] = Array.from({ length: unites }, () => []);
  const inconnus = new Float64Array(unites);
  for (let ligne = 0; ligne < rangs.length; ligne++) {
    const rang = rangs[ligne] ?? -1;
    if (rang < 0) continue;
    const valeur = valeurs[ligne] ?? Number.NaN;
    if (Number.isNaN(valeur)) inconnus[rang] = (inconnus[rang] ?? 0) + 1;
    else connues[rang]?.push(valeur);
  }
  return connues.map((siennes, rang) => ({
    numerateur: siennes.length,
    base: siennes.length,
    inconnus: inconnus[rang] ?? 0,
    ...(siennes.length > 0 && { resume: calcul(siennes) }),
  }));
}

type Suite = Float64Array | Int32Array;

function enComptes(hauts: Suite, bas: Suite, inconnus: Suite): Compte[] {
  const comptes: Compte[] = [];
  for (let rang = 0; rang < hauts.length; rang++)
    comptes.push({
      numerateur: hauts[rang] ?? 0,
      base: bas[rang] ?? 0,
      inconnus: inconnus[rang] ?? 0,
    });
  return comptes;
}
