import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import type { Tableau } from '../domain/indicateurs/tableau.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** What one column of figures shows of an indicator; also the last word of its header. */
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

/** Where the figures of a table of indicators stand: rows are residences or territories, columns what is counted. */
export interface GrilleDeChiffres {
  /** First column of figures; the one on its left counts the cells under the threshold of secrecy. */
  readonly debut: number;
  /** First and last rows of figures. */
  readonly haut: number;
  readonly bas: number;
  readonly colonnes: readonly ColonneIndicateur[];
  /** Column of one figure of an indicator, null when the sheet does not show it. */
  colonne(code: string, sorte: Sorte): number | null;
  /** Column of the indicator's own value: its share, mean or gap. */
  valeur(code: string): number | null;
}

/** The same on « CIL Indicateurs », for the sheet itself and for those whose formulas read it. */
export interface GrilleIndicateurs extends GrilleDeChiffres {
  readonly reference: number;
  readonly premiere: number;
  readonly derniere: number;
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

export const VALEUR = {
  part: 'part',
  moyenne: 'moyenne',
  ecart: 'écart',
  rapport: 'rapport',
  mediane: 'médiane',
  diversite: 'diversité',
} as const;

/** Lays the computable indicators side by side, socle first, in the catalogue's order. */
export function grilleDeChiffres(
  { indicateurs }: Pick<Tableau, 'indicateurs'>,
  { debut, haut, bas }: Pick<GrilleDeChiffres, 'debut' | 'haut' | 'bas'>,
): GrilleDeChiffres {
  const calculables = indicateurs.flatMap(({ indicateur, etat }, rang) =>
    etat.calculable ? [{ indicateur, rang }] : [],
  );
  const ordre = [
    ...calculables.filter(({ indicateur }) => indicateur.niveau === 'socle'),
    ...calculables.filter(({ indicateur }) => indicateur.niveau !== 'socle'),
  ];
  const colonnes = ordre
    .flatMap((retenu) => sortesDe(retenu.indicateur).map((sorte) => ({ ...retenu, sorte })))
    .map((colonne, position) => ({ ...colonne, column: debut + position }));
  const colonne = (code: string, sorte: Sorte) =>
    colonnes.find((c) => c.indicateur.code === code && c.sorte === sorte)?.column ?? null;
  return {
    debut,
    haut,
    bas,
    colonnes,
    colonne,
    valeur: (code) => {
      const forme = ordre.find(({ indicateur }) => indicateur.code === code)?.indicateur.forme;
      return forme ? colonne(code, VALEUR[forme]) : null;
    },
  };
}

export function grilleIndicateurs({ tableau }: Diagnostic): GrilleIndicateurs {
  const reference = LIGNE_ENTETE + 1;
  const premiere = reference + 1;
  const derniere = premiere + tableau.unites.length - 1;
  const chiffres = grilleDeChiffres(tableau, { debut: COLONNES_IDENTITE, haut: reference, bas: derniere });
  return { ...chiffres, reference, premiere, derniere };
}
