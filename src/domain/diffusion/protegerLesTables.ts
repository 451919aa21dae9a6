import { lignesDe } from '../secret/lignes.ts';
import { proteger } from '../secret/proteger.ts';
import type { RegleDuSecret } from '../secret/regle.ts';
import type { TableArborescente } from '../secret/tableArborescente.ts';
import type { Motif } from './motif.ts';
import type { SommeDeCompteurs, Trame } from './trame.ts';

export interface ChoixDesTables {
  readonly regle: RegleDuSecret;
  readonly exacte: boolean;
  /** 1 for each counter that is hidden last, whatever else it takes. */
  readonly etoilees: Uint8Array;
  /** 1 for each cell that an earlier publication showed: it is never hidden. */
  readonly anterieures: Uint8Array;
  /** Called before each table; throws to stop. */
  readonly avance?: (fait: number, total: number) => void;
}

/** Tables are protected again while what one hides changes another, and never more than this. */
const TOURS = 4;

/**
 * Protects each table of a publication by itself, bases before the categories that make them: a base shown stays shown
 * if it can, so that tables of one base stay apart. A cell that two tables share is hidden in both or in none. What
 * crosses tables (zonings, indicators within one another) is left to the joint attack.
 */
export function protegerLesTables(trame: Trame, motif: Motif, choix: ChoixDesTables): void {
  const tables = tablesDe(trame);
  const vues = new Array<string>(tables.length).fill('');
  for (let tour = 0; tour < TOURS; tour++) {
    let reprises = 0;
    tables.forEach((table, rang) => {
      const avant = empreinte(table, motif);
      if (vues[rang] === avant) return;
      choix.avance?.(rang, tables.length);
      protegerUneTable(trame, table, motif, choix);
      vues[rang] = empreinte(table, motif);
      reprises++;
    });
    if (reprises === 0) return;
  }
}

/** Bases alone, then the tables of their categories, those of a base that is a category elsewhere last. */
function tablesDe({ partitions }: Trame): SommeDeCompteurs[] {
  const categories = new Set(partitions.flatMap(({ membres }) => membres));
  const bases = [...new Set(partitions.map(({ total }) => total))];
  const seules = bases
    .filter((base) => !categories.has(base))
    .map((base) => ({ total: base, membres: [base] }));
  return [
    ...seules,
    ...partitions.filter(({ total }) => !categories.has(total)),
    ...partitions.filter(({ total }) => categories.has(total)),
  ];
}

const compteursDe = ({ total, membres }: SommeDeCompteurs): number[] => [...membres, total];

function empreinte(table: SommeDeCompteurs, motif: Motif): string {
  return compteursDe(table)
    .map((compteur) => motif.signature(compteur))
    .join('|');
}

function protegerUneTable(
  trame: Trame,
  somme: SommeDeCompteurs,
  motif: Motif,
  { regle, exacte, etoilees, anterieures }: ChoixDesTables,
): void {
  const colonnes = compteursDe(somme);
  const arbre = trame.lignes.flatMap(({ parent }, ligne) => (parent === null ? [] : [ligne]));
  const largeur = colonnes.length;
  const cellules = arbre.flatMap((ligne) => colonnes.map((compteur) => motif.cellule(compteur, ligne)));
  const marquer = (vrai: (cellule: number, colonne: number) => boolean) =>
    Uint8Array.from(cellules, (cellule, rang) => Number(vrai(cellule, rang % largeur)));
  const table: TableArborescente = {
    categories: somme.membres.length,
    parents: Int32Array.from(arbre, (ligne) => trame.lignes[ligne]?.parent ?? -1),
    effectifs: Float64Array.from(cellules, (cellule) => motif.systeme.effectifs[cellule] ?? 0),
  };
  // Counts that do not add up (a building in two quartiers) cannot be subtracted: the small ones are hidden, no more.
  if (!sAdditionne(table)) return;
  const base = somme.membres.length > 1;
  const commun = {
    regle,
    exacte,
    imposees: marquer((cellule) => motif.cachees[cellule] === 1),
    exemptees: marquer((_, colonne) => trame.compteurs[colonnes[colonne] ?? -1]?.sensible !== true),
  };
  const gardees = (aussiLaBase: boolean, aussiLesEtoiles: boolean) =>
    marquer(
      (cellule, colonne) =>
        anterieures[cellule] === 1 ||
        (aussiLaBase && colonne === largeur - 1) ||
        (aussiLesEtoiles && etoilees[colonnes[colonne] ?? -1] === 1),
    );
  const essais = [gardees(base, true), gardees(base, false), gardees(false, false)];
  let protection = proteger(table, { ...commun, gardees: essais[0] ?? new Uint8Array() });
  for (const essai of essais.slice(1)) {
    if (protection.nonProtegees.length === 0) break;
    protection = proteger(table, { ...commun, gardees: essai });
  }
  protection.cachees.forEach((cachee, rang) => {
    const cellule = cellules[rang] ?? -1;
    if (cachee !== 1 || motif.cachees[cellule] === 1) return;
    motif.cacher(cellule, cellules[protection.protege[rang] ?? -1] ?? -1);
  });
}

const sAdditionne = (table: TableArborescente): boolean =>
  lignesDe(table).every(
    ({ total, membres }) =>
      table.effectifs[total] === membres.reduce((somme, membre) => somme + (table.effectifs[membre] ?? 0), 0),
  );
