import { describe, expect, it } from 'vitest';
import { etiquettes } from '../../../src/domain/parc/etiquettes.ts';
import type { Parc } from '../../../src/domain/parc/parc.ts';
import { parcDe } from './plages.ts';

const parc = (valeurs: readonly (string | null)[]): Parc => ({
  nature: 'logements',
  libelle: 'RPLS 2024',
  millesime: 2024,
  source: { feuille: 'RPLS', plage: 'A1:A9' },
  lignes: valeurs.length,
  colonnes: new Map([['qpv2024', { type: 'texte', valeurs }]]),
  cles: valeurs.map(() => 'R1'),
  regleCle: 'Code de la résidence.',
});

describe('Les quartiers prioritaires', () => {
  const colonne = parc(['QN05901M', 'HZ', 'CSZ', 'oui', 'Non', null]);

  it('gardent leur code, et se lisent « QPV » ou « hors QPV » quand la colonne ne dit que oui ou non', () => {
    expect(etiquettes(colonne, 'qpv2024')).toEqual([
      'QN05901M',
      'hors QPV',
      'hors QPV',
      'QPV',
      'hors QPV',
      null,
    ]);
  });

  it('disent à eux seuls, sans colonne QPV, ce qui est en QPV', () => {
    expect(etiquettes(colonne, 'qpv')).toEqual(['QPV', 'hors QPV', 'hors QPV', 'QPV', 'hors QPV', null]);
  });
});

describe('Les contingents', () => {
  it('sont dits en mots quand le fichier donne les codes du RPLS, et gardés tels quels sinon', () => {
    const lu = parcDe([
      ['Code résidence', 'Contingent', 'Logement'],
      ['R1', 3, 'L1'],
      ['R1', 'Mairie', 'L2'],
    ]);
    expect(etiquettes(lu.parc, 'contingent')).toEqual(['Action Logement, employeurs', 'Mairie']);
  });
});
