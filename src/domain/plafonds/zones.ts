import { plier } from '../parc/texte.ts';
import communes from './communes-limitrophes.json' with { type: 'json' };

/** The three zones of PLUS ceilings, in the order of the arrêté. */
export const ZONES = ['paris', 'idf', 'regions'] as const;
export type Zone = (typeof ZONES)[number];

export const NOMS_DES_ZONES: Readonly<Record<Zone, string>> = {
  paris: 'Paris et communes limitrophes',
  idf: 'Île-de-France',
  regions: 'autres régions',
};

const ECRITURES: readonly (readonly [RegExp, Zone])[] = [
  [/^(paris|pariset(les)?communeslimitrophes|communeslimitrophes)$/, 'paris'],
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

const LIMITROPHES: ReadonlySet<string> = new Set(Object.keys(communes.limitrophes));

/**
 * The zone of a commune from its Insee code: Paris and its arrondissements with the 29 bordering communes, the other
 * communes of Île-de-France, everything else. Undefined for what is no commune code.
 *
 * @example zoneDeCommune('92012') // 'paris', Boulogne-Billancourt
 */
export function zoneDeCommune(code: string): Zone | undefined {
  if (!/^(\d{5}|2[AB]\d{3})$/i.test(code)) return undefined;
  if (code === communes.paris || /^751(0[1-9]|1\d|20)$/.test(code) || LIMITROPHES.has(code)) return 'paris';
  return communes.ileDeFrance.includes(code.slice(0, 2)) ? 'idf' : 'regions';
}
