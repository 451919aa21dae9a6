import type { Vague } from '../diagnostic.ts';
import type { Methode } from '../methode/methode.ts';
import type { Composante, SerieBaseCourante, SerieBaseFixe } from './indices.ts';
import { relever } from './releve.ts';
import { type Rupture, touche } from './ruptures.ts';
import { type Bout, type Tendance, tendance } from './tendance.ts';
import type { UniteSuivie } from './unites.ts';

/** What is said of an index series: its trend, the breaks that bear on its components, the smallest base it rests on. */
export interface TendanceDIndice {
  readonly tendance: Tendance;
  readonly ruptures: readonly Rupture[];
  /** Smallest base of its components, by wave; null where one is not known. */
  readonly bases: readonly (number | null)[];
}

export interface ContexteDeTendance {
  readonly vagues: readonly Vague[];
  readonly annees: readonly number[];
  readonly ruptures: readonly Rupture[];
  readonly methode: Methode;
  readonly composantes: readonly Composante[];
}

/** An index breaks where one of its components does, and is as fragile as the smallest of their bases. */
export function tendanceDIndice(
  { unite, valeurs }: SerieBaseFixe | SerieBaseCourante,
  { vagues, annees, ruptures, methode, composantes }: ContexteDeTendance,
): TendanceDIndice {
  const siennes = ruptures.filter((rupture) =>
    composantes.some(({ code }) => touche(rupture, code, unite.sorte)),
  );
  const bases = vagues.map((vague, rang) => plusPetite(vague, unite, rang, composantes));
  const bout = (rang: number): Bout => ({
    annee: annees[rang] ?? 0,
    presente: (unite.rangs[rang] ?? null) !== null,
    valeur: valeurs[rang] ?? null,
    base: bases[rang] ?? null,
  });
  return {
    tendance: tendance(
      { depart: bout(0), arrivee: bout(annees.length - 1), sens: 1, forme: 'indice', ruptures: siennes },
      methode,
    ),
    ruptures: siennes,
    bases,
  };
}

function plusPetite(
  vague: Vague,
  unite: UniteSuivie,
  rang: number,
  composantes: readonly Composante[],
): number | null {
  const bases = composantes.map(({ code }) => relever(vague, unite, rang, code).base);
  const connues = bases.filter((base) => base !== null);
  return connues.length === bases.length && connues.length > 0 ? Math.min(...connues) : null;
}
