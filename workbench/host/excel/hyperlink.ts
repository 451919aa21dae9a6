import type { Json } from '../wire.ts';
import type { RangeRef } from './rangeRef.ts';
import { object, optionalText } from './values.ts';

/** The first cell's link as Office.js gives it, null without one. */
export function hyperlinkOf({ sheet, area }: RangeRef): Json {
  const link = sheet.get(area.row, area.column)?.hyperlink;
  if (!link) return null;
  const inside = link.target.startsWith('#');
  return {
    ...(inside ? { documentReference: link.target.slice(1) } : { address: link.target }),
    ...(link.tooltip === undefined ? {} : { screenTip: link.tooltip }),
    textToDisplay: String(sheet.value(area.row, area.column) ?? ''),
  };
}

/** Links every cell of the range, in the look that Excel gives to links; null takes the link away. */
export function setHyperlink({ sheet, area }: RangeRef, value: Json): void {
  const link = value === null ? null : object(value);
  const document = optionalText(link?.documentReference);
  const target = document === undefined ? (optionalText(link?.address) ?? '') : `#${document}`;
  const tooltip = optionalText(link?.screenTip);
  const shown = optionalText(link?.textToDisplay);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.setHyperlink(row, column, link && { target, ...(tooltip === undefined ? {} : { tooltip }) });
      if (link && shown !== undefined) sheet.setValue(row, column, shown);
    }
  }
  sheet.patchStyle(
    area,
    link ? { fontColor: '#0563C1', underline: true } : { fontColor: undefined, underline: undefined },
  );
}
