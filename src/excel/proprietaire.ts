/**
 * How the add-in knows its own sheets: a custom property on the sheet itself. A sheet without it is the user's, even
 * if it bears one of our names, and is never written to. It also keeps what a copy of cells does not carry (charts,
 * filter, frozen panes), so that a sheet can be put back as it was.
 */
import * as z from 'zod/mini';
import type { SheetPlan } from '../sheets/plan.ts';

const CLE = 'cil';

const zone = z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() });
const graphique = z.object({
  name: z.string(),
  kind: z.enum(['barres', 'colonnes', 'courbes', 'nuage']),
  title: z.string(),
  small: z.exactOptional(z.boolean()),
  categories: zone,
  series: z.array(
    z.object({
      name: z.string(),
      values: zone,
      color: z.string(),
      pointColors: z.exactOptional(z.array(z.string())),
      x: z.exactOptional(zone),
      line: z.exactOptional(z.boolean()),
      labels: z.exactOptional(z.array(z.object({ point: z.number(), row: z.number(), column: z.number() }))),
    }),
  ),
  categoryAxisTitle: z.exactOptional(z.string()),
  valueAxisTitle: z.string(),
  valueAxisMinimum: z.exactOptional(z.number()),
  valueAxisFormat: z.exactOptional(z.string()),
  place: zone,
});
const schema = z.object({
  role: z.enum(['sortie', 'exemple', 'import', 'copie', 'portrait']),
  graphiques: z.array(graphique),
  filtre: z.nullable(zone),
  volets: z.nullable(z.object({ rows: z.number(), columns: z.number() })),
});
export type Marque = z.infer<typeof schema>;

export function marqueDe(plan: SheetPlan, role: Marque['role']): Marque {
  return {
    role,
    graphiques: plan.charts.map((chart) => ({
      ...chart,
      series: chart.series.map(({ pointColors, labels, ...serie }) => ({
        ...serie,
        ...(pointColors ? { pointColors: [...pointColors] } : {}),
        ...(labels ? { labels: [...labels] } : {}),
      })),
    })),
    filtre: plan.filter ?? null,
    volets: plan.freeze ?? null,
  };
}

export function poserMarque(feuille: Excel.Worksheet, marque: Marque): void {
  feuille.customProperties.add(CLE, JSON.stringify(marque));
}

export function demanderMarque(feuille: Excel.Worksheet): Excel.WorksheetCustomProperty {
  const propriete = feuille.customProperties.getItemOrNullObject(CLE);
  propriete.load('value');
  return propriete;
}

/** To call once the property asked for has been synced. */
export function marqueLue(propriete: Excel.WorksheetCustomProperty): Marque | null {
  if (propriete.isNullObject) return null;
  try {
    const lu = schema.safeParse(JSON.parse(propriete.value));
    return lu.success ? lu.data : null;
  } catch {
    return null;
  }
}
