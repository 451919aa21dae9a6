/** An element without its namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;

/** Reads a well-formed XML text without DTD; anything else is an error that says where. */
export function readXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const text = source.replace(/^\uFEFF/, '');
  TOKEN.lastIndex = 0;
  let at = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    at = TOKEN.lastIndex;
    const [, raw, closing, opening, attributes = '', empty, plain] = match;
    const current = open.at(-1) ?? root;
    if (raw !== undefined) current.text += raw;
    else if (plain !== undefined) current.text += decoded(plain);
    else if (closing !== undefined) {
      if (open.length < 2 || current.name !== localName(closing)) break;
      open.pop();
    } else if (opening !== undefined) {
      const element: XmlElement = {
        name: localName(opening),
        attributes: readAttributes(attributes),
        children: [],
        text: '',
      };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [element] = root.children;
  if (at !== text.length || open.length !== 1 || !element) {
    const line = text.slice(0, at).split('\n').length;
    throw new Error(`XML mal formé, ligne ${line}.`);
  }
  return element;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function readAttributes(source: string): Record<string, string> {
  const found = source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...found].map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return ENTITIES[entity] ?? whole;
  });
}

/** Every element of this name below, in the order of the text. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);
