import { cellName, columnName } from '../../model/a1.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';
import { element } from '../html.ts';
import { ConditionalLook, type Evaluate } from '../look/conditional.ts';
import { type Box, Geometry } from './geometry.ts';
import { Overlays } from './overlays.ts';
import { RowElement } from './rowElement.ts';
import { RowView } from './rowView.ts';
import type { Place } from './selection.ts';

const HEADER_HEIGHT = 20;
const ROWS_AROUND = 3;
const COLUMNS_AROUND = 2;

/** The part of one sheet that shows, as an ARIA grid: only its rows and columns are in the page. */
export class GridView {
  readonly viewport = element('div', { class: 'viewport', attributes: { role: 'grid', tabindex: '0' } });
  readonly scroller: HTMLElement;
  readonly overlays: Overlays;
  geometry: Geometry;
  headerWidth = 30;
  private readonly spacer: HTMLElement;
  private readonly head: RowElement;
  private readonly frozenBand = element('div', {
    class: 'band frozen-rows',
    attributes: { role: 'rowgroup' },
  });
  private readonly moving = element('div', { class: 'moving-rows' });
  private readonly band = element('div', {
    class: 'band',
    attributes: { role: 'rowgroup' },
    children: [this.moving],
  });
  private readonly rows = new Map<number, RowElement>();
  private rowView: RowView;
  private extent = { rows: 0, columns: 0 };
  private selected: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  private pending = 0;
  private readonly frame = new Map<string, string>();

  constructor(
    host: HTMLElement,
    private sheet: Sheet,
    private readonly evaluate: Evaluate,
  ) {
    this.head = new RowElement('head');
    this.overlays = new Overlays();
    this.viewport.append(this.head.element, this.band, this.frozenBand, this.overlays.element);
    this.spacer = element('div', { class: 'spacer', children: [this.viewport] });
    this.scroller = element('div', { class: 'scroller', children: [this.spacer] });
    host.append(this.scroller);
    this.geometry = new Geometry(sheet);
    this.rowView = new RowView(sheet, this.geometry, new ConditionalLook(sheet, evaluate));
    this.scroller.addEventListener('scroll', () => this.draw());
    new ResizeObserver(() => this.draw()).observe(this.scroller);
    this.show(sheet);
  }

  /** Shows another sheet from its top left corner. */
  show(sheet: Sheet): void {
    this.sheet = sheet;
    this.extent = { rows: 0, columns: 0 };
    this.dropRows();
    this.refresh();
    this.scroller.scrollTo(0, 0);
    this.draw();
  }

  /** The sheet changed: everything that shows is drawn again, once, before the next frame. */
  invalidate(): void {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      this.refresh();
      this.draw();
    });
  }

  /** Draws at once what `invalidate` has put off, for those who must read the page now. */
  flush(): void {
    if (!this.pending) return;
    cancelAnimationFrame(this.pending);
    this.pending = 0;
    this.refresh();
    this.draw();
  }

  select(area: Area, active: Place): void {
    this.selected = area;
    this.viewport.setAttribute('aria-activedescendant', `c-${cellName(active.row, active.column)}`);
    this.draw();
  }

  /** Scrolls just enough for a cell to show, frozen panes aside. */
  reveal({ row, column }: Place): void {
    const { left, top, width, height } = this.geometry.box({ row, column, rows: 1, columns: 1 });
    this.extend(row + 50, column + 10);
    const { scroller, geometry } = this;
    const room = this.room();
    if (row >= geometry.frozenRows) {
      if (top - geometry.frozenHeight < scroller.scrollTop) scroller.scrollTop = top - geometry.frozenHeight;
      else if (top + height > scroller.scrollTop + room.height)
        scroller.scrollTop = top + height - room.height;
    }
    if (column >= geometry.frozenColumns) {
      if (left - geometry.frozenWidth < scroller.scrollLeft)
        scroller.scrollLeft = left - geometry.frozenWidth;
      else if (left + width > scroller.scrollLeft + room.width)
        scroller.scrollLeft = left + width - room.width;
    }
    this.draw();
  }

  /** Where an area stands inside the viewport, in pixels. */
  boxOnScreen(area: Area): Box {
    const box = this.geometry.box(area);
    const x = area.column < this.geometry.frozenColumns ? 0 : this.scroller.scrollLeft;
    const y = area.row < this.geometry.frozenRows ? 0 : this.scroller.scrollTop;
    return { ...box, left: this.headerWidth + box.left - x, top: HEADER_HEIGHT + box.top - y };
  }

  /** The cell under a point of the window, and whether the point is on a row or column header. */
  placeAt(clientX: number, clientY: number): Place & { onColumnHeader: boolean; onRowHeader: boolean } {
    const frame = this.viewport.getBoundingClientRect();
    const x = clientX - frame.left - this.headerWidth;
    const y = clientY - frame.top - HEADER_HEIGHT;
    const { frozenWidth, frozenHeight, columns, rows } = this.geometry;
    return {
      column: columns.at(Math.max(0, x < frozenWidth ? x : x + this.scroller.scrollLeft)),
      row: rows.at(Math.max(0, y < frozenHeight ? y : y + this.scroller.scrollTop)),
      onColumnHeader: y < 0,
      onRowHeader: x < 0,
    };
  }

  /** Rows that fit on a screen, for Page down. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.room().height / this.geometry.rows.defaultSize) - 1);
  }

  private refresh(): void {
    const { frozenRows } = this.geometry;
    this.geometry = new Geometry(this.sheet);
    if (this.geometry.frozenRows !== frozenRows) this.dropRows();
    this.rowView = new RowView(this.sheet, this.geometry, new ConditionalLook(this.sheet, this.evaluate));
    this.viewport.setAttribute('aria-label', `Feuille ${this.sheet.name}`);
    this.viewport.setAttribute('aria-rowcount', String(MAX_ROWS));
    this.viewport.setAttribute('aria-colcount', String(MAX_COLUMNS));
    this.viewport.classList.toggle('no-lines', !this.sheet.gridlines);
    const used = this.sheet.used(false);
    this.extend(
      Math.max(200, (used?.row ?? 0) + (used?.rows ?? 0) + 50),
      (used?.column ?? 0) + (used?.columns ?? 0) + 26,
    );
    for (const row of this.rows.values()) row.stale = true;
    this.overlays.setCharts(this.sheet, this.geometry);
  }

  private dropRows(): void {
    for (const row of this.rows.values()) row.element.remove();
    this.rows.clear();
  }

  private extend(rows: number, columns: number): void {
    this.extent = {
      rows: Math.min(MAX_ROWS, Math.max(this.extent.rows, rows)),
      columns: Math.min(MAX_COLUMNS, Math.max(this.extent.columns, columns)),
    };
    const { rows: down, columns: across } = this.geometry;
    this.spacer.style.width = `${across.start(this.extent.columns) + this.headerWidth}px`;
    this.spacer.style.height = `${down.start(this.extent.rows) + HEADER_HEIGHT}px`;
  }

  private room() {
    return {
      width: this.scroller.clientWidth - this.headerWidth - this.geometry.frozenWidth,
      height: this.scroller.clientHeight - HEADER_HEIGHT - this.geometry.frozenHeight,
    };
  }

  private draw(): void {
    const { scroller, geometry, viewport } = this;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
    const room = this.room();
    const firstRow = geometry.rows.at(scrollTop + geometry.frozenHeight);
    const lastRow = Math.min(MAX_ROWS - 1, geometry.rows.at(scrollTop + geometry.frozenHeight + room.height));
    const firstColumn = geometry.columns.at(scrollLeft + geometry.frozenWidth);
    const lastColumn = geometry.columns.at(scrollLeft + geometry.frozenWidth + room.width);
    if (lastRow + 20 > this.extent.rows || lastColumn + 3 > this.extent.columns)
      this.extend(lastRow + 60, lastColumn + 13);
    this.headerWidth = Math.max(30, String(lastRow + 1).length * 8 + 8);
    this.setFrame({
      width: `${clientWidth}px`,
      height: `${clientHeight}px`,
      '--head': `${this.headerWidth}px`,
      '--frozen': `${geometry.frozenWidth}px`,
      '--shift': `${-(scrollLeft + geometry.frozenWidth)}px`,
      '--frozen-height': `${geometry.frozenHeight}px`,
    });
    this.frozenBand.classList.toggle('edge', geometry.frozenRows > 0);
    viewport.classList.toggle('frozen-columns', geometry.frozenColumns > 0);
    const columns = {
      first: Math.max(geometry.frozenColumns, firstColumn - COLUMNS_AROUND),
      last: Math.min(MAX_COLUMNS - 1, lastColumn + COLUMNS_AROUND),
    };
    this.drawHead(columns);
    const start = Math.max(geometry.frozenRows, geometry.firstRowFor(Math.max(0, firstRow - ROWS_AROUND)));
    this.moving.style.transform = `translateY(${-(scrollTop + geometry.frozenHeight)}px)`;
    this.drawRows(start, Math.min(MAX_ROWS - 1, lastRow + ROWS_AROUND), columns);
    this.overlays.place(geometry, { left: scrollLeft, top: scrollTop }, this.headerWidth, HEADER_HEIGHT);
  }

  /** Only what changed is set: a property that many elements inherit has them all computed anew. */
  private setFrame(properties: Record<string, string>): void {
    for (const [name, value] of Object.entries(properties)) {
      if (this.frame.get(name) === value) continue;
      this.frame.set(name, value);
      this.viewport.style.setProperty(name, value);
    }
  }

  private drawHead({ first, last }: { first: number; last: number }): void {
    const { columns, frozenColumns } = this.geometry;
    const cells = (from: number, to: number) => {
      let html = '';
      for (let column = from; column <= to; column++) {
        const width = columns.size(column);
        if (width === 0) continue;
        const on = column >= this.selected.column && column < this.selected.column + this.selected.columns;
        html +=
          `<div role="columnheader" class="head${on ? ' on' : ''}" aria-colindex="${column + 1}"` +
          ` style="left:${columns.start(column)}px;width:${width}px">${columnName(column)}</div>`;
      }
      return html;
    };
    this.head.fill(cells(0, frozenColumns - 1), cells(first, last));
  }

  private drawRows(start: number, end: number, columns: { first: number; last: number }): void {
    const { rows: axis, frozenRows, frozenColumns } = this.geometry;
    const wanted = new Set<number>();
    for (let row = 0; row < frozenRows; row++) wanted.add(row);
    for (let row = start; row <= end; row++) if (axis.size(row) > 0) wanted.add(row);
    for (const [row, drawn] of this.rows) {
      if (wanted.has(row)) continue;
      drawn.element.remove();
      this.rows.delete(row);
    }
    for (const row of wanted) {
      let drawn = this.rows.get(row);
      if (!drawn) {
        drawn = new RowElement(row);
        this.rows.set(row, drawn);
        (row < frozenRows ? this.frozenBand : this.moving).append(drawn.element);
      }
      drawn.place(axis.start(row), axis.size(row));
      drawn.mark(row >= this.selected.row && row < this.selected.row + this.selected.rows);
      if (drawn.covers(columns.first, columns.last)) continue;
      drawn.fill(
        frozenColumns > 0 ? this.rowView.html(row, 0, frozenColumns - 1) : '',
        this.rowView.html(row, columns.first, columns.last),
      );
      drawn.drawn = columns;
      drawn.stale = false;
    }
  }
}
