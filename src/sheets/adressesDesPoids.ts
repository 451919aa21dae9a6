import { ailleurs, fixe } from './cellules.ts';
import type { ColonneDePoids, GrilleDesPoids, LigneDePoids } from './grilleSurrepresentation.ts';
import { FEUILLES } from './noms.ts';

/** Column of the main table's rows on « CIL Territoires ». */
const COLONNE_EFFECTIF = 2;

/** Where the four counts behind a figure stand on « CIL Territoires ». */
export interface Adresses {
  readonly n: string;
  readonly N: string;
  readonly l: string;
  readonly L: string;
}

export function adressesDe(
  { territoires, ensemble }: GrilleDesPoids,
  { code, compte, parc }: Pick<ColonneDePoids, 'code' | 'compte' | 'parc'>,
  ligne: LigneDePoids,
): Adresses {
  const effectif = territoires.colonne(code, 'effectif') ?? 0;
  const base = territoires.colonne(code, 'base') ?? 0;
  const duParc = parc === null ? COLONNE_EFFECTIF : (territoires.colonne(parc.code, 'base') ?? 0);
  const lue = (column: number, row: number) => ailleurs(FEUILLES.territoires, row, column);
  const deTous = (column: number) => {
    const [premier, dernier] = [ligne.de[0], ligne.de.at(-1)];
    if (!premier || !dernier) return '0';
    if (ligne.sorte === 'territoire') return lue(column, premier.row);
    const somme = `SUM(${lue(column, premier.row)}:${fixe(dernier.row, column)})`;
    return ligne.sorte === 'somme' ? somme : `(${lue(column, ensemble.row)}-${somme})`;
  };
  const compter = (lire: (column: number) => string) =>
    compte === 'effectif' ? lire(effectif) : `(${lire(base)}-${lire(effectif)})`;
  return {
    n: compter(deTous),
    N: compter((column) => lue(column, ensemble.row)),
    l: deTous(duParc),
    L: lue(duParc, ensemble.row),
  };
}

/** The same for the rows of the main table alone. */
export function parcEnAdresses(grille: GrilleDesPoids, ligne: LigneDePoids): Pick<Adresses, 'l' | 'L'> {
  const { l, L } = adressesDe(grille, { code: '', compte: 'effectif', parc: null }, ligne);
  return { l, L };
}
