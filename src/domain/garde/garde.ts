import { coordonnees } from './coordonnees.ts';
import { annonces, civilites, logements, masquerLesLieux } from './noms.ts';
import { origines } from './origines.ts';
import { aplatir, type Passage } from './passages.ts';

/** What a free text must not say: who somebody is, how to reach them, or where they come from. */
export interface Signalement extends Passage {
  readonly sorte: 'telephone' | 'courriel' | 'nir' | 'nom' | 'logement' | 'origine';
}

/**
 * What must not stand in a free text that others will read: phone numbers, e-mails, social security numbers, names
 * (a civility, « famille », « locataire »… before a capital), a household told by its door, nationality, origin or
 * religion. In the order of the text; empty when nothing was found, which is no proof that nobody is told apart: a name
 * alone cannot be known from another word. Roles (« M. le gardien »), streets, buildings, counts and dates pass.
 *
 * Source: CNIL, free text in housing management; article 225-1 of the code pénal. The words looked for are in
 * `mots.json`.
 *
 * @example gardeDuTexte('Mme Durand se plaint du bruit') // [{ sorte: 'nom', debut: 0, fin: 10 }]
 * @example gardeDuTexte('M. le gardien signale 12 logements, rue Jean-Jaurès') // []
 */
export function gardeDuTexte(texte: string): Signalement[] {
  const ecrit = texte.normalize('NFC');
  const sansLieux = masquerLesLieux(ecrit);
  const trouves: Signalement[] = [
    ...coordonnees(ecrit),
    ...[...civilites(sansLieux), ...annonces(sansLieux)].map(
      (passage) => ({ sorte: 'nom', ...passage }) as const,
    ),
    ...logements(sansLieux).map((passage) => ({ sorte: 'logement', ...passage }) as const),
    ...origines(aplatir(sansLieux)).map((passage) => ({ sorte: 'origine', ...passage }) as const),
  ];
  const ordre = trouves.toSorted((a, b) => a.debut - b.debut || b.fin - a.fin);
  return ordre.filter(
    (un, rang) => !ordre.slice(0, rang).some((autre) => autre.debut <= un.debut && un.fin <= autre.fin),
  );
}

/**
 * A text as it may be carried to another sheet: itself, or null when it says what it must not. Nothing is cut out of
 * it: what is left would often still tell who it is about.
 */
export function texteSansPersonne(texte: string): string | null {
  return gardeDuTexte(texte).length === 0 ? texte : null;
}
