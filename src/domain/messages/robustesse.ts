import { accord, pourcent } from './accords.ts';
import { nombre, type Phrases } from './phrases.ts';

/** What may be said of how an index holds: its components against each other, its ranks under other weights. */
export interface ProblemesDeRobustesse {
  'une-seule-composante': { readonly nom: string };
  'une-seule-residence': { readonly residences: number };
  'trop-peu-pour-correler': { readonly residences: number; readonly minimum: number };
  'sens-contredit': {
    readonly nom: string;
    readonly sens: 1 | -1;
    readonly correlation: number;
    readonly residences: number;
  };
  'composantes-redondantes': {
    readonly une: string;
    readonly autre: string;
    readonly correlation: number;
    readonly residences: number;
    /** Share of the weights that both carry. */
    readonly poids: number;
  };
  'composante-dominante': { readonly nom: string; readonly part: number; readonly poids: number };
  'composante-constante': { readonly nom: string };
  'reference-faible': {
    readonly nom: string;
    readonly unite: string;
    readonly effectif: number;
    readonly part: number;
    readonly seuil: number;
    readonly minimum: number;
  };
  'rien-a-signaler': { readonly residences: number };
  'trop-pour-tirer': { readonly residences: number; readonly maximum: number };
}

const r = (correlation: number): string => `r = ${nombre(correlation).replace('-', '−')}`;

const phrasesDeRobustesse: Phrases<ProblemesDeRobustesse> = {
  'une-seule-composante': (p) =>
    `Une seule composante compte, « ${p.nom} » : l’indice est cet indicateur, changer son poids ne change rien.`,
  'une-seule-residence': (p) =>
    p.residences === 0
      ? 'Aucune résidence n’a d’indice complet : rien n’est classé, il n’y a pas de rang à éprouver.'
      : 'Une seule résidence a un indice complet : il n’y a pas de rang à éprouver.',
  'trop-peu-pour-correler': (p) =>
    `Corrélations non calculées : ${accord(p.residences, 'résidence')} à indice complet, il en faut ${p.minimum} pour qu’elles aient un sens.`,
  'sens-contredit': (p) =>
    `Sens à vérifier : « ${p.nom} » est déclarée défavorable si elle est ${p.sens === 1 ? 'élevée' : 'faible'}, mais elle va ici contre le reste de l’indice (${r(p.correlation)} sur ${p.residences} résidences). Relisez son sens dans « CIL Méthode ».`,
  'composantes-redondantes': (p) =>
    `Redondance : « ${p.une} » et « ${p.autre} » disent presque la même chose (${r(p.correlation)} sur ${p.residences} résidences) et portent ensemble ${pourcent(p.poids)} des poids. N’en gardez qu’une, ou partagez leur poids.`,
  'composante-dominante': (p) =>
    `Composante dominante : « ${p.nom} » fait à elle seule ${pourcent(p.part)} des écarts d’indice entre résidences, pour ${pourcent(p.poids)} des poids. Lisez d’abord cet indicateur.`,
  'composante-constante': (p) =>
    `« ${p.nom} » a la même valeur dans toutes les résidences : elle ne les départage pas.`,
  'reference-faible': (p) =>
    `Référence faible : « ${p.nom} » y compte ${nombre(p.effectif)} ${p.unite}, soit un diviseur de ${pourcent(p.part)} (seuils : ${p.seuil} et ${pourcent(p.minimum)}). Quelques cas de plus changent tous les rapports.`,
  'rien-a-signaler': (p) =>
    `Rien à signaler sur ${accord(p.residences, 'résidence')} : sens, redondance, composante dominante et taille de la référence ont été vérifiés.`,
  'trop-pour-tirer': (p) =>
    `Intervalles de rang non tirés : ${nombre(p.residences)} résidences, ${nombre(p.maximum)} au plus. Choisissez un territoire plus petit pour les obtenir.`,
};

export type ProblemeDeRobustesse = {
  [C in keyof ProblemesDeRobustesse]: { readonly code: C } & ProblemesDeRobustesse[C];
}[keyof ProblemesDeRobustesse];

/** The French sentence for one of them. */
export function phraseDeRobustesse<C extends keyof ProblemesDeRobustesse>(
  probleme: { readonly code: C } & ProblemesDeRobustesse[C],
): string {
  return phrasesDeRobustesse[probleme.code](probleme);
}
