import { accord } from './accords.ts';
import type { Phrases } from './phrases.ts';

/** What may be said of the choices that users type beside a proposal. */
export interface ProblemesDeDecision {
  'decision-rejointe': { readonly feuille: string; readonly noms: readonly string[] };
  'decision-depassee': { readonly feuille: string; readonly noms: readonly string[] };
}

/** Names said in full; the others are counted. */
const NOMMEES = 5;

const phrasesDeDecision: Phrases<ProblemesDeDecision> = {
  'decision-rejointe': (p) =>
    `« ${p.feuille} » : ce qui est proposé est maintenant ce que vous aviez décidé pour ${lister(p.noms)} ; ces décisions ne changent plus rien, effacez-les ou gardez-les.`,
  'decision-depassee': (p) =>
    `« ${p.feuille} » : ce qui est proposé a changé depuis votre décision pour ${lister(p.noms)} ; confirmez chaque décision en changeant sa date, ou retirez-la.`,
};

function lister(noms: readonly string[]): string {
  const dits = noms.slice(0, NOMMEES).map((nom) => `« ${nom} »`);
  const reste = noms.length - dits.length;
  return reste > 0 ? `${dits.join(', ')} et ${accord(reste, 'autre')}` : dits.join(', ');
}

/** The French sentence for one of them. */
export function phraseDeDecision<C extends keyof ProblemesDeDecision>(
  probleme: { readonly code: C } & ProblemesDeDecision[C],
): string {
  return phrasesDeDecision[probleme.code](probleme);
}
