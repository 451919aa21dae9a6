/** A stretch of a text, end excluded. */
export interface Passage {
  readonly debut: number;
  readonly fin: number;
}

/** Every stretch that an expression finds. */
export const passages = (expression: RegExp, texte: string): Passage[] =>
  [...texte.matchAll(expression)].map(({ index, 0: trouve }) => ({
    debut: index,
    fin: index + trouve.length,
  }));

/** Lower case without accents, each letter at its place, so that stretches hold in the text as it was written. */
export function aplatir(texte: string): string {
  return [...texte]
    .map((lettre) => {
      const nue = lettre.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return nue.length === lettre.length ? nue : lettre;
    })
    .join('');
}

/** Any writing of a word that people use: « rue », « Rue », « RUE ». */
export const ecritures = (mots: readonly string[]): string =>
  mots
    .flatMap((mot) => [mot, mot.charAt(0).toUpperCase() + mot.slice(1), mot.toUpperCase()])
    .map((mot) => mot.replaceAll('.', '\\.'))
    .join('|');
