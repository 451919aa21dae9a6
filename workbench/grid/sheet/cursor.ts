import { cellArea, columnOf, contains, MAX_COLUMNS, MAX_ROWS, rowOf } from '../../model/area.ts';
import type { Book } from '../../model/book.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';
import type { GridView } from './gridView.ts';
import { type Direction, type Place, spanned, stepped } from './selection.ts';

/** Where the user stands: the active cell, and the selection that reaches from it to the focus. */
export class Cursor {
  active: Place = { row: 0, column: 0 };
  focus: Place = this.active;
  copied: Area | undefined;
  private moving = false;

  constructor(
    public book: Book,
    private readonly view: GridView,
  ) {}

  get sheet(): Sheet {
    return this.book.active;
  }
  get area(): Area {
    return this.book.selection.area;
  }

  /** Selects one cell. */
  goTo(place: Place): void {
    this.active = place;
    this.focus = place;
    this.select(this.view.geometry.widened(cellArea(place.row, place.column)));
    this.view.reveal(place);
  }

  /** Moves the far corner of the selection, the active cell staying (Shift+arrow, drag). */
  extendTo(place: Place, reveal = true): void {
    this.focus = place;
    this.select(this.view.geometry.widened(spanned(this.active, place)));
    if (reveal) this.view.reveal(place);
  }

  selectColumns(from: number, to: number): void {
    this.active = { row: 0, column: from };
    this.focus = { row: MAX_ROWS - 1, column: to };
    this.select(spanned(this.active, this.focus));
  }

  selectRows(from: number, to: number): void {
    this.active = { row: from, column: 0 };
    this.focus = { row: to, column: MAX_COLUMNS - 1 };
    this.select(spanned(this.active, this.focus));
  }

  /** Selects an area, its first cell active. */
  goToArea(area: Area): void {
    this.active = { row: area.row, column: area.column };
    this.focus = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    this.select(area);
    this.view.reveal(this.active);
  }

  /** Enter and Tab: inside a selection of several cells the active cell goes round it; else it moves one step. */
  advance(direction: Direction): void {
    const { area, active } = this;
    const single = this.view.geometry.widened(cellArea(active.row, active.column));
    if (single.rows === area.rows && single.columns === area.columns) {
      this.goTo(stepped(this.view.geometry, active, direction));
      return;
    }
    const byRow = direction === 'left' || direction === 'right';
    const step = direction === 'down' || direction === 'right' ? 1 : -1;
    const count = area.rows * area.columns;
    const r = active.row - area.row;
    const c = active.column - area.column;
    const rank = ((byRow ? r * area.columns + c : c * area.rows + r) + step + count) % count;
    this.active = byRow
      ? { row: area.row + Math.floor(rank / area.columns), column: area.column + (rank % area.columns) }
      : { row: area.row + (rank % area.rows), column: area.column + Math.floor(rank / area.rows) };
    this.show();
    this.view.reveal(this.active);
  }

  /** The selection was changed by someone else: the add-in, a tab, an opened book. */
  follow(): void {
    if (this.moving) return;
    const { area } = this;
    if (!contains(area, this.active.row, this.active.column))
      this.active = { row: area.row, column: area.column };
    this.focus = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    this.show();
  }

  show(): void {
    this.view.select(this.area, this.active);
    this.view.overlays.setMarks(this.view.geometry, {
      selection: this.area,
      active: this.active,
      spill: this.spillArea(),
      copied: this.copied,
    });
  }

  private select(area: Area): void {
    this.moving = true;
    this.book.selection = { sheet: this.sheet, area };
    this.moving = false;
    this.show();
  }

  private spillArea(): Area | undefined {
    const cell = this.sheet.get(this.active.row, this.active.column);
    const anchor = cell?.spilledFrom;
    const spill = anchor === undefined ? cell?.spill : this.sheet.cells.get(anchor)?.spill;
    if (!spill || spill.rows * spill.columns === 1) return undefined;
    const start = anchor === undefined ? this.active : { row: rowOf(anchor), column: columnOf(anchor) };
    return { ...start, ...spill };
  }
}
