import { texte } from './cellules.ts';
import { FEUILLE_PROTOCOLE, FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';

/** In a share copy « CIL Méthode » does not go along: what leads to it leads to « Protocole », which tells the method. */
export function versLeProtocole(plan: SheetPlan): SheetPlan {
  const versLaMethode = plan.links.filter(({ sheet }) => sheet === FEUILLES.methode);
  const mene = (row: number, column: number) =>
    versLaMethode.some((lien) => lien.row === row && lien.column === column);
  return {
    ...plan,
    blocks: plan.blocks.map((bloc) => ({
      ...bloc,
      cells: bloc.cells.map((ligne, r) =>
        ligne.map((cellule, c) => (mene(bloc.row + r, bloc.column + c) ? lien(cellule) : cellule)),
      ),
    })),
    links: plan.links.map((l) =>
      l.sheet === FEUILLES.methode ? { row: l.row, column: l.column, sheet: FEUILLE_PROTOCOLE } : l,
    ),
  };
}

const lien = (cellule: PlanCell | null): PlanCell =>
  texte(`Voir le protocole : « ${FEUILLE_PROTOCOLE} »`, cellule?.style ?? 'lien');
