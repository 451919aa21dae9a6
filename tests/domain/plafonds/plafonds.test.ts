import { describe, expect, it } from 'vitest';
import { phrase } from '../../../src/domain/messages/index.ts';
import communes from '../../../src/domain/plafonds/communes-limitrophes.json' with { type: 'json' };
import { ANNEES_DES_PLAFONDS, plafond } from '../../../src/domain/plafonds/plafond.ts';
import { zoneDeCommune } from '../../../src/domain/plafonds/zoneDeCommune.ts';
import { lireZone, ZONES } from '../../../src/domain/plafonds/zones.ts';

const dit = (resultat: ReturnType<typeof plafond>) =>
  typeof resultat === 'number' ? resultat : phrase(resultat);

describe('plafonds PLUS', () => {
  // Arrêté du 19 décembre 2025 : catégories 1 à 6, puis par personne supplémentaire.
  it.each([
    ['regions', [23403, 31254, 37584, 45374, 53376, 60156], 6710],
    ['paris', [26920, 40233, 52740, 62968, 74919, 84304], 9394],
    ['idf', [26920, 40233, 48362, 57930, 68577, 77171], 8598],
  ] as const)('ceux de 2026, zone « %s », sont ceux qui ont été publiés', (zone, publies, parPersonne) => {
    expect(publies.map((_, k) => plafond(2026, zone, k + 1))).toEqual(publies);
    expect(plafond(2026, zone, 9)).toBe((publies[5] ?? 0) + 3 * parPersonne);
  });

  it('ceux de 2024, catégorie 3, diffèrent dans chaque zone', () => {
    expect(ZONES.map((zone) => plafond(2024, zone, 3))).toEqual([51025, 46789, 36362]);
  });

  it('ne prolonge pas une année qui n’est pas dans la table, passée ou à venir', () => {
    for (const annee of [1999, 2005, 2009, 2027, 2024.5]) {
      expect(dit(plafond(annee, 'regions', 1))).toContain('Années disponibles : 2002, 2008, 2010 à 2026.');
    }
  });

  it('dit une valeur absente de la source au lieu d’en emprunter une autre', () => {
    expect(dit(plafond(2002, 'paris', 2))).toBe(
      'Le plafond PLUS de 2002, Paris et communes limitrophes, catégorie 2, manque dans la table publiée.',
    );
    expect(plafond(2002, 'paris', 1)).toBe(14891);
  });

  it.each([0, -1, 2.5])('refuse la catégorie %d', (categorie) => {
    expect(plafond(2026, 'idf', categorie)).toMatchObject({ code: 'plafond-categorie' });
  });

  it('croissent avec la catégorie, et Paris n’est jamais sous les autres zones', () => {
    for (const annee of ANNEES_DES_PLAFONDS) {
      for (let categorie = 2; categorie < 9; categorie++) {
        const valeurs = ZONES.map((zone) => plafond(annee, zone, categorie));
        const [paris, idf, regions] = valeurs;
        if (typeof paris !== 'number' || typeof idf !== 'number' || typeof regions !== 'number') continue;
        expect(paris).toBeGreaterThanOrEqual(idf);
        expect(idf).toBeGreaterThan(regions);
        expect(regions).toBeGreaterThan(Number(plafond(annee, 'regions', categorie - 1)));
      }
    }
  });
});

describe('zones des plafonds', () => {
  it.each([
    ['Paris', 'paris'],
    ['Paris et communes limitrophes', 'paris'],
    ['paris_communes_limitrophes', 'paris'],
    ['IDF', 'idf'],
    ['île de france', 'idf'],
    ['Reste de l’Île-de-France', 'idf'],
    ['Autres régions', 'regions'],
    ['province', 'regions'],
    ['2', undefined],
    ['Zone A', undefined],
  ])('« %s » se lit %s', (texte, zone) => {
    expect(lireZone(texte)).toBe(zone);
  });

  it('compte 29 communes limitrophes, dont Boulogne-Billancourt (92012) et Aubervilliers (93001)', () => {
    expect(Object.keys(communes.limitrophes)).toHaveLength(29);
    expect(communes.limitrophes).toMatchObject({
      92012: 'Boulogne-Billancourt',
      93001: 'Aubervilliers',
      93006: 'Bagnolet',
    });
  });

  it.each([
    ['75056', 'paris'],
    ['75101', 'paris'],
    ['75120', 'paris'],
    ['92012', 'paris'],
    ['92050', 'idf'],
    ['77288', 'idf'],
    ['06029', 'regions'],
    ['2A004', 'regions'],
    ['97411', 'regions'],
    ['6029', undefined],
    ['Cannes', undefined],
  ])('la commune %s est en zone %s', (code, zone) => {
    expect(zoneDeCommune(code)).toBe(zone);
  });
});
