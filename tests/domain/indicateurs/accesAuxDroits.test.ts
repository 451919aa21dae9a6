import { expect, it } from 'vitest';
import { accesAuxDroits } from '../../../src/domain/indicateurs/accesAuxDroits.ts';
import { calculer } from '../../../src/domain/indicateurs/calculer.ts';
import { CATALOGUE } from '../../../src/domain/indicateurs/catalogue.ts';
import { estPeuRenseigne } from '../../../src/domain/indicateurs/renseignement.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import { dossierDeTest } from '../parc/plages.ts';

/** Households of one residence: how many, under 40 % or not, aided or not. */
const menages = (code: string, nombre: number, revenu: Cellule, aide: Cellule): Cellule[][] =>
  Array.from({ length: nombre }, () => [code, revenu, aide]);

const ENTETES = ['Code résidence', 'Revenu en % du plafond PLUS', 'APL'];

const tableau = (lignes: readonly Cellule[][]) =>
  calculer(dossierDeTest([ENTETES, ...lignes]), METHODE_SOCLE, CATALOGUE).tableau;

it('alerte quand les bas revenus sont plus fréquents et les aides plus rares que dans la référence', () => {
  const fait = tableau([
    ...menages('A', 8, 0.3, 'non'),
    ...menages('A', 2, 0.3, 'oui'),
    ...menages('B', 10, 0.3, 'oui'),
    ...menages('B', 10, 0.9, 'oui'),
  ]);
  expect(accesAuxDroits(fait, 0)).toMatch(/^Accès aux droits \?/);
  expect(accesAuxDroits(fait, 1)).toBeNull();
});

it('se tait quand une des deux parts est inconnue', () => {
  const fait = tableau([...menages('A', 10, 0.3, null), ...menages('B', 10, 0.9, 'oui')]);
  expect(accesAuxDroits(fait, 0)).toBeNull();
});

it('dit peu renseignée une valeur connue pour moins de 80 % des lignes', () => {
  const [i01] = CATALOGUE;
  if (!i01) throw new Error('catalogue vide');
  const compte = (inconnus: number) => ({ numerateur: 1, base: 10 - inconnus, inconnus });
  expect(estPeuRenseigne(i01, compte(2), 10, 'menages')).toBe(false);
  expect(estPeuRenseigne(i01, compte(3), 10, 'menages')).toBe(true);
  expect(estPeuRenseigne(i01, compte(3), 10, 'logements')).toBe(false);
});
