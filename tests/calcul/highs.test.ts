import { describe, expect, it } from 'vitest';
import { chargerSolveur } from '../../src/calcul/highs.ts';
import type { Programme } from '../../src/domain/secret/solveur.ts';

const solveur = await chargerSolveur();

/** min or max of x + y where x + 2y = 3, x and y at least 0. */
const programme: Programme = {
  couts: Float64Array.of(1, 1),
  colonnes: { bas: Float64Array.of(0, 0), hauts: Float64Array.of(Infinity, Infinity) },
  lignes: { bas: Float64Array.of(3), hauts: Float64Array.of(3) },
  debut: Int32Array.of(0, 2),
  termes: Int32Array.of(0, 1),
  coefficients: Float64Array.of(1, 2),
};

describe('le solveur', () => {
  it('minimise et maximise', () => {
    expect(solveur.resoudre(programme, 'minimiser').objectif).toBeCloseTo(1.5);
    expect(solveur.resoudre(programme, 'maximiser').objectif).toBeCloseTo(3);
  });

  it('tient les colonnes entières entières', () => {
    const entieres = { ...programme, entieres: Uint8Array.of(1, 1) };
    expect(solveur.resoudre(entieres, 'minimiser')).toEqual({
      statut: 'optimale',
      objectif: 2,
      valeurs: Float64Array.of(1, 1),
    });
  });

  it('distingue ce qui n’a pas de solution de ce qui n’a pas de borne', () => {
    const sans = { ...programme, colonnes: { bas: Float64Array.of(4, 0), hauts: Float64Array.of(9, 9) } };
    expect(solveur.resoudre(sans, 'minimiser').statut).toBe('infaisable');
    const libre = { ...programme, lignes: { bas: Float64Array.of(3), hauts: Float64Array.of(Infinity) } };
    expect(solveur.resoudre(libre, 'maximiser')).toEqual({
      statut: 'nonBornee',
      objectif: Infinity,
      valeurs: null,
    });
  });

  it('additionne une colonne écrite deux fois dans une ligne', () => {
    const deuxFois = {
      ...programme,
      debut: Int32Array.of(0, 3),
      termes: Int32Array.of(1, 0, 1),
      coefficients: Float64Array.of(1, 1, 1),
    };
    expect(solveur.resoudre(deuxFois, 'minimiser').objectif).toBeCloseTo(1.5);
  });

  it('garde un programme en mémoire pour d’autres objectifs et d’autres bornes', () => {
    const modele = solveur.modele(programme);
    modele.couter(0, 0);
    expect(modele.resoudre('maximiser').objectif).toBeCloseTo(1.5);
    modele.borner(0, 1, Infinity);
    expect(modele.resoudre('maximiser').objectif).toBeCloseTo(1);
    modele.fermer();
  });
});
