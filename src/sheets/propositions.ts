import { texte, zone } from './cellules.ts';
import { enPages } from './largeurs.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, type Tete } from './tete.ts';

/** What the CIL answers to each proposal; kept when the sheet is made again. */
const REPONSES = [
  ['Ce que retient la CIL', 44, 'saisieTexte'],
  ['Responsable', 18, 'saisieTexte'],
  ['Échéance', 12, 'saisieDate'],
  ['État', 14, 'saisieTexte'],
] as const;

const ETATS = ['à lancer', 'en cours', 'fait', 'abandonné'] as const;

export interface TableDePropositions {
  readonly nom: string;
  readonly tete: Tete;
  /** Titles and widths of what is proposed; the first column is the code that tells rows apart. */
  readonly colonnes: readonly (readonly [string, number])[];
  readonly lignes: readonly (readonly string[])[];
  /** Stands under the table: rows, and the links that they hold, by row. */
  readonly dessous: readonly { readonly cellules: PlanCell[]; readonly lien?: string }[];
}

/** A table of proposals in the project's own words, each with room for what the CIL decides. */
export function planDePropositions({ nom, tete, colonnes, lignes, dessous }: TableDePropositions): SheetPlan {
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + lignes.length;
  const debut = derniere + 2;
  const widths = [...colonnes, ...REPONSES].map(([, largeur]) => largeur);
  const fixes = colonnes.length;
  const sousCadre = cadre(nom, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    links: [
      ...sousCadre.links,
      ...dessous.flatMap(({ lien }, k) =>
        lien === undefined ? [] : [{ row: debut + k, column: 0, sheet: lien }],
      ),
    ],
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          [...colonnes, ...REPONSES].map(([titre]) => texte(titre, 'entete')),
          ...lignes.map((cases) => [
            ...cases.map((valeur, k) => texte(valeur, k === 0 ? 'code' : 'texteLong')),
            ...REPONSES.map(([, , style]) => texte('', style)),
          ]),
        ],
      },
      { row: debut, column: 0, cells: dessous.map(({ cellules }) => cellules) },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: [],
    validations: [
      {
        zone: zone(premiere, fixes + REPONSES.length - 1, lignes.length, 1),
        rule: { list: ETATS },
        message: `Choisissez : ${ETATS.join(', ')}.`,
      },
    ],
    charts: [],
    kept: {
      headerRow: LIGNE_ENTETE,
      firstRow: premiere,
      lastRow: derniere,
      keyColumn: 0,
      columns: REPONSES.map((_, k) => fixes + k),
    },
  };
}
