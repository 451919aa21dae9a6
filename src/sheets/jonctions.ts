import { nombre as enFrancais } from '../domain/messages/phrases.ts';
import type { CoteDeJonction, Jonction } from '../domain/parc/jonction.ts';
import { libelleDeChamp } from '../domain/parc/libelles.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { nombre, texte } from './cellules.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/** Cells cited for each list; the others are only counted. */
const CELLULES_CITEES = 20;

/**
 * How tables were brought together: for each pair, rows that joined, then keys without counterpart on either side and keys
 * that stand twice, with their cells. Cells only, never an identifier. Nothing for a single table.
 */
export function jonctionsEnLignes(jonctions: readonly Jonction[]): PlanCell[][] {
  if (jonctions.length === 0) return [];
  return [
    [texte('Rapprochement des tables', 'section')],
    [
      texte('Tables', 'entete'),
      texte('Par', 'entete'),
      texte('Nombre', 'enteteNombre'),
      texte('Ce qui a été rapproché, ou cellules concernées', 'entete'),
    ],
    ...jonctions.flatMap(uneJonction),
    ...notes(
      'Les identifiants sont comparés sans accents, majuscules, espaces ni zéros de tête. Une cellule est citée pour chaque identifiant.',
    ),
    [],
  ];
}

function uneJonction({ cle, gauche, droite, apparies }: Jonction): PlanCell[][] {
  const rapprochees = `${NATURES[gauche.nature].des} rapprochés sur ${enFrancais(gauche.lignes)}`;
  return [
    [
      texte(`« ${gauche.feuille} » avec « ${droite.feuille} »`, 'texteLong'),
      texte(libelleDeChamp(cle), 'texteLong'),
      nombre(apparies),
      texte(`lignes (${rapprochees})`, 'texteApresNombre'),
    ],
    ...liste(`de « ${gauche.feuille} » sans correspondance`, gauche.sansPaire),
    ...liste(`de « ${droite.feuille} » sans correspondance`, droite.sansPaire),
    ...doublons(gauche),
    ...doublons(droite),
  ];
}

const doublons = ({ feuille, doublons: cellules }: CoteDeJonction): PlanCell[][] =>
  liste(`de « ${feuille} » en double : rapprochés de rien`, cellules);

function liste(quoi: string, cellules: readonly string[]): PlanCell[][] {
  if (cellules.length === 0) return [];
  const autres = cellules.length - CELLULES_CITEES;
  const citees = cellules.slice(0, CELLULES_CITEES).join(', ');
  const suite = autres > 0 ? ` et ${enFrancais(autres)} de plus` : '';
  return [
    [
      texte(''),
      texte(`Identifiants ${quoi}`, 'texteLong'),
      nombre(cellules.length),
      texte(`${citees}${suite}`, 'texteApresNombre'),
    ],
  ];
}
