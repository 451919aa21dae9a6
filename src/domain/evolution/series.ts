import type { Vague } from '../diagnostic.ts';
import type { Indicateur } from '../indicateurs/indicateur.ts';
import type { Methode } from '../methode/methode.ts';
import { type Releve, relever } from './releve.ts';
import { type Rupture, touche } from './ruptures.ts';
import { type Bout, type Tendance, tendance } from './tendance.ts';
import type { UniteSuivie } from './unites.ts';
import { type Variation, variationDUneValeur } from './variation.ts';

/** One indicator of one unit, wave by wave. */
export interface SerieDIndicateur {
  readonly indicateur: Indicateur;
  readonly releves: readonly Releve[];
  /** From the first to the last wave, in the value's own unit. */
  readonly variation: Variation;
  readonly tendance: Tendance;
  /** Breaks that bear on it, wherever they lie. */
  readonly ruptures: readonly Rupture[];
}

export interface ContexteDesSeries {
  readonly vagues: readonly Vague[];
  readonly annees: readonly number[];
  readonly ruptures: readonly Rupture[];
  readonly methode: Methode;
  readonly reference: UniteSuivie;
}

/** Every indicator of a unit, in the order given. */
export function seriesDIndicateurs(
  { vagues, annees, ruptures, methode, reference }: ContexteDesSeries,
  unite: UniteSuivie,
  indicateurs: readonly Indicateur[],
): readonly SerieDIndicateur[] {
  return indicateurs.map((indicateur) => {
    const { code, sens, forme } = indicateur;
    const releves = vagues.map((vague, rang) => relever(vague, unite, rang, code));
    const references = vagues.map((vague, rang) => relever(vague, reference, rang, code).valeur);
    const siennes = ruptures.filter((rupture) => touche(rupture, code, unite.sorte));
    return {
      indicateur,
      releves,
      variation: variationDUneValeur(bouts(releves.map(({ valeur }) => valeur)), bouts(references)),
      tendance: tendance(
        {
          depart: bout(unite, releves, annees, 0),
          arrivee: bout(unite, releves, annees, annees.length - 1),
          sens,
          forme: forme === 'ecart' ? 'ecart' : 'part',
          ruptures: siennes,
        },
        methode,
      ),
      ruptures: siennes,
    };
  });
}

/** First and last values of a series. */
export const bouts = (valeurs: readonly (number | null)[]): readonly [number | null, number | null] => [
  valeurs[0] ?? null,
  valeurs.at(-1) ?? null,
];

function bout(
  { rangs }: UniteSuivie,
  releves: readonly Releve[],
  annees: readonly number[],
  rang: number,
): Bout {
  const releve = releves[rang];
  return {
    annee: annees[rang] ?? 0,
    presente: (rangs[rang] ?? null) !== null,
    valeur: releve?.valeur ?? null,
    base: releve?.base ?? null,
  };
}
