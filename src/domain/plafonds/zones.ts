import { plier } from '../parc/texte.ts';

/** The three zones of PLUS ceilings, in the order of the arrêté. */
export const ZONES = ['paris', 'idf', 'regions'] as const;
export type Zone = (typeof ZONES)[number];

export const NOMS_DES_ZONES: Readonly<Record<Zone, string>> = {
  paris: 'Paris et communes limitrophes',
  idf: 'Île-de-France',
  regions: 'autres régions',
};

const ECRITURES: readonly (readonly [RegExp, Zone])[] = [
  [/^(paris|paris(et)?(les)?(communes)?limitrophes|communeslimitrophes)$/, 'paris'],
  [/^(resteidf|idf|(reste(de)?(l)?)?iledefrance|(iledefrance|idf)horsparis.*)$/, 'idf'],
  [/^(autresregions?|autreregion|regions?|provinces?|hors(idf|iledefrance)|autres?)$/, 'regions'],
];

/**
 * The zone that a text names. A number alone names none: rents go by other zones, numbered 1, 1 bis, 2 and 3, and one
 * would be taken for the other.
 *
 * @example lireZone('Île-de-France') // 'idf'
 */
export function lireZone(texte: string): Zone | undefined {
  const plie = plier(texte);
  return ECRITURES.find(([motif]) => motif.test(plie))?.[1];
}
