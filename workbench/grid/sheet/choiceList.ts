import { element } from '../html.ts';
import type { GridView } from './gridView.ts';
import type { Place } from './selection.ts';

/** The arrow beside a cell with a list, and the list itself. */
export class ChoiceList {
  private readonly arrow = element('button', {
    class: 'list-arrow',
    text: '▼',
    attributes: { type: 'button', tabindex: '-1', 'aria-label': 'Ouvrir la liste' },
    onClick: () => this.open(),
  });
  private readonly list = element('div', {
    class: 'popup suggestions',
    attributes: { role: 'listbox', tabindex: '-1', 'aria-label': 'Valeurs possibles' },
  });
  private choices: string[] = [];
  private chosen = 0;

  constructor(
    private readonly view: GridView,
    private readonly choose: (text: string) => void,
  ) {
    this.arrow.hidden = true;
    this.list.hidden = true;
    view.viewport.parentElement?.append(this.arrow);
    document.body.append(this.list);
    this.list.addEventListener('keydown', (event) => this.keyDown(event));
    this.list.addEventListener('blur', () => this.close());
  }

  /** Shows the arrow beside a cell that has choices. */
  offer(place: Place, choices: string[]): void {
    this.choices = choices;
    this.arrow.hidden = choices.length === 0;
    if (this.arrow.hidden) return;
    const { left, top, width, height } = this.view.boxOnScreen({ ...place, rows: 1, columns: 1 });
    const { scrollLeft, scrollTop } = this.view.scroller;
    this.arrow.style.left = `${left + scrollLeft + width}px`;
    this.arrow.style.top = `${top + scrollTop + height - 20}px`;
  }

  /** False where the cell has no list. */
  open(): boolean {
    if (this.choices.length === 0) return false;
    const { left, bottom } = this.arrow.getBoundingClientRect();
    this.list.style.left = `${Math.max(4, left - 200)}px`;
    this.list.style.top = `${bottom}px`;
    this.list.hidden = false;
    this.chosen = 0;
    this.draw();
    this.list.focus();
    return true;
  }

  private close(): void {
    this.list.hidden = true;
  }

  private draw(): void {
    this.list.replaceChildren(
      ...this.choices.map((text, i) => {
        const option = element('div', {
          text,
          attributes: { role: 'option', 'aria-selected': String(i === this.chosen) },
        });
        option.addEventListener('pointerdown', () => this.take(text));
        return option;
      }),
    );
    this.list.children[this.chosen]?.scrollIntoView({ block: 'nearest' });
  }

  private take(text: string): void {
    this.choose(text);
    this.close();
    this.view.viewport.focus({ preventScroll: true });
  }

  private keyDown(event: KeyboardEvent): void {
    const text = this.choices[this.chosen];
    if (event.key === 'ArrowDown') this.chosen = Math.min(this.choices.length - 1, this.chosen + 1);
    else if (event.key === 'ArrowUp') this.chosen = Math.max(0, this.chosen - 1);
    else if (event.key === 'Enter' && text !== undefined) this.take(text);
    else if (event.key === 'Escape') this.view.viewport.focus({ preventScroll: true });
    else return;
    event.preventDefault();
    this.draw();
  }
}
