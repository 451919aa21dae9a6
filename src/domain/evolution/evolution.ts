import type { Vague } from '../diagnostic.ts';
import type { Indicateur } from '../indicateurs/indicateur.ts';
import type { Methode } from '../methode/methode.ts';
import { type FluxDeVague, fluxDe } from './flux.ts';
import {
  type BaseFixe,
  baseFixe,
  type ComposantesCommunes,
  composantesCommunes,
  type SerieBaseCourante,
  type SerieBaseFixe,
  seriesBaseCourante,
  seriesBaseFixe,
} from './indices.ts';
import { type Perimetre, partHorsChamp, perimetresEntre } from './perimetre.ts';
import { type Rupture, rupturesEntre, touche } from './ruptures.ts';
import { type SerieDIndicateur, seriesDIndicateurs } from './series.ts';
import { type TendanceDIndice, tendanceDIndice } from './tendanceDIndice.ts';
import { type UniteSuivie, unitesSuivies } from './unites.ts';

/** Everything that is followed of one unit. */
export interface Suivi {
  readonly unite: UniteSuivie;
  readonly indicateurs: readonly SerieDIndicateur[];
  /** Null without any index, or without a base year. */
  readonly fixe: (SerieBaseFixe & TendanceDIndice) | null;
  readonly courante: (SerieBaseCourante & TendanceDIndice) | null;
  readonly flux: readonly FluxDeVague[];
  /** Share of the households that stand in residences of the first or the last wave only; null for a residence. */
  readonly horsChamp: number | null;
}

/** Several waves of one landlord, followed under one method. */
export interface Evolution {
  /** Year of each wave, in order. */
  readonly annees: readonly number[];
  readonly base: BaseFixe;
  readonly composantes: ComposantesCommunes;
  readonly indicateurs: readonly Indicateur[];
  /** The reference territory first. */
  readonly suivis: readonly Suivi[];
  readonly ruptures: readonly Rupture[];
  readonly perimetres: readonly Perimetre[];
}

/**
 * Follows the reference, the territories and the residences of several waves. All waves are counted with the same
 * method, so that no change comes from it. Null under two waves, or when a wave has no year.
 */
export function evolutionDe(vagues: readonly Vague[], methode: Methode): Evolution | null {
  const annees = vagues.flatMap(({ dossier }) => dossier.annee ?? []);
  const [premiere, derniere] = [vagues[0], vagues.at(-1)];
  if (annees.length < 2 || annees.length < vagues.length || !premiere || !derniere) return null;
  const unites = unitesSuivies(vagues);
  const [reference] = unites;
  if (!reference) return null;
  const indicateurs = indicateursSuivis(vagues);
  const ruptures = rupturesEntre(vagues, annees, reference, methode.reference.echelle).filter((rupture) =>
    concerne(rupture, indicateurs, unites),
  );
  const base = baseFixe(methode, annees);
  const composantes = composantesCommunes(vagues, reference, methode);
  const contexte = composantes.composantes && {
    vagues,
    reference,
    composantes: composantes.composantes,
    agregation: methode.precarite.agregation,
  };
  const fixes = contexte && base.rang !== null ? seriesBaseFixe(contexte, unites, base) : [];
  const courantes = contexte ? seriesBaseCourante(contexte, unites) : [];
  const suivis = unites.map((unite, u): Suivi => {
    const [fixe, courante] = [fixes[u], courantes[u]];
    const juger = (serie: SerieBaseFixe | SerieBaseCourante) =>
      tendanceDIndice(serie, { vagues, annees, ruptures, methode, composantes: contexte?.composantes ?? [] });
    return {
      unite,
      indicateurs: seriesDIndicateurs({ vagues, annees, ruptures, methode, reference }, unite, indicateurs),
      fixe: fixe ? { ...fixe, ...juger(fixe) } : null,
      courante: courante ? { ...courante, ...juger(courante) } : null,
      flux: fluxDe(vagues, unite, reference, methode),
      horsChamp: partHorsChamp(unite, [premiere, derniere], [0, vagues.length - 1], methode.reference),
    };
  });
  const perimetres = perimetresEntre(vagues, annees);
  return { annees, base, composantes, indicateurs, suivis, ruptures, perimetres };
}

/** Whether a break bears on anything that is followed here: the DPE says nothing of a file of households. */
function concerne(
  rupture: Rupture,
  indicateurs: readonly Indicateur[],
  unites: readonly UniteSuivie[],
): boolean {
  const sortes = new Set(unites.map(({ sorte }) => sorte));
  return indicateurs.some(({ code }) => [...sortes].some((sorte) => touche(rupture, code, sorte)));
}

/** Those that at least one wave can compute, in the catalogue's order. */
function indicateursSuivis(vagues: readonly Vague[]): readonly Indicateur[] {
  const codes = new Map<string, { indicateur: Indicateur; calculable: boolean }>();
  for (const { tableau } of vagues) {
    for (const { indicateur, etat } of tableau.indicateurs) {
      const deja = codes.get(indicateur.code)?.calculable ?? false;
      codes.set(indicateur.code, { indicateur, calculable: deja || etat.calculable });
    }
  }
  return [...codes.values()].flatMap(({ indicateur, calculable }) => (calculable ? [indicateur] : []));
}
