import { type ProblemesDeCalcul, phrasesDeCalcul } from './calculs.ts';
import { type ProblemesDeCarte, phrasesDeCarte } from './carte.ts';
import { type ProblemesDeCopie, phrasesDeCopie } from './copie.ts';
import { type ProblemesDeDiagnostic, phrasesDeDiagnostic } from './diagnostic.ts';
import { type ProblemesDeFlux, phrasesDeFlux } from './flux.ts';
import { type ProblemesDIndicateur, phrasesDIndicateur } from './indicateurs.ts';
import { type ProblemesDeParc, phrasesDeParc } from './parc.ts';
import type { Phrases } from './phrases.ts';
import { type ProblemesDePlafond, phrasesDePlafond } from './plafonds.ts';
import { type ProblemesDeRegroupement, phrasesDeRegroupement } from './regroupement.ts';
import { type ProblemesDeSecret, phrasesDeSecret } from './secret.ts';

/** Every problem that a user may be told of, by code. A new family adds its interface and its table here. */
interface Champs
  extends ProblemesDeCalcul,
    ProblemesDeParc,
    ProblemesDeDiagnostic,
    ProblemesDePlafond,
    ProblemesDeSecret,
    ProblemesDeRegroupement,
    ProblemesDeFlux,
    ProblemesDeCopie,
    ProblemesDeCarte,
    ProblemesDIndicateur {}
type Code = keyof Champs;

/** What went wrong, as a value: a code and what its sentence needs. */
export type Probleme<C extends Code = Code> = { [K in C]: { readonly code: K } & Champs[K] }[C];

const PHRASES: Phrases<Champs> = {
  ...phrasesDeCalcul,
  ...phrasesDeParc,
  ...phrasesDeDiagnostic,
  ...phrasesDePlafond,
  ...phrasesDeSecret,
  ...phrasesDeRegroupement,
  ...phrasesDeFlux,
  ...phrasesDeCopie,
  ...phrasesDeCarte,
  ...phrasesDIndicateur,
};

/**
 * The French sentence for a problem: what, where, what to do.
 *
 * @example phrase({ code: 'tableau-vide', champ: 'parts' }) // « parts » ne contient aucune cellule. …
 */
export function phrase<C extends Code>(probleme: Probleme<C>): string {
  return PHRASES[probleme.code](probleme);
}

/** A call refused as a whole. What concerns one row only is a value in that row instead. */
export class Refus extends Error {
  readonly probleme: Probleme;

  constructor(probleme: Probleme) {
    super(phrase(probleme));
    this.name = 'Refus';
    this.probleme = probleme;
  }
}
