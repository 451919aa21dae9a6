import { describe, expect, it } from 'vitest';
import { effetDUnMenage } from '../../../src/domain/indices/effetDUnMenage.ts';

const table = { valeurs: [[0.5, 0.2]], reference: [0.4, 0.1], poids: [1, 1] };

describe('effet d’un ménage de plus ou de moins', () => {
  it('garde la composante qui déplace le plus l’indice', () => {
    // 100·½·(1/50)/0.4 = 2.5 points against 100·½·(1/100)/0.1 = 5.
    const [effet] = effetDUnMenage(table, [[50, 100]]);
    expect(effet?.colonne).toBe(1);
    expect(effet?.points).toBeCloseTo(5, 9);
  });

  it('compte de l’autre côté quand la part est déjà à 0 ou à 100 %', () => {
    const [pleine] = effetDUnMenage({ ...table, valeurs: [[1, 0]] }, [[10, 20]]);
    expect(pleine).toMatchObject({ colonne: 1 });
    expect(pleine?.points).toBeCloseTo(25, 9);
  });

  it('se mesure par le complément pour une composante défavorable si faible', () => {
    const [effet] = effetDUnMenage(
      { valeurs: [[0.5, 0.5]], reference: [0.5, 0.8], poids: [1, 1], sens: [1, -1] },
      [[100, 100]],
    );
    // (1 − x) over 0.2: 100·½·0.01/0.2.
    expect(effet).toMatchObject({ colonne: 1 });
    expect(effet?.points).toBeCloseTo(2.5, 9);
  });

  it('n’est pas donné quand une base est inconnue ou l’indice manquant', () => {
    expect(effetDUnMenage(table, [[50, null]])).toEqual([null]);
    expect(effetDUnMenage({ ...table, valeurs: [[null, 0.2]] }, [[null, 100]])).toEqual([null]);
  });

  it('laisse de côté une part inconnue quand l’indice est partiel', () => {
    const [effet] = effetDUnMenage({ ...table, valeurs: [[null, 0.2]] }, [[null, 100]], {
      couvertureMinimale: 0.5,
    });
    expect(effet?.points).toBeCloseTo(10, 9);
  });
});
