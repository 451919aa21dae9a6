import { qualified } from '../../model/a1.ts';
import type { Item } from '../excelClass.ts';
import { query } from '../query.ts';
import { isObject, type Json, type JsonObject, uncapitalised } from '../wire.ts';
import { writeCells } from './rangeCells.ts';
import { rangeFormat } from './rangeFormat.ts';
import type { RangeRef } from './rangeRef.ts';
import { object } from './values.ts';

const cellOf = (range: RangeRef, row: number, column: number): RangeRef => ({
  sheet: range.sheet,
  area: { row, column, rows: 1, columns: 1 },
});

/** One object per cell with the parts asked for: `{ address: true, format: { fill: { color: true } } }`. */
export function cellProperties(range: RangeRef, wanted: Json): Json {
  const { address, format } = object(wanted);
  const { area } = range;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const cell = cellOf(range, area.row + r, area.column + c);
      return {
        ...(address ? { address: qualified(cell.sheet.name, cell.area, false) } : {}),
        ...(isObject(format) ? { format: query(rangeFormat(cell), { Select: paths(format) }, true) } : {}),
      };
    }),
  );
}

function paths(wanted: JsonObject): string[] {
  return Object.entries(wanted).flatMap(([name, below]) =>
    isObject(below) ? paths(below).map((path) => `${name}/${path}`) : below ? [name] : [],
  );
}

/** The reverse: an array of the range's shape, each member the properties to lay on its cell. */
export function setCellProperties(range: RangeRef, input: Json): void {
  writeCells(range, input, (row, column, value) => {
    if (!isObject(value)) return;
    const { format, ...others } = value;
    if (Object.keys(others).length > 0) write(rangeFormat(cellOf(range, row, column)), others);
    if (isObject(format)) write(rangeFormat(cellOf(range, row, column)), format);
  });
}

const EDGE_OF: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

function write(item: Item, values: JsonObject): void {
  for (const [wireName, value] of Object.entries(values)) {
    const name = uncapitalised(wireName);
    if (name === 'borders' && isObject(value)) {
      for (const [edge, line] of Object.entries(value)) {
        const border = item.child('borders')?.find(EDGE_OF[edge] ?? edge);
        if (border && isObject(line)) write(border, line);
      }
    } else if (isObject(value)) {
      const child = item.child(name);
      if (child) write(child, value);
    } else if (value !== null) item.write(name, value);
  }
}
