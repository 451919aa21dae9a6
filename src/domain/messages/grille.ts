import type { Lieu } from '../grille/anomalie.ts';
import { accord, rond } from './accords.ts';

const ou = ({ feuille, cellule }: Lieu): string => `« ${feuille} », ${cellule}`;

/** What is said of the notes that field staff typed. */
export const PHRASES_DE_GRILLE = {
  lues: (feuille: string, notes: number, evaluateurs: number, residences: number) =>
    `« ${feuille} » : ${accord(notes, 'cotation')} de ${accord(evaluateurs, 'évaluateur')} ${notes < 2 ? 'lue' : 'lues'}, sur ${accord(residences, 'résidence')}.`,
  /** Why a residence is noted: the indices that are over their limit, the trend. */
  pourquoi: (precarite: number | null, fragilite: number | null, degrade: boolean) =>
    [
      ...(precarite === null ? [] : [`précarité ${rond(precarite)}`]),
      ...(fragilite === null ? [] : [`fragilité ${rond(fragilite)}`]),
      ...(degrade ? ['se dégrade'] : []),
    ].join(', '),
  note: (lieu: Lieu) =>
    `${ou(lieu)} : une note entière de 1 à 4 est attendue. Elle n’est pas comptée ; corrigez-la, puis recalculez.`,
  critere: (lieu: Lieu) =>
    `${ou(lieu)} : ce critère n’est pas dans la grille. La note de cette ligne n’est pas comptée ; choisissez un critère de la liste.`,
  residence: (code: string) => (lieu: Lieu) =>
    `${ou(lieu)} : ${code === '' ? 'le code de la résidence manque' : `la résidence « ${code} » n’est pas dans les données`}. La ligne est gardée, sa note n’est pas comptée.`,
  date: (lieu: Lieu) =>
    `${ou(lieu)} : une date est attendue (jour/mois/année). La note est comptée comme non datée.`,
  evaluateur: (lignes: number) => (lieu: Lieu) =>
    `${ou(lieu)} : l’évaluateur n’est pas indiqué (${accord(lignes, 'ligne')}). Chaque note compte alors pour un évaluateur ; indiquez un rôle, « gardien » ou « chargé de secteur ».`,
} as const;

/** The same, in the few words of the column « À vérifier ». */
export const MOTS_DE_GRILLE = {
  note: 'note : 1, 2, 3 ou 4',
  critere: 'critère inconnu',
  residence: 'résidence inconnue',
  date: 'date illisible',
  evaluateur: 'évaluateur absent',
} as const;
