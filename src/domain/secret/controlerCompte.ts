import type { Indicateur } from '../indicateurs/indicateur.ts';
import type { Compte } from '../indicateurs/tableau.ts';
import { type Breche, controlerPart, effectifsDeLaPart } from './controle.ts';
import type { RegleDuSecret } from './regle.ts';

type Forme = Indicateur['forme'];
type Lecture = RegleDuSecret['lecture'];

/** Counts that each reading of the rule examines behind one share. */
const EXAMINES: Readonly<Record<Lecture, number>> = { cellules: 3, effectif: 2, base: 1 };

/** Of a quotient the complement counts nobody; of a mean, a median or a diversity only the base is a count. */
function lectureDe(forme: Forme, lecture: Lecture): Lecture {
  if (forme === 'part' || lecture === 'base') return lecture;
  return forme === 'rapport' ? 'effectif' : 'base';
}

export const effectifsExamines = (forme: Forme, { lecture }: RegleDuSecret): number =>
  EXAMINES[lectureDe(forme, lecture)];

/**
 * The counts behind a figure that breach the rule of 11: those of a share by the method's reading, the count and the
 * base of a quotient, the base of the rest. Where the base sums square metres or buildings, the dwellings behind it
 * are what is counted.
 *
 * @example controlerCompte({ numerateur: 900, base: 140, inconnus: 0, lignes: 2 }, 'moyenne', REGLE_DES_11) // base, 2
 */
export function controlerCompte(compte: Compte, forme: Forme, regle: RegleDuSecret): Breche[] {
  const { numerateur, base, lignes = base } = compte;
  return controlerPart({ numerateur, base: lignes }, { ...regle, lecture: lectureDe(forme, regle.lecture) });
}

/**
 * The counts behind a figure that the rule examines, whether they breach it or not; as many for every row.
 *
 * @example effectifsDuCompte({ numerateur: 30, base: 140, inconnus: 0 }, 'part', REGLE_DES_11) // [30, 110, 140]
 */
export function effectifsDuCompte(compte: Compte, forme: Forme, regle: RegleDuSecret): number[] {
  const { numerateur, base, lignes = base } = compte;
  const lecture = lectureDe(forme, regle.lecture);
  return effectifsDeLaPart({ numerateur, base: lignes }, { lecture }).flatMap(({ valeur }) =>
    valeur === null ? [] : [valeur],
  );
}
