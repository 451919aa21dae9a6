import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Sheet } from '../../model/sheet.ts';
import type { Picture } from '../../model/types.ts';
import { columnWidth, indexAt, offsetOf, rowHeight } from './geometry.ts';

export type FilePicture = ReturnType<Worksheet['getImages']>[number];

/** What a file says of a picture and the library does not read. */
export interface PictureWords {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** The library counts the size of pictures in pixels of a ninety-sixth of an inch, and offsets in EMU. */
const PIXELS_PER_POINT = 4 / 3;
const EMU_PER_POINT = 12_700;

const EDITS = { TwoCell: 'twoCell', OneCell: 'oneCell', Absolute: 'absolute' } as const;
const PLACEMENTS: Readonly<Record<string, Picture['placement']>> = {
  twoCell: 'TwoCell',
  oneCell: 'OneCell',
  absolute: 'Absolute',
};

/** Reads a file's pictures into the sheet and tells which is which; those of another format stay in the file alone. */
export function readPictures(
  workbook: Workbook,
  worksheet: Worksheet,
  sheet: Sheet,
  words: readonly PictureWords[],
): Map<FilePicture, string> {
  const known = new Map<FilePicture, string>();
  worksheet.getImages().forEach((file, i) => {
    const media = file.imageId === undefined ? undefined : workbook.getImage(file.imageId);
    const type = media?.extension;
    if (!media?.buffer || !file.range || (type !== 'png' && type !== 'jpeg')) return;
    const { name = `Image ${i + 1}`, title = '', text = '' } = words[i] ?? {};
    const picture: Picture = {
      id: `${sheet.id}-image-${i + 1}`,
      name,
      data: Buffer.from(media.buffer).toString('base64'),
      type,
      altTitle: title,
      altText: text,
      placement: PLACEMENTS[file.range.editAs ?? ''] ?? 'OneCell',
      lockAspectRatio: true,
      ...box(file.range, sheet),
    };
    sheet.pictures.push(picture);
    known.set(file, picture.id);
  });
  return known;
}

function box({ tl, br, ext }: NonNullable<FilePicture['range']>, sheet: Sheet) {
  const at = (anchor: typeof tl) => ({
    x: offsetOf(anchor.nativeCol, (index) => columnWidth(sheet, index)) + anchor.nativeColOff / EMU_PER_POINT,
    y: offsetOf(anchor.nativeRow, rowHeight(sheet)) + anchor.nativeRowOff / EMU_PER_POINT,
  });
  const start = at(tl);
  const end = br && at(br);
  return {
    left: start.x,
    top: start.y,
    width: end ? end.x - start.x : (ext?.width ?? 0) / PIXELS_PER_POINT,
    height: end ? end.y - start.y : (ext?.height ?? 0) / PIXELS_PER_POINT,
  };
}

/** Pictures that went are taken out of the file's sheet, new and changed ones are put in. */
export function writePictures(
  workbook: Workbook,
  worksheet: Worksheet,
  sheet: Sheet,
  kept: Map<FilePicture, string>,
  before: ReadonlyMap<string, string>,
): void {
  const unchanged = new Set<string>();
  for (const [file, id] of [...kept]) {
    const own = sheet.pictures.find((picture) => picture.id === id);
    if (own && JSON.stringify(own) === before.get(id)) unchanged.add(id);
    else {
      remove(worksheet, file);
      kept.delete(file);
    }
  }
  for (const picture of sheet.pictures) {
    if (unchanged.has(picture.id)) continue;
    const column = indexAt(picture.left, (index) => columnWidth(sheet, index));
    const row = indexAt(picture.top, rowHeight(sheet));
    worksheet.addImage(workbook.addImage({ base64: picture.data, extension: picture.type }), {
      tl: {
        col: column.index,
        row: row.index,
        nativeCol: column.index,
        nativeColOff: Math.round(column.rest * EMU_PER_POINT),
        nativeRow: row.index,
        nativeRowOff: Math.round(row.rest * EMU_PER_POINT),
      },
      ext: { width: picture.width * PIXELS_PER_POINT, height: picture.height * PIXELS_PER_POINT },
      editAs: EDITS[picture.placement],
    });
    const file = worksheet.getImages().at(-1);
    if (file) kept.set(file, picture.id);
  }
}

/** The library has no word to take a picture away: its own list is cut. */
function remove(worksheet: Worksheet, file: FilePicture): void {
  const media: unknown = Reflect.get(worksheet, '_media');
  if (Array.isArray(media)) media.splice(media.indexOf(file), 1);
}
