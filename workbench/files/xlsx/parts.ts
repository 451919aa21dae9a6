import { editZip, unzip } from '@cj-tech-master/excelts/archive';
import { descendants, readXml } from '../../addin/xml.ts';
import type { Book } from '../../model/book.ts';
import { escaped, pictureWords, withPictureWords } from './picture-words.ts';
import type { PictureWords } from './pictures.ts';

/** What a file says and the library does not read or write. */
export interface PartsRead {
  /** Names of the charts, by the number of their part. */
  readonly chartNames: ReadonlyMap<number, string>;
  /** By sheet name, the priorities of the rules that stop those after them. */
  readonly stopping: ReadonlyMap<string, ReadonlySet<number>>;
  /** By sheet name, what its pictures are called, in order. */
  readonly pictures: ReadonlyMap<string, readonly PictureWords[]>;
}

const READ = /^xl\/(workbook\.xml|_rels\/|worksheets\/(_rels\/)?[^/]+$|drawings\/)/;

export async function readParts(bytes: Uint8Array): Promise<PartsRead> {
  const text = await texts(bytes, READ);
  const stopping = new Map<string, Set<number>>();
  for (const [name, path] of sheetPaths(text)) {
    const found = (text.get(path) ?? '').matchAll(/<(?:\w+:)?cfRule\b[^>]*\bstopIfTrue="(?:1|true)"[^>]*>/g);
    const priorities = [...found].map(([tag]) => Number(/\bpriority="(\d+)"/.exec(tag)?.[1]));
    if (priorities.length > 0) stopping.set(name, new Set(priorities));
  }
  const chartNames = new Map<number, string>();
  for (const [path, xml] of text) {
    if (!/^xl\/drawings\/drawing\d+\.xml$/.test(path)) continue;
    const targets = relations(text.get(path.replace('drawings/', 'drawings/_rels/').concat('.rels')));
    for (const frame of descendants(readXml(xml), 'graphicFrame')) {
      const name = descendants(frame, 'cNvPr')[0]?.attributes.name;
      const target = targets.get(descendants(frame, 'chart')[0]?.attributes['r:id'] ?? '') ?? '';
      const number = /chart(\d+)\.xml$/.exec(target)?.[1];
      if (name !== undefined && number !== undefined) chartNames.set(Number(number), name);
    }
  }
  const pictures = new Map(
    [...drawingPaths(text)].map(([name, path]) => [name, pictureWords(text.get(path) ?? '')] as const),
  );
  return { chartNames, stopping, pictures };
}

/**
 * Writes into a saved file what the library has no word for: the charts' names (it calls them « Chart 1 », …), those of
 * pictures with what they show, and the rules that stop those after them. A file that needs neither is given back as it is.
 */
export async function withParts(
  bytes: Uint8Array,
  book: Book,
  chartNames: ReadonlyMap<number, string>,
  pictures: ReadonlyMap<string, readonly PictureWords[]>,
): Promise<Uint8Array> {
  const stopping = book.sheets.filter((sheet) =>
    sheet.conditionalFormats.some((format) => format.stopIfTrue),
  );
  if (stopping.length === 0 && chartNames.size === 0 && pictures.size === 0) return bytes;
  const text = await texts(bytes, READ);
  const editor = await editZip(bytes);
  const paths = sheetPaths(text);
  for (const sheet of stopping) {
    const path = paths.get(sheet.name) ?? '';
    const priorities = new Set(
      sheet.conditionalFormats.filter((format) => format.stopIfTrue).map(({ priority }) => String(priority)),
    );
    const xml = (text.get(path) ?? '').replace(
      /(<cfRule\b[^>]*\bpriority="(\d+)")/g,
      (tag, _all, priority) => (priorities.has(priority) ? `${tag} stopIfTrue="1"` : tag),
    );
    editor.set(path, xml);
  }
  const words = new Map(
    [...drawingPaths(text)].map(([name, path]) => [path, pictures.get(name) ?? []] as const),
  );
  for (const [path, xml] of text) {
    if (!/^xl\/drawings\/drawing\d+\.xml$/.test(path)) continue;
    const named = xml.replace(/ name="Chart (\d+)"/g, (written, number) => {
      const name = chartNames.get(Number(number));
      return name === undefined ? written : ` name="${escaped(name)}"`;
    });
    editor.set(path, withPictureWords(named, words.get(path) ?? []));
  }
  return editor.bytes();
}

async function texts(bytes: Uint8Array, wanted: RegExp): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const entry of unzip(bytes).entries()) {
    if (wanted.test(entry.path)) found.set(entry.path, await entry.text());
    else entry.discard();
  }
  return found;
}

function sheetPaths(text: ReadonlyMap<string, string>): Map<string, string> {
  const targets = relations(text.get('xl/_rels/workbook.xml.rels'));
  const workbook = text.get('xl/workbook.xml');
  const sheets = workbook ? descendants(readXml(workbook), 'sheet') : [];
  return new Map(
    sheets.map(({ attributes }) => {
      const target = targets.get(attributes['r:id'] ?? '') ?? '';
      return [attributes.name ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

/** The drawing part of each sheet that has one. */
function drawingPaths(text: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, path] of sheetPaths(text)) {
    const targets = relations(text.get(path.replace('worksheets/', 'worksheets/_rels/').concat('.rels')));
    const target = [...targets.values()].find((one) => /drawings\/drawing\d+\.xml$/.test(one));
    if (target) found.set(name, `xl/drawings/${target.slice(target.lastIndexOf('/') + 1)}`);
  }
  return found;
}

/** Targets of a relations part, by their ids. */
function relations(xml: string | undefined): Map<string, string> {
  const all = xml ? readXml(xml).children : [];
  return new Map(all.map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']));
}
