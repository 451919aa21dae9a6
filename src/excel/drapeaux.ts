import { adresse } from '../domain/parc/cellule.ts';
import type { RegleDuSecret } from '../domain/secret/regle.ts';

/** Recognises our flags among the user's own formats, in a rule that Excel evaluates without the add-in. */
const SIGNATURE = 'N("CIL secret")=0';
const AMBRE = '#FFD27F';
const BRUN = '#6B3A00';

/** The rule, for the top-left cell of the flagged range, live as the cells change. */
export function formuleDuDrapeau(
  row: number,
  column: number,
  { seuil, strict, zeros }: RegleDuSecret,
): string {
  const cellule = adresse(row, column);
  const sous = strict ? `${cellule}<=${seuil}` : `${cellule}<${seuil}`;
  const compte = `${cellule}${zeros ? '>=' : '>'}0,${sous},${cellule}=INT(${cellule}),${SIGNATURE}`;
  return `=IF(ISNUMBER(${cellule}),AND(${compte}),FALSE)`;
}

export const estUnDrapeau = (formule: string): boolean => formule.includes(SIGNATURE);

/** The one thing the add-in adds to a user's sheet: a look. Values and formulas are not touched. */
export function poserDrapeau(plage: Excel.Range, formule: string): void {
  const drapeau = plage.conditionalFormats.add('Custom');
  drapeau.custom.rule.formula = formule;
  drapeau.custom.format.fill.color = AMBRE;
  drapeau.custom.format.font.color = BRUN;
  drapeau.custom.format.font.bold = true;
}

/** Takes the flags off these ranges; gives how many there were. Two syncs, the removal waits for the caller's. */
export async function retirerDrapeaux(
  context: Excel.RequestContext,
  plages: readonly Excel.Range[],
): Promise<number> {
  const collections = plages.map((plage) => plage.conditionalFormats);
  for (const formats of collections) formats.load('items/type');
  await context.sync();
  const personnels = collections
    .flatMap((formats) => formats.items)
    .filter((format) => format.type === 'Custom')
    .map((format) => {
      const { rule } = format.custom;
      rule.load('formula');
      return { format, rule };
    });
  await context.sync();
  const drapeaux = personnels.filter(({ rule }) => estUnDrapeau(rule.formula));
  for (const { format } of drapeaux) format.delete();
  return drapeaux.length;
}
