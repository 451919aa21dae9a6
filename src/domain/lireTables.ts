import type { TableLue } from './diagnostic.ts';
import type { Plage } from './parc/cellule.ts';
import { construireTable } from './parc/construire.ts';
import { accorderLesCoordonnees } from './parc/coordonnees.ts';
import type { Remarque } from './parc/reconnaissance.ts';
import { type ChoixDeColonnes, reconnaitre } from './parc/reconnaitre.ts';

/** A table of the workbook that the user wants read, with her corrections. */
export interface TableChoisie {
  readonly plage: Plage;
  readonly colonnes?: ChoixDeColonnes;
  /** The wave it belongs to, when she says it; else its own vintage. */
  readonly annee?: number | null;
}

export type TablesLues =
  | { readonly ok: true; readonly tables: readonly TableLue[] }
  | { readonly ok: false; readonly probleme: Remarque };

/**
 * Each table read; the first that cannot be read refuses the whole, with its cell. Nothing tells their residences yet:
 * that comes once they are joined.
 */
export function lireTables(choisies: readonly TableChoisie[]): TablesLues {
  const tables: TableLue[] = [];
  for (const { plage, colonnes, annee } of choisies) {
    const { feuille } = plage;
    const reconnue = reconnaitre(plage, colonnes);
    const construite = construireTable(plage, reconnue, accorderLesCoordonnees);
    if (!construite.ok) return { ok: false, probleme: { ...construite.probleme, feuille } };
    const { typee } = construite;
    const remarques = [...reconnue.remarques, ...construite.remarques].map((dite) => ({ ...dite, feuille }));
    tables.push({
      reconnaissance: { ...reconnue, remarques },
      parc: {
        ...typee,
        millesime: annee ?? typee.millesime,
        cles: new Array<null>(typee.lignes).fill(null),
        regleCle: '',
      },
    });
  }
  return { ok: true, tables };
}
