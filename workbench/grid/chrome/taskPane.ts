import { byId, element } from '../html.ts';

/**
 * The add-in's pane. Its page is loaded once and stays loaded while the pane is hidden: the custom functions
 * live in the same page (shared runtime).
 */
export class TaskPane {
  private readonly host = byId('pane');
  private frame: HTMLIFrameElement | undefined;

  /** Loads the add-in's page, its former one thrown away. */
  load(title: string, url: string): void {
    this.frame = element('iframe', { attributes: { src: url, title } });
    const close = element('button', {
      text: '✕',
      attributes: { type: 'button', 'aria-label': 'Fermer le volet', title: 'Fermer' },
      onClick: () => this.hide(),
    });
    const head = element('div', { class: 'pane-title', children: [element('h2', { text: title }), close] });
    this.host.replaceChildren(head, this.frame);
    this.host.hidden = false;
    this.hide();
  }

  show(): void {
    this.host.classList.remove('asleep');
    this.host.inert = false;
  }

  hide(): void {
    this.host.classList.add('asleep');
    this.host.inert = true;
  }

  get shown(): boolean {
    return !this.host.hidden && !this.host.classList.contains('asleep');
  }
}
