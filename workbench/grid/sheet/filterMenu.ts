import { display } from '../../calc/french.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';
import { element } from '../html.ts';

/** Texts left out, per column of a filtered area; kept while the workbook is open. */
type Refused = Map<number, Set<string>>;

const filters = new WeakMap<Sheet, Map<string, Refused>>();
let open: HTMLElement | null = null;

/** The list of a filter arrow: untick values, and the rows that hold them are hidden. */
export function openFilterMenu(sheet: Sheet, area: Area, column: number, anchor: HTMLElement): void {
  closeFilterMenu();
  const refused = refusedOf(sheet, area);
  const now = refused.get(column) ?? new Set<string>();
  const boxes = textsOf(sheet, area, column).map((text) => {
    const box = element('input', { attributes: { type: 'checkbox' } });
    box.checked = !now.has(text);
    box.dataset.text = text;
    return box;
  });
  const all = element('input', { attributes: { type: 'checkbox' } });
  all.checked = now.size === 0;
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
  const labelled = (box: HTMLInputElement, text: string) => element('label', { children: [box, text] });
  const apply = () => {
    refused.set(column, new Set(boxes.filter((box) => !box.checked).map((box) => box.dataset.text ?? '')));
    hideRows(sheet, area, refused);
    closeFilterMenu();
  };
  const button = (text: string, onClick: () => void, main = false) =>
    element('button', { text, class: main ? 'main' : '', attributes: { type: 'button' }, onClick });
  open = element('div', {
    class: 'popup menu',
    attributes: { role: 'dialog', 'aria-label': 'Filtrer' },
    children: [
      element('div', {
        class: 'choices',
        children: [
          labelled(all, '(Sélectionner tout)'),
          ...boxes.map((box) => labelled(box, box.dataset.text || '(Vides)')),
        ],
      }),
      element('div', {
        class: 'actions',
        children: [button('OK', apply, true), button('Annuler', closeFilterMenu)],
      }),
    ],
  });
  open.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeFilterMenu();
    if (event.key === 'Enter') apply();
  });
  document.body.append(open);
  const { right, bottom } = anchor.getBoundingClientRect();
  open.style.left = `${Math.max(4, right - 240)}px`;
  open.style.top = `${bottom}px`;
  all.focus();
}

export function closeFilterMenu(): void {
  open?.remove();
  open = null;
}

function refusedOf(sheet: Sheet, area: Area): Refused {
  const ofSheet = filters.get(sheet) ?? new Map<string, Refused>();
  filters.set(sheet, ofSheet);
  const key = `${area.row},${area.column}`;
  const found = ofSheet.get(key) ?? new Map<number, Set<string>>();
  ofSheet.set(key, found);
  return found;
}

const textAt = (sheet: Sheet, row: number, column: number): string =>
  display(sheet.value(row, column), sheet.style(row, column)).text;

function textsOf(sheet: Sheet, area: Area, column: number): string[] {
  const values = new Map<string, number | null>();
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const value = sheet.value(row, column);
    values.set(textAt(sheet, row, column), typeof value === 'number' ? value : null);
  }
  const order = (a: [string, number | null], b: [string, number | null]) =>
    a[1] !== null && b[1] !== null ? a[1] - b[1] : a[0].localeCompare(b[0], 'fr');
  return [...values].sort(order).map(([text]) => text);
}

function hideRows(sheet: Sheet, area: Area, refused: Refused): void {
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const out = [...refused].some(([column, texts]) => texts.has(textAt(sheet, row, column)));
    if (out) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
  sheet.lookChanged();
}
