import type { Diagnostic } from '../domain/diagnostic.ts';
import { repliPossible } from '../domain/methode/aideSeule.ts';
import { type RobustesseDesResidences, robustesseDesResidences } from '../domain/robustesseDesResidences.ts';
import { bandeauDAideSeule } from './aideSeule.ts';
import { ici, texte, zone } from './cellules.ts';
import { divergent, legendeDivergente } from './couleurs.ts';
import { exempleDeLaSource } from './exempleSource.ts';
import { grilleIndicateurs } from './grilleIndicateurs.ts';
import { COLONNES_INDICES as C, grilleIndices } from './grilleIndices.ts';
import { enPages, largeursIdentite } from './largeurs.ts';
import { type Contexte, ligneDIndice } from './ligneIndice.ts';
import { legende } from './marques.ts';
import { FEUILLES, NOMS } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { ALERTE } from './secretEnPlace.ts';
import { entetesDeSolidite, lectureDeLaSolidite } from './soliditeIndice.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

/**
 * « CIL Indices »: the base-100 index of each residence, its rank, coverage and contributions, all by formula over
 * the shares of « CIL Indicateurs » and the weights of « CIL Méthode »; then how it holds, its rank intervals as values. The reference is exactly 100 by the same
 * formula. A row with missing components leaves them out of its formula and is marked « p ».
 */
export function planIndices(
  diagnostic: Diagnostic,
  robustesse: RobustesseDesResidences | null = robustesseDesResidences(diagnostic),
): SheetPlan {
  const tete = teteDuDiagnostic('Indice de précarité par résidence', diagnostic);
  if (diagnostic.indices === null) return sansIndice(diagnostic, tete);
  const grille = grilleIndices(diagnostic);
  const contexte: Contexte = {
    diagnostic,
    source: grilleIndicateurs(diagnostic),
    grille,
    marques: new Set(['///']),
    robustesse,
  };
  const { unites } = diagnostic.tableau;
  const lignes = [ligneDIndice(contexte, null), ...unites.map((_, rang) => ligneDIndice(contexte, rang))];
  const dessous = sousLeTableau(contexte);
  const zoneIndices = zone(grille.reference, C.indice, lignes.length, 1);
  const widths = [
    ...largeursIdentite(unites),
    ...[9, 8, 8, 9],
    ...Array<number>(grille.somme - C.parts).fill(11),
    ...[10, 10, 13],
    ...[14, 13, 16, 11, 11],
    ...(grille.remarque === null ? [] : [34]),
  ];
  const sousCadre = cadre(FEUILLES.indices, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      ...bandeauDAideSeule(diagnostic),
      { row: LIGNE_ENTETE, column: 0, cells: [entetes(contexte), ...lignes] },
      { row: grille.derniere + 2, column: 0, cells: dessous },
      exempleDeLaSource(grille.derniere + 3 + dessous.length, 1),
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 2, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: [
      ...divergent(zoneIndices, NOMS.tolerance),
      {
        zone: zone(grille.reference, grille.secret, lignes.length, 1),
        formula: `=${ici(grille.reference, grille.secret)}>0`,
        style: ALERTE,
      },
    ],
    validations: [],
    charts: [],
  };
}

function entetes({ diagnostic, grille }: Contexte): PlanCell[] {
  const courts = diagnostic.methode.precarite.composantes.map(({ code }) => {
    const connu = diagnostic.tableau.indicateurs.find(({ indicateur }) => indicateur.code === code);
    return connu?.indicateur.court ?? code;
  });
  return [
    ...['Code', 'Résidence', 'Quartier', 'Commune'].map((t) => texte(t, 'entete')),
    texte('Indice', 'enteteNombre'),
    texte('Signe', 'enteteNombre'),
    texte('Rang', 'enteteNombre'),
    texte('Poids connus', 'enteteNombre'),
    ...courts.map((court) => texte(`${court} · part`, 'enteteNombre')),
    ...courts.map((court) => texte(`${court} · points`, 'enteteNombre')),
    texte('Somme des points', 'enteteNombre'),
    texte('Contrôle (0 attendu)', 'enteteNombre'),
    texte('Composantes sous le seuil', 'enteteNombre'),
    ...entetesDeSolidite(),
    ...(grille.remarque === null ? [] : [texte('Remarque', 'entete')]),
  ];
}

function sousLeTableau({ diagnostic, marques, robustesse }: Contexte): PlanCell[][] {
  return [
    [texte('Lecture', 'section')],
    ...notes(
      `100 est la situation de la référence : ${diagnostic.tableau.libelleReference}. Au-dessus de 100, la résidence est plus précaire.`,
      'Les points disent ce que chaque composante ajoute à 100 ou en retire ; leur somme est l’indice moins 100.',
      'Le rang 1 est la résidence la plus précaire. Un indice partiel n’est pas classé avec les indices complets.',
      'Les poids sont ceux de « CIL Méthode » : modifiez-les là-bas, les indices, les points et les rangs suivent.',
      'Un indice dont une composante repose sur un effectif sous le seuil (fond ambre) ne se diffuse pas.',
      'Un indice compare des parts : il ne dit ni le nombre de ménages concernés, ni la cause, ni ce qu’il faut décider.',
      'Le filtre masque des lignes sans changer les calculs. Ne triez pas ce tableau : sa première ligne est la référence.',
    ),
    ...(robustesse === null ? [] : lectureDeLaSolidite(robustesse.tirages)),
    [],
    ...legendeDivergente(),
    [],
    ...legende(marques),
  ];
}

/** Widths of the worked example's territories; above them the reasons run over the same columns. */
const SOUS_L_EXEMPLE = [16, 10, 10, 10];

/** Why there is no index, component by component, and the worked example that shows what it would be. */
function sansIndice(diagnostic: Diagnostic, tete: ReturnType<typeof teteDuDiagnostic>): SheetPlan {
  const raison =
    diagnostic.raisonSansIndice ?? 'Les composantes de l’indice ne sont pas calculables avec ce fichier.';
  const composantes = diagnostic.methode.precarite.composantes.map(({ code }): PlanCell[] => {
    const connu = diagnostic.tableau.indicateurs.find(({ indicateur }) => indicateur.code === code);
    const etat = connu?.etat;
    return [
      texte(code, 'code'),
      texte(connu?.indicateur.libelle ?? `Indicateur ${code}`, 'texteLong'),
      texte(etat?.calculable === false ? etat.raison : 'calculable'),
      ...SOUS_L_EXEMPLE.map(() => texte('')),
    ];
  });
  const suite = LIGNE_ENTETE + 1 + composantes.length + 1;
  const lecture = [
    [texte('Aucun indice de précarité avec ce fichier', 'alerte')],
    ...notes(
      raison,
      ...(repliPossible(diagnostic)
        ? [
            'L’aide au logement est connue : le volet, à l’étape 3, propose de classer les résidences sur elle seule (profil « APL seule »).',
          ]
        : []),
      'Pour obtenir l’indice, utilisez un fichier de ménages : extraction de l’enquête OPS, une ligne par ménage.',
      'Les autres feuilles restent justes : l’indice seul manque, et aucune résidence n’est classée.',
    ),
  ];
  return {
    ...cadre(FEUILLES.indices, tete),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          ['Code', 'Composante', 'Pourquoi', ...SOUS_L_EXEMPLE.map(() => '')].map((t) => texte(t, 'entete')),
          ...composantes,
        ],
      },
      { row: suite, column: 0, cells: lecture },
      exempleDeLaSource(suite + lecture.length + 1, 1),
    ],
    widths: [10, 42, 12, ...SOUS_L_EXEMPLE],
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}
