import { nombre as ecrire } from '../domain/messages/phrases.ts';
import type { RobustesseDesResidences } from '../domain/robustesseDesResidences.ts';
import { ailleurs, formule, ici, nombre, texte } from './cellules.ts';
import { type TermeIndice, unMenageEnFormule } from './formulesIndice.ts';
import { COLONNES_INDICES as C } from './grilleIndices.ts';
import type { Contexte } from './ligneIndice.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell } from './plan.ts';
import { dateFrancaise, notes } from './tete.ts';

export const entetesDeSolidite = (): PlanCell[] =>
  [
    'Variation critique des poids',
    'Un ménage de plus ou de moins · points',
    'Un ménage · composante en cause',
    'Rang · P5',
    'Rang · P95',
  ].map((titre) => texte(titre, 'enteteNombre'));

/**
 * How one index holds: the smallest change of weights that brings it to 100 and the effect of one household, by formula;
 * the interval of its rank, as values of the last run.
 */
export function soliditeDeLIndice(
  contexte: Contexte,
  termes: readonly (TermeIndice | null)[],
  unite: number | null,
  row: number,
): PlanCell[] {
  const { diagnostic, robustesse, marques } = contexte;
  if (unite === null) {
    return [
      ...Array.from({ length: 2 }, () => texte('///', 'referenceEffectif')),
      texte('///', 'referenceTexteApresNombre'),
      ...Array.from({ length: 2 }, () => texte('///', 'referenceEffectif')),
    ];
  }
  if ((diagnostic.indices?.[unite]?.valeur ?? null) === null || robustesse === null) {
    marques.add('nd');
    return [
      texte('nd', 'couverture'),
      texte('nd', 'moyenne'),
      texte('nd', 'texteApresNombre'),
      ...['///', '///'].map((marque) => texte(marque, 'effectif')),
    ];
  }
  const { intervalle = null } = robustesse.residences[unite] ?? {};
  return [
    variation(contexte, termes, row),
    ...unMenage(contexte, termes, unite, row),
    ...[intervalle?.bas, intervalle?.haut].map((rang) =>
      rang === undefined ? texte('///', 'effectif') : nombre(rang),
    ),
  ];
}

/** |index − 100| over the sum of what each component adds or takes away, all counted as positive. */
function variation({ grille }: Contexte, termes: readonly (TermeIndice | null)[], row: number): PlanCell {
  const points = termes.flatMap((terme, k) =>
    terme === null ? [] : [`ABS(${ici(row, grille.contributions + k)})`],
  );
  if (points.length < 2) return texte('///', 'couverture');
  const tous = points.join('+');
  const somme = `ABS(${ici(row, grille.somme)})`;
  return formule(
    `=IF(ISNUMBER(${ici(row, C.indice)}),IF(${tous}>0,ROUND(${somme}/(${tous}),9),0),"nd")`,
    'couverture',
  );
}

function unMenage(
  { diagnostic, robustesse, source, marques }: Contexte,
  termes: readonly (TermeIndice | null)[],
  unite: number,
  row: number,
): PlanCell[] {
  const effet = robustesse?.residences[unite]?.unMenage ?? null;
  if (effet === null) {
    marques.add('nd');
    return [texte('nd', 'moyenne'), texte('nd', 'texteApresNombre')];
  }
  const { agregation, composantes } = diagnostic.methode.precarite;
  const connus = termes.flatMap((terme, k) => {
    const column = source.colonne(composantes[k]?.code ?? '', 'base');
    return terme === null || column === null
      ? []
      : [{ ...terme, base: ailleurs(FEUILLES.indicateurs, source.premiere + unite, column) }];
  });
  const enFormule =
    connus.length === termes.filter((terme) => terme !== null).length
      ? unMenageEnFormule(agregation, connus)
      : null;
  return [
    enFormule === null
      ? nombre(effet.points, 'moyenne')
      : formule(`=IF(ISNUMBER(${ici(row, C.indice)}),${enFormule},"nd")`, 'moyenne'),
    texte(effet.nom, 'texteApresNombre'),
  ];
}

/** « 10 000 tirages, chaque poids multiplié par un nombre de 0,75 à 1,25, graine 17 ». */
export function direLesTirages({ tirages, variation, graine }: RobustesseDesResidences['tirages']): string {
  return `${ecrire(tirages)} tirages, chaque poids multiplié par un nombre de ${ecrire(1 - variation)} à ${ecrire(1 + variation)}, graine ${graine}`;
}

export const lectureDeLaSolidite = (tirages: RobustesseDesResidences['tirages']): PlanCell[][] =>
  notes(
    'Variation critique : 28 % se lit « il faudrait changer les poids d’au moins 28 % pour que l’indice passe de l’autre côté de 100 » ; 100 % : aucun jeu de poids n’y suffit.',
    'Un ménage de plus ou de moins (un majeur pour l’emploi) : ce qu’il peut changer à l’indice, au plus, et par quelle composante ; la référence ne bouge pas.',
    `Rang P5 à P95 : neuf tirages de poids sur dix laissent la résidence entre ces deux rangs (${direLesTirages(tirages)}, réglages du ${dateFrancaise(tirages.date)}). Valeurs du dernier calcul.`,
  );
