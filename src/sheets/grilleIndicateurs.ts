import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** What one column of « CIL Indicateurs » shows of an indicator; also the last word of its header. */
export type Sorte =
  | 'effectif'
  | 'base'
  | 'part'
  | 'somme'
  | 'diviseur'
  | 'moyenne'
  | 'écart'
  | 'médiane'
  | 'rapport'
  | 'diversité';

export interface ColonneIndicateur {
  readonly column: number;
  /** Position in `tableau.indicateurs`. */
  readonly rang: number;
  readonly indicateur: Indicateur;
  readonly sorte: Sorte;
}

/** Where each figure of « CIL Indicateurs » stands, for the sheet itself and for those whose formulas read it. */
export interface GrilleIndicateurs {
  readonly reference: number;
  readonly premiere: number;
  readonly derniere: number;
  readonly colonnes: readonly ColonneIndicateur[];
  /** Column of one figure of an indicator, null when the sheet does not show it. */
  colonne(code: string, sorte: Sorte): number | null;
  /** Column of the indicator's own value: its share, mean or gap. */
  valeur(code: string): number | null;
}

/** Identity columns: code, résidence, quartier, commune, QPV, effectif, secret. */
export const COLONNES_IDENTITE = 7;

/** A count stands just left of its base: the count of cells under the threshold relies on it. */
const SORTES: Record<Indicateur['forme'], readonly Sorte[]> = {
  part: ['effectif', 'base', 'part'],
  moyenne: ['somme', 'base', 'moyenne'],
  ecart: ['écart'],
  rapport: ['effectif', 'base', 'rapport'],
  mediane: ['base', 'médiane'],
  diversite: ['base', 'diversité'],
};

/** A mean over square metres or buildings shows them beside the dwellings that the rule of 11 counts. */
function sortesDe({ forme, uniteBase }: Indicateur): readonly Sorte[] {
  return uniteBase === undefined ? SORTES[forme] : ['somme', 'diviseur', 'base', 'moyenne'];
}

const VALEUR = {
  part: 'part',
  moyenne: 'moyenne',
  ecart: 'écart',
  rapport: 'rapport',
  mediane: 'médiane',
  diversite: 'diversité',
} as const;

/** Lays the computable indicators side by side, socle first, in the catalogue's order. */
export function grilleIndicateurs({ tableau }: Diagnostic): GrilleIndicateurs {
  const calculables = tableau.indicateurs.flatMap(({ indicateur, etat }, rang) =>
    etat.calculable ? [{ indicateur, rang }] : [],
  );
  const ordre = [
    ...calculables.filter(({ indicateur }) => indicateur.niveau === 'socle'),
    ...calculables.filter(({ indicateur }) => indicateur.niveau !== 'socle'),
  ];
  const colonnes = ordre
    .flatMap((retenu) => sortesDe(retenu.indicateur).map((sorte) => ({ ...retenu, sorte })))
    .map((colonne, position) => ({ ...colonne, column: COLONNES_IDENTITE + position }));
  const colonne = (code: string, sorte: Sorte) =>
    colonnes.find((c) => c.indicateur.code === code && c.sorte === sorte)?.column ?? null;
  const premiere = LIGNE_ENTETE + 2;
  return {
    reference: LIGNE_ENTETE + 1,
    premiere,
    derniere: premiere + tableau.unites.length - 1,
    colonnes,
    colonne,
    valeur: (code) => {
      const forme = ordre.find(({ indicateur }) => indicateur.code === code)?.indicateur.forme;
      return forme ? colonne(code, VALEUR[forme]) : null;
    },
  };
}
