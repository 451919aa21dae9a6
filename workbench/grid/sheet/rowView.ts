import { cellName } from '../../model/a1.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Border, Style } from '../../model/types.ts';
import { escapeHtml } from '../html.ts';
import type { ConditionalLook } from '../look/conditional.ts';
import { type Face, faceOf } from '../look/face.ts';
import { textWidth } from '../look/measure.ts';
import { borderRule, styleClass } from '../look/style.ts';
import { tableStyle } from '../look/table.ts';
import type { Geometry } from './geometry.ts';

/** How far back a text that overflows from the left is looked for. */
const REACH = 30;

/** Draws the cells of one row as HTML; the same input gives the same text, so unchanged rows are not touched. */
export class RowView {
  constructor(
    private readonly sheet: Sheet,
    private readonly geometry: Geometry,
    private readonly look: ConditionalLook,
  ) {}

  /** The cells from one column to another, both drawn, with the text that flows in from the left. */
  html(row: number, first: number, last: number): string {
    const from = this.overflowStart(row, first);
    const covered = new Set<number>();
    const cells: string[] = [];
    for (let column = from; column <= last; column++) {
      if (this.geometry.columns.size(column) === 0) continue;
      // A frozen cell whose text goes on under the scrolling ones is drawn a second time, for the eye only.
      const ghost = column < this.geometry.frozenColumns && first >= this.geometry.frozenColumns;
      cells.push(this.cell(row, column, covered, ghost));
    }
    return cells.join('');
  }

  private overflowStart(row: number, first: number): number {
    const merge = this.geometry.mergeAt(row, first);
    if (merge) return merge.column;
    for (let column = first; column >= Math.max(0, first - REACH); column--) {
      if (this.sheet.value(row, column) !== null) return column;
    }
    return first;
  }

  private cell(row: number, column: number, covered: Set<number>, ghost: boolean): string {
    const merge = this.geometry.mergeAt(row, column);
    if (merge && (merge.row !== row || merge.column !== column)) return '';
    const area = merge ?? { row, column, rows: 1, columns: 1 };
    const box = this.geometry.box(area);
    const face = faceOf(this.sheet, this.look, row, column, box.width);
    const spread = merge ? null : this.spread(row, column, face, box.width);
    for (const passed of spread?.over ?? []) covered.add(passed);
    const css = [`left:${box.left}px;width:${box.width}px`, this.edges(row, column, area, face.style)];
    if (merge) css.push(`height:${box.height}px`);
    if (face.fill) css.push(`background:${face.fill}`);
    if (spread) css.push(`clip-path:inset(0 ${-spread.right}px 0 ${-spread.left}px)`);
    const classes = ['cell', face.align, styleClass(face.style)];
    if (spread) classes.push('over');
    if (!spread && !merge && this.isFlat(row, column, face)) classes.push('flat');
    if (covered.has(column)) classes.push('covered');
    if (merge) classes.push('merged');
    if (face.link) classes.push('link');
    if (face.error !== undefined) classes.push('error');
    const extra = merge ? ` aria-colspan="${merge.columns}" aria-rowspan="${merge.rows}"` : '';
    const tip = face.error || face.note;
    const role = ghost
      ? 'aria-hidden="true"'
      : `role="gridcell" id="c-${cellName(row, column)}" aria-colindex="${column + 1}"${extra}`;
    return (
      `<div ${role}` +
      ` class="${classes.join(' ')}" style="${css.filter(Boolean).join(';')}"${tip ? ` title="${escapeHtml(tip)}"` : ''}>` +
      this.content(row, column, face) +
      '</div>'
    );
  }

  /** One line of text in a row of the usual height: drawn as a plain block, which the browser lays out much faster. */
  private isFlat(row: number, column: number, { style, bar, note }: Face): boolean {
    const usual = this.geometry.rows.size(row) === this.geometry.rows.defaultSize;
    const plain = !style.wrap && !style.vertical && !style.rotation && (style.fontSize ?? 11) <= 11;
    return usual && plain && !bar && !note && !this.geometry.hasFilter(row, column);
  }

  private content(row: number, column: number, face: Face): string {
    const bar = face.bar
      ? `<i class="bar" style="width:${(face.bar.share * 92).toFixed(1)}%;background:linear-gradient(90deg,${face.bar.color},${face.bar.color}55)"></i>`
      : '';
    const text = face.text === '' ? '' : `<span>${escapeHtml(face.text)}</span>`;
    const arrow = this.geometry.hasFilter(row, column)
      ? `<button type="button" class="filter" tabindex="-1" data-filter="${column}" aria-label="Filtrer la colonne ${escapeHtml(face.text)}"></button>`
      : '';
    const note = face.note ? '<i class="note"></i>' : '';
    return bar + text + arrow + note;
  }

  /** The blank neighbours that a long text runs over, and how far to each side. */
  private spread(row: number, column: number, face: Face, width: number) {
    if (
      typeof this.sheet.value(row, column) !== 'string' ||
      face.style.wrap ||
      face.style.horizontal === 'fill'
    ) {
      return null;
    }
    const missing = textWidth(face.text, face.style) + 6 + (face.style.indent ?? 0) * 9 - width;
    if (missing <= 0) return null;
    const shares = {
      left: { left: 0, right: 1 },
      right: { left: 1, right: 0 },
      center: { left: 0.5, right: 0.5 },
    };
    const share = shares[face.align];
    const over: number[] = [];
    const right = this.reach(row, column, 1, missing * share.right, over);
    const left = this.reach(row, column, -1, missing * share.left, over);
    if (right > 0) over.push(column);
    return right + left > 0 ? { left, right, over } : null;
  }

  private reach(row: number, column: number, step: 1 | -1, wanted: number, over: number[]): number {
    let room = 0;
    for (let next = column + step; room < wanted && next >= 0; next += step) {
      if (this.sheet.value(row, next) !== null || this.geometry.mergeAt(row, next)) break;
      room += this.geometry.columns.size(next);
      if (room < wanted || step === -1) over.push(next);
    }
    return Math.min(room, Math.max(0, wanted));
  }

  /** Right and bottom edges only: each shows the cell's own border or its neighbour's, so that none is drawn twice. */
  private edges(row: number, column: number, area: { rows: number; columns: number }, style: Style): string {
    const next = this.plainLook(row, column + area.columns);
    const below = this.plainLook(row + area.rows, column);
    return (
      edge('right', style.borders?.right ?? next.borders?.left, style, next) +
      edge('bottom', style.borders?.bottom ?? below.borders?.top, style, below)
    );
  }

  private plainLook(row: number, column: number): Style {
    const own = this.sheet.style(row, column);
    const table = this.sheet.tables.length > 0 ? tableStyle(this.sheet, row, column) : undefined;
    return table ? { ...table, ...own } : own;
  }
}

/** Where neither has a border the gridline shows, unless a fill covers it. */
function edge(side: 'right' | 'bottom', border: Border | undefined, own: Style, next: Style): string {
  if (border) return `border-${side}:${borderRule(border)};`;
  if (own.fill) return `border-${side}-color:transparent;`;
  return next.fill ? `border-${side}-color:${next.fill};` : '';
}
