const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made harmless inside HTML, attributes included. `escapeHtml('a<b')` is 'a&lt;b'. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

interface Parts {
  class?: string;
  text?: string;
  html?: string;
  attributes?: Record<string, string>;
  children?: (Node | string)[];
  onClick?: (event: MouseEvent) => void;
}

/** Makes an element in one expression: `element('button', { class: 'tab', text: 'Feuil1', onClick })`. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: Parts = {},
): HTMLElementTagNameMap[Tag] {
  const made: HTMLElementTagNameMap[Tag] & HTMLElement = document.createElement(tag);
  if (parts.class) made.className = parts.class;
  if (parts.text !== undefined) made.textContent = parts.text;
  if (parts.html !== undefined) made.innerHTML = parts.html;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) made.setAttribute(name, value);
  if (parts.children) made.append(...parts.children);
  if (parts.onClick) made.onclick = parts.onClick;
  return made;
}

/** The element of the page with that id; the page is ours, so a missing one is a fault of ours. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`La page n'a pas d'élément « ${id} ».`);
  return found;
}
