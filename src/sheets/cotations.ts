import type { Diagnostic } from '../domain/diagnostic.ts';
import reglages from '../domain/grille/reglages.json' with { type: 'json' };
import { colonneFixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import { COLONNES_COTATIONS as C, type LigneDeCotation, lignesDeCotations } from './grilleCotations.ts';
import { enPages, largeurDe } from './largeurs.ts';
import { legende, type Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { ALERTE } from './secretEnPlace.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

const ENTETES = [
  'Code',
  'Résidence',
  'Critère',
  'Médiane',
  'Note la plus basse',
  'Note la plus haute',
  'Étendue',
  'Évaluateurs',
  'Accord',
  'Lecture',
  'Compte dans la moyenne',
  'Moyenne de la résidence',
] as const;
const NUMERIQUES: ReadonlySet<number> = new Set([
  C.mediane,
  C.basse,
  C.haute,
  C.etendue,
  C.evaluateurs,
  C.moyenne,
]);

/**
 * « CIL Cotations »: what the raters say of each criterion, 4 always favourable. Medians are values, taken from the
 * latest note of each rater, which no readable formula says; spread, agreement, reading and mean are formulas on them.
 */
export function planCotations(diagnostic: Diagnostic): SheetPlan {
  const tete = teteDuDiagnostic('Cotations des résidences : médiane, étendue, moyenne', diagnostic);
  const lignes = lignesDeCotations(diagnostic);
  const marques: Marques = new Set();
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + Math.max(1, lignes.length);
  const colonne = (column: number) => colonneFixe(column, premiere, derniere);
  const widths = [
    largeurDe(
      lignes.map(({ cle }) => cle),
      10,
      26,
    ),
    largeurDe(
      lignes.map(({ nom }) => nom),
      24,
      38,
    ),
    24,
    10,
    10,
    10,
    10,
    12,
    26,
    20,
    12,
    13,
  ];
  const sousCadre = cadre(FEUILLES.cotations, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          ENTETES.map((t, column) => texte(t, NUMERIQUES.has(column) ? 'enteteNombre' : 'entete')),
          ...(lignes.length > 0
            ? lignes.map((ligne, rang) => cellules(diagnostic, ligne, premiere + rang, colonne, marques))
            : [ENTETES.map((_, column) => texte(column === 0 ? 'aucune note' : ''))]),
        ],
      },
      {
        row: derniere + 2,
        column: 0,
        cells: [
          [texte('Lecture', 'section')],
          ...notes(
            '4 est toujours favorable ici : les notes d’une méthode où 4 est défavorable sont retournées (5 − note).',
            'Médiane : la note du milieu, ou le milieu des deux notes centrales. Chaque évaluateur compte une fois, par sa note la plus récente ; une visite compte pour un évaluateur.',
            'La tranquillité est la moyenne de ses trois notions connues, notées à part parce qu’elles ne disent pas la même chose.',
            'Moyenne : celle des critères notés, chacun comptant une fois ; la classe PSP, qui décrit le bâti, n’y entre pas. Regardez combien de critères la portent avant de comparer.',
            `Un désaccord (${reglages.desaccord} points ou plus) ne se corrige pas par la médiane : reprenez les éléments d’appréciation ensemble.`,
            `Médianes, notes extrêmes et évaluateurs sont des valeurs lues dans « ${FEUILLES.grille} » et « ${FEUILLES.visites} » au dernier calcul ; le reste se recalcule.`,
          ),
          ...legende(marques),
        ],
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 3 },
    filter: zone(LIGNE_ENTETE, 0, derniere - LIGNE_ENTETE + 1, ENTETES.length),
    conditionalFormats: [
      {
        zone: zone(premiere, C.mediane, derniere - LIGNE_ENTETE, C.accord - C.mediane + 1),
        formula: `=N($${ici(premiere, C.etendue)})>=${reglages.desaccord}`,
        style: ALERTE,
      },
    ],
    validations: [],
    charts: [],
  };
}

function cellules(
  { cotations }: Diagnostic,
  { cle, nom, code, court, partieDe, composee, compte }: LigneDeCotation,
  row: number,
  colonne: (column: number) => string,
  marques: Marques,
): PlanCell[] {
  const lue = cotations.get(cle)?.criteres.get(code) ?? null;
  const a = (column: number) => ici(row, column);
  const chiffre = (valeur: number | undefined, style: 'moyenne' | 'effectif') =>
    valeur === undefined ? texte('nd', style) : nombre(valeur, style);
  if (lue === null) marques.add('nd');
  if (composee) marques.add('///');
  return [
    texte(cle, 'code'),
    texte(nom, 'texteLong'),
    texte(partieDe === null ? `${code} ${court}` : `    ${code} ${court}`, 'texteLong'),
    chiffre(lue?.mediane, 'moyenne'),
    chiffre(lue?.basse, 'effectif'),
    chiffre(lue?.haute, 'effectif'),
    composee
      ? texte('///', 'effectif')
      : formule(`=IF(ISNUMBER(${a(C.mediane)}),${a(C.haute)}-${a(C.basse)},"nd")`, 'effectif'),
    nombre(lue?.evaluateurs ?? 0),
    composee
      ? texte(lue === null ? 'nd' : 'voir ses trois notions', 'texteApresNombre')
      : formule(
          `=IF(${a(C.evaluateurs)}=0,"nd",IF(${a(C.etendue)}>=${reglages.desaccord},"désaccord : à reprendre",IF(${a(C.evaluateurs)}=1,"un seul évaluateur","accord")))`,
          'texteApresNombre',
        ),
    formule(
      `=IF(ISNUMBER(${a(C.mediane)}),IF(${a(C.mediane)}<1.5,"très défavorable",IF(${a(C.mediane)}<2.5,"plutôt défavorable",IF(${a(C.mediane)}=2.5,"partagée",IF(${a(C.mediane)}<=3.5,"plutôt favorable","très favorable")))),"nd")`,
      'texteLong',
    ),
    texte(partieDe === null ? (compte ? 'oui' : 'non') : `dans ${partieDe}`),
    formule(
      `=IFERROR(AVERAGEIFS(${colonne(C.mediane)},${colonne(C.code)},${a(C.code)},${colonne(C.compte)},"oui"),"nd")`,
      'moyenne',
    ),
  ];
}
