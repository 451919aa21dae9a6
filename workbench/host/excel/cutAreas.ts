import { intersection } from '../../model/area.ts';
import type { Area } from '../../model/types.ts';

/** What is left of the areas once a hole is cut in them: up to four pieces for each. */
export function cutAreas(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => {
    const cut = intersection(area, hole);
    if (!cut) return [area];
    const below = cut.row + cut.rows;
    const right = cut.column + cut.columns;
    const pieces: Area[] = [
      { ...area, rows: cut.row - area.row },
      { ...area, row: below, rows: area.row + area.rows - below },
      { ...cut, column: area.column, columns: cut.column - area.column },
      { ...cut, column: right, columns: area.column + area.columns - right },
    ];
    return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
  });
}
