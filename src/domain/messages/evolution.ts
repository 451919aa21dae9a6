import type { Phrases } from './phrases.ts';

/** What may be said of several waves: why a change has no name, why there is no series. */
export interface ProblemesDEvolution {
  'tendance-d-un-ecart': object;
  'indicateur-de-contexte': object;
  'absente-de-la-vague': { readonly annee: number };
  'inconnue-a-la-vague': { readonly annee: number };
  'rupture-entre': { readonly de: number; readonly a: number; readonly titre: string };
  'base-sous-le-seuil': { readonly seuil: number };
  'depart-nul': { readonly annee: number };
  'base-fixe-absente': { readonly annee: number; readonly annees: readonly number[] };
  'composantes-communes': { readonly couverture: string; readonly minimum: string };
  'rupture-de-serie': {
    readonly de: number;
    readonly a: number;
    readonly phrase: string;
    readonly bloque: boolean;
  };
}

const phrasesDEvolution: Phrases<ProblemesDEvolution> = {
  'tendance-d-un-ecart': () => 'Un écart se lit à chaque vague par son signe : il dit déjà une tendance.',
  'indicateur-de-contexte': () => 'Indicateur de contexte : une hausse n’y est ni favorable ni défavorable.',
  'absente-de-la-vague': (p) => `Absente de la vague ${p.annee}.`,
  'inconnue-a-la-vague': (p) => `Valeur inconnue en ${p.annee}.`,
  'rupture-entre': (p) => `Rupture entre ${p.de} et ${p.a} : ${p.titre}.`,
  'base-sous-le-seuil': (p) => `Base sous le seuil de secret statistique (${p.seuil}).`,
  'depart-nul': (p) => `Valeur nulle en ${p.annee} : aucun rapport n’existe.`,
  'base-fixe-absente': (p) =>
    `Pas d’indice à base fixe : la méthode prend ${p.annee} pour année de référence et vos vagues sont de ${p.annees.join(', ')}. Choisissez l’une de ces années dans la méthode, ou laissez-la vide pour partir de la première.`,
  'composantes-communes': (p) =>
    `Pas d’indice suivi dans le temps : les composantes connues dans toutes les vagues ne portent que ${p.couverture} des poids, il en faut ${p.minimum}.`,
  'rupture-de-serie': (p) =>
    `Entre ${p.de} et ${p.a}, ${p.phrase}. ${p.bloque ? 'Les deux vagues ne sont pas comparées pour ce qui en dépend.' : 'Lisez la variation avec prudence.'}`,
};

/** The French sentence for one of them. */
export function phraseDEvolution<C extends keyof ProblemesDEvolution>(
  probleme: { readonly code: C } & ProblemesDEvolution[C],
): string {
  return phrasesDEvolution[probleme.code](probleme);
}
