/**
 * A French sentence whose quotation marks and signs never start or end a line alone.
 *
 * @example insecable('« n.c. » : 12 %') // the four spaces no longer break
 */
export function insecable(phrase: string): string {
  return phrase.replace(/« /g, '«\u00A0').replace(/ (?=[»:;?!%€])/g, '\u00A0');
}
