import { describe, expect, it } from 'vitest';
import { robustesseDesResidences } from '../../src/domain/robustesseDesResidences.ts';
import { grilleRobustesse } from '../../src/sheets/grilleRobustesse.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDEssai, methodeDEssai } from './diagnosticDEssai.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

function preparer(diagnostic = diagnosticDEssai()) {
  const robustesse = robustesseDesResidences(diagnostic);
  if (robustesse === null) throw new Error('indice attendu');
  const plans = planifier(diagnostic);
  const plan = plans.find(({ name }) => name === FEUILLES.robustesse);
  if (!plan) throw new Error('« CIL Robustesse » attendue');
  return { robustesse, grille: grilleRobustesse(diagnostic, robustesse), plan, lire: evaluer(plans) };
}

describe('« CIL Robustesse » recalculée', () => {
  const { robustesse, grille, plan, lire } = preparer();
  const cellule = (position: number, column: number) =>
    lire(FEUILLES.robustesse, grille.premiere + position, column);

  it('donne sous chaque autre agrégation l’indice et le rang du domaine', () => {
    expect(grille.autres.length).toBe(robustesse.agregations.length - 1);
    grille.ordre.slice(0, grille.classees).forEach((rang, position) => {
      for (const { place, column } of grille.autres) {
        const attendu = robustesse.residences[rang]?.sousAgregation[place];
        expect(cellule(position, column)).toBeCloseTo(attendu ?? Number.NaN, 9);
        expect(cellule(position, column + 1)).toBe(position + 1);
        expect(cellule(position, column + 2)).toBe(0);
      }
    });
  });

  it('met un indice partiel en dernier, sans rang ni intervalle', () => {
    const dernier = grille.ordre.length - 1;
    expect(grille.ordre[dernier]).toBe(3);
    for (const column of [grille.sans, grille.bas, grille.memeCote, grille.plusGrand])
      expect(cellule(dernier, column)).toBe('///');
  });

  it('imprime chaque réglage des tirages : nombre, amplitude, graine, date', () => {
    const textes = cellulesDe(plan).map(({ cellule }) => String(cellule.value ?? ''));
    const { graine } = robustesse.tirages;
    expect(
      textes.some((t) => /10.000 tirages.*de 0,75 à 1,25/.test(t) && t.includes(`graine ${graine}`)),
    ).toBe(true);
    expect(textes.join(' ')).toContain('réglages du 25/11/2026');
  });

  it('dit qu’il y a trop peu de résidences pour corréler, au lieu d’un nombre', () => {
    expect(robustesse.controles[0]).toBe(
      'Corrélations non calculées : 3 résidences à indice complet, il en faut 10 pour qu’elles aient un sens.',
    );
  });
});

describe('Ce qui ne s’éprouve pas', () => {
  it('une seule composante : un message, ni rang sans elle ni intervalle', () => {
    const { robustesse, grille, lire } = preparer(
      diagnosticDEssai(methodeDEssai({ composantes: [{ code: 'I01', poids: 1, sens: 1 }] })),
    );
    expect(robustesse.controles[0]).toMatch(/^Une seule composante compte/);
    expect(lire(FEUILLES.robustesse, grille.premiere, grille.sans)).toBe('///');
    expect(lire(FEUILLES.robustesse, grille.premiere, grille.bas)).toBe('///');
  });

  it('aucun indice complet : un message, des rangs « /// »', () => {
    const diagnostic = diagnosticDEssai();
    const partiels = diagnostic.indices?.map((indice) => ({ ...indice, couverture: 0.8 })) ?? [];
    const robustesse = robustesseDesResidences({ ...diagnostic, indices: partiels });
    expect(robustesse?.controles).toEqual([
      'Aucune résidence n’a d’indice complet : rien n’est classé, il n’y a pas de rang à éprouver.',
    ]);
    expect(robustesse?.residences.every(({ rang, intervalle }) => rang === null && intervalle === null)).toBe(
      true,
    );
  });

  it('sans indice, la feuille n’est pas faite', () => {
    const plans = planifier({ ...diagnosticDEssai(), indices: null, raisonSansIndice: 'Rien.' });
    expect(plans.map(({ name }) => name)).not.toContain(FEUILLES.robustesse);
  });
});
