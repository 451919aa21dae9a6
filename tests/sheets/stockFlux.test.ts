import { describe, expect, it } from 'vitest';
import { stockFlux } from '../../src/domain/indices/stockFlux.ts';
import { croiser } from '../../src/domain/typologies/stockFlux.ts';
import { COLONNES_CROISEMENT as C, grilleDuCroisement } from '../../src/sheets/grilleStockFlux.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

const diagnostic = diagnosticDEssai();
const plans = planifier(diagnostic);
const lire = evaluer(plans);
const plan = plans.find(({ name }) => name === FEUILLES.stockFlux);
const croisement = croiser(diagnostic);
const grille = croisement && grilleDuCroisement(diagnostic, croisement);
const ligne = (cle: string, ...colonnes: readonly number[]) => {
  const k = grille?.ordre.findIndex(({ rang }) => diagnostic.tableau.unites[rang]?.cle === cle) ?? -1;
  return colonnes.map((column) => lire(FEUILLES.stockFlux, (grille?.premiere ?? 0) + k, column));
};

describe('« CIL Stock-flux »', () => {
  it('donne par formule les deux indices, leur écart, et les mots de CIL.STOCKFLUX', () => {
    // I01 alone is known of recent movers: reference 114 of 312; R1 50 of 100, then 20 of 30.
    const [stock, flux, ecart, niveau, tendance] = ligne(
      'R1',
      C.stock,
      C.flux,
      C.ecart,
      C.niveau,
      C.tendance,
    );
    expect(stock).toBeCloseTo(50 * (312 / 114), 9);
    expect(flux).toBeCloseTo(((100 * 20) / 30) * (312 / 114), 9);
    expect(ecart).toBeCloseTo(Number(flux) - Number(stock), 9);
    const lieux = { stock: { champ: 'stock' }, flux: { champ: 'flux' } };
    expect({ niveau, tendance }).toEqual(stockFlux(Number(stock), Number(flux), 10, lieux));
  });

  it('ne classe ni ce qui n’a pas d’entrant, ni ce qui en a moins de 11', () => {
    expect(ligne('R2', C.flux, C.niveau, C.tendance)).toEqual(['nd', 'nd', 'nd']);
    expect(ligne('R4', C.entrants, C.niveau, C.tendance)).toEqual([4, 'non classé', 'non classé']);
  });

  it('compte toutes les résidences et tous les ménages, une fois', () => {
    const comptes = (plan ? cellulesDe(plan) : []).filter(({ cellule }) =>
      /COUNTIFS|SUMIFS/.test(cellule.formula ?? ''),
    );
    const somme = (mot: string) =>
      comptes
        .filter(({ cellule }) => cellule.formula?.includes(mot))
        .reduce((total, { row, column }) => total + Number(lire(FEUILLES.stockFlux, row, column)), 0);
    expect([somme('COUNTIFS'), somme('SUMIFS')]).toEqual([4, 316]);
  });

  it('ne met dans le nuage que des résidences classées, nommées, et les deux limites à 100', () => {
    const [nuage] = plan?.charts ?? [];
    expect(nuage?.categories).toMatchObject({ row: grille?.premiere, rows: 2, column: C.stock });
    expect(nuage?.series.map(({ line }) => line ?? false)).toEqual([false, true, true]);
    expect(nuage?.series[0]?.labels?.map(({ point }) => point)).toEqual([0, 1]);
    for (let k = 0; k < 2; k++) {
      const row = (grille?.premiere ?? 0) + k;
      expect([C.stock, C.flux].map((c) => typeof lire(FEUILLES.stockFlux, row, c))).toEqual([
        'number',
        'number',
      ]);
    }
  });

  it('retrouve le repère national de la source : 45,9 % sur 38,9 %, soit 118', () => {
    const lieu = (plan ? cellulesDe(plan) : []).find(({ cellule }) => cellule.value === 0.459);
    expect(lire(FEUILLES.stockFlux, lieu?.row ?? -1, (lieu?.column ?? -1) + 2)).toBeCloseTo(118, 1);
  });
});
