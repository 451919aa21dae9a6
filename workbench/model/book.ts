import { cellArea } from './area.ts';
import { ModelError } from './error.ts';
import { renamedIn, withoutSheet } from './formula.ts';
import { rewriteReferences } from './references.ts';
import { Sheet } from './sheet.ts';
import { duplicate } from './sheet-copy.ts';
import type { Area, DefinedName } from './types.ts';

export type BookChange =
  /** 'edit': someone wrote there (`broken`: anchors whose spilled cells were written over); 'calculation': only results changed. */
  | { kind: 'cells'; sheet: Sheet; area: Area; cause: 'edit' | 'calculation'; broken?: number[] }
  | { kind: 'sheets' }
  | { kind: 'names' }
  | { kind: 'selection' }
  | { kind: 'look'; sheet: Sheet };

export interface Selection {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A workbook: sheets in tab order, names, settings, and where the user stands. */
export class Book {
  readonly sheets: Sheet[] = [];
  names: DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  private readonly listeners = new Set<(change: BookChange) => void>();
  private readonly areas = new Map<Sheet, Area>();
  private current: Sheet;
  private made = 0;

  /** A new book has one empty sheet, « Feuil1 ». */
  constructor(public fileName = 'Classeur1.xlsx') {
    this.current = this.addSheet();
  }

  /** By name, whatever its capitals, or by id. */
  sheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === wanted);
  }

  get active(): Sheet {
    return this.current;
  }
  set active(sheet: Sheet) {
    if (sheet === this.current) return;
    this.current = sheet;
    this.notify({ kind: 'selection' });
  }

  get selection(): Selection {
    return { sheet: this.current, area: this.areas.get(this.current) ?? cellArea(0, 0) };
  }
  set selection({ sheet, area }: Selection) {
    this.current = sheet;
    this.areas.set(sheet, area);
    this.notify({ kind: 'selection' });
  }

  /** Adds a sheet after the last one; without a name it is the first free « FeuilN ». */
  addSheet(name?: string): Sheet {
    const sheet = this.register(this.checkedName(name ?? this.freeName()));
    this.sheets.push(sheet);
    this.notify({ kind: 'sheets' });
    return sheet;
  }

  /** Removes a sheet; references to it become #REF!. The last visible sheet stays. */
  removeSheet(sheet: Sheet): void {
    const position = this.positionOf(sheet);
    const remaining = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (remaining.length === 0) {
      throw new ModelError(
        'InvalidOperation',
        `« ${sheet.name} » est la dernière feuille visible : elle reste.`,
      );
    }
    this.sheets.splice(position, 1);
    this.areas.delete(sheet);
    if (this.current === sheet)
      this.current = remaining.at(Math.min(position, remaining.length - 1)) ?? this.current;
    this.names = this.names.filter((defined) => defined.scope !== sheet.id);
    this.notify({ kind: 'sheets' });
    rewriteReferences(this, sheet.name, (formula) => withoutSheet(formula, sheet.name));
  }

  /** Moves a sheet's tab to a 0-based position. */
  moveSheet(sheet: Sheet, position: number): void {
    const from = this.positionOf(sheet);
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw new ModelError('InvalidArgument', `Il n'y a pas de place n° ${position} pour « ${sheet.name} ».`);
    }
    this.sheets.splice(from, 1);
    this.sheets.splice(position, 0, sheet);
    this.notify({ kind: 'sheets' });
  }

  /** Renames a sheet and every reference to it: cells, names, rules, lists, charts, links. */
  renameSheet(sheet: Sheet, name: string): void {
    const former = sheet.name;
    if (name === former) return;
    sheet.name = this.checkedName(name, sheet);
    rewriteReferences(this, former, (formula) => renamedIn(formula, former, name));
    this.notify({ kind: 'sheets' });
  }

  /** Copies a sheet after itself; its charts show the copy's own cells. */
  copySheet(sheet: Sheet, name?: string): Sheet {
    const copy = this.register(this.checkedName(name ?? this.copyName(sheet.name)));
    this.sheets.splice(this.positionOf(sheet) + 1, 0, copy);
    duplicate(sheet, copy);
    this.notify({ kind: 'sheets' });
    return copy;
  }

  subscribe(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(change: BookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  private register(name: string): Sheet {
    this.made += 1;
    return new Sheet(this, `{00000000-0001-0000-${String(this.made).padStart(4, '0')}-000000000000}`, name);
  }

  private positionOf(sheet: Sheet): number {
    const position = this.sheets.indexOf(sheet);
    if (position < 0) throw new ModelError('ItemNotFound', `« ${sheet.name} » n'est plus dans le classeur.`);
    return position;
  }

  private freeName(): string {
    let n = 1;
    while (this.sheet(`Feuil${n}`)) n += 1;
    return `Feuil${n}`;
  }

  private copyName(name: string): string {
    let n = 2;
    const numbered = () => `${name.slice(0, 31 - ` (${n})`.length)} (${n})`;
    while (this.sheet(numbered())) n += 1;
    return numbered();
  }

  private checkedName(name: string, owner?: Sheet): string {
    if (
      name === '' ||
      name.length > 31 ||
      /[[\]:*?/\\]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'")
    ) {
      throw new ModelError(
        'InvalidArgument',
        `« ${name} » ne peut pas nommer une feuille : 1 à 31 caractères, sans [ ] : * ? / \\ ni apostrophe au bord.`,
      );
    }
    const namesake = this.sheet(name);
    if (namesake && namesake !== owner) {
      throw new ModelError('ItemAlreadyExists', `Une feuille s'appelle déjà « ${name} ».`);
    }
    return name;
  }
}
