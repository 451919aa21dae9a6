import type { Book } from '../../model/book.ts';
import { element } from '../html.ts';

/** The sheets' tabs: colour, the one that shows, and « + » for a new one. Hidden sheets have none. `chosen` follows a click. */
export function drawTabs(host: HTMLElement, book: Book, chosen: () => void): void {
  const tabs = book.sheets
    .filter((sheet) => sheet.visibility === 'Visible')
    .map((sheet) => {
      const tab = element('button', {
        text: sheet.name,
        class: sheet.tabColor ? 'tint' : '',
        attributes: { type: 'button' },
        onClick: () => {
          book.active = sheet;
          chosen();
        },
      });
      if (sheet.tabColor) tab.style.setProperty('--tint', sheet.tabColor);
      if (sheet === book.active) tab.setAttribute('aria-current', 'page');
      return tab;
    });
  const add = element('button', {
    text: '+',
    class: 'add',
    attributes: { type: 'button', 'aria-label': 'Nouvelle feuille', title: 'Nouvelle feuille' },
    onClick: () => {
      book.active = book.addSheet();
      chosen();
    },
  });
  host.replaceChildren(...tabs, add);
  host.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
