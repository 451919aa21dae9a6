import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';
import { chartSvg } from '../charts/chart.ts';
import { element, escapeHtml } from '../html.ts';
import type { Box, Geometry } from './geometry.ts';
import type { Place } from './selection.ts';

interface Pane {
  readonly clip: HTMLElement;
  readonly inner: HTMLElement;
  readonly charts: HTMLElement;
  readonly marks: HTMLElement;
  readonly movesAcross: boolean;
  readonly movesDown: boolean;
}

export interface Marks {
  selection: Area;
  active: Place;
  /** The spilled range that the active cell belongs to. */
  spill?: Area | undefined;
  /** What Ctrl+C or Ctrl+X took. */
  copied?: Area | undefined;
}

/** What lies over the cells: charts, pictures, selection, spill outline. Each of the four panes shows its own part. */
export class Overlays {
  readonly element = element('div', { class: 'overlays' });
  private readonly panes: Pane[] = [];

  constructor() {
    for (const movesDown of [true, false]) {
      for (const movesAcross of [true, false]) {
        const charts = element('div', { class: 'charts' });
        const marks = element('div', { class: 'marks', attributes: { 'aria-hidden': 'true' } });
        const inner = element('div', { class: 'inner', children: [charts, marks] });
        const clip = element('div', { class: 'pane', children: [inner] });
        this.panes.push({ clip, inner, charts, marks, movesAcross, movesDown });
        this.element.append(clip);
      }
    }
  }

  place(
    geometry: Geometry,
    scroll: { left: number; top: number },
    headerWidth: number,
    headerHeight: number,
  ): void {
    const { frozenWidth, frozenHeight } = geometry;
    for (const { clip, inner, movesAcross, movesDown } of this.panes) {
      clip.style.left = `${headerWidth + (movesAcross ? frozenWidth : 0)}px`;
      clip.style.top = `${headerHeight + (movesDown ? frozenHeight : 0)}px`;
      clip.style.width = movesAcross ? `calc(100% - ${headerWidth + frozenWidth}px)` : `${frozenWidth}px`;
      clip.style.height = movesDown ? `calc(100% - ${headerHeight + frozenHeight}px)` : `${frozenHeight}px`;
      const x = movesAcross ? scroll.left + frozenWidth : 0;
      const y = movesDown ? scroll.top + frozenHeight : 0;
      inner.style.transform = `translate(${-x}px,${-y}px)`;
    }
  }

  setMarks(geometry: Geometry, { selection, active, spill, copied }: Marks): void {
    const place = (area: Area) => {
      const { left, top, width, height } = geometry.box(area);
      return `left:${left - 1}px;top:${top - 1}px;width:${width + 1}px;height:${height + 1}px`;
    };
    const cell = geometry.widened({ ...active, rows: 1, columns: 1 });
    const around = geometry.box(selection);
    const own = geometry.box(cell);
    const hole = `left:${own.left - around.left}px;top:${own.top - around.top}px;width:${own.width}px;height:${own.height}px`;
    const single = cell.rows === selection.rows && cell.columns === selection.columns;
    const html =
      (spill ? `<div class="spill" style="${place(spill)}"></div>` : '') +
      (copied ? `<div class="copied" style="${place(copied)}"></div>` : '') +
      `<div class="selection" style="${place(selection)}">` +
      (single ? '' : `<div class="veil"><div class="active" style="${hole}"></div></div>`) +
      '<i class="handle"></i></div>';
    for (const { marks } of this.panes) replace(marks, html);
  }

  setCharts(sheet: Sheet, geometry: Geometry): void {
    const styled = ({ left, top, width, height }: Box) =>
      `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    const figures = [
      ...sheet.charts.map((chart) => {
        const box = geometry.chartBox(chart);
        const svg = chartSvg(sheet.book, chart, box.width, box.height);
        return { ...box, html: `<div class="chart" style="${styled(box)}">${svg}</div>` };
      }),
      ...sheet.pictures.map((picture) => {
        const box = geometry.chartBox(picture);
        const source = `data:image/${picture.type};base64,${picture.data}`;
        const alt = escapeHtml(picture.altText);
        return { ...box, html: `<img class="chart" style="${styled(box)}" src="${source}" alt="${alt}">` };
      }),
    ];
    for (const { charts, movesAcross, movesDown } of this.panes) {
      const html = figures
        .filter(({ left }) => movesAcross || left < geometry.frozenWidth)
        .filter(({ top }) => movesDown || top < geometry.frozenHeight)
        .filter(({ left, width }) => !movesAcross || left + width > geometry.frozenWidth)
        .filter(({ top, height }) => !movesDown || top + height > geometry.frozenHeight)
        .map(({ html }) => html)
        .join('');
      replace(charts, html);
    }
  }
}

const written = new WeakMap<HTMLElement, string>();

function replace(target: HTMLElement, html: string): void {
  if (written.get(target) === html) return;
  written.set(target, html);
  target.innerHTML = html;
}
