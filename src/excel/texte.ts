/**
 * Text from data must stay text. Excel reads `=…`, `+…`, `-…`, `@…` as formulas and `1-2`, `mars 2024`, `12 %` as
 * dates or numbers; a leading apostrophe, which Excel hides, prevents all of it. Plain words need none.
 */
const SANS_RISQUE = /^\p{L}[^0-9=]*$/u;
const MOTS_RESERVES = new Set(['VRAI', 'FAUX', 'TRUE', 'FALSE']);

/** @example enTexte('+65 ans') // => "'+65 ans" */
export function enTexte(texte: string): string {
  if (texte === '') return '';
  return SANS_RISQUE.test(texte) && !MOTS_RESERVES.has(texte.toUpperCase()) ? texte : `'${texte}`;
}
