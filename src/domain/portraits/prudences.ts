import type { Indicateur } from '../indicateurs/indicateur.ts';
import type { Portrait } from './portrait.ts';

/** Where a sentence ends and the next begins. */
const FIN_DE_PHRASE = /(?<=[.!?]) (?=[\p{Lu}«])/u;

/**
 * The cautions of the catalogue that bear on these indicators, each sentence once with all those that it is about;
 * sentences about the same ones follow each other.
 *
 * @example prudencesDe([I29]) // [{ noms: ['Rotation'], phrase: 'Faible, il laisse peu d’attributions pour agir ; … À lire avec la vacance, …' }]
 */
export function prudencesDe(indicateurs: readonly Indicateur[]): Portrait['prudences'] {
  const parPhrase = new Map<string, string[]>();
  for (const { court, prudence } of indicateurs)
    for (const dite of prudence.split(FIN_DE_PHRASE)) {
      const phrase = dite.trim();
      if (phrase === '') continue;
      const noms = parPhrase.get(phrase);
      if (noms) noms.push(court);
      else parPhrase.set(phrase, [court]);
    }
  const parNoms = new Map<string, { readonly noms: readonly string[]; readonly phrases: string[] }>();
  for (const [phrase, noms] of parPhrase) {
    const cle = noms.join('\u0001');
    const deja = parNoms.get(cle);
    if (deja) deja.phrases.push(phrase);
    else parNoms.set(cle, { noms, phrases: [phrase] });
  }
  return [...parNoms.values()].map(({ noms, phrases }) => ({ noms, phrase: phrases.join(' ') }));
}
