import { element, escapeHtml } from '../html.ts';
import { callAt, type FunctionHelp, namePart } from './functionHelp.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Under the cell being typed: the functions that begin alike, then, inside the brackets, the arguments expected. */
export class Suggestions {
  functions: FunctionHelp[] = [];
  private readonly list = element('div', {
    class: 'popup suggestions',
    attributes: { role: 'listbox', id: 'suggestions', 'aria-label': 'Fonctions' },
  });
  private readonly hint = element('div', { class: 'popup hint', attributes: { role: 'status' } });
  private shown: FunctionHelp[] = [];
  private chosen = 0;

  constructor() {
    this.list.hidden = true;
    this.hint.hidden = true;
    document.body.append(this.list, this.hint);
  }

  get open(): boolean {
    return !this.list.hidden;
  }

  /** Follows what stands before the field's caret. */
  follow(field: Field): void {
    const before = field.value.slice(0, field.selectionStart ?? field.value.length);
    const part = namePart(before).toUpperCase();
    this.shown = part
      ? this.functions.filter(({ name }) => name.startsWith(part) || name.startsWith(`CIL.${part}`))
      : [];
    this.chosen = 0;
    this.drawList(field);
    this.drawHint(field, before);
  }

  move(step: 1 | -1, field: Field): void {
    this.chosen = (this.chosen + step + this.shown.length) % this.shown.length;
    this.drawList(field);
  }

  /** Writes the chosen function, its bracket open, in place of the part typed. */
  accept(field: Field): void {
    const chosen = this.shown[this.chosen];
    if (!chosen) return;
    const caret = field.selectionStart ?? field.value.length;
    const start = caret - namePart(field.value.slice(0, caret)).length;
    field.setRangeText(`${chosen.name}(`, start, caret, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  close(): void {
    this.list.hidden = true;
    this.hint.hidden = true;
  }

  private drawList(field: Field): void {
    this.list.hidden = this.shown.length === 0;
    if (this.list.hidden) return;
    this.list.replaceChildren(
      ...this.shown.map(({ name, description }, i) => {
        const option = element('div', {
          html: `<strong>${escapeHtml(name)}</strong>${i === this.chosen ? `<small>${escapeHtml(description)}</small>` : ''}`,
          attributes: { role: 'option', 'aria-selected': String(i === this.chosen) },
        });
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          this.chosen = i;
          this.accept(field);
        });
        return option;
      }),
    );
    below(this.list, field);
    this.list.children[this.chosen]?.scrollIntoView({ block: 'nearest' });
  }

  private drawHint(field: Field, before: string): void {
    const call = callAt(before);
    const help = call && this.functions.find(({ name }) => name === call.name);
    this.hint.hidden = !help || this.open;
    if (!help || !call || this.open) return;
    const current = help.parameters[Math.min(call.argument, help.parameters.length - 1)];
    const names = help.parameters.map((parameter) => {
      const name = escapeHtml(parameter.optional ? `[${parameter.name}]` : parameter.name);
      return parameter === current ? `<b>${name}</b>` : name;
    });
    this.hint.innerHTML =
      `${escapeHtml(help.name)}(${names.join('; ')})` +
      (current ? `<p>${escapeHtml(current.description)}</p>` : '');
    below(this.hint, field);
  }
}

function below(popup: HTMLElement, field: HTMLElement): void {
  const { left, bottom } = field.getBoundingClientRect();
  popup.style.left = `${Math.max(4, Math.min(left, window.innerWidth - 570))}px`;
  popup.style.top = `${bottom + 2}px`;
}
