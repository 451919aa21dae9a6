import type { ExcelHost } from '../host/host.ts';
import type { External } from '../host/seam-win32.ts';
import { parseA1 } from '../model/a1.ts';
import type { Book } from '../model/book.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Value } from '../model/types.ts';

/** What the page offers to tests and to the console, as `window.workbench`. */
export interface WorkbenchHandle {
  readonly book: Book;
  readonly host: ExcelHost;
  /** Office's `window.external` for the add-in's page. */
  readonly external: External['external'];
  /** The page is drawn and the add-in, where there is one, has loaded its functions. */
  readonly ready: Promise<void>;
  /** Types a French text into a cell and waits for the calculation to come to rest. */
  edit(sheet: string, a1: string, text: string): Promise<void>;
  value(sheet: string, a1: string): Value;
  /** What the cell shows. */
  text(sheet: string, a1: string): string;
  open(bytes: Uint8Array, name: string): Promise<void>;
  save(): Promise<Uint8Array>;
}

declare global {
  interface Window {
    workbench: WorkbenchHandle;
  }
}

/** The sheet and 0-based place that a handle's caller names; throws where there is none. */
export function placeOf(
  book: Book,
  sheetName: string,
  a1: string,
): { sheet: Sheet; row: number; column: number } {
  const sheet = book.sheet(sheetName);
  const parsed = parseA1(a1);
  if (!sheet) throw new Error(`Le classeur n'a pas de feuille « ${sheetName} ».`);
  if (!parsed) throw new Error(`« ${a1} » n'est pas une cellule.`);
  return { sheet, row: parsed.area.row, column: parsed.area.column };
}
