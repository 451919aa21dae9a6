/** CIL.PRECARITE over 10 000 residences, in the realm Excel gives it, beside the bare arithmetic loop. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const RESIDENCES = 10_000;
const ROUNDS = 41;

type Precarite = (parts: number[][], reference: number[][], poids: null, methode: null) => number[][];
const functions = new Map<string, Precarite>();
class FunctionError {}
const CustomFunctions = {
  associate: (id: string, run: Precarite) => functions.set(id, run),
  Error: FunctionError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
};
const bundle = path.resolve(import.meta.dirname, '../dist/functions.js');
vm.runInContext(readFileSync(bundle, 'utf8'), vm.createContext({ CustomFunctions }));
const precarite = functions.get('PRECARITE');
if (!precarite) throw new Error('run npm run build first');

const reference = [40, 52, 24, 33];
const poids = [2, 1, 1, 1];
const parts = Array.from({ length: RESIDENCES }, (_, i) => [
  (i * 7) % 90,
  (i * 13) % 90,
  (i * 3) % 60,
  (i * 5) % 70,
]);

function loop(): number[][] {
  const total = poids.reduce((a, b) => a + b, 0);
  return parts.map((row) => {
    let sum = 0;
    for (let k = 0; k < 4; k++) sum += (poids[k] ?? 0) * ((row[k] ?? 0) / (reference[k] ?? 1));
    return [(100 * sum) / total];
  });
}

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[ROUNDS >> 1] ?? Number.NaN;
}

const ours = median(() => precarite(parts, [reference], null, null));
const bare = median(loop);
console.log(`CIL.PRECARITE, ${RESIDENCES} résidences : ${ours.toFixed(2)} ms`);
console.log(`boucle nue                        : ${bare.toFixed(2)} ms`);
console.log(`rapport                           : ${(ours / bare).toFixed(1)}`);
