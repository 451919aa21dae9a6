import type { TableLue } from './diagnostic.ts';
import type { Plage } from './parc/cellule.ts';
import type { Champ } from './parc/champs.ts';
import { construireParc } from './parc/construire.ts';
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

/** Each table read; the first that cannot be read refuses the whole, with its cell. */
export function lireTables(choisies: readonly TableChoisie[], cle: Champ | null): TablesLues {
  const tables: TableLue[] = [];
  for (const { plage, colonnes, annee } of choisies) {
    const reconnue = reconnaitre(plage, colonnes);
    const construit = construireParc(plage, reconnue, { cle });
    const { feuille } = plage;
    if (!construit.ok) return { ok: false, probleme: { ...construit.probleme, feuille } };
    const remarques = [...reconnue.remarques, ...construit.remarques].map((dite) => ({ ...dite, feuille }));
    tables.push({
      reconnaissance: { ...reconnue, remarques },
      parc: { ...construit.parc, millesime: annee ?? construit.parc.millesime },
    });
  }
  return { ok: true, tables };
}
