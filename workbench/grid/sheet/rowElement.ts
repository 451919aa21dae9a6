import { element } from '../html.ts';

/** One row of the grid in the page: its header, its frozen cells and its scrolling ones. */
export class RowElement {
  readonly element: HTMLElement;
  /** Columns in the page. */
  drawn = { first: 0, last: -1 };
  /** Its cells may have changed since they were drawn. */
  stale = true;
  private readonly header: HTMLElement;
  private readonly frozen = element('div', { class: 'frozen' });
  private readonly moving = element('div', { class: 'moving' });
  private html = { frozen: '', moving: '' };
  private top = Number.NaN;
  private height = Number.NaN;
  private marked = false;

  /** 'head' is the row of the column letters. */
  constructor(row: number | 'head') {
    const isHead = row === 'head';
    this.header = isHead
      ? element('div', {
          class: 'corner',
          html: '<span>Tout sélectionner</span>',
          attributes: { role: 'columnheader' },
        })
      : element('div', { class: 'head row-head', text: String(row + 1), attributes: { role: 'rowheader' } });
    const window = element('div', { class: 'window', children: [this.moving] });
    this.element = element('div', {
      class: isHead ? 'row heads' : 'row',
      attributes: isHead ? { role: 'row' } : { role: 'row', 'aria-rowindex': String(row + 1) },
      children: [this.header, this.frozen, window],
    });
  }

  fill(frozen: string, moving: string): void {
    if (frozen !== this.html.frozen) this.frozen.innerHTML = frozen;
    if (moving !== this.html.moving) this.moving.innerHTML = moving;
    if (moving !== this.html.moving) this.element.classList.toggle('tall', moving.includes('aria-rowspan'));
    this.html = { frozen, moving };
  }

  covers(first: number, last: number): boolean {
    return !this.stale && this.drawn.first === first && this.drawn.last === last;
  }

  place(top: number, height: number): void {
    if (top !== this.top) this.element.style.top = `${top}px`;
    if (height !== this.height) this.element.style.height = `${height}px`;
    this.top = top;
    this.height = height;
  }

  mark(on: boolean): void {
    if (on !== this.marked) this.header.classList.toggle('on', on);
    this.marked = on;
  }
}
