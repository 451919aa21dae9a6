import { accord } from './accords.ts';

/** A cell of a sheet, as sentences name it: « CIL Grille », E12. */
export interface Lieu {
  readonly feuille: string;
  readonly cellule: string;
}

const ou = ({ feuille, cellule }: Lieu): string => `« ${feuille} », ${cellule}`;

/** What is said of the notes that field staff typed. */
export const PHRASES_DE_GRILLE = {
  lues: (feuille: string, notes: number, evaluateurs: number, residences: number) =>
    `« ${feuille} » : ${accord(notes, 'cotation')} de ${accord(evaluateurs, 'évaluateur')} ${notes < 2 ? 'lue' : 'lues'}, sur ${accord(residences, 'résidence')}.`,
  note: (lieu: Lieu) =>
    `${ou(lieu)} : une note entière de 1 à 4 est attendue. Elle n’est pas comptée ; corrigez-la, puis recalculez.`,
  critere: (lieu: Lieu) =>
    `${ou(lieu)} : ce critère n’est pas dans la grille. La note de cette ligne n’est pas comptée ; choisissez un critère de la liste.`,
  residence: (lieu: Lieu, code: string) =>
    `${ou(lieu)} : ${code === '' ? 'le code de la résidence manque' : `la résidence « ${code} » n’est pas dans les données`}. La ligne est gardée, sa note n’est pas comptée.`,
  date: (lieu: Lieu) =>
    `${ou(lieu)} : une date est attendue (jour/mois/année). La note est comptée comme non datée.`,
  evaluateur: (lieu: Lieu, lignes: number) =>
    `${ou(lieu)} : l’évaluateur n’est pas indiqué (${accord(lignes, 'ligne')}). Chaque note compte alors pour un évaluateur ; indiquez un rôle, « gardien » ou « chargé de secteur ».`,
} as const;
