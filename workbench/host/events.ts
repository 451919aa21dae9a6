import { printArea, qualified } from '../model/a1.ts';
import { union } from '../model/area.ts';
import type { Book, BookChange } from '../model/book.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Area } from '../model/types.ts';
import type { JsonObject } from './wire.ts';

/** Gives a message to the client: category, type, whom it concerns, content. */
export type Send = (category: number, type: number, target: string, message: JsonObject | unknown[]) => void;

const EVENT_CATEGORY = 65_536;
const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
};
/** The client's name for events of all sheets together. */
const WORKBOOK = 'Workbook';

/** Tells the add-in what happens to the book: one event per sheet and batch of changes, as Excel groups a write. */
export class Events {
  send: Send | null = null;
  private readonly book: Book;
  private readonly edits = new Map<Sheet, Area>();
  private readonly calculations = new Map<Sheet, Area>();
  private sheets: Sheet[];
  private active: Sheet;
  private selection: string;
  private waiting = false;

  constructor(book: Book) {
    this.book = book;
    this.sheets = [...book.sheets];
    this.active = book.active;
    this.selection = this.selected;
    book.subscribe((change) => this.note(change));
  }

  /** Sends what has been noted. Changes made outside a request go out by themselves. */
  flush(): void {
    this.sheetEvents();
    for (const [sheet, area] of this.edits) this.about(sheet, EventType.changed, this.change(sheet, area));
    for (const [sheet, area] of this.calculations) {
      this.about(sheet, EventType.calculated, { worksheetId: sheet.id, address: printArea(area) });
    }
    this.edits.clear();
    this.calculations.clear();
    this.selectionEvents();
  }

  private note(change: BookChange): void {
    if (change.kind === 'cells') {
      const noted = change.cause === 'edit' ? this.edits : this.calculations;
      const before = noted.get(change.sheet);
      noted.set(change.sheet, before ? union(before, change.area) : change.area);
    }
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      this.flush();
    });
  }

  private change(sheet: Sheet, area: Area): JsonObject {
    return {
      worksheetId: sheet.id,
      address: printArea(area),
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      referenceId: qualified(sheet.name, area),
    };
  }

  private sheetEvents(): void {
    const former = this.sheets;
    this.sheets = [...this.book.sheets];
    for (const sheet of this.sheets) {
      if (!former.includes(sheet)) this.toAll(EventType.added, { worksheetId: sheet.id, source: 'Local' });
    }
    for (const sheet of former) {
      if (!this.sheets.includes(sheet))
        this.toAll(EventType.deleted, { worksheetId: sheet.id, source: 'Local' });
    }
  }

  private selectionEvents(): void {
    if (this.book.active !== this.active) {
      this.about(this.active, EventType.deactivated, { worksheetId: this.active.id });
      this.active = this.book.active;
      this.about(this.active, EventType.activated, { worksheetId: this.active.id });
    }
    if (this.selected === this.selection) return;
    this.selection = this.selected;
    const { sheet, area } = this.book.selection;
    this.about(sheet, EventType.selectionChanged, { worksheetId: sheet.id, address: printArea(area) });
  }

  private get selected(): string {
    const { sheet, area } = this.book.selection;
    return `${sheet.id} ${printArea(area)}`;
  }

  private about(sheet: Sheet, type: number, message: JsonObject): void {
    this.send?.(EVENT_CATEGORY, type, sheet.id, message);
    this.toAll(type, message);
  }

  private toAll(type: number, message: JsonObject): void {
    this.send?.(EVENT_CATEGORY, type, WORKBOOK, message);
  }
}
