/**
 * One exchange with Excel. `delayForCellEdit` makes it wait for the user to leave the cell being typed in, where the
 * whole batch would otherwise fail.
 */
export function executer<T>(travail: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, travail);
}
