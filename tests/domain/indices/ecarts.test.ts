import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composantes } from '../../../src/domain/indices/composantes.ts';
import { ecartsA100 } from '../../../src/domain/indices/ecarts.ts';
import { AGREGATIONS, indice } from '../../../src/domain/indices/indice.ts';

const trois = { minLength: 3, maxLength: 3 };
const part = fc.integer({ min: 1, max: 99 });

describe.each(AGREGATIONS)('écarts à 100, agrégation %s', (agregation) => {
  it('pesés et sommés, ils ont le signe de l’indice moins 100 et classent comme lui', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(part, trois), { minLength: 2, maxLength: 2 }),
        fc.array(part, trois),
        fc.array(fc.integer({ min: 1, max: 9 }), trois),
        fc.array(fc.constantFrom(1, -1), trois),
        (valeurs, reference, poids, sens) => {
          const table = { valeurs, reference, poids, sens };
          const [a, b] = indice(table, { agregation }).map(Number);
          const retenues = composantes(table);
          const [x, y] = valeurs.map((ligne) =>
            ecartsA100(ligne, retenues, agregation).reduce(
              (somme, ecart, k) => somme + (retenues[k]?.poids ?? 0) * ecart,
              0,
            ),
          );
          const proche = (u: number, v: number) => Math.abs(u - v) < 1e-9;
          if (!proche(a ?? 0, 100)) expect(Math.sign(x ?? 0)).toBe(Math.sign((a ?? 0) - 100));
          if (!proche(a ?? 0, b ?? 0))
            expect(Math.sign((x ?? 0) - (y ?? 0))).toBe(Math.sign((a ?? 0) - (b ?? 0)));
        },
      ),
    );
  });
});
