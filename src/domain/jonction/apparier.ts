import type { TableLue } from '../diagnostic.ts';
import type { Champ } from '../parc/champs.ts';
import type { CoteDeJonction, Jonction } from '../parc/jonction.ts';
import { plierCle } from '../parc/plierCle.ts';
import { reperes } from './reperes.ts';

/** One side of a join: a table and the key of each of its rows. */
export interface Cote {
  readonly table: TableLue;
  readonly cles: readonly (string | null)[];
  /** The field to point at when a row is said. */
  readonly champ: Champ;
}

export interface Appariement {
  /** For each row on the left, its row on the right; −1: none. */
  readonly droites: Int32Array;
  readonly jonction: Jonction;
}

export interface Exigence {
  /** Whether a key may stand on one row only on the right; one that stands on several then joins nothing. */
  readonly unique: boolean;
  /** Whether a row without any key is listed among those that found no counterpart. */
  readonly vides: boolean;
}

/**
 * Finds for each row on the left the row on the right of the same key, both written one way (`plierCle`). Several rows on
 * the left may share one on the right. What found no counterpart is listed both ways by its cell, one cell for each key.
 */
export function apparier(gauche: Cote, droite: Cote, exigence: Exigence): Appariement {
  const sesCles = droite.cles.map(plie);
  const { lignes, doubles } = indexer(sesCles, exigence.unique);
  const trouvees = new Set<string>();
  const cles = gauche.cles.map(plie);
  const droites = Int32Array.from(cles, (cle) => {
    const ligne = cle === null || doubles.has(cle) ? -1 : (lignes.get(cle) ?? -1);
    if (cle !== null && ligne >= 0) trouvees.add(cle);
    return ligne;
  });
  const jonction: Jonction = {
    cle: gauche.champ,
    gauche: {
      ...identite(gauche),
      sansPaire: cellules(gauche, cles, exigence.vides, (cle) => !trouvees.has(cle)),
      doublons: [],
    },
    droite: {
      ...identite(droite),
      sansPaire: cellules(droite, sesCles, exigence.vides, (cle) => !trouvees.has(cle) && !doubles.has(cle)),
      doublons: toutes(droite, sesCles, doubles),
    },
    apparies: droites.reduce((nombre, ligne) => nombre + Number(ligne >= 0), 0),
  };
  return { droites, jonction };
}

const plie = (cle: string | null): string | null => (cle === null ? null : plierCle(cle));

function indexer(cles: readonly (string | null)[], unique: boolean) {
  const lignes = new Map<string, number>();
  const doubles = new Set<string>();
  cles.forEach((cle, ligne) => {
    if (cle === null) return;
    if (!lignes.has(cle)) lignes.set(cle, ligne);
    else if (unique) doubles.add(cle);
  });
  return { lignes, doubles };
}

function identite({ table }: Cote): Pick<CoteDeJonction, 'nature' | 'feuille' | 'lignes'> {
  const { nature, source, lignes } = table.parc;
  return { nature, feuille: source.feuille, lignes };
}

/** One cell for each key that is wanted, in the order of the sheet. */
function cellules(
  { table, champ }: Cote,
  cles: readonly (string | null)[],
  vides: boolean,
  voulue: (cle: string) => boolean,
): string[] {
  const ou = reperes(table);
  const vues = new Set<string>();
  const trouvees: string[] = [];
  cles.forEach((cle, ligne) => {
    if (cle === null) {
      if (vides) trouvees.push(ou(champ, ligne));
      return;
    }
    if (vues.has(cle)) return;
    vues.add(cle);
    if (voulue(cle)) trouvees.push(ou(champ, ligne));
  });
  return trouvees;
}

function toutes({ table, champ }: Cote, cles: readonly (string | null)[], parmi: ReadonlySet<string>) {
  const ou = reperes(table);
  return cles.flatMap((cle, ligne) => (cle !== null && parmi.has(cle) ? [ou(champ, ligne)] : []));
}
