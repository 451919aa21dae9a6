import type { Cellule } from '../domain/parc/cellule.ts';
import { nombre } from './cellules.ts';
import type { PlanCell } from './plan.ts';
import type { NomDeStyle } from './styles.ts';

/** A typed cell: a number as such, anything else as the text it is, blank when nothing is known. */
export const saisi = (cellule: Cellule, style: NomDeStyle): PlanCell =>
  typeof cellule === 'number'
    ? nombre(cellule, style)
    : { value: typeof cellule === 'string' ? cellule : '', style };
