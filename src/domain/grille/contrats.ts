import type { LigneSaisie } from './tableSaisie.ts';

/** What a row of « CIL Contrats » says: one objective on one residence. */
export type ChampDeContrat =
  | 'residence'
  | 'mesure'
  | 'depart'
  | 'anneeDepart'
  | 'cible'
  | 'echeance'
  | 'responsable'
  | 'etat'
  | 'moyens'
  | 'vigilance';

/** Its free texts, which must not name anybody. */
export const TEXTES_DE_CONTRAT = ['responsable', 'moyens', 'vigilance'] as const;

export type LigneDeContrat = LigneSaisie<ChampDeContrat>;
