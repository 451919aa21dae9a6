import type { Diagnostic } from '../domain/diagnostic.ts';
import { CODE_ECART } from '../domain/indicateurs/catalogue.ts';
import { valeurDe } from '../domain/indicateurs/valeur.ts';
import { libelleDeType, TYPES } from '../domain/typologies/types.ts';
import { ailleurs, fixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import { TONS_DES_TYPES } from './couleurs.ts';
import { graphiquesDeClassement, hauteurDesGraphiques } from './graphiquesClassement.ts';
import { COLONNES_CLASSEMENT as C } from './grilleClassement.ts';
import { type GrilleIndicateurs, grilleIndicateurs } from './grilleIndicateurs.ts';
import { COLONNES_INDICES, type GrilleIndices, grilleIndices } from './grilleIndices.ts';
import { legende, type Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, PlanConditionalFormat, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

const LARGEURS = [16, 30, 20, 18, 12, 10, 8, 7, 12, 10, 40, 34, 10, 30, 18, 12, 10, 38];

/**
 * « CIL Classement »: the type proposed for each residence and the rule that gave it, the decision that the CIL types
 * beside it, and the type kept. Rows go from the most precarious to the least; those without index come last.
 */
export function planClassement(diagnostic: Diagnostic): SheetPlan {
  const { classement, parc } = diagnostic;
  const tete = teteDuDiagnostic('Classement des résidences en quatre types', diagnostic);
  const marques: Marques = new Set();
  const sources = { indices: grilleIndices(diagnostic), source: grilleIndicateurs(diagnostic) };
  const rangs = ordreDePrecarite(diagnostic);
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + rangs.length;
  const entetes = [
    'Code',
    'Résidence',
    'Quartier',
    'Commune',
    'QPV',
    parc.nature === 'menages' ? 'Ménages' : 'Logements',
    'Indice',
    'Rang',
    'Écart flux − stock',
    'Type proposé',
    'Règle appliquée',
    'Vers un autre type',
    'Décision',
    'Motif',
    'Auteur',
    'Date',
    'Type retenu',
    'Lecture du type retenu',
  ];
  const lignes = rangs.map((rang, position) =>
    ligne(diagnostic, sources, rang, premiere + position, marques),
  );
  const debut = derniere + 2;
  const resume = resumeParType(diagnostic, debut, premiere, derniere);
  const barres = rangs.filter((rang) => (diagnostic.indices?.[rang]?.valeur ?? null) !== null).length;
  const places = debut + resume.length + 1;
  return {
    ...cadre(FEUILLES.classement, tete),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          entetes.map((t, column) => texte(t, NUMERIQUES.has(column) ? 'enteteNombre' : 'entete')),
          ...lignes,
        ],
      },
      { row: debut, column: 0, cells: resume },
      {
        row: places + hauteurDesGraphiques(barres) + 1,
        column: 0,
        cells: sousLesGraphiques(diagnostic, classement !== null, marques),
      },
    ],
    widths: LARGEURS,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, rangs.length + 1, entetes.length),
    conditionalFormats: [
      ...tons(premiere, C.propose, rangs.length),
      ...tons(premiere, C.retenu, rangs.length),
    ],
    validations: [
      {
        zone: zone(premiere, C.decision, rangs.length, 1),
        rule: { list: TYPES.map(String) },
        message: 'Type décidé par la CIL : 1, 2, 3 ou 4. Laissez vide pour garder le type proposé.',
      },
    ],
    charts: graphiquesDeClassement(diagnostic, barres, premiere, debut + 1, places),
    kept: {
      headerRow: LIGNE_ENTETE,
      firstRow: premiere,
      lastRow: derniere,
      keyColumn: C.code,
      columns: [C.decision, C.motif, C.auteur, C.date],
    },
  };
}

/** Where the sheets that this one reads hold their figures. */
interface Sources {
  readonly indices: GrilleIndices;
  readonly source: GrilleIndicateurs;
}

const NUMERIQUES: ReadonlySet<number> = new Set([C.effectif, C.indice, C.rang, C.ecart]);

/** Positions of the residences, highest index first, unknown last, then by name. */
function ordreDePrecarite({ indices, tableau }: Diagnostic): number[] {
  const valeur = (rang: number) => indices?.[rang]?.valeur ?? Number.NEGATIVE_INFINITY;
  return tableau.unites
    .map((_, rang) => rang)
    .sort((a, b) => {
      const [x, y] = [valeur(a), valeur(b)];
      if (x !== y) return y > x ? 1 : -1;
      return (tableau.unites[a]?.nom ?? '').localeCompare(tableau.unites[b]?.nom ?? '', 'fr');
    });
}

function ligne(
  diagnostic: Diagnostic,
  sources: Sources,
  rang: number,
  row: number,
  marques: Marques,
): PlanCell[] {
  const unite = diagnostic.tableau.unites[rang];
  const classe = diagnostic.classement?.[rang];
  if (!unite) return [];
  const { cle, nom, quartier, commune, qpv, effectif } = unite;
  if (quartier === null || commune === null || qpv === null) marques.add('nd');
  const type = classe?.type ?? null;
  if (type === null) marques.add('nd');
  const retenu = ici(row, C.retenu);
  const mots = TYPES.map((type) => `"${libelleDeType(type)}"`).join(',');
  return [
    texte(cle, 'code'),
    texte(nom),
    texte(quartier),
    texte(commune),
    texte(qpv),
    nombre(effectif),
    ...mesures(diagnostic, sources, rang, marques),
    type === null ? texte('nd', 'type') : nombre(type, 'type'),
    texte(classe?.raison ?? 'nd', 'texteLong'),
    texte(classe?.distance ?? '///', 'texteLong'),
    { style: 'saisieChoix' },
    { style: 'saisieTexte' },
    { style: 'saisieTexte' },
    { style: 'saisieDate' },
    formule(`=IF(${ici(row, C.decision)}="",${ici(row, C.propose)},VALUE(${ici(row, C.decision)}))`, 'type'),
    formule(`=IF(ISNUMBER(${retenu}),CHOOSE(${retenu},${mots}),"${libelleDeType(null)}")`, 'texte'),
  ];
}

/** Index, rank and flow − stock gap, read where they are computed. */
function mesures(
  diagnostic: Diagnostic,
  { indices, source }: Sources,
  rang: number,
  marques: Marques,
): PlanCell[] {
  const valeur = diagnostic.indices?.[rang]?.valeur ?? null;
  if (valeur === null) marques.add('nd');
  if ((diagnostic.indices?.[rang]?.couverture ?? 0) < 1 || valeur === null) marques.add('///');
  if (diagnostic.classement?.[rang]?.distance === null) marques.add('///');
  const lire = (column: number, style: 'indiceFort' | 'effectif') =>
    diagnostic.indices === null
      ? texte('nd', style)
      : formule(`=${ailleurs(FEUILLES.indices, indices.premiere + rang, column)}`, style);
  const ecart = source.valeur(CODE_ECART);
  if (valeurDe(diagnostic.tableau, CODE_ECART, rang) === null) marques.add('nd');
  return [
    lire(COLONNES_INDICES.indice, 'indiceFort'),
    lire(COLONNES_INDICES.rang, 'effectif'),
    ecart === null
      ? texte('nd', 'ecart')
      : formule(`=${ailleurs(FEUILLES.indicateurs, source.premiere + rang, ecart)}`, 'ecart'),
  ];
}

/** Residences and households by type kept, by formula, with a line for those that have none. */
function resumeParType({ parc }: Diagnostic, row: number, premiere: number, derniere: number): PlanCell[][] {
  const retenus = `${fixe(premiere, C.retenu)}:${fixe(derniere, C.retenu)}`;
  const effectifs = `${fixe(premiere, C.effectif)}:${fixe(derniere, C.effectif)}`;
  const compter = (critere: string, style: 'effectif' = 'effectif') => [
    formule(`=COUNTIF(${retenus},${critere})`, style),
    formule(`=SUMIF(${retenus},${critere},${effectifs})`, style),
  ];
  const types = TYPES.map((type, k): PlanCell[] => [
    nombre(type, 'type'),
    texte(libelleDeType(type)),
    ...compter(ici(row + 1 + k, 0)),
  ]);
  const total = (column: number) =>
    formule(`=SUM(${ici(row + 1, column)}:${ici(row + 1 + TYPES.length, column)})`, 'total');
  return [
    [
      texte('Type', 'entete'),
      texte('Lecture', 'entete'),
      texte('Résidences', 'enteteNombre'),
      texte(parc.nature === 'menages' ? 'Ménages' : 'Logements', 'enteteNombre'),
    ],
    ...types,
    [texte('nd', 'type'), texte('non classées'), ...compter('"nd"')],
    [texte('', 'totalTexte'), texte('Ensemble', 'totalTexte'), total(2), total(3)],
  ];
}

function tons(row: number, column: number, rows: number): PlanConditionalFormat[] {
  return TYPES.map((type) => ({
    zone: zone(row, column, rows, 1),
    formula: `=${ici(row, column)}=${type}`,
    style: { fill: TONS_DES_TYPES[type] ?? '#FFFFFF', fontColor: '#1F2933' },
  }));
}

function sousLesGraphiques({ methode, parc }: Diagnostic, classe: boolean, marques: Marques): PlanCell[][] {
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
