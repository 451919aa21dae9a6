import { describe, expect, it } from 'vitest';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Mesures } from '../../../src/domain/typologies/mesures.ts';
import { classer } from '../../../src/domain/typologies/quatreTypes.ts';

const residences = (...mesures: Mesures[]) => mesures.map((m, rang) => ({ cle: `R${rang}`, mesures: m }));
const m = (precarite: number | null, ecartFluxStock: number | null, impayes: number | null): Mesures => ({
  precarite,
  ecartFluxStock,
  impayes,
});

describe('quatre types', () => {
  it('donne la première règle qui tient et la dit avec ses valeurs', () => {
    const { classement } = classer(
      METHODE_SOCLE,
      residences(m(127, 0, 0.2), m(127, 0, 0.1), m(90, 6, 0), m(90, 0, 0)),
    );
    expect(classement.map(({ type }) => type)).toEqual([4, 3, 2, 1]);
    expect(classement[0]?.raison).toBe('précarité 127 > 120 et impayés 20,0 % > 15,0 %');
    expect(classement[1]?.raison).toBe('précarité 127 > 110');
  });

  it('tient une limite pour stricte', () => {
    expect(
      classer(METHODE_SOCLE, residences(m(110, 5, 0), m(100, 5, 0))).classement.map(({ type }) => type),
    ).toEqual([2, 1]);
  });

  it('met de côté une règle dont tout le fichier ignore la mesure, et le dit une fois', () => {
    const { classement, ecartees } = classer(
      METHODE_SOCLE,
      residences(m(127, null, null), m(90, null, null)),
    );
    expect(classement.map(({ type }) => type)).toEqual([3, 1]);
    expect(ecartees).toHaveLength(2);
    expect(ecartees[0]).toContain('la part des impayés');
  });

  it('ne classe pas une résidence dont la mesure décisive manque, et la classe quand elle ne décide rien', () => {
    const { classement } = classer(
      METHODE_SOCLE,
      residences(m(127, 0, null), m(99, null, 0.2), m(null, 0, 0.1), m(null, 0, 0.2)),
    );
    expect(classement[3]?.raison).toContain('l’indice de précarité n’est pas connu ici');
    expect(classement.map(({ type }) => type)).toEqual([null, null, null, null]);
    const avecImpayes = classer(METHODE_SOCLE, [
      ...residences(m(105, 0, null)),
      { cle: 'X', mesures: m(90, 0, 0.2) },
    ]);
    expect(avecImpayes.classement[0]).toMatchObject({ type: 2 });
  });

  it('dit le plus petit mouvement qui changerait le type', () => {
    const { classement } = classer(METHODE_SOCLE, residences(m(108, 0, 0), m(60, -20, 0)));
    expect(classement[0]?.distance).toBe(
      'à 2,0 points d’indice de précarité du type « Occupation à rééquilibrer »',
    );
    expect(classement[1]?.distance).toBeNull();
  });
});
