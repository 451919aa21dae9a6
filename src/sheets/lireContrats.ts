import type { ChampDeContrat } from '../domain/grille/contrats.ts';
import type { TableSaisie } from '../domain/grille/tableSaisie.ts';
import { FEUILLES } from './noms.ts';
import type { Relues } from './relues.ts';
import { type ColonneTypee, lireTableTypee } from './tableTypee.ts';

/** Columns of « CIL Contrats ». */
export const COLONNES_CONTRATS: readonly ColonneTypee<ChampDeContrat>[] = [
  { champ: 'residence', titre: 'Code', largeur: 14 },
  { titre: 'Résidence', largeur: 26 },
  { titre: 'Bailleur', largeur: 18 },
  { champ: 'mesure', titre: 'Objectif sur', largeur: 12 },
  { titre: 'Intitulé', largeur: 28 },
  { champ: 'depart', titre: 'Situation de départ', largeur: 11, nombre: true },
  { champ: 'anneeDepart', titre: 'Année de départ', largeur: 9, nombre: true },
  { titre: 'Situation actuelle', largeur: 11, nombre: true },
  { champ: 'cible', titre: 'Cible', largeur: 10, nombre: true },
  { titre: 'Reste à gagner', largeur: 10, nombre: true },
  { titre: 'Où en est-on', largeur: 18 },
  { champ: 'echeance', titre: 'Échéance', largeur: 12, nombre: true },
  { champ: 'responsable', titre: 'Responsable (rôle)', largeur: 20 },
  { champ: 'etat', titre: 'État', largeur: 12 },
  { champ: 'moyens', titre: 'Moyens convenus', largeur: 30 },
  { champ: 'vigilance', titre: 'Points de vigilance', largeur: 30 },
  { titre: 'À vérifier', largeur: 24 },
];

/** What was typed on « CIL Contrats »; null when the sheet is not made yet. */
export const lireContrats = (relues: Relues): TableSaisie<ChampDeContrat> | null =>
  lireTableTypee(FEUILLES.contrats, COLONNES_CONTRATS, relues.get(FEUILLES.contrats));
