import type { Choix } from '../domain/decisions/suivre.ts';
import { lireJour } from '../domain/jours.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { lignesSousTitres, type Relues } from './relues.ts';

/** What was typed beside the proposals of a sheet of ours, by residence; nothing when the sheet is not there yet. */
export function lireChoix(relues: Relues, feuille: string, propose: string): Choix[] {
  const titres = ['Code', propose, 'Décision', 'Motif', 'Auteur', 'Date', 'Proposé à la décision'];
  return lignesSousTitres(relues.get(feuille) ?? [], titres).flatMap((ligne) => {
    const lire = (titre: string) => enTexte(ligne.get(titre));
    // Under the table stand counts and notes: they have no proposal in that column.
    if (lire('Code') === '' || lire(propose) === '') return [];
    return [
      {
        cle: lire('Code'),
        propose: lire(propose),
        decision: lire('Décision'),
        motif: lire('Motif'),
        auteur: lire('Auteur'),
        date: lireJour(ligne.get('Date') ?? null),
        alors: lire('Proposé à la décision'),
      },
    ];
  });
}

const enTexte = (cellule: Cellule | undefined): string =>
  cellule === null || cellule === undefined || typeof cellule === 'object' ? '' : String(cellule).trim();
