import type { Diagnostic } from '../domain/diagnostic.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { TYPES } from '../domain/typologies/types.ts';
import { bandeauDAideSeule } from './aideSeule.ts';
import { ici, texte, zone } from './cellules.ts';
import { tonsDesTypes } from './couleurs.ts';
import { graphiquesDeClassement, hauteurDesGraphiques } from './graphiquesClassement.ts';
import { COLONNES_CLASSEMENT as C } from './grilleClassement.ts';
import { grilleIndicateurs } from './grilleIndicateurs.ts';
import { grilleIndices } from './grilleIndices.ts';
import { enPages, largeursIdentite } from './largeurs.ts';
import { ligneDeClassement } from './ligneClassement.ts';
import { alertesDeDecision, ENTETES_DE_DECISION, LARGEURS_DE_DECISION } from './ligneDeDecision.ts';
import type { Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { SheetPlan } from './plan.ts';
import { resumeParType, sousLesGraphiques } from './sousLeClassement.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

/** From QPV on. */
const LARGEURS = [10, 12, 9, 9, 11, 12, 40, 32, ...LARGEURS_DE_DECISION, 10, 26];

/**
 * « CIL Classement »: the type proposed for each residence and the rule that gave it, the decision that the CIL types
 * beside it, and the type kept. Rows go from the most precarious to the least; those without index come last.
 */
export function planClassement(
  diagnostic: Diagnostic,
  alors: ReadonlyMap<string, string> = new Map(),
): SheetPlan {
  const { classement, parc, tableau } = diagnostic;
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
    NATURES[parc.nature].titre,
    'Indice',
    'Rang',
    'Écart flux − stock',
    'Type proposé',
    'Règle appliquée',
    'Vers un autre type',
    ...ENTETES_DE_DECISION,
    'Type retenu',
    'Lecture du type retenu',
  ];
  const lignes = rangs.map((rang, position) =>
    ligneDeClassement(diagnostic, sources, rang, premiere + position, alors, marques),
  );
  const debut = derniere + 3;
  const resume = resumeParType(diagnostic, debut, premiere, derniere);
  const barres = rangs.filter((rang) => (diagnostic.indices?.[rang]?.valeur ?? null) !== null).length;
  const places = debut + resume.length + 1;
  const widths = [...largeursIdentite(tableau.unites), ...LARGEURS];
  const sousCadre = cadre(FEUILLES.classement, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    links: [...sousCadre.links, { row: 2, column: 2, sheet: FEUILLES.classement, cell: ici(debut - 1, 0) }],
    blocks: [
      blocDeTete(tete),
      ...bandeauDAideSeule(diagnostic),
      { row: 2, column: 2, cells: [[texte('Comptes et graphiques', 'lien')]] },
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          entetes.map((t, column) => texte(t, NUMERIQUES.has(column) ? 'enteteNombre' : 'entete')),
          ...lignes,
        ],
      },
      { row: debut - 1, column: 0, cells: [[texte('Comptes et graphiques', 'section')]] },
      { row: debut, column: 0, cells: resume },
      {
        row: places + hauteurDesGraphiques(barres) + 1,
        column: 0,
        cells: sousLesGraphiques(diagnostic, classement !== null, marques),
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, rangs.length + 1, entetes.length),
    conditionalFormats: [
      ...tonsDesTypes({ row: premiere, column: C.propose, rows: rangs.length }),
      ...tonsDesTypes({ row: premiere, column: C.retenu, rows: rangs.length }),
      ...alertesDeDecision(premiere, C.decision, rangs.length),
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

/** Columns whose header is centred over figures. */
const NUMERIQUES: ReadonlySet<number> = new Set([
  C.effectif,
  C.indice,
  C.rang,
  C.ecart,
  C.propose,
  C.decision,
  C.alors,
  C.retenu,
]);

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
