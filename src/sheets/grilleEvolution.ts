import type { Evolution, Suivi } from '../domain/evolution/evolution.ts';
import { CODE_ENTRANTS, CODE_STOCK } from '../domain/evolution/flux.ts';
import type { SerieDIndicateur } from '../domain/evolution/series.ts';
import { differenceDe } from '../domain/indicateurs/calculs.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** Rows over which residences keep only what the index and the flows rest on: a longer table is not read. */
const LIGNES_MAXIMALES = 6000;

/** One row of « CIL Évolution »: an index, an indicator, or the reading of flow against stock. */
export type LigneSuivie =
  | { readonly suivi: Suivi; readonly sorte: 'fixe' | 'courante' | 'lecture' }
  | { readonly suivi: Suivi; readonly sorte: 'indicateur'; readonly serie: SerieDIndicateur };

/** Where each figure of the sheet stands. */
export interface GrilleEvolution {
  readonly premiere: number;
  readonly derniere: number;
  readonly lignes: readonly LigneSuivie[];
  /** Residences are shown with fewer series. */
  readonly abregee: boolean;
  readonly colonnes: ColonnesEvolution;
  /** Row of a series; the code for an indicator, the kind for the others. Null when it is not shown. */
  ligne(suivi: Suivi | undefined, serie: string): number | null;
}

export interface ColonnesEvolution {
  readonly echelle: number;
  readonly unite: number;
  readonly serie: number;
  /** First wave; the others follow. */
  readonly vagues: number;
  readonly variation: number;
  /** Between the last two waves; null when they are the only ones. */
  readonly recente: number | null;
  readonly position: number;
  readonly derive: number;
  readonly tendance: number;
  readonly rupture: number;
  readonly remarque: number;
  readonly base: number;
  /** Count then base of each wave. */
  readonly comptes: number;
  readonly nombre: number;
}

/** Lays the units one under the other, each with its indices, then its indicators, then flow against stock. */
export function grilleEvolution(evolution: Evolution): GrilleEvolution {
  const entieres = evolution.suivis.flatMap((suivi) => lignesDe(suivi, null));
  const abregee = entieres.length > LIGNES_MAXIMALES;
  const essentiels = new Set([
    ...(evolution.composantes.composantes ?? []).map(({ code }) => code),
    CODE_STOCK,
    CODE_ENTRANTS,
  ]);
  const lignes = abregee
    ? evolution.suivis.flatMap((suivi) =>
        lignesDe(suivi, suivi.unite.sorte === 'residence' ? essentiels : null),
      )
    : entieres;
  const premiere = LIGNE_ENTETE + 1;
  const places = new Map<Suivi, Map<string, number>>();
  lignes.forEach((ligne, rang) => {
    const siennes = places.get(ligne.suivi) ?? new Map<string, number>();
    places.set(ligne.suivi, siennes.set(cleDe(ligne), premiere + rang));
  });
  return {
    premiere,
    derniere: premiere + lignes.length - 1,
    lignes,
    abregee,
    colonnes: colonnesPour(evolution.annees.length),
    ligne: (suivi, serie) => (suivi && places.get(suivi)?.get(serie)) ?? null,
  };
}

const cleDe = (ligne: LigneSuivie): string =>
  ligne.sorte === 'indicateur' ? ligne.serie.indicateur.code : ligne.sorte;

function lignesDe(suivi: Suivi, codes: ReadonlySet<string> | null): LigneSuivie[] {
  const series = suivi.indicateurs.filter(
    ({ indicateur }) =>
      codes === null ||
      codes.has(indicateur.code) ||
      (differenceDe(indicateur)?.every((code) => codes.has(code)) ?? false),
  );
  const connus = new Set(series.map(({ indicateur }) => indicateur.code));
  return [
    ...(suivi.fixe ? [{ suivi, sorte: 'fixe' } as const] : []),
    ...(suivi.courante ? [{ suivi, sorte: 'courante' } as const] : []),
    ...series.map((serie) => ({ suivi, sorte: 'indicateur', serie }) as const),
    ...(connus.has(CODE_STOCK) && connus.has(CODE_ENTRANTS) ? [{ suivi, sorte: 'lecture' } as const] : []),
  ];
}

function colonnesPour(vagues: number): ColonnesEvolution {
  const variation = 3 + vagues;
  const position = variation + (vagues > 2 ? 2 : 1);
  const comptes = position + 6;
  return {
    echelle: 0,
    unite: 1,
    serie: 2,
    vagues: 3,
    variation,
    recente: vagues > 2 ? variation + 1 : null,
    position,
    derive: position + 1,
    tendance: position + 2,
    rupture: position + 3,
    remarque: position + 4,
    base: position + 5,
    comptes,
    nombre: comptes + 2 * vagues,
  };
}
