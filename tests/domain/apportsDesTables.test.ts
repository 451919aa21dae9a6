import { expect, test } from 'vitest';
import { apportsDesTables } from '../../src/domain/apportsDesTables.ts';
import { diagnostiquer } from '../../src/domain/diagnostiquer.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';

const plage = (feuille: string, cellules: readonly (readonly (string | number)[])[]) => ({
  plage: { feuille, row: 0, column: 0, cellules },
});
const MENAGES = plage('OPS', [
  ['Résidence', 'Revenu en % du plafond PLUS', 'Aide au logement', 'Majeurs', 'Chômeurs', 'Sans emploi'],
  ['R1', 35, 'oui', 2, 1, 0],
  ['R2', 80, 'non', 2, 0, 1],
]);

test('compte les indicateurs que chaque table nourrit, la principale d’abord', () => {
  const logements = plage('RPLS', [
    ['Résidence', 'Pièces', 'Surface', 'DPE'],
    ['R1', 3, 60, 'D'],
    ['R2', 2, 45, 'F'],
  ]);
  const fait = diagnostiquer([logements, MENAGES], METHODE_SOCLE);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  const apports = apportsDesTables(fait.diagnostic);
  expect(apports.map(({ feuille }) => feuille)).toEqual(['OPS', 'RPLS']);
  const calcules = fait.diagnostic.tableau.indicateurs.filter(({ etat }) => etat.calculable).length;
  expect(apports[0]?.indicateurs).toBe(calcules);
  expect(apports[1]?.indicateurs).toBe(0);
});
