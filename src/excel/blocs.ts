import limites from './limites.json' with { type: 'json' };

/** What we allow ourselves in one request: the rest is for the looks that travel with the values. */
export const OCTETS_PAR_REQUETE = Math.floor(limites.octetsParRequete * limites.partUtilisee);

/** Rows that may be read at once: the web limits the answer's size, other platforms the number of cells. */
export function lignesParLecture(colonnes: number, surLeWeb: boolean): number {
  const cellules = surLeWeb
    ? OCTETS_PAR_REQUETE / limites.octetsParCelluleLue
    : limites.cellulesParLecture * limites.partUtilisee;
  return Math.max(1, Math.floor(cellules / Math.max(1, colonnes)));
}

export interface Lot<T> {
  readonly debut: number;
  readonly lignes: T[][];
  readonly octets: number;
}

/**
 * Cuts a table of values into runs of rows whose JSON stays under what one request may carry.
 *
 * @example decouper([['a'], ['b']]) // => [{ debut: 0, lignes: [['a'], ['b']], octets: 10 }]
 */
export function decouper<T>(lignes: readonly T[][], plafond = OCTETS_PAR_REQUETE): Lot<T>[] {
  const lots: { debut: number; lignes: T[][]; octets: number }[] = [];
  let courant: { debut: number; lignes: T[][]; octets: number } | undefined;
  lignes.forEach((ligne, i) => {
    const json = JSON.stringify(ligne);
    // Accented letters are counted three bytes: French text never takes more in UTF-8.
    const octets = json.length + 2 * (json.match(/[^\x20-\x7e]/g)?.length ?? 0);
    if (!courant || courant.octets + octets > plafond) {
      courant = { debut: i, lignes: [], octets: 0 };
      lots.push(courant);
    }
    courant.lignes.push(ligne);
    courant.octets += octets;
  });
  return lots;
}
