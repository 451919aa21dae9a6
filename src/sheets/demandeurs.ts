import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import { valeurDe } from '../domain/indicateurs/valeur.ts';
import { ailleurs, formule, ici, texte, zone } from './cellules.ts';
import { grilleIndicateurs } from './grilleIndicateurs.ts';
import { legende, type Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

const ENTETES = [
  ['Code', 9],
  ['Critère', 46],
  ['Occupants', 12],
  ['Emménagés récents', 13],
  ['Demandeurs : effectif', 13],
  ['Demandeurs : base', 13],
  ['Demandeurs : part', 12],
  ['Écart demandeurs − occupants (points)', 15],
  ['Ce que la CIL en retient', 44],
] as const;
const C = { code: 0, occupants: 2, effectif: 4, base: 5, part: 6, retenu: 8 } as const;

/** The same share among recent movers, where the catalogue has one. */
const CHEZ_LES_RECENTS: ReadonlyMap<string, string> = new Map([
  ['I01', 'I09'],
  ['I16', 'I10a'],
  ['I18', 'I10b'],
  ['I17', 'I10c'],
  ['I19', 'I10d'],
]);

/**
 * « CIL Demandeurs »: applicants on the very criteria that describe occupants, from counts that the user copies from the
 * demand file, beside occupants and recent movers. Categories of households only: no applicant is listed or scored.
 */
export function planDemandeurs(diagnostic: Diagnostic): SheetPlan | null {
  const criteres = diagnostic.tableau.indicateurs.flatMap(({ indicateur, etat }) =>
    etat.calculable && DES_MENAGES.has(indicateur.famille) && indicateur.forme === 'part' ? [indicateur] : [],
  );
  if (criteres.length === 0) return null;
  const marques: Marques = new Set(['///']);
  const tete = teteDuDiagnostic('Demandeurs et occupants sur les mêmes critères', diagnostic);
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + criteres.length;
  return {
    ...cadre(FEUILLES.demandeurs, tete),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          ENTETES.map(([titre], column) =>
            texte(titre, column >= C.occupants && column < C.retenu ? 'enteteNombre' : 'entete'),
          ),
          ...criteres.map((critere, rang) => ligne({ diagnostic, marques }, critere, premiere + rang)),
        ],
      },
      { row: derniere + 2, column: 0, cells: [...lecture(), [], ...legende(marques)] },
    ],
    widths: ENTETES.map(([, largeur]) => largeur),
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, criteres.length + 1, ENTETES.length),
    conditionalFormats: [],
    validations: [
      {
        zone: zone(premiere, C.effectif, criteres.length, 2),
        rule: { decimalBetween: [0, 10_000_000] },
        message: 'Nombre de demandeurs, 0 ou plus. Laissez vide ce que vous ne connaissez pas.',
      },
    ],
    charts: [],
    kept: {
      headerRow: LIGNE_ENTETE,
      firstRow: premiere,
      lastRow: derniere,
      keyColumn: C.code,
      columns: [C.effectif, C.base, C.retenu],
    },
  };
}

const DES_MENAGES: ReadonlySet<Indicateur['famille']> = new Set([
  'precarite',
  'revenus',
  'emploi',
  'menages',
  'ages',
]);

interface Contexte {
  readonly diagnostic: Diagnostic;
  readonly marques: Marques;
}

function ligne(contexte: Contexte, { code, libelle }: Indicateur, row: number): PlanCell[] {
  const [effectif, base, part, occupants] = [C.effectif, C.base, C.part, C.occupants].map((column) =>
    ici(row, column),
  );
  return [
    texte(code, 'code'),
    texte(libelle, 'texteLong'),
    deLaReference(contexte, code),
    deLaReference(contexte, CHEZ_LES_RECENTS.get(code)),
    texte('', 'saisieEffectif'),
    texte('', 'saisieEffectif'),
    formule(`=IF(AND(ISNUMBER(${effectif}),N(${base})>0),${effectif}/${base},"///")`, 'part'),
    formule(`=IF(AND(ISNUMBER(${part}),ISNUMBER(${occupants})),100*(${part}-${occupants}),"///")`, 'ecart'),
    texte('', 'saisieTexte'),
  ];
}

/** The share of the reference territory, read where « CIL Indicateurs » shows it. */
function deLaReference({ diagnostic, marques }: Contexte, code: string | undefined): PlanCell {
  const grille = grilleIndicateurs(diagnostic);
  const column = code === undefined ? null : grille.valeur(code);
  if (code === undefined || column === null) return texte('///', 'part');
  if (valeurDe(diagnostic.tableau, code, null) === null) {
    marques.add('nd');
    return texte('nd', 'part');
  }
  return formule(`=${ailleurs(FEUILLES.indicateurs, grille.reference, column)}`, 'part');
}

function lecture(): PlanCell[][] {
  return [
    [texte('Lecture', 'section')],
    ...notes(
      'Occupants et emménagés récents sont ceux de la référence, lus sur « CIL Indicateurs ». Saisissez les effectifs de demandeurs, comptés avec les mêmes définitions.',
      'Un écart positif dit que la demande compte plus de ces ménages que l’occupation : il annonce l’évolution si les attributions suivent la demande.',
      'Un profil peu présent dans la demande se cherche : information, commercialisation, mutations. Il ne se décrète pas.',
      'Des catégories de ménages sont comparées, jamais des demandeurs : cette feuille ne sert ni à noter ni à écarter une candidature.',
    ),
  ];
}
