import type { Zone } from '../sheets/plan.ts';

/**
 * Merges the cells of one label into as few rectangles as it takes: runs along each row, then equal runs of
 * consecutive rows. One request per rectangle instead of one per cell.
 *
 * @example rectangles([['a','a'],['a','a']]) // => [{ label: 'a', zone: { row: 0, column: 0, rows: 2, columns: 2 } }]
 */
export function rectangles<L extends string>(
  grille: readonly (readonly (L | null)[])[],
): { label: L; zone: Zone }[] {
  const finis: { label: L; zone: Zone }[] = [];
  let ouverts = new Map<string, { label: L; zone: Zone }>();
  grille.forEach((ligne, row) => {
    const suite = new Map<string, { label: L; zone: Zone }>();
    let column = 0;
    while (column < ligne.length) {
      const label = ligne[column];
      let fin = column + 1;
      while (fin < ligne.length && ligne[fin] === label) fin++;
      if (label != null) {
        const cle = `${label} ${column} ${fin}`;
        const ouvert = ouverts.get(cle);
        const zone = ouvert
          ? { ...ouvert.zone, rows: ouvert.zone.rows + 1 }
          : { row, column, rows: 1, columns: fin - column };
        suite.set(cle, { label, zone });
        ouverts.delete(cle);
      }
      column = fin;
    }
    finis.push(...ouverts.values());
    ouverts = suite;
  });
  finis.push(...ouverts.values());
  return finis;
}
