/** Street types as files shorten them, at the start of a street name. */
const VOIES: Readonly<Record<string, string>> = {
  ALL: 'ALLEE',
  AV: 'AVENUE',
  AVE: 'AVENUE',
  BD: 'BOULEVARD',
  BLD: 'BOULEVARD',
  BVD: 'BOULEVARD',
  CHE: 'CHEMIN',
  CHEM: 'CHEMIN',
  IMP: 'IMPASSE',
  PL: 'PLACE',
  R: 'RUE',
  RTE: 'ROUTE',
  SQ: 'SQUARE',
};

/**
 * One writing for one address: number, repetition, street type and name put together, capitals without accents nor
 * signs, one space, padded numbers and usual short forms undone. Files often hold the whole address in the name.
 * Null when nothing is filled.
 *
 * @example normaliserAdresse([null, null, null, '0137  AV  Maurice Chevalier']) // '137 AVENUE MAURICE CHEVALIER'
 */
export function normaliserAdresse(parties: readonly (string | null)[]): string | null {
  const mots = parties
    .filter((partie) => partie !== null)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/(\d)(BIS|TER|QUATER)\b/g, '$1 $2')
    .split(/[^A-Z0-9]+/)
    .filter((mot) => mot !== '')
    .map((mot) => mot.replace(/^0+(?=\d)/, ''));
  const voie = mots.findIndex((mot) => !/^(\d+|BIS|TER|QUATER)$/.test(mot));
  const type = mots[voie];
  if (type !== undefined) mots[voie] = VOIES[type] ?? type;
  return mots.length === 0 ? null : mots.join(' ');
}

const TYPES_DE_VOIE: ReadonlySet<string> = new Set(Object.values(VOIES));

/**
 * The street of a normalised address, its numbers left out; null when only a type of street is left.
 *
 * @example voieDe('14 BIS AVENUE MAURICE CHEVALIER') // 'AVENUE MAURICE CHEVALIER'
 */
export function voieDe(adresse: string): string | null {
  const voie = adresse.replace(/^(?:(?:\d+|BIS|TER|QUATER)(?: |$))+/, '');
  return voie === '' || TYPES_DE_VOIE.has(voie) ? null : voie;
}
