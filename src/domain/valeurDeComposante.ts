import type { Diagnostic } from './diagnostic.ts';
import type { CotationsDeResidence } from './grille/cotations.ts';
import { nomDuCritere } from './grille/criteres.ts';
import reglages from './grille/reglages.json' with { type: 'json' };
import type { Tableau } from './indicateurs/tableau.ts';
import { valeurDe } from './indicateurs/valeur.ts';

type Cotations = ReadonlyMap<string, CotationsDeResidence>;

/**
 * Value of a component of an index in one residence, or in the reference territory when `rang` is null: the
 * indicator's own, or for a criterion of the grid its median note brought to 0–1, (note − 1) ÷ 3, whose reference is
 * the mean of the residences that have one: notes have no effectives to pool.
 *
 * @example valeurDeComposante({ tableau, cotations }, 'I51', 0) // 0.5 for a median note of 2.5
 */
export function valeurDeComposante(
  { tableau, cotations }: Pick<Diagnostic, 'tableau' | 'cotations'>,
  code: string,
  rang: number | null,
): number | null {
  if (nomDuCritere(code) === null) return valeurDe(tableau, code, rang);
  return rang === null ? moyenneDesNotes(tableau, cotations, code) : noteDe(tableau, cotations, code, rang);
}

function noteDe({ unites }: Tableau, cotations: Cotations, code: string, rang: number): number | null {
  const { minimum, maximum } = reglages.notes;
  const mediane = cotations.get(unites[rang]?.cle ?? '')?.criteres.get(code)?.mediane;
  return mediane === undefined ? null : (mediane - minimum) / (maximum - minimum);
}

function moyenneDesNotes(tableau: Tableau, cotations: Cotations, code: string): number | null {
  const notes = tableau.unites.flatMap((_, rang) => noteDe(tableau, cotations, code, rang) ?? []);
  if (notes.length === 0) return null;
  return notes.reduce((somme, note) => somme + note, 0) / notes.length;
}
