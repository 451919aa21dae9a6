import { describe, expect, it } from 'vitest';
import { diagnostiquer } from '../../src/domain/diagnostiquer.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import { planIndicateurs } from '../../src/sheets/indicateurs.ts';
import { STYLES } from '../../src/sheets/styles.ts';
import { plage } from '../domain/parc/plages.ts';

const LOGEMENTS = [
  ['Code résidence', 'Nombre de pièces', 'Loyer', 'Surface habitable', 'Immeuble', 'Départs 12 mois'],
  ['R1', 3, 300, 30, 'A', 1],
  ['R1', 3, 600, 100, 'B', 0],
  ['R2', 2, 400, 50, 'A', 0],
];

function feuille() {
  const fait = diagnostiquer([{ plage: plage(LOGEMENTS, 'Logements') }], METHODE_SOCLE);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  const [entetes = [], , r1 = [], r2 = []] = planIndicateurs(fait.diagnostic).blocks[1]?.cells ?? [];
  const colonne = (titre: string) =>
    entetes.findIndex((cellule) => cellule !== null && 'value' in cellule && cellule.value === titre);
  return { infractions: fait.diagnostic.infractions, colonne, r1, r2 };
}

const format = (cellule: unknown) => {
  const nom = typeof cellule === 'object' && cellule && 'style' in cellule ? String(cellule.style) : '';
  const trouve = Object.entries(STYLES).find(([cle]) => cle === nom)?.[1];
  return trouve && 'numberFormat' in trouve ? trouve.numberFormat : null;
};

describe('moyennes, médianes et rapports sur « CIL Indicateurs »', () => {
  it('montre le loyer au m² comme somme sur surface, en €/m² à deux décimales, à côté des logements', () => {
    const { colonne, r1 } = feuille();
    const titres = [
      'Loyer au m² · somme',
      'Loyer au m² · m²',
      'Loyer au m² (base)',
      'Loyer au m² · moyenne, €/m²',
    ];
    const [somme = -1, surface = -1, base = -1, moyenne = -1] = titres.map(colonne);
    expect([r1[somme], r1[surface], r1[base]]).toMatchObject([{ value: 900 }, { value: 130 }, { value: 2 }]);
    expect(r1[moyenne]).toMatchObject({
      formula: expect.stringMatching(/^=IF\(N\([A-Z]+7\)>0,[A-Z]+7\/[A-Z]+7,/),
    });
    expect(format(r1[moyenne])).toBe('0.00');
  });

  it('montre une médiane en valeur, et « /// » où aucun logement n’est concerné', () => {
    const { colonne, r1, r2 } = feuille();
    const mediane = colonne('Loyer T3 · médiane, € par mois');
    expect(r1[mediane]).toMatchObject({ value: 450 });
    expect(r2[mediane]).toMatchObject({ value: '///' });
  });

  it('montre la rotation en %, bien qu’elle puisse passer 100', () => {
    const { colonne, r1 } = feuille();
    expect(format(r1[colonne('Rotation · %')])).toBe('0.0%');
  });

  it('dit sous le seuil les logements derrière une moyenne, non ses m² ni ses immeubles', () => {
    const { infractions } = feuille();
    const deR1 = (code: string) =>
      infractions
        .filter((i) => i.cle === 'R1' && i.code === code)
        .map(({ objet, valeur }) => [objet, valeur]);
    expect(deR1('I39b')).toEqual([['base', 2]]);
    expect(deR1('I44b')).toEqual([['base', 2]]);
    expect(deR1('I39a')).toEqual([['base', 2]]);
  });
});
