import { ailleurs } from '../sheets/cellules.ts';
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
export function dessinerGraphique(chart: PlanChart, feuille: Excel.Worksheet, nomDeFeuille: string): void {
  const [premiere] = chart.series;
  if (!premiere) return;
  const dessin = feuille.charts.add(TYPES[chart.kind], plage(feuille, premiere.values), 'Columns');
  dessin.name = chart.name;
  dessin.title.text = chart.title;
  dessin.title.format.font.size = chart.small ? 9 : 12;
  dessin.legend.visible = chart.series.length > 1;
  chart.series.forEach((serie, i) => {
    const trace = i === 0 ? dessin.series.getItemAt(0) : dessin.series.add(serie.name);
    trace.name = serie.name;
    trace.setValues(plage(feuille, serie.values));
    trace.setXAxisValues(plage(feuille, serie.x ?? chart.categories));
    if (chart.kind === 'courbes') tracerLigne(trace, serie.color, i);
    else if (serie.line) tracerLimite(trace, serie.color);
    else if (chart.kind === 'nuage') tracerNuage(trace, serie.color);
    else trace.format.fill.setSolidColor(serie.color);
    serie.pointColors?.forEach((couleur, point) => {
      trace.points.getItemAt(point).format.fill.setSolidColor(couleur);
    });
    for (const { point, row, column } of serie.labels ?? []) {
      const marque = trace.points.getItemAt(point);
      marque.hasDataLabel = true;
      // A cell, not its text: the label follows it, and a name that begins with « = » is no formula.
      marque.dataLabel.formula = `=${ailleurs(nomDeFeuille, row, column)}`;
      marque.dataLabel.position = 'Right';
    }
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
  if (chart.small) {
    for (const axe of [valueAxis, categoryAxis]) axe.format.font.size = 8;
    valueAxis.title.format.font.size = 8;
  }
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

function tracerNuage(trace: Excel.ChartSeries, couleur: string): void {
  trace.markerStyle = 'Circle';
  trace.markerSize = 6;
  trace.markerBackgroundColor = couleur;
  trace.markerForegroundColor = couleur;
}

function tracerLimite(trace: Excel.ChartSeries, couleur: string): void {
  trace.chartType = 'XYScatterLinesNoMarkers';
  trace.markerStyle = 'None';
  trace.format.line.color = couleur;
  trace.format.line.weight = 1;
}
