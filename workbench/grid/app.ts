import { cellName, printArea } from '../model/a1.ts';
import { cellArea } from '../model/area.ts';
import type { Book, BookChange } from '../model/book.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Area } from '../model/types.ts';
import { summaryOf } from './chrome/summary.ts';
import { drawTabs } from './chrome/tabs.ts';
import { type Copied, copied, filledDown, leftBlank, pastedCells, pastedText } from './editing/clipboard.ts';
import { Editor } from './editing/editor.ts';
import type { Write } from './editing/edits.ts';
import { Suggestions } from './editing/suggestions.ts';
import { editable, Refusal, typed } from './editing/typed.ts';
import { byId } from './html.ts';
import { Session } from './session.ts';
import { ChoiceList } from './sheet/choiceList.ts';
import { choicesOf, validationAt } from './sheet/choices.ts';
import { Cursor } from './sheet/cursor.ts';
import { destinationOf } from './sheet/destination.ts';
import { closeFilterMenu, openFilterMenu } from './sheet/filterMenu.ts';
import { GridView } from './sheet/gridView.ts';
import { onKey } from './sheet/keyboard.ts';
import { listenToPointer } from './sheet/pointer.ts';
import { bounded, type Direction, spanned } from './sheet/selection.ts';

/** The spreadsheet on screen: one session at a time, its grid, formula bar, tabs and status bar. */
export class App {
  session: Session;
  readonly view: GridView;
  readonly cursor: Cursor;
  readonly editor: Editor;
  readonly suggestions = new Suggestions();
  /** Told when typing into a cell begins and ends: Excel keeps the add-in waiting meanwhile. */
  onTyping: (typing: boolean) => void = () => {};
  private readonly bar: HTMLInputElement;
  private readonly nameBox: HTMLInputElement;
  private readonly list: ChoiceList;
  private clip: Copied | null = null;
  private shownSheet: Sheet;
  private following = 0;
  private unsubscribe: () => void = () => {};

  constructor(book: Book) {
    this.bar = input('formula');
    this.nameBox = input('name-box');
    this.session = new Session(book);
    this.shownSheet = book.active;
    this.view = new GridView(byId('sheet'), book.active, (sheet, formulas) =>
      this.session.evaluate(sheet, formulas),
    );
    this.cursor = new Cursor(book, this.view);
    this.editor = new Editor(this.view, this.bar, this.suggestions, {
      commit: (text, move) => this.commit(text, move),
      cancelled: () => this.showCell(),
    });
    this.list = new ChoiceList(this.view, (text) => this.write([this.typedHere(text)]));
    this.listen();
    this.follow(this.session);
  }

  get book(): Book {
    return this.session.book;
  }

  /** Another workbook takes the place of this one. */
  open(book: Book): Session {
    this.editor.close();
    this.session.calculator.dispose();
    this.clip = null;
    this.session = new Session(book);
    this.cursor.book = book;
    this.follow(this.session);
    this.session.calculator.recalculate();
    return this.session;
  }

  say(message: string): void {
    byId('message').textContent = message;
  }

  undo(): void {
    this.showAgain(this.session.edits.undo());
  }
  redo(): void {
    this.showAgain(this.session.edits.redo());
  }
  fillDown(): void {
    this.write(filledDown(this.cursor.sheet, this.cursor.area));
  }

  private follow({ book }: Session): void {
    this.unsubscribe();
    this.unsubscribe = book.subscribe((change) => this.changed(change));
    byId('title').textContent = book.fileName;
    document.title = `${book.fileName} – Classeur`;
    this.showSheet();
  }

  private changed(change: BookChange): void {
    if (change.kind === 'sheets') this.drawTabs();
    if (this.book.active !== this.shownSheet) this.showSheet();
    else if (change.kind === 'selection') {
      this.cursor.follow();
      this.showCell();
    } else {
      this.view.invalidate();
      // One frame for all: filling a table is as many changes as it has cells.
      this.following ||= requestAnimationFrame(() => {
        this.following = 0;
        this.cursor.show();
        if (!this.editor.mode) this.showCell();
      });
    }
  }

  private drawTabs(): void {
    drawTabs(byId('tabs'), this.book, () => this.view.viewport.focus({ preventScroll: true }));
  }

  private showSheet(): void {
    if (this.editor.mode) this.editor.close();
    closeFilterMenu();
    this.shownSheet = this.book.active;
    this.drawTabs();
    this.view.show(this.book.active);
    this.cursor.follow();
    this.view.reveal(this.cursor.active);
    this.showCell();
  }

  /** Name box, formula bar, status bar and list arrow, as the active cell has them. */
  private showCell(): void {
    const { sheet, area, active } = this.cursor;
    const { row, column } = active;
    const merge = this.view.geometry.mergeAt(row, column);
    const single =
      area.rows * area.columns === 1 || (merge && merge.rows === area.rows && merge.columns === area.columns);
    // A name being typed is the user's: a calculation that ends meanwhile must not take its place.
    if (document.activeElement !== this.nameBox)
      this.nameBox.value = single ? cellName(row, column) : printArea(area);
    if (!this.editor.mode) this.bar.value = editable(sheet, row, column);
    byId('summary').textContent = summaryOf(sheet, area);
    byId('mode').textContent = { enter: 'Entrer', edit: 'Modifier', none: 'Prêt' }[
      this.editor.mode ?? 'none'
    ];
    const rule = validationAt(sheet, row, column);
    this.list.offer(active, rule ? choicesOf(sheet, rule) : []);
    this.onTyping(this.editor.mode !== null);
  }

  private showAgain(step: { sheet: Sheet; area: Area } | null): void {
    if (!step) return;
    this.book.active = step.sheet;
    this.cursor.goToArea(step.area);
  }

  private edit(text: string | null, inBar = false): void {
    const { sheet, active } = this.cursor;
    const place = this.view.geometry.widened(cellArea(active.row, active.column));
    this.view.reveal(active);
    const start = text ?? editable(sheet, active.row, active.column);
    this.editor.start(place, start, text === null ? 'edit' : 'enter', inBar);
    this.showCell();
  }

  private commit(text: string, move: Direction | null): boolean {
    try {
      this.write([this.typedHere(text)]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.say(error.message);
      return false;
    }
    this.editor.mode = null;
    if (move) this.cursor.advance(move);
    this.showCell();
    return true;
  }

  private typedHere(text: string): Write {
    const { sheet, active } = this.cursor;
    return typed(text, sheet, active.row, active.column, true);
  }

  private write(writes: readonly Write[]): void {
    this.say('');
    this.cursor.copied = undefined;
    this.session.edits.apply(this.cursor.sheet, writes);
  }

  private clear(): void {
    const { sheet, area } = this.cursor;
    const writes: Write[] = [];
    sheet.eachCell(bounded(sheet, area), (_, row, column) => writes.push({ row, column, value: null }));
    this.write(writes);
  }

  private listen(): void {
    const { viewport } = this.view;
    const commands = {
      edit: (text: string | null) => this.edit(text),
      clear: () => this.clear(),
      undo: () => this.undo(),
      redo: () => this.redo(),
      fillDown: () => this.fillDown(),
      escape: () => {
        this.clip = null;
        this.cursor.copied = undefined;
        this.cursor.show();
      },
      openList: () => this.list.open(),
    };
    viewport.addEventListener('keydown', (event) => {
      if (event.target === viewport && onKey(event, this.cursor, this.view, commands)) event.preventDefault();
    });
    viewport.addEventListener('copy', (event) => this.copy(event, false));
    viewport.addEventListener('cut', (event) => this.copy(event, true));
    viewport.addEventListener('paste', (event) => this.paste(event));
    this.bar.addEventListener('focus', () => this.editor.mode ?? this.edit(null, true));
    this.nameBox.addEventListener('focus', () => this.nameBox.select());
    this.nameBox.addEventListener('blur', () => this.showCell());
    this.nameBox.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.goTo(this.nameBox.value.trim());
      if (event.key === 'Enter' || event.key === 'Escape') viewport.focus();
    });
    listenToPointer(this.view, () => this.cursor, {
      point: (from, to) => this.editor.point(printArea(spanned(from, to))),
      leave: () => this.editor.finish(null),
      edit: () => this.edit(null),
      follow: ({ row, column }) =>
        this.followLink(this.cursor.sheet.get(row, column)?.hyperlink?.target ?? ''),
      filter: (column, row, anchor) => {
        const area = this.view.geometry.filterArea(row, column);
        if (area) openFilterMenu(this.cursor.sheet, area, column, anchor);
      },
    });
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    event.preventDefault();
    this.clip = copied(this.cursor.sheet, this.cursor.area, cut);
    event.clipboardData?.setData('text/plain', this.clip.text);
    this.cursor.copied = this.clip.area;
    this.cursor.show();
  }

  private paste(event: ClipboardEvent): void {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { sheet, area } = this.cursor;
    const clip = this.clip?.text === text ? this.clip : null;
    const pasted = clip ? pastedCells(clip, area) : pastedText(text, sheet, area);
    const writes = clip?.cut && clip.sheet === sheet ? [...pasted, ...leftBlank(clip, pasted)] : pasted;
    this.write(writes);
    if (clip?.cut) this.clip = null;
    const last = writes.at(clip?.cut ? 0 : -1);
    if (last && !clip?.cut) this.cursor.extendTo(last, false);
  }

  private goTo(text: string): void {
    const place = destinationOf(this.book, this.cursor.sheet, text);
    if (place) {
      this.book.active = place.sheet;
      this.cursor.goToArea(place.area);
    } else this.say(`« ${text} » n'est ni une cellule ni un nom de ce classeur.`);
  }

  /** Links inside the workbook are followed; the page opens nothing of the outside. */
  private followLink(target: string): void {
    if (/^(https?|mailto):/i.test(target)) this.say(`Lien externe : ${target}`);
    else this.goTo(target.replace(/^#/, ''));
  }
}

function input(id: string): HTMLInputElement {
  const found = byId(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`« ${id} » n'est pas un champ.`);
  return found;
}
