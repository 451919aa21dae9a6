import { element } from '../html.ts';

export interface RibbonButton {
  label: string;
  tip: string;
  /** URL of its picture. */
  icon: string;
  press: () => void;
}
export interface RibbonGroup {
  label: string;
  buttons: RibbonButton[];
}
export interface RibbonTab {
  id: string;
  label: string;
  groups: RibbonGroup[];
}

/** Draws the tabs and the groups of the one that is open. */
export function drawRibbon(host: HTMLElement, tabs: readonly RibbonTab[], openId: string): void {
  const open = tabs.find(({ id }) => id === openId) ?? tabs[0];
  const buttons = tabs.map((tab) =>
    element('button', {
      text: tab.label,
      attributes: {
        type: 'button',
        role: 'tab',
        id: `ribbon-${tab.id}`,
        'aria-selected': String(tab === open),
        tabindex: tab === open ? '0' : '-1',
      },
      onClick: () => drawRibbon(host, tabs, tab.id),
    }),
  );
  const row = element('div', {
    class: 'ribbon-tabs',
    attributes: { role: 'tablist', 'aria-label': 'Onglets du ruban' },
    children: buttons,
  });
  row.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = open && tabs[tabs.indexOf(open) + step];
    if (!step || !next) return;
    drawRibbon(host, tabs, next.id);
    host.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  });
  const panel = element('div', {
    class: 'ribbon-panel',
    attributes: { role: 'tabpanel', 'aria-labelledby': `ribbon-${open?.id ?? ''}` },
    children: (open?.groups ?? []).map(groupElement),
  });
  host.replaceChildren(row, panel);
}

function groupElement({ label, buttons }: RibbonGroup): HTMLElement {
  const row = element('div', {
    class: 'ribbon-buttons',
    children: buttons.map(({ label: text, tip, icon, press }) =>
      element('button', {
        class: 'ribbon-button',
        attributes: { type: 'button', title: tip },
        children: [element('img', { attributes: { src: icon, alt: '' } }), element('span', { text })],
        onClick: press,
      }),
    ),
  });
  return element('div', {
    class: 'ribbon-group',
    attributes: { role: 'group', 'aria-label': label },
    children: [
      row,
      element('span', { class: 'group-name', text: label, attributes: { 'aria-hidden': 'true' } }),
    ],
  });
}
