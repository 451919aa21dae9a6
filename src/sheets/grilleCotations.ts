import type { Diagnostic } from '../domain/diagnostic.ts';
import { CRITERES } from '../domain/grille/criteres.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** Columns of « CIL Cotations ». */
export const COLONNES_COTATIONS = {
  code: 0,
  nom: 1,
  critere: 2,
  mediane: 3,
  basse: 4,
  haute: 5,
  etendue: 6,
  evaluateurs: 7,
  accord: 8,
  lecture: 9,
  compte: 10,
  moyenne: 11,
} as const;

/** One line of the sheet: a criterion, or one of the notions that make it. */
export interface LigneDeCotation {
  readonly cle: string;
  readonly nom: string;
  readonly code: string;
  readonly court: string;
  /** The criterion that it is a part of, when it is not one by itself. */
  readonly partieDe: string | null;
  /** It is made of several notions: its extremes are theirs, no disagreement between raters. */
  readonly composee: boolean;
  /** Whether the mean of the residence counts it. */
  readonly compte: boolean;
}

/** The lines of the residences that somebody noted, in the order of the data; every criterion, noted or not. */
export const lignesDeCotations = ({ tableau, cotations }: Diagnostic): LigneDeCotation[] =>
  tableau.unites.flatMap(({ cle, nom }) =>
    !cotations.has(cle)
      ? []
      : CRITERES.flatMap(({ code, court, horsMoyenne, details }): LigneDeCotation[] => [
          { cle, nom, code, court, partieDe: null, composee: details.length > 1, compte: !horsMoyenne },
          ...details
            .filter((detail) => detail.code !== code)
            .map((detail) => ({
              cle,
              nom,
              code: detail.code,
              court: detail.court,
              partieDe: code,
              composee: false,
              compte: false,
            })),
        ]),
  );

/** Row of the median of a criterion in a residence; null when nobody noted the residence. */
export function rangDeCotation(diagnostic: Diagnostic, cle: string, code: string): number | null {
  const rang = lignesDeCotations(diagnostic).findIndex((ligne) => ligne.cle === cle && ligne.code === code);
  return rang < 0 ? null : LIGNE_ENTETE + 1 + rang;
}
