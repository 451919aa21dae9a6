import { describe, expect, it } from 'vitest';
import { valeurDe } from '../../src/domain/indicateurs/valeur.ts';
import { composantes } from '../../src/domain/indices/composantes.ts';
import { ecartsA100 } from '../../src/domain/indices/ecarts.ts';
import { AGREGATIONS } from '../../src/domain/indices/indice.ts';
import { variationCritique } from '../../src/domain/indices/variationCritique.ts';
import { robustesseDesResidences } from '../../src/domain/robustesseDesResidences.ts';
import { COLONNES_INDICES as C, grilleIndices } from '../../src/sheets/grilleIndices.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDEssai, methodeDEssai } from './diagnosticDEssai.ts';
import { evaluer } from './evaluer.ts';

describe.each(AGREGATIONS)('« CIL Indices » recalculée, agrégation %s', (agregation) => {
  const diagnostic = diagnosticDEssai(methodeDEssai({ agregation }));
  const lire = evaluer(planifier(diagnostic));
  const grille = grilleIndices(diagnostic);
  const cellule = (row: number, column: number) => lire(FEUILLES.indices, row, column);

  it('donne exactement 100 à la référence, par la même formule', () => {
    expect(cellule(grille.reference, C.indice)).toBe(100);
  });

  it('retrouve les indices calculés par le domaine, indice partiel compris', () => {
    const attendus = diagnostic.indices?.map(({ valeur }) => valeur) ?? [];
    attendus.forEach((valeur, rang) => {
      expect(cellule(grille.premiere + rang, C.indice)).toBeCloseTo(valeur ?? Number.NaN, 9);
    });
    expect(attendus).toHaveLength(4);
  });

  it('a des contributions dont la somme est l’indice moins 100', () => {
    for (let row = grille.reference; row <= grille.derniere; row++) {
      const indice = Number(cellule(row, C.indice));
      expect(cellule(row, grille.somme)).toBeCloseTo(indice - 100, 9);
      expect(cellule(row, grille.controle)).toBeCloseTo(0, 12);
    }
  });

  it('compte les composantes qui reposent sur un effectif sous le seuil', () => {
    // R4: 3 of 12, 0 of 0, 9 of 20, 6 of 20.
    expect([0, 1, 2, 3].map((rang) => cellule(grille.premiere + rang, grille.secret))).toEqual([0, 0, 0, 3]);
  });

  it('marque « p » le seul indice partiel et ne le classe pas', () => {
    const signes = [0, 1, 2, 3].map((rang) => cellule(grille.premiere + rang, C.marque));
    expect(signes).toEqual(['', '', '', 'p']);
    expect([0, 1, 2, 3].map((rang) => cellule(grille.premiere + rang, C.rang))).toEqual([1, 2, 3, '///']);
    expect(cellule(grille.premiere + 3, C.couverture)).toBeCloseTo(0.8, 9);
  });
});

describe('Une composante manquante', () => {
  it('laisse « nd » et non 0 quand trop peu de poids sont connus', () => {
    const diagnostic = diagnosticDEssai(methodeDEssai({ couvertureMinimale: 0.9 }));
    const lire = evaluer(planifier(diagnostic));
    const { premiere } = grilleIndices(diagnostic);
    expect(lire(FEUILLES.indices, premiere + 3, C.indice)).toBe('nd');
    expect(lire(FEUILLES.indices, premiere + 3, C.marque)).toBe('nd');
    expect(lire(FEUILLES.indices, premiere + 3, grilleIndices(diagnostic).contributions)).toBe('nd');
  });
});

describe('Une composante défavorable quand elle est faible', () => {
  it('entre dans la formule par son complément', () => {
    const composantes = [
      { code: 'I01', poids: 2, sens: 1 as const },
      { code: 'I04c', poids: 1, sens: -1 as const },
    ];
    for (const agregation of AGREGATIONS) {
      const diagnostic = diagnosticDEssai(methodeDEssai({ agregation, composantes }));
      const lire = evaluer(planifier(diagnostic));
      const { premiere } = grilleIndices(diagnostic);
      expect(lire(FEUILLES.indices, premiere, C.indice)).toBeCloseTo(
        diagnostic.indices?.[0]?.valeur ?? Number.NaN,
        9,
      );
    }
  });
});

describe('Des poids tous nuls, tapés dans « CIL Méthode »', () => {
  it('donnent « nd » et jamais une division par zéro', () => {
    const plans = planifier(diagnosticDEssai());
    const sansPoids = plans.map((plan) =>
      plan.name !== FEUILLES.methode
        ? plan
        : {
            ...plan,
            blocks: plan.blocks.map((bloc) => ({
              ...bloc,
              cells: bloc.cells.map((ligne, r) =>
                ligne.map((cellule, c) =>
                  plan.names.some(
                    ({ name, cell }) =>
                      /^CIL_Poids_I/.test(name) &&
                      cell.row === bloc.row + r &&
                      cell.column === bloc.column + c,
                  )
                    ? { ...cellule, value: 0 }
                    : cellule,
                ),
              ),
            })),
          },
    );
    const lire = evaluer(sansPoids);
    const { reference, derniere } = grilleIndices(diagnosticDEssai());
    for (let row = reference; row <= derniere; row++)
      expect(lire(FEUILLES.indices, row, C.indice)).toBe('nd');
  });
});

describe.each(AGREGATIONS)('Ce qui dit la solidité de l’indice, agrégation %s', (agregation) => {
  const diagnostic = diagnosticDEssai(methodeDEssai({ agregation }));
  const lire = evaluer(planifier(diagnostic));
  const grille = grilleIndices(diagnostic);
  const robustesse = robustesseDesResidences(diagnostic);
  const cellule = (rang: number, column: number) => lire(FEUILLES.indices, grille.premiere + rang, column);

  it('a pour variation critique celle que donnent les écarts à 100 de chaque composante', () => {
    const { composantes: c } = diagnostic.methode.precarite;
    const table = {
      valeurs: [0, 1, 2].map((rang) => c.map(({ code }) => valeurDe(diagnostic.tableau, code, rang))),
      reference: c.map(({ code }) => valeurDe(diagnostic.tableau, code, null)),
      poids: c.map(({ poids }) => poids),
    };
    const retenues = composantes(table);
    table.valeurs.forEach((ligne, rang) => {
      const ecarts = ecartsA100(ligne, retenues, agregation);
      const attendue = variationCritique(retenues.map(({ poids }, k) => ({ poids, ecart: ecarts[k] ?? 0 })));
      expect(cellule(rang, grille.variation)).toBeCloseTo(attendue, 8);
    });
    expect(lire(FEUILLES.indices, grille.reference, grille.variation)).toBe('///');
  });

  it('donne l’effet d’un ménage que trouve le domaine, indice partiel compris', () => {
    robustesse?.residences.forEach(({ unMenage }, rang) => {
      expect(cellule(rang, grille.unMenage)).toBeCloseTo(unMenage?.points ?? Number.NaN, 8);
      expect(cellule(rang, grille.unMenageDe)).toBe(unMenage?.nom);
    });
    expect(robustesse?.residences).toHaveLength(4);
  });

  it('n’a d’intervalle de rang que pour les indices complets', () => {
    const bornes = [0, 1, 2, 3].map((rang) => [
      cellule(rang, grille.rangBas),
      cellule(rang, grille.rangHaut),
    ]);
    expect(bornes).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      ['///', '///'],
    ]);
  });
});
