import { qualified } from '../../model/a1.ts';
import { labelText } from '../../model/pointLabels.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import type { PointRef } from './chartPoints.ts';
import { rangeNamed } from './rangeRef.ts';
import { recorded } from './recorded.ts';
import { oneOf, text } from './values.ts';

const POSITIONS = ['None', 'Center', 'Left', 'Right', 'Top', 'Bottom', 'BestFit'] as const;
const position = recorded<PointRef>(
  ({ series }) => series,
  ({ rank }) => `pointLabels.${rank}.position`,
  'Right',
);

/** The label of one point: a text of its own, or a cell that it follows (« ='Feuille'!$B$6 »). */
export const chartDataLabel: ExcelClass<PointRef> = define('ChartDataLabel', {
  properties: {
    text: {
      get: ({ sheet, series, rank }) => labelText(sheet.book, series.pointLabels?.[rank]),
      set: (self, value) => keep(self, { text: text(value) }),
    },
    formula: {
      get: ({ series, rank }) => {
        const label = series.pointLabels?.[rank];
        return label && 'ref' in label ? `=${label.ref}` : '';
      },
      set: (self, value) => {
        const written = text(value);
        if (!written.startsWith('=')) fail('InvalidArgument');
        const { sheet, area } = rangeNamed(self.sheet, written.slice(1));
        if (area.rows !== 1 || area.columns !== 1) fail('InvalidArgument');
        keep(self, { ref: qualified(sheet.name, area) });
      },
    },
    position: {
      ...position,
      set: (self, value) => position.set?.(self, oneOf(value, POSITIONS)),
    },
  },
});

function keep({ sheet, series, rank }: PointRef, label: { text: string } | { ref: string }): void {
  series.pointLabels = { ...series.pointLabels, [rank]: label };
  sheet.lookChanged();
}
