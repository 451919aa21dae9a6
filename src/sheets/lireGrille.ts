import type { ChampDeGrille, TableDeGrille } from '../domain/grille/saisies.ts';
import { FEUILLES } from './noms.ts';
import type { Relues } from './relues.ts';
import { type ColonneTypee, lireTableTypee } from './tableTypee.ts';

/** Columns of « CIL Grille ». */
export const COLONNES_GRILLE: readonly ColonneTypee<ChampDeGrille>[] = [
  { champ: 'residence', titre: 'Code', largeur: 14 },
  { titre: 'Résidence', largeur: 28 },
  { champ: 'critere', titre: 'Critère', largeur: 22 },
  { champ: 'note', titre: 'Note (1 à 4)', largeur: 10, nombre: true },
  { champ: 'evaluateur', titre: 'Évaluateur (rôle)', largeur: 20 },
  { champ: 'date', titre: 'Date', largeur: 12, nombre: true },
  { champ: 'source', titre: 'Source', largeur: 20 },
  { champ: 'elements', titre: 'Éléments d’appréciation', largeur: 44 },
  { champ: 'confiance', titre: 'Confiance', largeur: 12 },
  { titre: 'À vérifier', largeur: 26 },
  { champ: 'pourquoi', titre: 'Pourquoi cette résidence', largeur: 26 },
];

/** What raters typed on « CIL Grille »; null when the sheet is not made yet. */
export const lireGrille = (relues: Relues): TableDeGrille | null =>
  lireTableTypee(FEUILLES.grille, COLONNES_GRILLE, relues.get(FEUILLES.grille));
