import { ajouter, type DecisionConsignee } from '../domain/decisions/decision.ts';
import { lireJour } from '../domain/jours.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { TITRES_DES_DECISIONS } from './grilleDecisions.ts';
import { FEUILLES } from './noms.ts';
import { lignesSousTitres, type Relues } from './relues.ts';

/**
 * The journal as « CIL Décisions » stands, the oldest line first, with the user's comments. Notes under the table are
 * no lines; a line that she added without a number takes the next one; no sheet, no lines.
 */
export function lireDecisions(relues: Relues): readonly DecisionConsignee[] {
  const lues = lignesSousTitres(relues.get(FEUILLES.decisions) ?? [], TITRES_DES_DECISIONS)
    .map((ligne) => {
      const lire = (titre: (typeof TITRES_DES_DECISIONS)[number]) => enTexte(ligne.get(titre));
      const numero = ligne.get('N°');
      return {
        numero: numero === null ? Number.NaN : Number(enTexte(numero)),
        date: lireJour(ligne.get('Date') ?? null) ?? lire('Date'),
        auteur: lire('Auteur'),
        sujet: lire('Sujet'),
        objet: lire('Objet'),
        avant: lire('Avant'),
        apres: lire('Après'),
        motif: lire('Motif'),
        methode: lire('Méthode'),
        commentaire: lire('Commentaire'),
      };
    })
    .filter(({ sujet, objet }) => sujet !== '' || objet !== '');
  const numerotees = lues
    .filter(({ numero }) => Number.isInteger(numero))
    .sort((a, b) => a.numero - b.numero);
  return ajouter(
    numerotees,
    lues.filter(({ numero }) => !Number.isInteger(numero)),
  );
}

/** Text of a cell; empty when it is blank, in error or « nd ». */
function enTexte(cellule: Cellule | undefined): string {
  if (cellule === null || cellule === undefined || typeof cellule === 'object') return '';
  const texte = String(cellule).trim();
  return texte === 'nd' ? '' : texte;
}
