import type { Area } from '../../model/types.ts';
import { element } from '../html.ts';
import type { GridView } from '../sheet/gridView.ts';
import type { Direction } from '../sheet/selection.ts';
import type { Suggestions } from './suggestions.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface EditorOwner {
  /** Writes the text typed; false keeps the editor open (the text was refused). */
  commit(text: string, move: Direction | null): boolean;
  cancelled(): void;
}

/** Typing into a cell: in the cell itself and in the formula bar, which always show the same text. */
export class Editor {
  private readonly field = element('textarea', {
    class: 'cell-editor',
    attributes: { 'aria-label': 'Cellule en cours de saisie', spellcheck: 'false', rows: '1' },
  });
  /** 'enter': typed over the cell, arrows leave it; 'edit' (F2): arrows move the caret; null: not typing. */
  mode: 'enter' | 'edit' | null = null;
  private pointed: { start: number; end: number } | null = null;

  constructor(
    private readonly view: GridView,
    private readonly bar: HTMLInputElement,
    private readonly suggestions: Suggestions,
    private readonly owner: EditorOwner,
  ) {
    this.field.hidden = true;
    view.viewport.parentElement?.append(this.field);
    this.field.addEventListener('keydown', (event) => this.keyDown(event, this.field));
    bar.addEventListener('keydown', (event) => this.keyDown(event, bar));
    for (const field of [this.field, bar]) {
      field.addEventListener('input', () => this.typing(field));
      field.addEventListener('click', () => this.mode && this.suggestions.follow(field));
    }
  }

  start(area: Area, text: string, mode: 'enter' | 'edit', focusBar = false): void {
    const { left, top, width, height } = this.view.boxOnScreen(area);
    const { scrollLeft, scrollTop } = this.view.scroller;
    this.mode = mode;
    this.pointed = null;
    this.field.hidden = false;
    this.field.style.left = `${left + scrollLeft - 1}px`;
    this.field.style.top = `${top + scrollTop - 1}px`;
    this.field.style.minWidth = `${width + 1}px`;
    this.field.style.height = `${height + 1}px`;
    this.field.value = text;
    this.bar.value = text;
    this.grow();
    if (focusBar) return;
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(text.length, text.length);
    this.suggestions.follow(this.field);
  }

  /** A click on cells while a formula waits for a reference writes it; false when it waits for none. */
  point(reference: string): boolean {
    const field = this.current();
    const caret = field.selectionStart ?? field.value.length;
    if (!this.mode || !field.value.startsWith('=')) return false;
    const awaited = /[=(;+\-*/^&<>:]\s*$/.test(field.value.slice(0, caret));
    if (!awaited && this.pointed?.end !== caret) return false;
    const start = this.pointed && this.pointed.end === caret ? this.pointed.start : caret;
    field.setRangeText(reference, start, caret, 'end');
    this.typing(field);
    this.pointed = { start, end: start + reference.length };
    return true;
  }

  finish(move: Direction | null): boolean {
    if (!this.mode) return true;
    const text = this.current().value;
    if (!this.owner.commit(text, move)) return false;
    this.close();
    return true;
  }

  close(): void {
    this.mode = null;
    this.field.hidden = true;
    this.suggestions.close();
    this.view.viewport.focus({ preventScroll: true });
  }

  private current(): Field {
    return document.activeElement === this.bar ? this.bar : this.field;
  }

  private typing(field: Field): void {
    this.pointed = null;
    const other = field === this.bar ? this.field : this.bar;
    other.value = field.value;
    this.grow();
    this.suggestions.follow(field);
  }

  private grow(): void {
    this.field.style.width = '0px';
    this.field.style.width = `${this.field.scrollWidth + 12}px`;
  }

  private keyDown(event: KeyboardEvent, field: Field): void {
    if (!this.mode) return;
    event.stopPropagation();
    if (this.suggestions.open && this.keyInList(event, field)) return;
    const move = this.moveOf(event);
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
      this.owner.cancelled();
    } else if (event.key === 'F2') {
      event.preventDefault();
      this.mode = this.mode === 'edit' ? 'enter' : 'edit';
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      field.setRangeText('\n', field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
      this.typing(field);
    } else if (move) {
      event.preventDefault();
      this.finish(move);
    }
  }

  private keyInList(event: KeyboardEvent, field: Field): boolean {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      this.suggestions.move(event.key === 'ArrowDown' ? 1 : -1, field);
    else if (event.key === 'Tab') this.suggestions.accept(field);
    else return false;
    event.preventDefault();
    return true;
  }

  private moveOf({ key, shiftKey }: KeyboardEvent): Direction | null {
    if (key === 'Enter') return shiftKey ? 'up' : 'down';
    if (key === 'Tab') return shiftKey ? 'left' : 'right';
    if (this.mode !== 'enter') return null;
    const arrows: Record<string, Direction> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowLeft: 'left',
      ArrowRight: 'right',
    };
    return arrows[key] ?? null;
  }
}
