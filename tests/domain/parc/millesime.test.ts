import { describe, expect, it } from 'vitest';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import { construireParc } from '../../../src/domain/parc/construire.ts';
import { anneeDuTitre } from '../../../src/domain/parc/millesime.ts';
import { reconnaitre } from '../../../src/domain/parc/reconnaitre.ts';
import { plage } from './plages.ts';

describe('millésime', () => {
  it.each([
    ['OPS 2022', 2022],
    ['OPS22', 2022],
    ['ops_22', 2022],
    ['Enquête 24', 2024],
    ['RPLS au 01/01/2024', 2024],
    ['Impayés 31-12-24', 2024],
    ['2024-12 vacance', 2024],
    ['Départs2023', 2023],
    ['OPS 2022 (QPV 2024)', 2022],
  ])('lit l’année de « %s »', (titre, annee) => expect(anneeDuTitre(titre)).toBe(annee));

  it.each(['Données', 'OPS 2020-2022', 'QPV 2024', 'Feuil12', 'Résidence 12'])(
    'ne devine pas une année dans « %s »',
    (titre) => expect(anneeDuTitre(titre)).toBeNull(),
  );

  const millesime = (cellules: readonly (readonly Cellule[])[], feuille: string) => {
    const source = plage(cellules, feuille);
    const construit = construireParc(source, reconnaitre(source));
    return construit.ok ? construit.parc.millesime : undefined;
  };

  it('vient des lignes quand elles disent toutes la même année, sinon de la feuille', () => {
    const table = (a: number, b: number) => [
      ['Code résidence', 'Majeurs', 'Millésime'],
      ['R1', 1, a],
      ['R1', 2, b],
    ];
    expect(millesime(table(2022, 2022), 'OPS 2020')).toBe(2022);
    expect(millesime(table(2020, 2022), 'OPS 2024')).toBe(2024);
  });

  it('vient à défaut des lignes au-dessus du tableau', () => {
    expect(
      millesime(
        [
          ['Extraction RPLS au 01/01/2024', null, null],
          ['Code résidence', 'Pièces', 'DPE'],
          ['R1', 3, 'D'],
        ],
        'Feuil1',
      ),
    ).toBe(2024);
  });
});
