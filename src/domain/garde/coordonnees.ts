import type { Signalement } from './garde.ts';
import { passages } from './passages.ts';

/** French numbers in pairs or in threes, with one separator all along, so that a date and an hour are no number. */
const TELEPHONES = [
  /(?<![\d/.-])0[1-79]([\s.\-_]?)\d{2}(?:\1\d{2}){3}(?![\d/])/g,
  /(?<![\d/.-])0[67]\d{2}[\s.-]\d{3}[\s.-]\d{3}(?!\d)/g,
  /(?<!\d)(?:\+|00)\d{2,3}[\s.-]?(?:\(0\)[\s.-]?)?\d(?:[\s.-]?\d){7,10}(?!\d)/g,
];
const COURRIEL = /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Sex, year, month, département, commune, order, and the key if it is there. */
const NIR =
  /(?<!\d)[12]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\d)/g;

export function coordonnees(texte: string): Signalement[] {
  return [
    ...TELEPHONES.flatMap((forme) => passages(forme, texte)).map(
      (passage) => ({ sorte: 'telephone', ...passage }) as const,
    ),
    ...passages(COURRIEL, texte).map((passage) => ({ sorte: 'courriel', ...passage }) as const),
    ...passages(NIR, texte).map((passage) => ({ sorte: 'nir', ...passage }) as const),
  ];
}
