import { intersection, intersects, isWholeColumns, isWholeRows } from '../../model/area.ts';
import { shifted } from '../../model/formula.ts';
import type { Area, CfRule } from '../../model/types.ts';
import { cutAreas } from './cutAreas.ts';
import type { RangeRef } from './rangeRef.ts';

/**
 * What goes along when a range is pasted with its looks: conditional formats, validations, merges, and the sizes of
 * whole rows and columns. Once, at the target's corner, even where the cells are repeated.
 */
export function copyAround(target: RangeRef, source: RangeRef): void {
  const down = target.area.row - source.area.row;
  const right = target.area.column - source.area.column;
  const moved = (area: Area): Area => ({ ...area, row: area.row + down, column: area.column + right });
  const place = moved(source.area);
  const copied = (areas: readonly Area[]) =>
    areas.flatMap((area) => intersection(area, source.area) ?? []).map(moved);

  const formats = source.sheet.conditionalFormats.flatMap((format) => {
    const areas = copied(format.areas);
    const [first] = format.areas;
    const [start] = areas;
    if (!first || !start) return [];
    const rule = shiftedRule(format.rule, start.row - first.row, start.column - first.column);
    return [{ ...format, id: '', areas, rule }];
  });
  const validations = source.sheet.validations.flatMap((validation) => {
    const areas = copied(validation.areas);
    const [first] = validation.areas;
    const [start] = areas;
    if (!first || !start) return [];
    const over = (formula: string) => shifted(formula, start.row - first.row, start.column - first.column);
    return [{ ...validation, areas, formulas: validation.formulas.map(over) }];
  });
  const merges = source.sheet.merges.filter((merge) => intersects(merge, source.area)).map(moved);

  const { sheet } = target;
  for (const format of sheet.conditionalFormats) format.areas = cutAreas(format.areas, place);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const format of formats) {
    const id = `{${sheet.conditionalFormats.length + 1}-${place.row}-${place.column}-copie}`;
    sheet.conditionalFormats.push({ ...format, id, priority: sheet.conditionalFormats.length + 1 });
  }
  for (const validation of sheet.validations) validation.areas = cutAreas(validation.areas, place);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  sheet.validations.push(...validations);
  sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, place)), ...merges];

  if (isWholeColumns(source.area))
    copySizes(source.sheet.columnWidths, sheet.columnWidths, source.area.column, source.area.columns, right);
  if (isWholeRows(source.area))
    copySizes(source.sheet.rowHeights, sheet.rowHeights, source.area.row, source.area.rows, down);
  sheet.lookChanged();
}

function shiftedRule(rule: CfRule, rows: number, columns: number): CfRule {
  if (rule.type === 'expression') return { ...rule, formula: shifted(rule.formula, rows, columns) };
  if (rule.type === 'cellIs')
    return { ...rule, formulas: rule.formulas.map((one) => shifted(one, rows, columns)) };
  return rule;
}

function copySizes(
  from: ReadonlyMap<number, number>,
  to: Map<number, number>,
  first: number,
  count: number,
  step: number,
) {
  const sizes = [...from].filter(([index]) => index >= first && index < first + count);
  for (const index of [...to.keys()])
    if (index >= first + step && index < first + step + count) to.delete(index);
  for (const [index, size] of sizes) to.set(index + step, size);
}
