import type { Cellule } from './cellule.ts';
import type { Champ } from './champs.ts';
import type { Table } from './table.ts';
import { lireTranche } from './tranches.ts';
import { estManquant, lireNombre, lireOuiNon } from './valeurs.ts';

/** An income in euros is over this, a share of the ceiling written in % is not. */
const PLUS_GRAND_POURCENTAGE = 1000;

/** Rows looked at for a first value. */
const LIGNES_LUES = 2000;

const suit = (motif: RegExp) => (cellule: Cellule) => motif.test(String(cellule).trim());

const ouiOuNon = (cellule: Cellule) => lireOuiNon(cellule) !== undefined || cellule === 2 || cellule === '2';

/** What a header is when its values are of that kind. */
const SELON: Partial<Record<Champ, readonly (readonly [(cellule: Cellule) => boolean, Champ])[]>> = {
  nomCommune: [[suit(/^(\d{4,5}|2[ab]\d{3})$/i), 'commune']],
  nomEpci: [[suit(/^\d{9}( - \(.*)?$/), 'epci']],
  qpv: [
    [suit(/^QP\w{6}$/i), 'qpv2015'],
    [suit(/^QN\w{6}$/i), 'qpv2024'],
    [(cellule) => (lireNombre(cellule) ?? 0) > 2, 'QPV:effectif'],
  ],
  qpv2024: [
    [suit(/^QP\w{6}$/i), 'qpv2015'],
    [ouiOuNon, 'qpv'],
  ],
  qpv2015: [
    [suit(/^QN\w{6}$/i), 'qpv2024'],
    [ouiOuNon, 'qpv'],
  ],
  revenuSurPlafond: [
    [(cellule) => (lireNombre(cellule) ?? 0) > PLUS_GRAND_POURCENTAGE, 'revenu'],
    [(cellule) => lireNombre(cellule) === undefined && lireTranche(cellule) !== undefined, 'trancheRevenu'],
  ],
  trancheRevenu: [
    [(cellule) => lireNombre(cellule) !== undefined && suit(/[.,%]|\d\d/)(cellule), 'revenuSurPlafond'],
  ],
};

/** One header names two things (« Commune », « Revenu »…): the first value tells which. */
export function selonContenu(table: Table, index: number, champ: Champ): Champ {
  const regles = SELON[champ];
  if (!regles) return champ;
  const cellule = premiereValeur(table, index);
  return cellule === null ? champ : (regles.find(([test]) => test(cellule))?.[1] ?? champ);
}

function premiereValeur(table: Table, index: number): Cellule {
  const place = table.decalage + index;
  const horsZone = /^(hz|csz|0)$/i;
  for (const cases of table.lignes.slice(0, LIGNES_LUES)) {
    const cellule = cases[place] ?? null;
    if (!estManquant(cellule) && !horsZone.test(String(cellule).trim())) return cellule;
  }
  return null;
}

/** Whether nothing is filled in a column. */
export function estVide(table: Table, index: number): boolean {
  return table.lignes.every((cases) => estManquant(cases[table.decalage + index] ?? null));
}

/** Share of the rows that a column is filled in, 0–1. */
export function remplissage(table: Table, index: number): number {
  const place = table.decalage + index;
  const remplies = table.lignes.filter((cases) => !estManquant(cases[place] ?? null)).length;
  return remplies / Math.max(1, table.lignes.length);
}

/** Under nine distinct identifiers for ten rows, they are not those of the rows. */
const PART_DE_DISTINCTS = 0.9;

/** Whether a column of identifiers names the same unit on several rows, a few duplicates aside. */
export function seRepete(table: Table, index: number): boolean {
  const { connus, distincts } = compter(table, index);
  return connus > 1 && distincts <= connus * PART_DE_DISTINCTS;
}

/** Whether nearly every row has an identifier of its own, a few duplicates and blanks aside. */
export function sontDistincts(table: Table, index: number): boolean {
  return compter(table, index).distincts >= table.lignes.length * PART_DE_DISTINCTS;
}

function compter(table: Table, index: number): { connus: number; distincts: number } {
  const place = table.decalage + index;
  const vus = new Set<string>();
  let connus = 0;
  for (const cases of table.lignes) {
    const cellule = cases[place] ?? null;
    if (estManquant(cellule)) continue;
    connus++;
    vus.add(String(cellule));
  }
  return { connus, distincts: vus.size };
}
