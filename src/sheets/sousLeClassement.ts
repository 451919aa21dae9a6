import type { Diagnostic } from '../domain/diagnostic.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { libelleDeType, TYPES } from '../domain/typologies/types.ts';
import { fixe, formule, ici, nombre, texte } from './cellules.ts';
import { COLONNES_CLASSEMENT as C } from './grilleClassement.ts';
import { legende, type Marques } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/** Residences and households by type kept, by formula, with a line for those that have none. */
export function resumeParType(
  { parc }: Diagnostic,
  row: number,
  premiere: number,
  derniere: number,
): PlanCell[][] {
  const retenus = `${fixe(premiere, C.retenu)}:${fixe(derniere, C.retenu)}`;
  const effectifs = `${fixe(premiere, C.effectif)}:${fixe(derniere, C.effectif)}`;
  const compter = (critere: string, style: 'effectif' = 'effectif') => [
    formule(`=COUNTIF(${retenus},${critere})`, style),
    formule(`=SUMIF(${retenus},${critere},${effectifs})`, style),
  ];
  const types = TYPES.map((type, k): PlanCell[] => [
    nombre(type, 'type'),
    texte(libelleDeType(type), 'texteLong'),
    ...compter(ici(row + 1 + k, 0)),
  ]);
  const total = (column: number) =>
    formule(`=SUM(${ici(row + 1, column)}:${ici(row + 1 + TYPES.length, column)})`, 'total');
  return [
    [
      texte('Type', 'entete'),
      texte('Lecture', 'entete'),
      texte('Résidences', 'enteteNombre'),
      texte(NATURES[parc.nature].titre, 'enteteNombre'),
    ],
    ...types,
    [texte('nd', 'type'), texte('non classées'), ...compter('"nd"')],
    [texte('', 'totalTexte'), texte('Ensemble', 'totalTexte'), total(2), total(3)],
  ];
}

/** How to read the sheet, and the signs that it shows. */
export function sousLesGraphiques(
  { methode, parc }: Diagnostic,
  classe: boolean,
  marques: Marques,
): PlanCell[][] {
  return [
    ...notes(`Source des graphiques : ${parc.libelle}, méthode « ${methode.nom} » ${methode.version}.`),
    [],
    [texte('Lecture', 'section')],
    ...(classe
      ? []
      : notes('Aucune résidence n’est classée : une mesure demandée par les règles manque dans ce fichier.')),
    ...notes(
      'Le type proposé vient des règles de « CIL Méthode », lues dans l’ordre ; il est calculé avec l’indice du dernier calcul.',
      'Décision, Motif, Auteur et Date sont à vous : ils sont gardés, résidence par résidence, quand la feuille est refaite.',
      'Le type retenu est la décision s’il y en a une, sinon le type proposé. Motivez chaque décision qui s’en écarte.',
      'Écart flux − stock : part chez les emménagés récents moins part chez tous les ménages, en points. Positif : la précarité augmente.',
      'Un type décrit une résidence, jamais un ménage. L’indice seul ne suffit pas : confrontez-le à l’écart et au terrain.',
    ),
    [],
    ...legende(marques),
  ];
}
