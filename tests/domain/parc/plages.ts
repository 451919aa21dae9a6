import type { Cellule, Plage } from '../../../src/domain/parc/cellule.ts';
import type { Champ } from '../../../src/domain/parc/champs.ts';
import { construireParc } from '../../../src/domain/parc/construire.ts';
import { type Dossier, dossierDe } from '../../../src/domain/parc/dossier.ts';
import { type ChoixDeColonnes, reconnaitre } from '../../../src/domain/parc/reconnaitre.ts';

/** Rows as they stand on a sheet, from A1. */
export function plage(cellules: readonly (readonly Cellule[])[], feuille = 'Données'): Plage {
  return { feuille, row: 0, column: 0, cellules };
}

/** The parc of a small table that must be readable. */
export function parcDe(
  cellules: readonly (readonly Cellule[])[],
  choix: ChoixDeColonnes = {},
  cle: Champ | null = null,
) {
  const source = plage(cellules);
  const construit = construireParc(source, reconnaitre(source, choix), { cle });
  if (!construit.ok) throw new Error(construit.probleme.phrase);
  return construit;
}

/** The same table as a wave of its own. */
export function dossierDeTest(cellules: readonly (readonly Cellule[])[]): Dossier {
  const dossier = dossierDe([parcDe(cellules).parc]);
  if (!dossier) throw new Error('aucune table');
  return dossier;
}

/** Values of a numeric column, null where missing. */
export function nombresDe(cellules: readonly (readonly Cellule[])[], champ: Champ): (number | null)[] {
  const colonne = parcDe(cellules).parc.colonnes.get(champ);
  if (colonne?.type !== 'nombre') throw new Error(`pas de colonne ${champ}`);
  return Array.from(colonne.valeurs, (valeur) => (Number.isNaN(valeur) ? null : valeur));
}
