import { Refus } from '../messages/index.ts';
import type { Bornes } from './bornes.ts';
import { ecart } from './ecart.ts';
import { type EffetSurLaMixite, effetSurLaMixite } from './effetSurLaMixite.ts';
import type { Deplacement } from './regles.ts';
import { type Fermeture, type Repartition, repartition } from './repartition.ts';
import type { TerritoireAServir } from './territoire.ts';

/** A redistribution under discussion: a rule, a total, and bounds common to all. */
export interface Scenario extends Deplacement {
  readonly nom: string;
  /** Attributions to share, whole. */
  readonly total: number;
  /** Least and most share (0–1) of each territory's attributions that may go to priority households; null: none. */
  readonly plancher: number | null;
  readonly plafond: number | null;
}

export interface Objectif {
  readonly nom: string;
  readonly ecart: number;
  /** Share of the attributions to priority households, in points. */
  readonly contribution: number;
  /** Share of the territory's own attributions that go to priority households, 0–1; null: not known. */
  readonly part: number | null;
  readonly brute: number;
  readonly proposee: number;
  readonly cible: number;
  readonly partVisee: number | null;
  readonly retenue: Repartition['retenues'][number];
}

export interface ResultatDeScenario {
  readonly objectifs: readonly Objectif[];
  readonly fermeture: Fermeture;
  /** Ranks that equal remainders left to choose among. */
  readonly departages: Repartition['departages'];
  /** Ranks of the territories in deficit that end with a smaller contribution than before. */
  readonly enRecul: readonly number[];
  /** Ranks whose target exceeds all their attributions. */
  readonly impossibles: readonly number[];
  /** Ranks that a common bound cannot hold, for want of their attributions. */
  readonly sansBorne: readonly number[];
  /** Null when the attributions of a territory are not known, or too few for its target. */
  readonly effet: EffetSurLaMixite | null;
}

/**
 * Targets of every territory under a scenario: gaps, contributions from the attributions themselves, the rule of
 * `repartition`, bounds in attributions, and what the targets change to the spread of priority households.
 *
 * A territory without its two notes, or without its count, stops the whole: its share is everybody's.
 *
 * @throws Refus for a missing or negative value, whose `rang` is the territory's; for bounds that cannot hold the total
 * @example on Lille's table with the default rule and a total of 3000: contributions 6, 8, 7, 5, 8, 30, 22, 14
 */
export function resoudre(territoires: readonly TerritoireAServir[], scenario: Scenario): ResultatDeScenario {
  const ecarts = territoires.map(({ pression, reponse }, rang) => {
    const lieux = { pression: { champ: 'Pression', rang }, reponse: { champ: 'Réponse', rang } };
    const resultat = ecart(pression, reponse, lieux);
    if (typeof resultat !== 'number') throw new Refus(resultat);
    return resultat;
  });
  const prioritaires = territoires.map(({ prioritaires: valeur }, rang) => {
    const lieu = { champ: 'Attributions aux prioritaires', rang };
    if (valeur === null) throw new Refus({ code: 'valeur-manquante', lieu });
    if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu, valeur });
    return valeur;
  });
  const ensemble = prioritaires.reduce((a, b) => a + b, 0);
  if (ensemble === 0) throw new Refus({ code: 'tout-nul', champ: 'Attributions aux prioritaires' });
  const contributions = prioritaires.map((n) => (100 * n) / ensemble);
  const bornes = bornesDe(territoires, scenario);
  const { pas, minimum, fermeture, total } = scenario;
  const partage = repartition({ contributions, ecarts, total, pas, minimum, fermeture, bornes });
  const objectifs = territoires.map(({ nom, attributions }, rang): Objectif => {
    const cible = partage.cibles[rang] ?? 0;
    const part = (n: number) => (attributions === null || attributions <= 0 ? null : n / attributions);
    return {
      nom,
      ecart: ecarts[rang] ?? 0,
      contribution: contributions[rang] ?? 0,
      part: part(prioritaires[rang] ?? 0),
      brute: partage.brutes[rang] ?? 0,
      proposee: partage.contributions[rang] ?? 0,
      cible,
      partVisee: part(cible),
      retenue: partage.retenues[rang] ?? null,
    };
  });
  const rangs = (quand: (objectif: Objectif, territoire: TerritoireAServir | undefined) => boolean) =>
    objectifs.flatMap((objectif, rang) => (quand(objectif, territoires[rang]) ? [rang] : []));
  const communes = scenario.plancher !== null || scenario.plafond !== null;
  return {
    objectifs,
    fermeture: partage.fermeture,
    departages: partage.departages,
    enRecul: rangs(({ ecart: g, contribution, cible }) => g < 0 && 100 * cible < contribution * total - 100),
    impossibles: rangs(({ partVisee }) => partVisee !== null && partVisee > 1),
    sansBorne: communes ? rangs((_, territoire) => (territoire?.attributions ?? null) === null) : [],
    effet: effetSurLaMixite(
      prioritaires,
      partage.cibles,
      territoires.map(({ attributions }) => attributions),
    ),
  };
}

/** Bounds in attributions: the territory's own, else the common ones; null when there are none at all. */
export function bornesDe(
  territoires: readonly TerritoireAServir[],
  { plancher, plafond }: Pick<Scenario, 'plancher' | 'plafond'>,
): Bornes | null {
  const commune = (part: number | null, attributions: number | null) =>
    part === null || attributions === null ? null : sansPoussiere(part * attributions);
  const planchers = territoires.map((t) => t.plancher ?? commune(plancher, t.attributions));
  const plafonds = territoires.map((t) => t.plafond ?? commune(plafond, t.attributions));
  return [...planchers, ...plafonds].every((borne) => borne === null) ? null : { planchers, plafonds };
}

/** 0.29 × 100 is 28.999999999999996: a cap of 29 must not become 28. */
const sansPoussiere = (borne: number): number => Math.round(borne * 1e9) / 1e9;
