import { readPicture } from '../../model/picture-file.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Picture } from '../../model/types.ts';
import { define, type ExcelClass, type Property } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { flag, number, oneOf, text } from './values.ts';

interface ShapeRef {
  readonly sheet: Sheet;
  readonly picture: Picture;
}

/** Excel takes a picture's pixels for ninety-sixths of an inch. */
const POINTS_PER_PIXEL = 0.75;

const changing =
  (change: (ref: ShapeRef, value: Parameters<NonNullable<Property<ShapeRef>['set']>>[1]) => void) =>
  (ref: ShapeRef, value: Parameters<NonNullable<Property<ShapeRef>['set']>>[1]) => {
    change(ref, value);
    ref.sheet.lookChanged();
  };

const offset = (side: 'left' | 'top'): Property<ShapeRef> => ({
  get: ({ picture }) => picture[side],
  set: changing(({ picture }, value) => {
    const points = number(value);
    if (points < 0) fail('InvalidArgument');
    picture[side] = points;
  }),
});

const size = (side: 'width' | 'height', other: 'width' | 'height'): Property<ShapeRef> => ({
  get: ({ picture }) => picture[side],
  set: changing(({ picture }, value) => {
    const points = number(value);
    if (points <= 0) fail('InvalidArgument');
    if (picture.lockAspectRatio) picture[other] *= points / picture[side];
    picture[side] = points;
  }),
});

/** A picture over the cells: the one kind of shape that this stand-in knows. */
const shape: ExcelClass<ShapeRef> = define('Shape', {
  id: ({ picture }) => picture.id,
  properties: {
    id: { get: ({ picture }) => picture.id },
    type: { get: () => 'Image' },
    name: {
      get: ({ picture }) => picture.name,
      set: changing(({ picture }, value) => {
        picture.name = text(value);
      }),
    },
    altTextTitle: {
      get: ({ picture }) => picture.altTitle,
      set: changing(({ picture }, value) => {
        picture.altTitle = text(value);
      }),
    },
    altTextDescription: {
      get: ({ picture }) => picture.altText,
      set: changing(({ picture }, value) => {
        picture.altText = text(value);
      }),
    },
    lockAspectRatio: {
      get: ({ picture }) => picture.lockAspectRatio,
      set: changing(({ picture }, value) => {
        picture.lockAspectRatio = flag(value);
      }),
    },
    placement: {
      get: ({ picture }) => picture.placement,
      set: changing(({ picture }, value) => {
        picture.placement = oneOf(value, ['TwoCell', 'OneCell', 'Absolute']);
      }),
    },
    left: offset('left'),
    top: offset('top'),
    width: size('width', 'height'),
    height: size('height', 'width'),
  },
  methods: {
    delete: ({ sheet, picture }) => {
      sheet.pictures = sheet.pictures.filter((one) => one !== picture);
      sheet.lookChanged();
      return null;
    },
  },
});

const named = (sheet: Sheet, key: string) => {
  const wanted = key.toLowerCase();
  const picture = sheet.pictures.find((one) => one.id === key || one.name.toLowerCase() === wanted);
  return picture ? shape({ sheet, picture }) : null;
};

export const shapeCollection: ExcelClass<Sheet> = define('ShapeCollection', {
  items: (sheet) => sheet.pictures.map((picture) => shape({ sheet, picture })),
  find: (sheet, key) => named(sheet, String(key)),
  methods: {
    addImage: (sheet, args) => {
      const data = args.text(0);
      const file = readPicture(data) ?? fail('InvalidArgument', 'The image is neither a PNG nor a JPEG.');
      const rank = nextRank(sheet);
      const picture: Picture = {
        id: `{${String(rank).padStart(8, '0')}-0000-0000-0001-${sheet.id.slice(15, 19).padStart(12, '0')}}`,
        name: `Image ${rank}`,
        data,
        type: file.type,
        altTitle: '',
        altText: '',
        placement: 'TwoCell',
        lockAspectRatio: true,
        left: 0,
        top: 0,
        width: file.width * POINTS_PER_PIXEL,
        height: file.height * POINTS_PER_PIXEL,
      };
      sheet.pictures.push(picture);
      sheet.lookChanged();
      return shape({ sheet, picture });
    },
    getItem: (sheet, args) => named(sheet, args.text(0)) ?? fail('ItemNotFound'),
    getItemOrNullObject: (sheet, args) => named(sheet, args.text(0)),
    getItemAt: (sheet, args) =>
      shape({ sheet, picture: sheet.pictures[args.integer(0)] ?? fail('InvalidArgument') }),
    getCount: (sheet) => sheet.pictures.length,
  },
});

function nextRank(sheet: Sheet): number {
  let rank = sheet.pictures.length + 1;
  const taken = (n: number) =>
    sheet.pictures.some(
      ({ id, name }) => name === `Image ${n}` || id.startsWith(`{${String(n).padStart(8, '0')}-`),
    );
  while (taken(rank)) rank += 1;
  return rank;
}
