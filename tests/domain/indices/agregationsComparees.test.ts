import { describe, expect, it } from 'vitest';
import { agregationsComparees } from '../../../src/domain/indices/agregationsComparees.ts';
import { rangs } from '../../../src/domain/indices/rangs.ts';
import cas from '../../cas/precarite.json' with { type: 'json' };
import attendus from '../../cas/robustesse-paires.json' with { type: 'json' };

const table = { valeurs: Object.values(cas.residences), reference: cas.reference, poids: cas.poids };

describe('agrégations côte à côte', () => {
  it('rend les quatre indices du cas de la source, et le même classement', () => {
    const connus = {
      ratios: cas.ratios,
      sommes: cas.sommes,
      geometrique: cas.geometrique,
      harmonique: attendus.harmonique,
    };
    const comparees = agregationsComparees(table);
    expect(comparees.map(({ agregation }) => agregation)).toEqual(Object.keys(connus));
    for (const { agregation, indices, rangs } of comparees) {
      Object.values(connus[agregation]).forEach((attendu, i) => {
        expect(indices[i]).toBeCloseTo(attendu, 9);
      });
      expect(rangs).toEqual([1, 2, 3]);
    }
  });

  it('laisse sans rang ce qui n’a pas d’indice, sans décaler les autres', () => {
    const comparees = agregationsComparees({ ...table, valeurs: [[0, 50, 26, 31], ...table.valeurs] });
    const geometrique = comparees.find(({ agregation }) => agregation === 'geometrique');
    expect(geometrique?.indices[0]).toBeNull();
    expect(geometrique?.rangs).toEqual([null, 1, 2, 3]);
  });
});

describe('rangs', () => {
  it('donne aux égaux le plus petit rang, et rien à ce qui n’a pas de valeur', () => {
    expect(rangs([66, 118, null, 118, 20])).toEqual([3, 1, null, 1, 4]);
  });
});
