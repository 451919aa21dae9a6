import communes from './communes-limitrophes.json' with { type: 'json' };
import type { Zone } from './zones.ts';

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
