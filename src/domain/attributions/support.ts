import type { Marges, Tableau } from './tableau.ts';

/** Rows whose totals the columns they may use cannot hold. */
export interface Blocage {
  readonly lignes: readonly number[];
  readonly somme: number;
  readonly permis: number;
}

/** What is sent to each cell so far, and what rows and columns still have to send and to receive. */
interface Flot {
  readonly tableau: Tableau;
  readonly envois: Float64Array;
  readonly restes: { readonly lignes: number[]; readonly colonnes: number[] };
}

interface Parcours {
  /** From which column each row was reached, −2 where it was not, −1 at the start. */
  readonly lignes: Int32Array;
  /** From which row each column was reached, −1 where it was not. */
  readonly colonnes: Int32Array;
  /** First column with something still to receive, −1 when there is none. */
  readonly arrivee: number;
}

/**
 * Empties the cells that are 0 in every table with those margins and those zeros: fitting would only creep towards
 * that. Decided exactly, by a largest flow from rows to columns.
 *
 * @returns null, or the rows that block when no table has those margins
 */
export function viderLesImpossibles(tableau: Tableau, marges: Marges): Blocage | null {
  const { lignes, colonnes, valeurs } = tableau;
  const flot = flotGlouton(tableau, marges);
  for (;;) {
    const departs = flot.restes.lignes.flatMap((reste, i) => (reste > 0 ? [i] : []));
    if (departs.length === 0) break;
    const chemin = parcourir(flot, departs);
    if (chemin.arrivee < 0) return blocage(chemin, marges);
    pousser(flot, chemin);
  }
  for (let j = 0; j < colonnes; j++) {
    const servies = Array.from({ length: lignes }, (_, i) => i).filter(
      (i) => (flot.envois[i * colonnes + j] ?? 0) > 0,
    );
    // A cell can grow when what its column receives can come from its row instead, in a round.
    const atteintes = parcourir(flot, servies).lignes;
    for (let i = 0; i < lignes; i++) if (atteintes[i] === -2) valeurs[i * colonnes + j] = 0;
  }
  return null;
}

function flotGlouton(tableau: Tableau, marges: Marges): Flot {
  const restes = { lignes: [...marges.lignes], colonnes: [...marges.colonnes] };
  const envois = tableau.valeurs.map((x, k) => {
    const i = Math.floor(k / tableau.colonnes);
    const j = k % tableau.colonnes;
    const envoi = x > 0 ? Math.min(restes.lignes[i] ?? 0, restes.colonnes[j] ?? 0) : 0;
    restes.lignes[i] = (restes.lignes[i] ?? 0) - envoi;
    restes.colonnes[j] = (restes.colonnes[j] ?? 0) - envoi;
    return envoi;
  });
  return { tableau, envois, restes };
}

/** Breadth first: a row may send to any of its cells that is not 0; a column may give back what it received. */
function parcourir({ tableau, envois, restes }: Flot, departs: readonly number[]): Parcours {
  const { lignes, colonnes, valeurs } = tableau;
  const deLigne = new Int32Array(lignes).fill(-2);
  const deColonne = new Int32Array(colonnes).fill(-1);
  const file = [...departs];
  for (const i of departs) deLigne[i] = -1;
  let arrivee = -1;
  for (let rang = 0; rang < file.length; rang++) {
    const i = file[rang] ?? 0;
    for (let j = 0; j < colonnes; j++) {
      if (deColonne[j] !== -1 || !((valeurs[i * colonnes + j] ?? 0) > 0)) continue;
      deColonne[j] = i;
      if (arrivee < 0 && (restes.colonnes[j] ?? 0) > 0) arrivee = j;
      for (let autre = 0; autre < lignes; autre++) {
        if (deLigne[autre] !== -2 || !((envois[autre * colonnes + j] ?? 0) > 0)) continue;
        deLigne[autre] = j;
        file.push(autre);
      }
    }
  }
  return { lignes: deLigne, colonnes: deColonne, arrivee };
}

/** Sends along the path as much as it can take. */
function pousser({ tableau: { colonnes }, envois, restes }: Flot, chemin: Parcours): void {
  const aller: number[] = [];
  const retour: number[] = [];
  let j = chemin.arrivee;
  let i = chemin.colonnes[j] ?? 0;
  for (;;) {
    aller.push(i * colonnes + j);
    const avant = chemin.lignes[i] ?? -1;
    if (avant < 0) break;
    retour.push(i * colonnes + avant);
    j = avant;
    i = chemin.colonnes[j] ?? 0;
  }
  const quantite = Math.min(
    restes.lignes[i] ?? 0,
    restes.colonnes[chemin.arrivee] ?? 0,
    ...retour.map((k) => envois[k] ?? 0),
  );
  for (const k of aller) envois[k] = (envois[k] ?? 0) + quantite;
  for (const k of retour) envois[k] = (envois[k] ?? 0) - quantite;
  restes.lignes[i] = (restes.lignes[i] ?? 0) - quantite;
  restes.colonnes[chemin.arrivee] = (restes.colonnes[chemin.arrivee] ?? 0) - quantite;
}

function blocage(chemin: Parcours, marges: Marges): Blocage {
  const lignes = marges.lignes.flatMap((_, i) => (chemin.lignes[i] === -2 ? [] : [i]));
  return {
    lignes,
    somme: lignes.reduce((somme, i) => somme + (marges.lignes[i] ?? 0), 0),
    permis: marges.colonnes.reduce(
      (somme, total, j) => (chemin.colonnes[j] === -1 ? somme : somme + total),
      0,
    ),
  };
}
