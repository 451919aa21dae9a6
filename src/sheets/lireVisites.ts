import type { ChampDeVisite, TableDeVisites } from '../domain/grille/saisies.ts';
import { FEUILLES } from './noms.ts';
import type { Relues } from './relues.ts';
import { type ColonneTypee, lireTableTypee } from './tableTypee.ts';

/** Columns of « CIL Visites ». */
export const COLONNES_VISITES: readonly ColonneTypee<ChampDeVisite>[] = [
  { champ: 'date', titre: 'Date de la visite', largeur: 12, nombre: true },
  { champ: 'residence', titre: 'Code', largeur: 14 },
  { titre: 'Résidence', largeur: 26 },
  { champ: 'lieu', titre: 'Lieu', largeur: 22 },
  { champ: 'participants', titre: 'Participants (rôles)', largeur: 26 },
  { champ: 'constat', titre: 'Constat', largeur: 40 },
  { champ: 'critere', titre: 'Critère éclairé', largeur: 22 },
  { champ: 'note', titre: 'Note (1 à 4)', largeur: 10, nombre: true },
  { champ: 'suite', titre: 'Suite à donner', largeur: 30 },
  { champ: 'responsable', titre: 'Responsable (rôle)', largeur: 20 },
  { champ: 'echeance', titre: 'Échéance', largeur: 12, nombre: true },
  { champ: 'etat', titre: 'État', largeur: 12 },
  { titre: 'À vérifier', largeur: 26 },
];

/** What was typed on « CIL Visites »; null when the sheet is not made yet. */
export const lireVisites = (relues: Relues): TableDeVisites | null =>
  lireTableTypee(FEUILLES.visites, COLONNES_VISITES, relues.get(FEUILLES.visites));
