import { expect, test } from 'vitest';
import { CHAMPS } from '../../../src/domain/parc/champs.ts';
import { RUBRIQUES } from '../../../src/domain/parc/rubriques.ts';

test('chaque champ nommé est dans une rubrique et une seule, dans le même ordre', () => {
  expect(RUBRIQUES.flatMap(({ champs }) => champs)).toEqual([...CHAMPS]);
  expect(RUBRIQUES.every(({ champs }) => champs.length > 0)).toBe(true);
});
