/**
 * One writing for one key: no accents, case, spaces nor signs, and no leading zeros when only digits are left. A sign
 * between two digits is kept, for « 1-12 » and « 11-2 » are two dwellings.
 *
 * @example plierCle('0012 345') // '12345'
 * @example plierCle('Les Lilas') // 'leslilas'
 */
export function plierCle(texte: string): string {
  const plie = texte
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/(?<=\d)[^a-z0-9]+(?=\d)/g, '-')
    .replace(/[^a-z0-9-]+|(?<!\d)-|-(?!\d)/g, '');
  return plie.replace(/^0+(?=\d+$)/, '') || texte;
}
