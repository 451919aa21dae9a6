import type { Vague } from '../diagnostic.ts';
import { couverture } from '../indices/couverture.ts';
import { indice } from '../indices/indice.ts';
import { pourcent } from '../messages/accords.ts';
import { phraseDEvolution } from '../messages/evolution.ts';
import type { Methode } from '../methode/methode.ts';
import { relever } from './releve.ts';
import type { UniteSuivie } from './unites.ts';

/** One weighted component of the method's index. */
export type Composante = Methode['precarite']['composantes'][number];

/** One unit's index, wave by wave, always against the base year's reference: « 100 = reference in 2014 ». */
export interface SerieBaseFixe {
  readonly base: 'fixe';
  readonly annee: number;
  readonly unite: UniteSuivie;
  readonly valeurs: readonly (number | null)[];
}

/** One unit's index, wave by wave, each against that wave's own reference: the reference is 100 every time. */
export interface SerieBaseCourante {
  readonly base: 'courante';
  readonly unite: UniteSuivie;
  readonly valeurs: readonly (number | null)[];
}

/**
 * Series that may stand on one chart or in one comparison: all of fixed base, or all of moving base. A list that mixes
 * the two does not type-check: the two 100s are not the same thing.
 */
export type SeriesComparables = readonly SerieBaseFixe[] | readonly SerieBaseCourante[];

/** The base of the fixed series: a wave, or the reason why there is none. */
export type BaseFixe =
  | { readonly rang: number; readonly annee: number; readonly raison: null }
  | { readonly rang: null; readonly annee: null; readonly raison: string };

/** The method's reference year when a wave is of that year; the first wave when the method names none. */
export function baseFixe({ reference: { annee } }: Methode, annees: readonly number[]): BaseFixe {
  const rang = annee === null ? 0 : annees.indexOf(annee);
  const trouvee = annees[rang];
  return trouvee === undefined
    ? {
        rang: null,
        annee: null,
        raison: phraseDEvolution({ code: 'base-fixe-absente', annee: annee ?? 0, annees }),
      }
    : { rang, annee: trouvee, raison: null };
}

/** The components that every index of the evolution rests on, or why there is no index. */
export type ComposantesCommunes =
  | { readonly composantes: readonly Composante[]; readonly part: number; readonly raison: null }
  | { readonly composantes: null; readonly part: number; readonly raison: string };

/**
 * Components whose reference is known, and not 0, in every wave that has the reference: an index of fewer components
 * in one wave than in another would move by that alone. Under the method's minimum coverage, no index.
 */
export function composantesCommunes(
  vagues: readonly Vague[],
  reference: UniteSuivie,
  { precarite }: Methode,
): ComposantesCommunes {
  const presentes = vagues.flatMap((vague, rang) =>
    (reference.rangs[rang] ?? null) === null ? [] : [{ vague, rang }],
  );
  const utilisable = ({ code, sens, poids }: Composante) =>
    poids > 0 &&
    presentes.every(({ vague, rang }) => {
      const { valeur } = relever(vague, reference, rang, code);
      return valeur !== null && (sens === 1 ? valeur > 0 : valeur < 1);
    });
  const { composantes, couvertureMinimale } = precarite;
  const communes = composantes.filter(utilisable);
  const part = couverture(
    composantes.map((composante) => (communes.includes(composante) ? 1 : null)),
    composantes.map(({ poids }) => poids),
  );
  if (presentes.length > 0 && communes.length > 0 && part >= couvertureMinimale) {
    return { composantes: communes, part, raison: null };
  }
  const raison = phraseDEvolution({
    code: 'composantes-communes',
    couverture: pourcent(part),
    minimum: pourcent(couvertureMinimale),
  });
  return { composantes: null, part, raison };
}

export interface ContexteDesIndices {
  readonly vagues: readonly Vague[];
  readonly reference: UniteSuivie;
  readonly composantes: readonly Composante[];
  readonly agregation: Methode['precarite']['agregation'];
}

/**
 * Index of each unit at each wave against the base wave's reference values. The reference is exactly 100 at the base
 * wave; elsewhere its index is its own drift. A unit that lacks one component at a wave has no index there.
 *
 * @example seriesBaseFixe(contexte, unites, { rang: 0, annee: 2014 })[0].valeurs // [100, 110]
 */
export function seriesBaseFixe(
  contexte: ContexteDesIndices,
  unites: readonly UniteSuivie[],
  base: { readonly rang: number; readonly annee: number },
): readonly SerieBaseFixe[] {
  const parVague = contexte.vagues.map((_, rang) => indicesDe(contexte, unites, rang, base.rang));
  return unites.map((unite, u) => ({
    base: 'fixe',
    annee: base.annee,
    unite,
    valeurs: parVague.map((indices) => indices[u] ?? null),
  }));
}

/** Index of each unit at each wave against that wave's reference values: the reference is 100 at every wave. */
export function seriesBaseCourante(
  contexte: ContexteDesIndices,
  unites: readonly UniteSuivie[],
): readonly SerieBaseCourante[] {
  const parVague = contexte.vagues.map((_, rang) => indicesDe(contexte, unites, rang, rang));
  return unites.map((unite, u) => ({
    base: 'courante',
    unite,
    valeurs: parVague.map((indices) => indices[u] ?? null),
  }));
}

function indicesDe(
  { vagues, reference, composantes, agregation }: ContexteDesIndices,
  unites: readonly UniteSuivie[],
  rang: number,
  rangDeBase: number,
): (number | null)[] {
  const lire = (unite: UniteSuivie, r: number) => {
    const vague = vagues[r];
    return composantes.map(({ code }) => (vague ? relever(vague, unite, r, code).valeur : null));
  };
  const valeursDeReference = lire(reference, rangDeBase);
  if (valeursDeReference.includes(null) || unites.length === 0) return unites.map(() => null);
  const table = {
    valeurs: unites.map((unite) => lire(unite, rang)),
    reference: valeursDeReference,
    poids: composantes.map(({ poids }) => poids),
    sens: composantes.map(({ sens }) => sens),
    champ: 'indice de précarité',
  };
  return indice(table, { agregation }).map((resultat) => (typeof resultat === 'number' ? resultat : null));
}
