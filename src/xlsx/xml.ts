import { parseXml, textContent, walk, type XmlElement, type XmlNode } from '@cj-tech-master/excelts/xml';

export type Element = XmlElement;

/** The root of a part; null when the part is no XML. Comments are kept: they can be read too. */
export function racine(texte: string | undefined): Element | null {
  if (texte === undefined) return null;
  try {
    return parseXml(texte, { comments: true, maxEntityExpansions: Number.MAX_SAFE_INTEGER }).root;
  } catch {
    return null;
  }
}

/** A name without its prefix: files of other programs write `x:row` for `row`. */
export const nomLocal = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);

/** Every element of one of these names, at any depth, in the order of the text. */
export function tous(element: Element | null, ...noms: readonly string[]): Element[] {
  const trouves: Element[] = [];
  if (element)
    walk(element, (e) => {
      if (noms.includes(nomLocal(e))) trouves.push(e);
    });
  return trouves;
}

/** Letters that XML cannot carry are written by their code, and so is the mark itself: _x000D_, _x005F_. */
const decoder = (texte: string): string =>
  texte.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export const texteDe = (element: Element): string => decoder(textContent(element));

/** Every text that can be read in an element: its own, its comments', and all attributes' values. */
export function lisible(noeud: XmlNode): string[] {
  if (noeud.type === 'processing-instruction') return [noeud.body];
  if (noeud.type !== 'element') return [decoder(noeud.value)];
  return [...Object.values(noeud.attributes), ...noeud.children.flatMap(lisible)];
}
