import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGREGATIONS, indice } from '../../../src/domain/indices/indice.ts';
import cas from '../../cas/precarite.json' with { type: 'json' };

const valeurs = Object.values(cas.residences);
const table = { valeurs, reference: cas.reference, poids: cas.poids };

describe('indice base 100', () => {
  it.each(AGREGATIONS)('reproduit le cas de la source par la méthode « %s »', (agregation) => {
    const resultats = indice(table, { agregation });
    Object.values(cas[agregation]).forEach((attendu, i) => {
      expect(resultats[i]).toBeCloseTo(attendu, 9);
    });
  });

  it('change de référence : A vaut 100 quand A est la référence', () => {
    const resultats = indice({ ...table, reference: cas.residences.A });
    expect(resultats[0]).toBe(100);
    expect(resultats[1]).toBeCloseTo(cas.referenceA.B, 9);
    expect(resultats[2]).toBeCloseTo(cas.referenceA.C, 9);
  });

  it('inverse une colonne de pourcentages par son complément à 100', () => {
    const { reference, valeurs: stable, complement } = cas.emploiStableEnPlus;
    const resultats = indice({
      valeurs: Object.entries(cas.residences).map(([nom, ligne]) => [
        ...ligne,
        stable[nom as 'A' | 'B' | 'C'],
      ]),
      reference: [...cas.reference, reference],
      poids: [...cas.poids, 1],
      sens: [1, 1, 1, 1, -1],
    });
    Object.values(complement).forEach((attendu, i) => {
      expect(resultats[i]).toBeCloseTo(attendu, 9);
    });
  });

  it('inverse une colonne de parts 0–1 comme la même colonne en %', () => {
    const enPourcent = indice({ valeurs: [[31], [54]], reference: [36], poids: [1], sens: [-1] });
    const enParts = indice({ valeurs: [[0.31], [0.54]], reference: [0.36], poids: [1], sens: [-1] });
    expect(enParts[0]).toBeCloseTo(enPourcent[0] as number, 9);
    expect(enParts[1]).toBeCloseTo(enPourcent[1] as number, 9);
  });

  it('inverse en miroir 2 − x/r dès qu’une valeur de la colonne dépasse 100', () => {
    expect(indice({ valeurs: [[150], [50]], reference: [100], poids: [1], sens: [-1] })).toEqual([50, 150]);
  });

  it('ne lit jamais une valeur manquante comme 0 : la ligne n’a pas d’indice, les autres si', () => {
    const [a, b] = indice({ ...table, valeurs: [[50, null, 30, 30], cas.residences.B] });
    expect(a).toEqual({ code: 'valeur-manquante', lieu: { champ: 'valeurs', ligne: 0, colonne: 1 } });
    expect(b).toBeCloseTo(cas.ratios.B, 9);
  });

  it('ne répartit le poids d’une valeur manquante que si une couverture partielle est acceptée', () => {
    const partielles = valeurs.map((ligne) => [...ligne.slice(0, 3), null]);
    const resultats = indice({ ...table, valeurs: partielles }, { couvertureMinimale: 0.66 });
    Object.values(cas.sansEmploiManquant).forEach((attendu, i) => {
      expect(resultats[i]).toBeCloseTo(attendu, 9);
    });
    const refusees = indice({ ...table, valeurs: partielles }, { couvertureMinimale: 0.9 });
    expect(refusees.every((r) => typeof r === 'object' && r.code === 'valeur-manquante')).toBe(true);
  });

  it('ignore une colonne de poids 0, même vide', () => {
    expect(indice({ valeurs: [[20, null]], reference: [10, null], poids: [1, 0] })).toEqual([200]);
  });

  it.each(['geometrique', 'harmonique'] as const)(
    'refuse un rapport nul en moyenne %s, pour cette ligne seule',
    (agregation) => {
      const resultats = indice({ valeurs: [[0], [10]], reference: [10], poids: [1] }, { agregation });
      expect(resultats).toEqual([
        { code: 'rapport-nul', lieu: { champ: 'valeurs', ligne: 0, colonne: 0 }, agregation },
        100,
      ]);
    },
  );

  it('inverse en miroir une colonne dite sans entier, une note par exemple, et non par son complément', () => {
    const notes = { valeurs: [[6], [9]], reference: [8], poids: [1], sens: [-1] };
    expect(indice({ ...notes, entiers: [null] })).toEqual([125, 87.5]);
    expect(indice({ ...notes, entiers: [100] })).toEqual([100 * (94 / 92), 100 * (91 / 92)]);
  });

  it('dit qu’un résultat dépasse le représentable au lieu de montrer l’infini', () => {
    expect(indice({ valeurs: [[1e300]], reference: [1e-300], poids: [1] })[0]).toMatchObject({
      code: 'resultat-hors-limites',
    });
  });

  it.each([
    ['une référence nulle', { reference: [40, 0, 24, 33] }, '2e valeur de « reference »'],
    ['une référence manquante', { reference: [40, null, 24, 33] }, '2e valeur de « reference »'],
    ['un poids négatif', { poids: [2, 1, -1, 1] }, '3e valeur de « poids »'],
    ['des poids tous nuls', { poids: [0, 0, 0, 0] }, 'Tous les poids'],
    ['un sens autre que 1 ou −1', { sens: [1, 1, 1, 2] }, '4e valeur de « sens »'],
    [
      'une référence trop courte',
      { reference: [40, 52, 24] },
      'compte 3 valeurs et « valeurs » en demande 4',
    ],
    [
      'un complément nul',
      { reference: [100, 52, 24, 33], sens: [-1, 1, 1, 1] },
      '1re valeur de « reference »',
    ],
  ])('refuse tout l’appel pour %s et dit où', (_, defaut, phrase) => {
    expect(() => indice({ ...table, ...defaut })).toThrow(phrase);
  });
});

const colonnes = 4;
const part = fc.double({ min: 0.1, max: 99, noNaN: true });
const ligne = fc.array(part, { minLength: colonnes, maxLength: colonnes });
const poids = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: colonnes, maxLength: colonnes });
const sens = fc.array(fc.constantFrom(1, -1), { minLength: colonnes, maxLength: colonnes });
const agregations = fc.constantFrom(...AGREGATIONS);

describe('propriétés de l’indice', () => {
  it('la référence vaut exactement 100', () => {
    fc.assert(
      fc.property(ligne, poids, sens, agregations, (reference, w, s, agregation) => {
        expect(indice({ valeurs: [reference], reference, poids: w, sens: s }, { agregation })).toEqual([100]);
      }),
    );
  });

  it('ne dépend pas de l’échelle des poids', () => {
    fc.assert(
      fc.property(ligne, ligne, poids, agregations, (x, reference, w, agregation) => {
        const [a] = indice({ valeurs: [x], reference, poids: w }, { agregation });
        const [b] = indice({ valeurs: [x], reference, poids: w.map((p) => p * 20) }, { agregation });
        expect(b).toBeCloseTo(a as number, 6);
      }),
    );
  });

  it('suit l’ordre des lignes', () => {
    fc.assert(
      fc.property(fc.array(ligne, { minLength: 1, maxLength: 8 }), ligne, poids, (lignes, reference, w) => {
        const direct = indice({ valeurs: lignes, reference, poids: w });
        const inverse = indice({ valeurs: [...lignes].reverse(), reference, poids: w });
        expect(inverse).toEqual([...direct].reverse());
      }),
    );
  });
});
