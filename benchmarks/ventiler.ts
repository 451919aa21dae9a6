/**
 * CIL.VENTILER on 1 000 communes × 50 landlords, in the realm Excel gives it; then its proportional fitting alone beside
 * the same written with numpy, where python3 has it: nothing at hand there rounds the table.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { ajuster } from '../src/domain/attributions/ajuster.ts';
import { hasard } from '../src/domain/hasard.ts';

const COMMUNES = 1_000;
const BAILLEURS = 50;
const ROUNDS = 21;

type Ventiler = (matrice: number[][], lignes: number[][], colonnes: number[][]) => number[][];
const functions = new Map<string, Ventiler>();
const CustomFunctions = {
  associate: (id: string, run: Ventiler) => functions.set(id, run),
  Error: class extends Error {},
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
};
const bundle = path.resolve(import.meta.dirname, '../dist/functions.js');
vm.runInContext(readFileSync(bundle, 'utf8'), vm.createContext({ CustomFunctions }));
const ventiler = functions.get('VENTILER');
if (!ventiler) throw new Error('run npm run build first');

const somme = (valeurs: readonly number[]) => valeurs.reduce((a, b) => a + b, 0);

/** Dwellings, and margins that some whole table of attributions has; `vides` is the share of empty cells. */
function tirage(vides: number) {
  const { arrive, entier } = hasard(17);
  const logements = Array.from({ length: COMMUNES }, () =>
    Array.from({ length: BAILLEURS }, () => (arrive(vides) ? 0 : entier(1, 400))),
  );
  const attributions = logements.map((ligne) => ligne.map((n) => (n === 0 ? 0 : entier(0, 7))));
  return {
    logements,
    lignes: attributions.map(somme),
    colonnes: Array.from({ length: BAILLEURS }, (_, j) => somme(attributions.map((ligne) => ligne[j] ?? 0))),
  };
}

/** « 61 à 80 ms »: the best round and the median one. */
function duree(times: readonly number[]): string {
  const ranges = [...times].sort((a, b) => a - b);
  return `${ranges[0]?.toFixed(1)} à ${ranges[ranges.length >> 1]?.toFixed(1)} ms`;
}

const NUMPY = `
import json, sys, time
import numpy as np
cas = json.load(sys.stdin)
seed, rows, cols = (np.array(cas[k], float) for k in ("logements", "lignes", "colonnes"))
times = []
for _ in range(${ROUNDS}):
    start = time.perf_counter()
    x = seed.copy()
    while np.abs(x.sum(1) - rows).sum() > 1e-12 * rows.sum():
        x *= np.divide(rows, x.sum(1), out=np.zeros_like(rows), where=x.sum(1) > 0)[:, None]
        x *= np.divide(cols, x.sum(0), out=np.zeros_like(cols), where=x.sum(0) > 0)
    times.append(1000 * (time.perf_counter() - start))
print(json.dumps(times))
`;

function temps(run: () => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

for (const vides of [0, 0.6, 0.95]) {
  const { logements, lignes, colonnes } = tirage(vides);
  const enColonne = lignes.map((total) => [total]);
  const entier = temps(() => ventiler(logements, enColonne, [colonnes]));
  const depart = new Float64Array(logements.flat());
  const ajustement = temps(() => {
    const valeurs = depart.slice();
    ajuster({ lignes: COMMUNES, colonnes: BAILLEURS, valeurs }, { lignes, colonnes }, 10_000);
  });
  const input = JSON.stringify({ logements, lignes, colonnes });
  const python = spawnSync('python3', ['-c', NUMPY], { input, encoding: 'utf8' });
  const numpy = python.status === 0 ? duree(JSON.parse(python.stdout)) : 'absent de cette machine';
  console.log(
    `${COMMUNES} × ${BAILLEURS}, ${100 * vides} % de cellules vides : ${duree(entier)} (premier appel ${entier[0]?.toFixed(0)} ms)`,
  );
  console.log(`  ajustement seul : ${duree(ajustement)} ; avec numpy : ${numpy}`);
}
