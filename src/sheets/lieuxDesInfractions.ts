import type { Diagnostic, Infraction } from '../domain/diagnostic.ts';

import { ici } from './cellules.ts';
import { grilleIndicateurs, type Sorte } from './grilleIndicateurs.ts';
import { grilleTerritoires } from './grilleTerritoires.ts';
import { FEUILLES } from './noms.ts';

/** What is too small, and the column that shows it; a complement has none of its own: the share gives it away. */
export const OBJETS: Record<Infraction['objet'], { readonly mot: string; readonly sorte: Sorte }> = {
  numerateur: { mot: 'effectif', sorte: 'effectif' },
  complement: { mot: 'complément', sorte: 'part' },
  base: { mot: 'base', sorte: 'base' },
};

/** Where each count under the threshold stands: a residence on « CIL Indicateurs », a territory on « CIL Territoires ». */
export function lieuxDesInfractions(diagnostic: Diagnostic) {
  const residences = grilleIndicateurs(diagnostic);
  const territoires = grilleTerritoires(diagnostic);
  const rangs = new Map(diagnostic.tableau.unites.map(({ cle }, rang) => [cle, rang]));
  const place = ({ echelle, cle, code, objet }: Infraction): { row: number; column: number } | null => {
    const { sorte } = OBJETS[objet];
    const rang = rangs.get(cle);
    const row =
      echelle !== 'residence'
        ? territoires.ligne(echelle, cle)?.row
        : rang === undefined
          ? undefined
          : residences.premiere + rang;
    const column = (echelle === 'residence' ? residences : territoires).colonne(code, sorte);
    return row === undefined || column === null ? null : { row, column };
  };
  return {
    /** By residence, then by territory, as the sheets show them; on a row, from left to right. */
    trier: (infractions: readonly Infraction[]): Infraction[] => {
      const cles = infractions.map((infraction) => {
        const { row = Infinity, column = Infinity } = place(infraction) ?? {};
        return { infraction, echelle: infraction.echelle === 'residence' ? 0 : 1, row, column };
      });
      return cles
        .sort((a, b) => a.echelle - b.echelle || a.row - b.row || a.column - b.column)
        .map(({ infraction }) => infraction);
    },
    cellule: (infraction: Infraction): { readonly feuille: string; readonly cellule: string } | null => {
      const trouvee = place(infraction);
      const feuille = infraction.echelle === 'residence' ? FEUILLES.indicateurs : FEUILLES.territoires;
      return trouvee && { feuille, cellule: ici(trouvee.row, trouvee.column) };
    },
  };
}
