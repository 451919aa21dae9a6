import { ajouter, type DecisionConsignee } from '../domain/decisions/decision.ts';
import { aRevoir } from '../domain/decisions/revoir.ts';
import { type Choix, suivre } from '../domain/decisions/suivre.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Classement } from '../domain/typologies/classement.ts';
import { lireChoix } from './lireChoix.ts';
import { lireDecisions } from './lireDecisions.ts';
import { FEUILLES } from './noms.ts';
import type { Relues } from './relues.ts';
import { nomDeMethode } from './tete.ts';

/** A sheet where choices are typed beside proposals. */
interface Feuille {
  readonly nom: string;
  readonly sujet: string;
  /** Title of the column of proposals. */
  readonly propose: string;
  readonly dire: (choix: string) => string;
}

export const CLASSEMENT: Feuille = {
  nom: FEUILLES.classement,
  sujet: 'classement',
  propose: 'Type proposé',
  dire: (choix) => (/^\d/.test(choix) ? `type ${choix}` : 'non classée'),
};

export interface SuiviDesDecisions {
  readonly journal: readonly DecisionConsignee[];
  /** What was proposed when each choice was made, by sheet then by residence. */
  readonly alors: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Choices to look at again, in sentences. */
  readonly remarques: readonly string[];
}

/**
 * Where the choices typed on our sheets stand before these are made again: the journal with what it lacked, what each
 * choice answered, and those that no longer apply.
 */
export function suivreLesDecisions(diagnostic: Diagnostic, relues: Relues, jour: string): SuiviDesDecisions {
  const noms = new Map(diagnostic.tableau.unites.map(({ cle, nom }) => [cle, nom]));
  let journal = lireDecisions(relues);
  const alors = new Map<string, ReadonlyMap<string, string>>();
  const remarques: string[] = [];
  for (const { feuille, propositions } of feuilles(diagnostic)) {
    const choix = lireChoix(relues, feuille.nom, feuille.propose);
    const suivi = suivre(choix, journal, {
      sujet: feuille.sujet,
      dire: feuille.dire,
      presente: (cle) => noms.has(cle),
      jour,
      methode: nomDeMethode(diagnostic.methode),
    });
    journal = ajouter(journal, suivi.nouvelles);
    alors.set(feuille.nom, suivi.alors);
    remarques.push(...aRevoir(enPlace(choix, suivi.alors, propositions, noms), feuille.nom));
  }
  return { journal, alors, remarques };
}

function feuilles({
  classement,
}: Diagnostic): { readonly feuille: Feuille; readonly propositions: readonly Classement[] }[] {
  return classement === null ? [] : [{ feuille: CLASSEMENT, propositions: classement }];
}

function enPlace(
  choix: readonly Choix[],
  alors: ReadonlyMap<string, string>,
  propositions: readonly Classement[],
  noms: ReadonlyMap<string, string>,
) {
  const proposes = new Map(propositions.map(({ cle, type }) => [cle, type === null ? 'nd' : String(type)]));
  return choix.flatMap(({ cle, decision }) => {
    const avant = alors.get(cle);
    if (avant === undefined) return [];
    return [{ nom: noms.get(cle) ?? cle, decision, alors: avant, propose: proposes.get(cle) ?? 'nd' }];
  });
}
