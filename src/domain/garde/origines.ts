import mots from './mots.json' with { type: 'json' };
import { type Passage, passages } from './passages.ts';

const entier = (choix: string) => new RegExp(`(?<!\\p{L})(?:${choix})(?!\\p{L})`, 'gu');

const ORIGINES = entier([...mots.origines, mots.etranger].join('|'));
const EXCEPTIONS = entier(mots.exceptions.join('|'));

/** Words on nationality, origin or religion, in a text without capitals nor accents. */
export function origines(texte: string): Passage[] {
  const permis = passages(EXCEPTIONS, texte);
  return passages(ORIGINES, texte).filter(
    ({ debut, fin }) => !permis.some((autre) => autre.debut <= debut && fin <= autre.fin),
  );
}
