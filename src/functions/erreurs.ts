import { estProbleme, type Valeur } from '../domain/indices/valeur.ts';
import { type Probleme, phrase, Refus } from '../domain/messages/index.ts';

/** What may not be shown or cannot be known: #N/A. Everything else is bad input: #VALEUR!. */
const NON_DISPONIBLES: ReadonlySet<Probleme['code']> = new Set<Probleme['code']>([
  'valeur-manquante',
  'cellule-en-erreur',
  'sous-le-seuil',
  'total-nul',
  'sans-logement',
  'non-calculable',
  'rien-de-connu',
  'sans-objet',
  'secret-statistique',
  'sans-occupant',
  'base-nulle',
  'score-indetermine',
  'groupe-absent',
  'groupe-seul',
]);

/** The error that Excel shows in a cell, with its French sentence. */
export function erreur(probleme: Probleme): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  const code = NON_DISPONIBLES.has(probleme.code) ? notAvailable : invalidValue;
  return new CustomFunctions.Error(code, phrase(probleme));
}

/** A result as its cell: the number, or the error that stands for its problem. */
export function celluleDe(resultat: Exclude<Valeur, null>): unknown {
  return estProbleme(resultat) ? erreur(resultat) : resultat;
}

/** A result in words as its cell. */
export function celluleDeTexte(resultat: string | Probleme): unknown {
  return typeof resultat === 'string' ? resultat : erreur(resultat);
}

/** Runs a whole call; a refusal becomes the error of the calling cell. */
export function repondre(calculer: () => unknown[][]): unknown[][] {
  try {
    return calculer();
  } catch (refus) {
    throw refus instanceof Refus ? erreur(refus.probleme) : refus;
  }
}
