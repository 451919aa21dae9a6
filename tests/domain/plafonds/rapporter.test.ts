import { describe, expect, it } from 'vitest';
import { jointes, phrases, table, valeurs } from '../jonction/tables.ts';

const rapports = (fait: ReturnType<typeof jointes>) =>
  valeurs(fait, 'menages', 'revenuSurPlafond')?.map((v) =>
    typeof v === 'number' ? Math.round(v * 1e4) / 1e4 : v,
  );

describe('revenu rapporté au plafond PLUS', () => {
  it('vague 2024 : revenu de 2022 sur les plafonds au 1er janvier 2024, par commune et catégorie, et le dit', () => {
    const menages = table(
      'menages',
      'OPS',
      ['residence', 'commune', 'revenu', 'categorieMenage'],
      [
        ['R1', '06029', 18181, 3],
        ['R1', '75111', 51025, 3],
        ['R1', '77288', 46789, 3],
        ['R1', null, 20000, 3],
        ['R1', '06029', null, 3],
      ],
    );
    const fait = jointes([menages], 2024);
    expect(rapports(fait)).toEqual([0.5, 1, 1, null, null]);
    expect(phrases(fait).at(-1)).toContain('plafond PLUS au 1er janvier 2024');
    expect(phrases(fait).at(-1)).toContain('celui de 2022');
  });

  it('prend le plafond de la ligne quand le fichier le donne, sans besoin d’année', () => {
    const menages = table(
      'menages',
      'OPS',
      ['residence', 'revenu', 'plafond'],
      [
        ['R1', 10000, 20000],
        ['R1', 10000, null],
      ],
    );
    expect(rapports(jointes([menages]))).toEqual([0.5, null]);
  });

  it('ne calcule rien sans année, et le dit', () => {
    const menages = table(
      'menages',
      'OPS',
      ['residence', 'commune', 'revenu', 'categorieMenage'],
      [['R1', '06029', 18181, 3]],
    );
    const fait = jointes([menages]);
    expect(rapports(fait)).toBeUndefined();
    expect(phrases(fait).at(-1)).toContain('l’année de l’enquête n’est pas connue');
  });

  it('ne touche pas à un rapport que le fichier donne, ni à ses tranches', () => {
    for (const champ of ['revenuSurPlafond', 'trancheRevenu'] as const) {
      const menages = table(
        'menages',
        'OPS',
        ['residence', 'commune', 'revenu', 'categorieMenage', champ],
        [['R1', '06029', 18181, 3, champ === 'trancheRevenu' ? '20-40' : 0.9]],
      );
      const fait = jointes([menages], 2024);
      expect(rapports(fait)).toEqual(champ === 'trancheRevenu' ? undefined : [0.9]);
      expect(phrases(fait)).toEqual([]);
    }
  });

  it('déduit la catégorie des personnes, et dit qu’un handicap n’est pas pris en compte', () => {
    const menages = table(
      'menages',
      'OPS',
      ['menage', 'residence', 'commune', 'revenu'],
      [
        ['M1', 'R1', '06029', 18181],
        ['M2', 'R1', '06029', 18181],
      ],
    );
    const personnes = table(
      'personnes',
      'Occupants',
      ['menage', 'age', 'lien'],
      [
        ['M1', 35, 'titulaire'],
        ['M1', 3, 'enfant'],
        ['M2', 35, 'titulaire'],
        ['M2', null, 'enfant'],
      ],
    );
    const fait = jointes([menages, personnes], 2024);
    expect(rapports(fait)).toEqual([0.5, null]);
    expect(phrases(fait).at(-1)).toContain('sans tenir compte d’un handicap');
  });
});
