import type { Diagnostic } from '../domain/diagnostic.ts';
import { nomDuCritere } from '../domain/grille/criteres.ts';
import { valeurDe } from '../domain/indicateurs/valeur.ts';
import { ailleurs } from './cellules.ts';
import { COLONNES_COTATIONS, rangDeCotation } from './grilleCotations.ts';
import { grilleIndicateurs } from './grilleIndicateurs.ts';
import { COLONNES_INDICES, grilleIndices } from './grilleIndices.ts';
import { FEUILLES } from './noms.ts';

/** How an objective on the index of precarity is written. */
export const CODE_INDICE = 'I55';

/** What an objective may bear on, in one residence: its name, its value now, and the cell that shows it. */
export interface MesureDeContrat {
  readonly intitule: string;
  readonly enPart: boolean;
  readonly valeur: number | null;
  /** Held reference to the cell; null when no sheet shows it. */
  readonly cellule: string | null;
}

/** The measure that a code names, in a residence of the data; null for a code that is none. */
export function mesureDeContrat(diagnostic: Diagnostic, cle: string, code: string): MesureDeContrat | null {
  const { tableau, indices, cotations } = diagnostic;
  const rang = tableau.unites.findIndex((unite) => unite.cle === cle);
  if (code === CODE_INDICE) {
    const valeur = indices?.[rang]?.valeur ?? null;
    const row = grilleIndices(diagnostic).premiere + rang;
    const cellule = valeur === null ? null : ailleurs(FEUILLES.indices, row, COLONNES_INDICES.indice);
    return { intitule: 'Indice de précarité', enPart: false, valeur, cellule };
  }
  const critere = nomDuCritere(code);
  if (critere !== null) {
    const row = rangDeCotation(diagnostic, cle, code);
    return {
      intitule: `${critere} (cotation, 4 favorable)`,
      enPart: false,
      valeur: cotations.get(cle)?.criteres.get(code)?.mediane ?? null,
      cellule: row === null ? null : ailleurs(FEUILLES.cotations, row, COLONNES_COTATIONS.mediane),
    };
  }
  const trouve = tableau.indicateurs.find(({ indicateur }) => indicateur.code === code);
  if (!trouve) return null;
  const grille = grilleIndicateurs(diagnostic);
  const column = grille.valeur(code);
  const { court, forme } = trouve.indicateur;
  return {
    intitule: court,
    enPart: forme === 'part',
    valeur: rang < 0 ? null : valeurDe(tableau, code, rang),
    cellule:
      column === null || rang < 0 ? null : ailleurs(FEUILLES.indicateurs, grille.premiere + rang, column),
  };
}
