import { REGLE_PAR_DEFAUT } from '../../domain/attributions/regles.ts';
import { type ResultatDeScenario, resoudre, type Scenario } from '../../domain/attributions/scenario.ts';
import type { TerritoireAServir } from '../../domain/attributions/territoire.ts';
import { direLeRefus, direLeScenario } from '../../domain/messages/attributions.ts';
import { Refus } from '../../domain/messages/index.ts';

/** The scenario under discussion and those it went through, the latest last. */
export interface Discussion {
  readonly scenario: Scenario;
  readonly avant: readonly Scenario[];
}

export type Geste =
  | { readonly type: 'change'; readonly en: Partial<Scenario> }
  /** A name is no choice to undo. */
  | { readonly type: 'nomme'; readonly nom: string }
  | { readonly type: 'annule' }
  | { readonly type: 'reprend'; readonly scenario: Scenario };

/** What a gesture makes of the discussion; one that changes nothing leaves nothing to undo. */
export function discuter(discussion: Discussion, geste: Geste): Discussion {
  const { scenario, avant } = discussion;
  if (geste.type === 'annule') {
    const dernier = avant.at(-1);
    return dernier ? { scenario: dernier, avant: avant.slice(0, -1) } : discussion;
  }
  if (geste.type === 'nomme') return { scenario: { ...scenario, nom: geste.nom }, avant };
  const apres = geste.type === 'change' ? { ...scenario, ...geste.en } : geste.scenario;
  return JSON.stringify(apres) === JSON.stringify(scenario)
    ? discussion
    : { scenario: apres, avant: [...avant, scenario] };
}

/** The proposed rule without common bounds, over the same total and under the same name. */
export function proposee({ nom, total }: Scenario): Scenario {
  const { pas, minimum, fermeture } = REGLE_PAR_DEFAUT;
  return { nom, pas, minimum, fermeture, total, plancher: null, plafond: null };
}

export type Issue =
  | { readonly possible: true; readonly resultat: ResultatDeScenario; readonly phrases: readonly string[] }
  | { readonly possible: false; readonly phrase: string };

/** The targets of a scenario, or the sentence that says what stands in the way and of whom. */
export function issueDe(territoires: readonly TerritoireAServir[], scenario: Scenario): Issue {
  try {
    const resultat = resoudre(territoires, scenario);
    return { possible: true, resultat, phrases: direLeScenario(resultat, scenario.fermeture) };
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    const noms = territoires.map(({ nom }) => nom);
    return { possible: false, phrase: direLeRefus(erreur.probleme, noms) };
  }
}
