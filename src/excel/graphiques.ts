import type { PlanChart, Zone } from '../sheets/plan.ts';

const TYPES = {
  barres: 'BarClustered',
  colonnes: 'ColumnClustered',
  courbes: 'LineMarkers',
  nuage: 'XYScatter',
} as const satisfies Record<PlanChart['kind'], string>;

/** A marker for each line: colour never says it alone. */
const REPERES = ['Circle', 'Square', 'Triangle', 'Diamond', 'X', 'Plus', 'Star', 'Dash'] as const;

const plage = (feuille: Excel.Worksheet, zone: Zone) =>
  feuille.getRangeByIndexes(zone.row, zone.column, zone.rows, zone.columns);

/** Draws one native chart where its plan says. */
export function dessinerGraphique(chart: PlanChart, feuille: Excel.Worksheet): void {
  const [premiere] = chart.series;
  if (!premiere) return;
  const dessin = feuille.charts.add(TYPES[chart.kind], plage(feuille, premiere.values), 'Columns');
  dessin.name = chart.name;
  dessin.title.text = chart.title;
  dessin.title.format.font.size = 12;
  dessin.legend.visible = chart.series.length > 1;
  chart.series.forEach((serie, i) => {
    const trace = i === 0 ? dessin.series.getItemAt(0) : dessin.series.add(serie.name);
    trace.name = serie.name;
    trace.setValues(plage(feuille, serie.values));
    trace.setXAxisValues(plage(feuille, chart.categories));
    if (chart.kind === 'courbes') tracerLigne(trace, serie.color, i);
    else trace.format.fill.setSolidColor(serie.color);
    serie.pointColors?.forEach((couleur, point) => {
      trace.points.getItemAt(point).format.fill.setSolidColor(couleur);
    });
    if (chart.kind === 'barres' || chart.kind === 'colonnes') {
      trace.hasDataLabels = true;
      trace.gapWidth = 45;
    }
  });
  const { valueAxis, categoryAxis } = dessin.axes;
  valueAxis.title.text = chart.valueAxisTitle;
  if (chart.valueAxisMinimum !== undefined) valueAxis.minimum = chart.valueAxisMinimum;
  if (chart.valueAxisFormat !== undefined) valueAxis.numberFormat = chart.valueAxisFormat;
  if (chart.categoryAxisTitle) categoryAxis.title.text = chart.categoryAxisTitle;
  if (chart.kind === 'barres') {
    // Excel draws the first category of a bar chart at the bottom; a ranking reads from the top, its scale below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  const { row, column, rows, columns } = chart.place;
  dessin.setPosition(
    feuille.getRangeByIndexes(row, column, 1, 1),
    feuille.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
}

function tracerLigne(trace: Excel.ChartSeries, couleur: string, rang: number): void {
  trace.format.line.color = couleur;
  trace.format.line.weight = 2;
  // A curve would draw values between the waves that nobody measured.
  trace.smooth = false;
  trace.markerStyle = REPERES[rang % REPERES.length] ?? 'Circle';
  trace.markerBackgroundColor = couleur;
  trace.markerForegroundColor = couleur;
}
