import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import { plage } from '../parc/plages.ts';

/** RPLS open data 2018 of Cannes (SDES, Licence Ouverte 2.0), beside the project and not in it. */
const FICHIER = '../shared/data/rpls_2018_detail_logement_cannes.csv';

const entre = (bas: number, haut: number) => (t: string) => t !== '' && Number(t) >= bas && Number(t) <= haut;
const parmi =
  (...valeurs: string[]) =>
  (t: string) =>
    valeurs.includes(t);
const connu = (t: string) => t !== '' && t !== '0' && t !== 'NC';

/** Code, raw column, which of its texts count, which make the base: written from the dictionary, not from the code. */
const COMPTES: readonly (readonly [string, string, (t: string) => boolean, (t: string) => boolean])[] = [
  ['QPV', 'QPV', parmi('1'), parmi('1', '2')],
  ['I36a', 'CONSTRUCT', entre(1, 1976), entre(1, 3000)],
  ['I36b', 'CONSTRUCT', entre(2001, 3000), entre(1, 3000)],
  ['I37a', 'FINAN', parmi('10', '11'), connu],
  ['I37b', 'FINAN', parmi('12', '13', '50', '51', '52', '53', '54', '55'), connu],
  ['I37c', 'FINAN', parmi('14', '15', '17'), connu],
  ['I37d', 'FINAN', parmi('16'), connu],
  ['I37e', 'FINAN', parmi('49', '99'), connu],
  ['I37f', 'FINAN', parmi('50', '51', '52', '53', '54', '55'), connu],
  ['I41a', 'DPEENERGIE', parmi('A', 'B', 'C'), connu],
  ['I41b', 'DPEENERGIE', parmi('D'), connu],
  ['I41c', 'DPEENERGIE', parmi('E', 'F', 'G'), connu],
  ['I41d', 'DPEENERGIE', parmi(''), () => true],
  ['I41e', 'DPEENERGIE', parmi('F', 'G'), connu],
  ['I42a', 'NBPIECE', entre(1, 2), entre(1, 9)],
  ['I42b', 'NBPIECE', entre(3, 4), entre(1, 9)],
  ['I42c', 'NBPIECE', entre(5, 9), entre(1, 9)],
  ['I42d', 'NBPIECE', entre(4, 9), entre(1, 9)],
];

describe.skipIf(!existsSync(FICHIER))('RPLS réel de Cannes, commune par commune', () => {
  const textes = existsSync(FICHIER)
    ? readFileSync(FICHIER, 'utf8')
        .trimEnd()
        .split(/\r?\n/)
        .map((ligne) => ligne.split(';'))
    : [];
  const [titres = [], ...lignes] = textes;
  const de = (commune: string, nom: string) => {
    const [lieu, place] = [titres.indexOf('DEPCOM'), titres.indexOf(nom)];
    return lignes.filter((cases) => cases[lieu] === commune).map((cases) => cases[place] ?? '');
  };
  let diagnostic: Diagnostic;

  beforeAll(() => {
    const cellules = textes.map((cases) =>
      cases.map((c) => (c === '' ? null : /^\d+(\.\d+)?$/.test(c) ? Number(c) : c)),
    );
    const fait = diagnostiquer([{ plage: plage(cellules, 'RPLS') }], METHODE_SOCLE);
    if (!fait.ok) throw new Error(fait.probleme.phrase);
    diagnostic = fait.diagnostic;
  });

  const communes = () => {
    const trouvee = diagnostic.echelles.find(({ echelle }) => echelle === 'commune');
    if (!trouvee) throw new Error('pas de commune');
    return trouvee;
  };
  const compte = (code: string, nom: string) => {
    const { territoires, comptes } = communes();
    const i = diagnostic.tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
    return comptes[i]?.[territoires.findIndex((territoire) => territoire.nom === nom)];
  };

  it('tient les 61 logements du Cannet hors des 6 313 de Cannes', () => {
    expect(communes().territoires.map(({ nom, effectif }) => [nom, effectif])).toEqual([
      ['CANNES', de('6029', 'DEPCOM').length],
      ['CANNET', de('6030', 'DEPCOM').length],
    ]);
    expect(de('6029', 'DEPCOM')).toHaveLength(6313);
    expect(de('6030', 'DEPCOM')).toHaveLength(61);
  });

  describe.each([
    ['CANNES', '6029'],
    ['CANNET', '6030'],
  ])('%s (0%s)', (nom, commune) => {
    it.each(COMPTES)('%s compte %s comme le fichier', (code, champ, compter, base) => {
      const bruts = de(commune, champ);
      const attendu = { numerateur: bruts.filter(compter).length, base: bruts.filter(base).length };
      expect(compte(code, nom)).toMatchObject({ ...attendu, inconnus: bruts.length - attendu.base });
    });

    it('I42e fait la surface moyenne des surfaces connues', () => {
      const surfaces = de(commune, 'SURFHAB').filter((t) => Number(t) > 0);
      expect(compte('I42e', nom)).toMatchObject({
        numerateur: surfaces.reduce((somme, t) => somme + Number(t), 0),
        base: surfaces.length,
      });
    });

    it('I43 fait la diversité des tailles, T5 et plus ensemble', () => {
      const pieces = de(commune, 'NBPIECE').filter((t) => Number(t) > 0);
      const parts = [1, 2, 3, 4].map((n) => pieces.filter((t) => Number(t) === n).length / pieces.length);
      const grandes = pieces.filter((t) => Number(t) >= 5).length / pieces.length;
      const attendue = 1 - [...parts, grandes].reduce((somme, p) => somme + p * p, 0);
      expect(compte('I43', nom)?.resume).toBeCloseTo(attendue, 12);
    });
  });
});
