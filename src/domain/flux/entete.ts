import type { Champ } from '../parc/champs.ts';
import { dispositionDe } from '../parc/dispositions.ts';
import { millesimeDe } from '../parc/millesime.ts';
import type { Reconnaissance, Remarque } from '../parc/reconnaissance.ts';
import { type ChoixDeColonnes, reconnaitreTable } from '../parc/reconnaitre.ts';
import { trouverTable } from '../parc/table.ts';
import type { Ligne } from './demande.ts';

/** What the first rows of a file tell, once for all that follow. */
export interface Entete {
  readonly reconnaissance: Reconnaissance;
  /** Position in each row of the column that holds a field, and how the file calls it. */
  readonly places: ReadonlyMap<Champ, number>;
  readonly entetes: ReadonlyMap<Champ, string>;
  readonly millesime: number | null;
  /** How many of these rows stand above the data: titles and header. */
  readonly auDessus: number;
}

export type EnteteLu =
  | { readonly ok: true; readonly entete: Entete }
  | { readonly ok: false; readonly probleme: Remarque };

/** Finds the header in the first rows and recognises its columns, with the user's corrections. */
export function lireEntete(nom: string, lignes: readonly Ligne[], choix: ChoixDeColonnes): EnteteLu {
  const trouvee = trouverTable({ feuille: nom, row: 0, column: 0, cellules: lignes });
  if (!trouvee.ok) return trouvee;
  const { table } = trouvee;
  const reconnaissance = reconnaitreTable(table, choix);
  const probleme = reconnaissance.remarques.find(({ gravite }) => gravite === 'refus');
  if (probleme) return { ok: false, probleme };
  const places = new Map<Champ, number>();
  const entetes = new Map<Champ, string>();
  for (const { champ, index, entete } of reconnaissance.colonnes) {
    if (!champ) continue;
    places.set(champ, table.decalage + index);
    entetes.set(champ, entete);
  }
  const millesime = millesimeDe(dispositionDe(table.entetes), undefined, [nom, ...table.titres]);
  return { ok: true, entete: { reconnaissance, places, entetes, millesime, auDessus: table.premiere } };
}
