/** Words of a header or a cell, lower case, without accents, cut at every sign: « Impayé > 3 mois » → impaye, 3, mois. */
export function mots(texte: string): string[] {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot !== '');
}

/** The same words glued, to compare two writings: « Code INSEE » and « code_insee » → codeinsee. */
export function plier(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

const VIDES = new Set([
  'de',
  'du',
  'des',
  'd',
  'l',
  'le',
  'la',
  'les',
  'en',
  'au',
  'aux',
  'a',
  'par',
  'dans',
  'et',
  'the',
]);

/**
 * Words that tell a column, without linking words, years nor plurals: « Nombre de majeurs 2024 » → nombre, majeur. The
 * year of a QPV stays: its two geographies are two columns. Signs are read: « < 20 ans », « 60 ans et + », « % ».
 */
export function motsUtiles(texte: string): string[] {
  const liste = mots(
    texte
      .replace(/\((oui\/non|o\/n|0\/1|1\/0|%|en %|m2|m²)\)/gi, ' ')
      .replace(/^\s*-(?=\s*de\b)|[<≤]/gi, ' moins ')
      .replace(/[>≥+]/g, ' plus ')
      .replaceAll('%', ' pourcent '),
  );
  const geographie = liste.includes('qpv');
  return liste
    .filter(
      (mot, rang) =>
        (!VIDES.has(mot) || estUneLettre(mot, rang, liste)) &&
        (!/^(19|20)\d\d$/.test(mot) || (geographie && /^20(15|24)$/.test(mot))),
    )
    .map((mot) => (mot.length > 3 ? mot.replace(/s$/, '') : mot));
}

/** The same text on its own: one cut out of a large text would keep the whole of it in memory. */
export function detacher(texte: string): string {
  return ` ${texte}`.slice(1);
}

/** The last word of « DPE A » is no linking word. */
const estUneLettre = (mot: string, rang: number, { length }: readonly string[]): boolean =>
  mot.length === 1 && rang > 0 && rang === length - 1;

/** The same words glued: « Nombre de majeurs 2024 » → nombremajeur. */
export const racine = (texte: string): string => motsUtiles(texte).join('');
