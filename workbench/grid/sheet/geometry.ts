import { contains, keyOf, MAX_COLUMNS, MAX_ROWS } from '../../model/area.ts';
import { fittedHeights } from '../../model/row-heights.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area, Chart } from '../../model/types.ts';
import { textWidth } from '../look/measure.ts';
import { Axis, PIXELS_PER_POINT } from './axis.ts';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where everything of a sheet lies, in pixels from its top left corner, frozen panes included. */
export class Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly frozenHeight: number;
  readonly frozenWidth: number;
  private readonly merged = new Map<number, Area>();

  constructor(readonly sheet: Sheet) {
    const { columnWidths, hiddenColumns, rowHeights, hiddenRows } = sheet;
    const width = Math.round(sheet.defaultColumnWidth * PIXELS_PER_POINT);
    this.columns = new Axis(MAX_COLUMNS, width, columnWidths, hiddenColumns);
    const height = Math.round(sheet.defaultRowHeight * PIXELS_PER_POINT);
    const fitted = fittedHeights(sheet, (text, style) => textWidth(text, style) / PIXELS_PER_POINT);
    const heights = new Map([...fitted, ...rowHeights]);
    this.rows = new Axis(MAX_ROWS, height, heights, hiddenRows);
    this.frozenRows = sheet.frozen.rows;
    this.frozenColumns = sheet.frozen.columns;
    this.frozenHeight = this.rows.start(this.frozenRows);
    this.frozenWidth = this.columns.start(this.frozenColumns);
    for (const area of sheet.merges) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          this.merged.set(keyOf(row, column), area);
        }
      }
    }
  }

  /** The merged area that covers a cell, if any. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merged.get(keyOf(row, column));
  }

  /** The first row that must be drawn for a merged cell above to show in this row. */
  firstRowFor(row: number): number {
    const tops = this.sheet.merges.filter((area) => row >= area.row && row < area.row + area.rows);
    return Math.min(row, ...tops.map((area) => area.row));
  }

  /** The whole of a merged cell when the area touches one. */
  widened(area: Area): Area {
    let { row, column } = area;
    let bottom = row + area.rows;
    let right = column + area.columns;
    for (const merge of this.sheet.merges) {
      const apart =
        merge.row >= bottom ||
        merge.row + merge.rows <= row ||
        merge.column >= right ||
        merge.column + merge.columns <= column;
      if (apart) continue;
      row = Math.min(row, merge.row);
      column = Math.min(column, merge.column);
      bottom = Math.max(bottom, merge.row + merge.rows);
      right = Math.max(right, merge.column + merge.columns);
    }
    return { row, column, rows: bottom - row, columns: right - column };
  }

  box(area: Area): Box {
    const left = this.columns.start(area.column);
    const top = this.rows.start(area.row);
    return {
      left,
      top,
      width: this.columns.start(area.column + area.columns) - left,
      height: this.rows.start(area.row + area.rows) - top,
    };
  }

  /** A chart lies over its cells, or where its points say; a picture where its points say. */
  chartBox({ over, left, top, width, height }: Pick<Chart, 'over' | keyof Box>): Box {
    if (over) return this.box(over);
    const [x = 0, y = 0, w = 0, h = 0] = [left, top, width, height].map((points) =>
      Math.round(points * PIXELS_PER_POINT),
    );
    return { left: x, top: y, width: w, height: h };
  }

  /** Whether a filter arrow stands in this cell: the header row of a filtered range or of a table. */
  hasFilter(row: number, column: number): boolean {
    return this.filterArea(row, column)?.row === row;
  }

  filterArea(row: number, column: number): Area | undefined {
    if (!this.sheet.autoFilter && this.sheet.tables.length === 0) return undefined;
    const areas = [this.sheet.autoFilter, ...this.sheet.tables.map((table) => table.area)];
    return areas.find((area): area is Area => area !== null && contains(area, row, column));
  }
}
