/**
 * Hiding what subtraction gives back, by size: exact protection, then an interval of 10 with no small hidden sum (the
 * one in use), beside what other tools were measured to do on the same tables (`secret-reperes.json`).
 */
import { hasard } from '../src/domain/hasard.ts';
import { proteger } from '../src/domain/secret/proteger.ts';
import { REGLE_DES_11 } from '../src/domain/secret/regle.ts';
import type { TableArborescente } from '../src/domain/secret/tableArborescente.ts';
import reperes from './secret-reperes.json' with { type: 'json' };
import { tables, tiragesDeReference } from './secret-tables.ts';

const TOURS = 3;

interface Mesure {
  readonly petits: number;
  readonly autres: number;
  readonly nonProtegees: number;
  readonly secondes: number;
  /** Of processor: what the clock would say on an idle machine, give or take the collector's own thread. */
  readonly processeur: number;
}

function mesurer(familles: readonly TableArborescente[], exacte: boolean): Mesure {
  const temps: number[] = [];
  const processeur: number[] = [];
  let [petits, cachees, nonProtegees] = [0, 0, 0];
  for (let tour = 0; tour < TOURS; tour++) {
    const debut = performance.now();
    const depart = process.cpuUsage();
    const protections = familles.map((table) => proteger(table, { regle: REGLE_DES_11, exacte }));
    temps.push((performance.now() - debut) / 1000);
    const { user, system } = process.cpuUsage(depart);
    processeur.push((user + system) / 1e6);
    petits = sommer(protections.map(({ primaires }) => compter(primaires)));
    cachees = sommer(protections.map((protection) => compter(protection.cachees)));
    nonProtegees = sommer(protections.map((protection) => protection.nonProtegees.length));
  }
  return {
    petits,
    autres: cachees - petits,
    nonProtegees,
    secondes: Math.min(...temps),
    processeur: Math.min(...processeur),
  };
}

const sommer = (valeurs: readonly number[]): number => valeurs.reduce((somme, valeur) => somme + valeur, 0);
const compter = (marques: Uint8Array): number => marques.reduce((somme, marque) => somme + marque, 0);

const dire = (...colonnes: readonly string[]) =>
  console.log(colonnes.map((colonne, rang) => colonne.padStart(rang === 0 ? 14 : 22)).join(''));

const nombre = (valeur: number): string => valeur.toLocaleString('fr-FR');
const resultat = (autres: number | null, secondes: number | null): string =>
  `${autres === null ? '?' : nombre(autres)} / ${secondes === null ? '?' : `${secondes.toFixed(2)} s`}`;
const notre = ({ autres, secondes, processeur }: Mesure): string =>
  `${resultat(autres, secondes)} (${processeur.toFixed(2)})`;
const repere = (vu: { readonly autres: number | null; readonly secondes: number | null } | null): string =>
  vu === null ? '–' : resultat(vu.autres, vu.secondes);

console.log(
  'Autres cellules cachées / secondes (dont processeur), la plus courte de trois ; µs de processeur par cellule. Repères : secret-reperes.json.',
);
dire(
  'table',
  'cellules',
  'petits',
  'exacte',
  'Gauss',
  'prototype',
  'intervalle',
  'prototype',
  'µs par cellule',
);
for (const { residences, categories, ...vus } of reperes.tables) {
  const toutes = tables(residences, tiragesDeReference(reperes.graine));
  const familles = toutes.filter((table) => categories === 18 || table.categories === categories);
  const cellules = sommer(familles.map(({ effectifs }) => effectifs.length));
  const exacte = mesurer(familles, true);
  const intervalle = mesurer(familles, false);
  dire(
    `${nombre(residences)} × ${categories}`,
    nombre(cellules),
    nombre(exacte.petits),
    notre(exacte),
    repere(vus.gaussExacte),
    repere(vus.prototypeExacte),
    notre(intervalle),
    repere(vus.prototypeIntervalle),
    `${((1e6 * exacte.processeur) / cellules).toFixed(1)} / ${((1e6 * intervalle.processeur) / cellules).toFixed(1)}`,
  );
  if (intervalle.nonProtegees > 0) console.log(`  non protégés : ${intervalle.nonProtegees}`);
}

const autres = mesurer(tables(10_000, hasard(11).tirer), false);
console.log(
  `D’autres tables de la même loi, 10 000 × 18 : ${nombre(autres.petits)} petits effectifs, intervalle ${notre(autres)} (but : 5 s au plus)`,
);
