import type { TableLue } from '../../../src/domain/diagnostic.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import type { Champ } from '../../../src/domain/parc/champs.ts';
import { construireTable } from '../../../src/domain/parc/construire.ts';
import { joindre, type TablesJointes } from '../../../src/domain/parc/joindre.ts';
import type { NatureParc } from '../../../src/domain/parc/parc.ts';
import { plage } from '../parc/plages.ts';

/** A table already recognised, from A1 of its sheet: its fields, then its rows. */
export function table(
  nature: NatureParc,
  feuille: string,
  champs: readonly Champ[],
  lignes: readonly (readonly Cellule[])[],
  millesime: number | null = null,
): TableLue {
  const source = plage([champs.map((champ) => `Colonne ${champ}`), ...lignes], feuille);
  const reconnaissance = {
    feuille,
    plage: '',
    lignes: lignes.length,
    nature,
    libelle: feuille,
    confiance: 1,
    colonnes: champs.map((champ, index) => ({ index, entete: `Colonne ${champ}`, champ, confiance: 1 })),
    remarques: [],
  };
  const construite = construireTable(source, reconnaissance);
  if (!construite.ok) throw new Error(construite.probleme.phrase);
  const { typee } = construite;
  const cles = new Array<null>(typee.lignes).fill(null);
  const { plage: etendue } = typee.source;
  return {
    reconnaissance: { ...reconnaissance, plage: etendue },
    parc: { ...typee, millesime, cles, regleCle: '' },
  };
}

/** The tables joined as one wave. */
export function jointes(tables: readonly TableLue[], annee: number | null = null): TablesJointes {
  const fait = joindre(tables, annee);
  if (!fait) throw new Error('aucune table');
  return fait;
}

/** Values of a column once joined, null where missing; undefined when there is no such column. */
export function valeurs(
  { dossier }: TablesJointes,
  nature: NatureParc,
  champ: Champ,
): (number | string | null)[] | undefined {
  const colonne = dossier.parcs.get(nature)?.colonnes.get(champ);
  if (!colonne) return undefined;
  return Array.from<number | string | null>(colonne.valeurs).map((valeur) =>
    typeof valeur === 'number' && Number.isNaN(valeur) ? null : valeur,
  );
}

export const cles = (
  { dossier }: TablesJointes,
  nature: NatureParc,
): readonly (string | null)[] | undefined => dossier.parcs.get(nature)?.cles;

export const phrases = ({ remarques }: TablesJointes): string[] => remarques.map(({ phrase }) => phrase);
