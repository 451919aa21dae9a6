import { describe, expect, it } from 'vitest';
import { quartilesParTerritoire } from '../../src/domain/attributions/quartiles.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { diagnostiquer } from '../../src/domain/diagnostiquer.ts';
import { regrouper } from '../../src/domain/indicateurs/regrouper.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import type { Cellule } from '../../src/domain/parc/cellule.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planQuartilesQpv } from '../../src/sheets/quartilesQpv.ts';
import { plage } from '../domain/parc/plages.ts';
import { enPlage } from './enPlage.ts';

const MENAGES: Cellule[][] = [
  ['Code résidence', 'Nom commune', 'Nom EPCI', 'QPV (oui/non)', 'Bailleur', 'APL', 'Majeurs', 'Chômeurs'],
  ['R1', 'Vernois', 'CA du Val', 'oui', 'Habitat A', 'oui', 2, 1],
  ['R2', 'Saint-Aubin', 'CA du Val', 'non', 'Habitat A', 'non', 1, 0],
];
const ENTETES = ['Code résidence', 'Date d’attribution', 'Quartile', 'Revenu par UC', 'Relogement ANRU'];
const ATTRIBUTIONS: Cellule[][] = [
  ENTETES,
  ['R1', '03/02/2025', 'Q1', null, null],
  ['R1', '05/02/2025', 'Q3', null, null],
  ['R1', '05/03/2025', null, null, null],
  ['R2', '05/03/2025', 'Q1', null, null],
  ['R2', '05/03/2025', 'Q2', null, 'oui'],
  ['R2', '06/03/2025', null, 9000, null],
  ['R2', '07/03/2025', null, 11000, null],
  ['R2', '08/04/2025', 'Q4', null, null],
  ['R9', '08/04/2025', 'Q4', null, null],
];

function diagnostic(attributions: Cellule[][] | null = ATTRIBUTIONS): Diagnostic {
  const tables = [
    { plage: plage(MENAGES, 'Ménages') },
    ...(attributions ? [{ plage: plage(attributions, 'Attributions') }] : []),
  ];
  const fait = diagnostiquer(tables, METHODE_SOCLE);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.diagnostic;
}

const compter = (seuil: number | null) => {
  const { dossier } = diagnostic();
  const seuils = seuil === null ? [] : [{ epci: 'ca du val', annee: 2025, seuil }];
  const comptes = quartilesParTerritoire(dossier, regrouper(dossier), seuils);
  return (territoire: string) => comptes?.find((compte) => compte.territoire === territoire);
};

describe('les attributions par quartile', () => {
  it('compte hors QPV le premier quartile et les relogements, en QPV les autres quartiles', () => {
    const { horsQpv, enQpv } = compter(9500)('CA du Val') ?? {};
    expect(horsQpv).toEqual({ attributions: 5, connues: 5, visees: 3, relogements: 1 });
    expect(enQpv).toEqual({ attributions: 3, connues: 2, visees: 1, relogements: 0 });
  });

  it('laisse hors de la part une attribution dont rien ne dit le quartile', () => {
    expect(compter(null)('Saint-Aubin')?.horsQpv).toEqual({
      attributions: 5,
      connues: 3,
      visees: 2,
      relogements: 1,
    });
  });

  it('ne range ni en QPV ni hors QPV une attribution que rien ne situe', () => {
    expect(compter(9500)('Ensemble du fichier')?.sansQpv).toBe(1);
  });

  it('ne prend pas le seuil d’une autre année', () => {
    const { dossier } = diagnostic();
    const comptes = quartilesParTerritoire(dossier, regrouper(dossier), [
      { epci: 'CA du Val', annee: 2024, seuil: 9500 },
    ]);
    expect(comptes?.find(({ territoire }) => territoire === 'CA du Val')?.horsQpv.connues).toBe(3);
  });
});

describe('« CIL Quartiles QPV »', () => {
  const titres = (cellules: readonly (readonly Cellule[])[]) => cellules[4] ?? [];

  it('relit les seuils saisis et les remet sous le tableau, avec ceux qui manquent', () => {
    const vide = enPlage(planQuartilesQpv(diagnostic(), new Map())).cellules.map((ligne) => [...ligne]);
    const rang = vide.findIndex((ligne) => ligne[0] === 2025);
    expect(vide[rang]?.[1]).toBe('CA du Val');
    const saisie = vide[rang];
    if (!saisie) throw new Error('seuil non proposé');
    saisie[2] = 9500;
    saisie[3] = 'arrêté du 3 juin 2025';
    const refaite = enPlage(planQuartilesQpv(diagnostic(), new Map([[FEUILLES.quartilesQpv, vide]])));
    const lignes = refaite.cellules.filter((ligne) => ligne[0] === 2025);
    expect(lignes).toHaveLength(1);
    expect(lignes[0]?.slice(1, 4)).toEqual(['CA du Val', 9500, 'arrêté du 3 juin 2025']);
    const epci = refaite.cellules.find((ligne) => ligne[1] === 'CA du Val');
    expect(epci?.[titres(refaite.cellules).indexOf('Hors QPV : quartile connu')]).toBe(5);
  });

  it('laisse saisir les effectifs quand le fichier n’a pas d’attributions, et les garde', () => {
    const plan = planQuartilesQpv(diagnostic(null), new Map());
    expect(plan.kept?.columns).toHaveLength(10);
    const { cellules } = enPlage(plan);
    expect(cellules.slice(5, 10).map((ligne) => ligne[1])).toContain('Vernois');
  });

  it('ne donne jamais deux fois le même titre ni deux fois le même territoire', () => {
    const plan = planQuartilesQpv(diagnostic(), new Map());
    const { cellules } = enPlage(plan);
    expect(new Set(titres(cellules)).size).toBe(titres(cellules).length);
    const { firstRow = 0, lastRow = 0 } = plan.kept ?? {};
    const noms = cellules.slice(firstRow, lastRow + 1).map((ligne) => ligne[1]);
    expect(new Set(noms).size).toBe(noms.length);
  });
});
