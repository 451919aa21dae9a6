import type { TableLue } from '../diagnostic.ts';
import type { Champ } from '../parc/champs.ts';
import type { Jonction } from '../parc/jonction.ts';
import type { NatureParc } from '../parc/parc.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import type { Cote } from './apparier.ts';

/** The tables of one wave while they are brought together, one of each nature, and what is said on the way. */
export interface Chantier {
  readonly tables: Map<NatureParc, TableLue>;
  readonly jonctions: Jonction[];
  readonly remarques: Remarque[];
}

/** A table as one side of a join by one of its text columns; null without any value there. */
export function cotePar(table: TableLue, champ: Champ): Cote | null {
  const colonne = table.parc.colonnes.get(champ);
  return colonne?.type === 'texte' && colonne.valeurs.some((valeur) => valeur !== null)
    ? { table, cles: colonne.valeurs, champ }
    : null;
}
