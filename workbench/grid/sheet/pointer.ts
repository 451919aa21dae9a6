import { display } from '../../calc/french.ts';
import { MAX_ROWS } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { textWidth } from '../look/measure.ts';
import { PIXELS_PER_POINT } from './axis.ts';
import type { Cursor } from './cursor.ts';
import type { GridView } from './gridView.ts';
import type { Place } from './selection.ts';

const GRIP = 4;

export interface PointerOwner {
  /** True when the press was taken by the formula being typed: dragging then widens its reference. */
  point(from: Place, to: Place): boolean;
  /** Ends the typing; false when its text is refused, and nothing else may happen. */
  leave(): boolean;
  edit(): void;
  follow(place: Place): void;
  filter(column: number, row: number, anchor: HTMLElement): void;
}

/** Mouse and pen on the grid: selecting, dragging, whole rows and columns, column widths, filter arrows, links. */
export function listenToPointer(view: GridView, cursor: () => Cursor, owner: PointerOwner): void {
  const { viewport } = view;
  viewport.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !(event.target instanceof HTMLElement)) return;
    const filter = event.target.closest<HTMLElement>('[data-filter]');
    const at = view.placeAt(event.clientX, event.clientY);
    event.preventDefault();
    if (filter) {
      if (owner.leave()) owner.filter(Number(filter.dataset.filter), at.row, filter);
      return;
    }
    const edge = at.onColumnHeader ? gripAt(view, event) : null;
    if (edge !== null) resize(view, cursor().sheet, edge, event);
    else if (!at.onColumnHeader && !at.onRowHeader && owner.point(at, at)) {
      drag(view, event, (to) => owner.point(at, to));
    } else if (owner.leave()) {
      viewport.focus({ preventScroll: true });
      press(view, cursor(), event, at, owner);
    }
  });
  viewport.addEventListener('dblclick', (event) => {
    const edge = gripAt(view, event);
    const at = view.placeAt(event.clientX, event.clientY);
    if (at.onColumnHeader && edge !== null) fitColumn(cursor().sheet, edge);
    else if (!at.onColumnHeader && !at.onRowHeader) owner.edit();
  });
  viewport.addEventListener('pointermove', (event) => {
    const { onColumnHeader } = view.placeAt(event.clientX, event.clientY);
    viewport.style.cursor = onColumnHeader && gripAt(view, event) !== null ? 'col-resize' : '';
  });
}

type At = ReturnType<GridView['placeAt']>;

function press(view: GridView, cursor: Cursor, event: PointerEvent, at: At, owner: PointerOwner): void {
  if (at.onColumnHeader && at.onRowHeader) cursor.selectRows(0, MAX_ROWS - 1);
  else if (at.onColumnHeader) {
    const from = event.shiftKey ? cursor.active.column : at.column;
    cursor.selectColumns(from, at.column);
    drag(view, event, ({ column }) => cursor.selectColumns(from, column));
  } else if (at.onRowHeader) {
    const from = event.shiftKey ? cursor.active.row : at.row;
    cursor.selectRows(from, at.row);
    drag(view, event, ({ row }) => cursor.selectRows(from, row));
  } else {
    if (event.shiftKey) cursor.extendTo(at);
    else choose(view, cursor, event, at, owner);
    drag(view, event, (to) => cursor.extendTo(to));
  }
}

function choose(view: GridView, cursor: Cursor, event: PointerEvent, at: At, owner: PointerOwner): void {
  const { row, column } = view.geometry.mergeAt(at.row, at.column) ?? at;
  cursor.goTo({ row, column });
  if (cursor.sheet.get(row, column)?.hyperlink && !event.ctrlKey) owner.follow({ row, column });
}

/** Until release; beyond the edge of the grid `extendTo` scrolls by revealing the cell under the pointer. */
function drag(view: GridView, start: PointerEvent, move: (to: Place) => void): void {
  let last = '';
  const onMove = (event: PointerEvent) => {
    const { row, column } = view.placeAt(event.clientX, event.clientY);
    if (`${row},${column}` === last) return;
    if (last === '' && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < 3) return;
    last = `${row},${column}`;
    move({ row, column });
  };
  whilePressed(onMove);
}

function whilePressed(onMove: (event: PointerEvent) => void): void {
  const stop = () => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', stop);
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', stop);
}

/** The column whose right edge is under the pointer. */
function gripAt(view: GridView, event: MouseEvent): number | null {
  const { column } = view.placeAt(event.clientX, event.clientY);
  const x = event.clientX - view.viewport.getBoundingClientRect().left;
  const { left, width } = view.boxOnScreen({ row: 0, column, rows: 1, columns: 1 });
  if (Math.abs(left + width - x) <= GRIP) return column;
  return Math.abs(left - x) <= GRIP && column > 0 ? view.geometry.columns.visible(column, -1) : null;
}

function resize(view: GridView, sheet: Sheet, column: number, start: PointerEvent): void {
  const width = view.geometry.columns.size(column);
  whilePressed((event) => {
    const wanted = Math.max(6, width + event.clientX - start.clientX);
    sheet.columnWidths.set(column, wanted / PIXELS_PER_POINT);
    sheet.lookChanged();
  });
}

function fitColumn(sheet: Sheet, column: number): void {
  let widest = 0;
  for (const [row, cell] of cellsOfColumn(sheet, column)) {
    const style = sheet.style(row, column);
    if (!style.wrap) widest = Math.max(widest, textWidth(display(cell, style).text, style));
  }
  if (widest === 0) return;
  sheet.columnWidths.set(column, (Math.ceil(widest) + 11) / PIXELS_PER_POINT);
  sheet.lookChanged();
}

function cellsOfColumn(sheet: Sheet, column: number) {
  const used = sheet.used(true);
  const found: [number, ReturnType<Sheet['value']>][] = [];
  if (used)
    for (let row = used.row; row < used.row + used.rows; row++) found.push([row, sheet.value(row, column)]);
  return found;
}
