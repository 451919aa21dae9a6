import { describe, expect, it } from 'vitest';
import { financementDe } from '../../../src/domain/indicateurs/financements.ts';

describe('famille de financement', () => {
  it.each([
    ['10', 'PLAI', false],
    ['11.PLA LM/PLATS/PLAI - LLS dans les DOM', 'PLAI', false],
    ['PLA d’intégration', 'PLAI', false],
    ['PLA-I', 'PLAI', false],
    ['12 = PLA ordinaire', 'PLUS', false],
    ['PLUS CD 2006', 'PLUS', false],
    ['52.HLM/O', 'PLUS', true],
    ['HLMO', 'PLUS', true],
    ['PLS', 'PLS', false],
    ['17.PCL (conventionné ou non) / PCLS', 'PLS', false],
    ['Prêt locatif intermédiaire', 'PLI', false],
    ['99.Autre financement avant 1977 (1983 dans les DOM)', 'AUTRE', false],
    ['PLAI 51 logements', 'PLAI', false],
  ])('« %s » est de la famille %s', (texte, groupe, ancien) => {
    expect(financementDe(texte)).toEqual({ groupe, ancien });
  });

  it.each(['PLUS/PLS', '13 PLS', 'inconnu au bataillon', 'XX', ''])(
    '« %s » ne dit pas une seule famille',
    (texte) => {
      expect(financementDe(texte)).toBeNull();
    },
  );
});
