import { describe, expect, it } from 'vitest';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import type { Publication } from '../../../src/domain/diffusion/publication.ts';
import { publier } from '../../../src/domain/diffusion/publier.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import { plage } from '../parc/plages.ts';

/** Iris lies in Centre, partly in QPV; Lilas straddles Centre and Gare; Tilleul and Orme lie in Gare. */
const MENAGES: readonly (readonly [string, string, string, number])[] = [
  ['Iris', 'Centre', 'oui', 20],
  ['Iris', 'Centre', 'non', 15],
  ['Lilas', 'Centre', 'non', 12],
  ['Lilas', 'Gare', 'non', 13],
  ['Tilleul', 'Gare', 'non', 6],
  ['Orme', 'Gare', 'non', 7],
];

function publication(groupes: ReadonlyMap<string, string> = new Map()): Publication {
  const lignes = MENAGES.flatMap(([residence, quartier, qpv, nombre]) =>
    Array.from({ length: nombre }, (_, rang) => [
      `${residence}-${quartier}-${qpv}-${rang}`,
      residence,
      quartier,
      'Lille',
      qpv,
      rang % 2 === 0 ? 'oui' : 'non',
    ]),
  );
  const entetes = [
    'Identifiant ménage',
    'Code résidence',
    'Quartier',
    'Commune',
    'QPV (oui/non)',
    'Aide au logement',
  ];
  const fait = diagnostiquer([{ plage: plage([entetes, ...lignes], 'Ménages') }], METHODE_SOCLE);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return publier(fait.diagnostic, {
    echelles: ['commune', 'quartier', 'qpv'],
    groupes,
    anciennes: { echelles: [], groupes: [] },
    codes: ['I03'],
  });
}

/** Base of the housing aid by row, in the order of the rows. */
const bases = ({ lignes, colonnes }: Publication) =>
  lignes.map(({ nom, montree, parent }, rang) => [
    nom,
    colonnes[0]?.comptes[rang]?.base,
    ...(montree ? [] : ['jamais écrite']),
    ...(parent === null ? ['croise'] : []),
  ]);

describe('les lignes d’une publication', () => {
  it('descendent des territoires aux résidences, puis viennent celles qui les croisent', () => {
    expect(bases(publication())).toEqual([
      ['Ensemble', 73],
      ['Lille', 73],
      ['Centre', 47],
      ['Iris', 35],
      ['Iris (partie)', 20, 'jamais écrite'],
      ['Iris (partie)', 15, 'jamais écrite'],
      ['Lilas', 12, 'jamais écrite'],
      ['Gare', 26],
      ['Lilas', 13, 'jamais écrite'],
      ['Tilleul', 6],
      ['Orme', 7],
      ['Lilas', 25, 'croise'],
      ['hors QPV', 53, 'croise'],
      ['QPV', 20, 'croise'],
    ]);
  });

  it('montrent un regroupement à la place de ses résidences', () => {
    const groupes = new Map([
      ['Tilleul', 'Gare A'],
      ['Orme', 'Gare A'],
    ]);
    const { lignes } = publication(groupes);
    expect(lignes.find(({ echelle }) => echelle === 'groupe')).toMatchObject({
      nom: 'Gare A',
      residences: ['Orme', 'Tilleul'],
    });
    expect(lignes.some(({ nom }) => nom === 'Tilleul')).toBe(false);
  });

  it('s’additionnent : chaque territoire compte ce qu’il contient, chaque zonage ce qu’il croise', () => {
    const { lignes, colonnes } = publication();
    const base = (rang: number) => colonnes[0]?.comptes[rang]?.base ?? 0;
    lignes.forEach(({ membres }, rang) => {
      const parties =
        membres.length > 0 ? membres : lignes.flatMap(({ parent }, i) => (parent === rang ? [i] : []));
      if (parties.length > 0) expect(parties.reduce((s, partie) => s + base(partie), 0)).toBe(base(rang));
    });
  });
});
