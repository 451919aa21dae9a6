import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Anomalie } from '../domain/grille/anomalie.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { ici, texte, zone } from './cellules.ts';
import { enPages } from './largeurs.ts';
import type { PlanCell, PlanValidation, SheetPlan } from './plan.ts';
import { ALERTE } from './secretEnPlace.ts';
import type { NomDeStyle } from './styles.ts';
import { type ColonneTypee, FIN_DE_TABLE, placesDe } from './tableTypee.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

/** A table that users go on filling in: what stands on it already, blank rows under it, and how to fill it. */
export interface TableASaisir<Champ extends string> {
  readonly nom: string;
  readonly titre: string;
  readonly colonnes: readonly ColonneTypee<Champ>[];
  readonly lignes: readonly (readonly PlanCell[])[];
  /** A blank row, ready to be typed on. */
  readonly libre: readonly PlanCell[];
  readonly lignesLibres: number;
  readonly regles: Partial<Readonly<Record<Champ, Pick<PlanValidation, 'rule' | 'message'>>>>;
  /** Title of the column that says what is to be put right. */
  readonly aVerifier: string;
  /** Columns that stay in sight. */
  readonly figees: number;
  readonly enLigne: readonly (readonly (PlanCell | null)[])[];
}

/** The sheet of such a table: rows with something to put right are tinted, and say it in their own column. */
export function planASaisir<Champ extends string>(
  diagnostic: Diagnostic,
  table: TableASaisir<Champ>,
): SheetPlan {
  const { colonnes, lignes, libre, lignesLibres } = table;
  const tete = teteDuDiagnostic(table.titre, diagnostic);
  const corps = [...lignes, ...Array.from({ length: lignesLibres }, () => libre)];
  const premiere = LIGNE_ENTETE + 1;
  const sous = premiere + corps.length + 1;
  const widths = colonnes.map(({ largeur }) => largeur);
  const signal = colonnes.findIndex(({ titre }) => titre === table.aVerifier);
  const sousCadre = cadre(table.nom, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths, table.figees),
    links: [...sousCadre.links, { row: 2, column: 2, sheet: table.nom, cell: ici(sous, 0) }],
    blocks: [
      blocDeTete(tete),
      { row: 2, column: 2, cells: [[texte(FIN_DE_TABLE, 'lien')]] },
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          colonnes.map(({ titre, nombre }) => texte(titre, nombre ? 'enteteNombre' : 'entete')),
          ...corps,
        ],
      },
      { row: sous, column: 0, cells: [[texte(FIN_DE_TABLE, 'section')], ...table.enLigne] },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: table.figees },
    filter: zone(LIGNE_ENTETE, 0, corps.length + 1, colonnes.length),
    conditionalFormats: [
      {
        zone: zone(premiere, 0, corps.length, colonnes.length),
        formula: `=$${ici(premiere, signal)}<>""`,
        style: ALERTE,
      },
    ],
    validations: [...placesDe(colonnes)].flatMap(([champ, column]) => {
      const regle = table.regles[champ];
      return regle ? [{ zone: zone(premiere, column, corps.length, 1), ...regle }] : [];
    }),
    charts: [],
  };
}

/** A cell as the user left it: what she typed is data, whatever it looks like. */
export function telle(cellule: Cellule | undefined, style: NomDeStyle): PlanCell {
  if (cellule === null || cellule === undefined) return { style };
  return { value: typeof cellule === 'object' ? cellule.erreur : cellule, style };
}

/** What is to be put right on each line, in a few words; empty where nothing is. */
export function aVerifierPar<Champ extends string>(
  anomalies: readonly Anomalie<Champ>[],
): (rang: number) => string {
  const mots = new Map<number, string[]>();
  for (const { rang, mot } of anomalies) mots.set(rang, [...(mots.get(rang) ?? []), mot]);
  return (rang) => [...new Set(mots.get(rang))].join(' ; ');
}

/** Name of a residence by its code; empty for a code that is not in the data. */
export function nomsDesResidences({ tableau }: Diagnostic): (code: string) => string {
  const noms = new Map(tableau.unites.map(({ cle, nom }) => [cle, nom]));
  return (code) => noms.get(code) ?? '';
}
