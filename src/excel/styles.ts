import type { SheetPlan, Zone } from '../sheets/plan.ts';
import { STYLES, type Style } from '../sheets/styles.ts';
import { rectangles } from './rectangles.ts';

type Propriete = keyof Style;

type Valeur<P extends Propriete> = NonNullable<Style[P]>;

/** How each property of a style is set on a range of so many rows. */
const POSER: { readonly [P in Propriete]: (plage: Excel.Range, valeur: Valeur<P>, lignes: number) => void } =
  {
    // Excel takes one format for the whole range; only the type asks for a matrix of the range's size.
    numberFormat: (plage, valeur) => Object.assign(plage, { numberFormat: valeur }),
    bold: ({ format }, valeur) => {
      format.font.bold = valeur;
    },
    italic: ({ format }, valeur) => {
      format.font.italic = valeur;
    },
    underline: ({ format }, valeur) => {
      format.font.underline = valeur ? 'Single' : 'None';
    },
    size: ({ format }, valeur) => {
      format.font.size = valeur;
    },
    font: ({ format }, valeur) => {
      format.font.name = valeur;
    },
    color: ({ format }, valeur) => {
      format.font.color = valeur;
    },
    fill: ({ format }, valeur) => {
      format.fill.color = valeur;
    },
    horizontal: ({ format }, valeur) => {
      format.horizontalAlignment = valeur;
    },
    vertical: ({ format }, valeur) => {
      format.verticalAlignment = valeur;
    },
    wrap: ({ format }, valeur) => {
      format.wrapText = valeur;
    },
    indent: ({ format }, valeur) => {
      format.indentLevel = valeur;
    },
    borderTop: (plage, valeur) => filet(plage, ['EdgeTop'], valeur),
    borderBottom: (plage, valeur, lignes) =>
      filet(plage, lignes > 1 ? ['EdgeBottom', 'InsideHorizontal'] : ['EdgeBottom'], valeur),
  };

/**
 * The looks of a plan, property by property: neighbouring styles differ by a number format and share all the rest,
 * so a whole table takes one request for its borders, one for its fill, and so on.
 */
export function appliquerStyles(plan: SheetPlan, feuille: Excel.Worksheet): void {
  for (const bloc of plan.blocks) {
    const styles = bloc.cells.map((ligne) =>
      ligne.map((c): Style | null => (c?.style ? STYLES[c.style] : null)),
    );
    const poser = <P extends Propriete>(propriete: P) => {
      const valeurs = new Map<string, Valeur<P>>();
      const grille = styles.map((ligne) =>
        ligne.map((style) => {
          const valeur = style?.[propriete];
          if (valeur === undefined || valeur === null) return null;
          valeurs.set(String(valeur), valeur);
          return String(valeur);
        }),
      );
      for (const { label, zone } of rectangles(grille)) {
        const valeur = valeurs.get(label);
        if (valeur !== undefined) POSER[propriete](plage(feuille, deplacer(zone, bloc)), valeur, zone.rows);
      }
    };
    for (const propriete of PROPRIETES) poser(propriete);
  }
}

const PROPRIETES: readonly Propriete[] = [
  'numberFormat',
  'bold',
  'italic',
  'underline',
  'size',
  'font',
  'color',
  'fill',
  'horizontal',
  'vertical',
  'wrap',
  'indent',
  'borderTop',
  'borderBottom',
];

const deplacer = (zone: Zone, vers: { readonly row: number; readonly column: number }): Zone => ({
  ...zone,
  row: zone.row + vers.row,
  column: zone.column + vers.column,
});

const plage = (feuille: Excel.Worksheet, zone: Zone) =>
  feuille.getRangeByIndexes(zone.row, zone.column, zone.rows, zone.columns);

function filet(
  zone: Excel.Range,
  bords: readonly ('EdgeTop' | 'EdgeBottom' | 'InsideHorizontal')[],
  couleur: string,
): void {
  for (const nom of bords) {
    const bordure = zone.format.borders.getItem(nom);
    bordure.style = 'Continuous';
    bordure.color = couleur;
  }
}
