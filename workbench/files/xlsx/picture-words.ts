import { descendants, readXml } from '../../addin/xml.ts';
import type { PictureWords } from './pictures.ts';

/** Names and descriptions of the pictures of a drawing part, in its order. */
export function pictureWords(xml: string): PictureWords[] {
  return descendants(readXml(xml), 'pic').map((picture) => {
    const { name = '', title = '', descr = '' } = descendants(picture, 'cNvPr')[0]?.attributes ?? {};
    return { name, title, text: descr };
  });
}

/** The same drawing with these words on its pictures: the library calls them « Picture 1 », … and describes none. */
export function withPictureWords(xml: string, words: readonly PictureWords[]): string {
  let rank = 0;
  return xml.replace(/(<xdr:pic>\s*<xdr:nvPicPr>\s*<xdr:cNvPr\b[^>]*?) name="[^"]*"/g, (written, start) => {
    const said = words[rank++];
    if (!said) return written;
    const described = said.text === '' ? '' : ` descr="${escaped(said.text)}"`;
    const titled = said.title === '' ? '' : ` title="${escaped(said.title)}"`;
    return `${start} name="${escaped(said.name)}"${described}${titled}`;
  });
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
