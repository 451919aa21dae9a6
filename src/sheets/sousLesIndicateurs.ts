import type { Diagnostic } from '../domain/diagnostic.ts';
import { texte } from './cellules.ts';
import { legende, type Marques } from './marques.ts';
import { peuRenseignes } from './peuRenseignes.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/** Under the table of « CIL Indicateurs »: what the file cannot give and why, how to read, the legend. */
export function sousLesIndicateurs(diagnostic: Diagnostic, marques: Marques): PlanCell[][] {
  const { tableau, methode } = diagnostic;
  const absents = tableau.indicateurs.flatMap(({ indicateur, etat }) =>
    etat.calculable
      ? []
      : [[texte(indicateur.code, 'note'), texte(`${indicateur.libelle} : ${etat.raison}`, 'note')]],
  );
  return [
    ...(absents.length > 0
      ? [[texte('Indicateurs non calculables avec ce fichier', 'section')], ...absents, []]
      : []),
    ...peuRenseignes(diagnostic),
    [texte('Lecture', 'section')],
    ...notes(
      'Une part est un effectif divisé par sa base ; à toutes les échelles on additionne les effectifs, jamais les taux.',
      'Un titre entre parenthèses annonce un nombre d’unités : effectif ou base.',
      'La base d’un indicateur ne compte que les lignes renseignées : elle peut être plus petite que l’effectif de la résidence.',
      'Le filtre masque des lignes sans changer les calculs. Ne triez pas ce tableau : sa première ligne est la référence.',
    ),
    [],
    ...fondsDuSecret(methode.secret.lecture),
    ...notes(
      'La colonne « Cellules sous le seuil » les compte ligne par ligne. Elles sont listées dans « CIL Secret ».',
    ),
    [],
    ...legende(marques),
  ];
}

/** What the amber cells are, by what the method controls. */
export const fondsDuSecret = (lecture: Diagnostic['methode']['secret']['lecture']): PlanCell[][] => [
  [
    texte('Fond ambre', 'alerte'),
    texte('sous le seuil de secret statistique de la méthode : ne diffusez pas cette cellule', 'note'),
  ],
  ...FONDS[lecture].map(([ou, quoi]) => [texte(ou, 'note'), texte(quoi, 'note')]),
];

/** Which cell is coloured for which count, by what the method controls. */
const FONDS: Record<Diagnostic['methode']['secret']['lecture'], readonly (readonly [string, string])[]> = {
  cellules: [
    ['effectif', 'l’effectif est sous le seuil'],
    ['base', 'la base est sous le seuil'],
    ['part', 'le complément (base moins effectif) est sous le seuil : la part le révèle'],
  ],
  effectif: [
    ['effectif', 'l’effectif est sous le seuil'],
    ['base', 'la base est sous le seuil'],
  ],
  base: [['base', 'la base est sous le seuil']],
};
