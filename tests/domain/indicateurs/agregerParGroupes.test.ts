import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agregerParGroupes, groupesDe } from '../../../src/domain/indicateurs/agregerParGroupes.ts';

const compter = (rangs: number[], cles: (string | null)[], base: 'nombre' | 'taille', unites = 1) =>
  agregerParGroupes(Int32Array.from(rangs), groupesDe(cles, base), unites);

describe('agréger par groupes', () => {
  it('compte un groupe une fois par unité, et dans chaque unité qu’il touche', () => {
    expect(compter([0, 0, 1, 1], ['A', 'A', 'A', 'B'], 'nombre', 2)).toEqual([
      { numerateur: 2, base: 1, inconnus: 0 },
      { numerateur: 2, base: 2, inconnus: 0 },
    ]);
  });

  it('prend la taille du groupe dans toute la table, lignes hors des unités comprises', () => {
    expect(compter([0, -1, 0], ['A', 'A', 'B'], 'taille')).toEqual([{ numerateur: 2, base: 3, inconnus: 0 }]);
  });

  it('laisse de côté les lignes dont le groupe n’est pas connu', () => {
    expect(compter([0, 0], [null, 'A'], 'nombre')).toEqual([{ numerateur: 1, base: 1, inconnus: 1 }]);
    expect(compter([0], [null], 'nombre')).toEqual([{ numerateur: 0, base: 0, inconnus: 1 }]);
  });

  it('compte comme un ensemble de clés, dans n’importe quel ordre de lignes', () => {
    const ligne = fc.tuple(fc.integer({ min: -1, max: 3 }), fc.option(fc.constantFrom('A', 'B', 'C', 'D')));
    fc.assert(
      fc.property(fc.array(ligne), (lignes) => {
        const comptes = compter(
          lignes.map(([rang]) => rang),
          lignes.map(([, cle]) => cle),
          'nombre',
          4,
        );
        comptes.forEach(({ numerateur, base, inconnus }, unite) => {
          const siennes = lignes.filter(([rang]) => rang === unite).map(([, cle]) => cle);
          const connues = siennes.filter((cle) => cle !== null);
          expect([numerateur, base, inconnus]).toEqual([
            connues.length,
            new Set(connues).size,
            siennes.length - connues.length,
          ]);
        });
      }),
    );
  });
});
