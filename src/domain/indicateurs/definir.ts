import type { Probleme } from '../messages/index.ts';
import { chercher } from './chercher.ts';
import { textesDe } from './definition.ts';
import { type ChampDeDefinition, dire } from './dire.ts';
import type { Indicateur } from './indicateur.ts';

/**
 * What one field of an indicator says, from its code in any case; an unknown code gives a problem that names the
 * nearest ones.
 *
 * @example definir('i19', 'formule', CATALOGUE) // « Ménages d’une seule personne ÷ ménages dont la composition est connue »
 */
export function definir(
  code: string,
  champ: ChampDeDefinition,
  catalogue: readonly Indicateur[],
): string | Probleme {
  const trouve = chercher(
    code,
    catalogue.map((indicateur) => indicateur.code),
  );
  if (typeof trouve !== 'string') return trouve;
  const indicateur = catalogue.find((connu) => connu.code === trouve);
  return indicateur ? dire(textesDe(indicateur), champ) : '';
}
