import limites from './limites.json';

const PLAFOND = Math.floor(limites.octetsParRequete * limites.part);

/** Rows that may be read at once so that values and their types stay under the web's limit. */
export function lignesParLecture(colonnes: number): number {
  return Math.max(1, Math.floor(PLAFOND / (limites.octetsParCelluleLue * Math.max(1, colonnes))));
}

/**
 * Cuts a table of values into runs of rows whose JSON stays under the web's request limit.
 *
 * @example decouper([['a'], ['b']]) // => [{ debut: 0, lignes: [['a'], ['b']] }]
 */
export function decouper<T>(lignes: readonly T[][], plafond = PLAFOND): { debut: number; lignes: T[][] }[] {
  const blocs: { debut: number; lignes: T[][] }[] = [];
  let courant: T[][] = [];
  let debut = 0;
  let taille = 0;
  lignes.forEach((ligne, i) => {
    // Non-ASCII letters are counted three bytes: French text never takes more in UTF-8.
    const json = JSON.stringify(ligne);
    const octets = json.length + 2 * (json.match(/[^\x20-\x7e]/g)?.length ?? 0);
    if (courant.length > 0 && taille + octets > plafond) {
      blocs.push({ debut, lignes: courant });
      courant = [];
      debut = i;
      taille = 0;
    }
    courant.push(ligne);
    taille += octets;
  });
  if (courant.length > 0) blocs.push({ debut, lignes: courant });
  return blocs;
}
