import { describe, expect, it } from 'vitest';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import { croiser } from '../../../src/domain/typologies/stockFlux.ts';
import { diagnosticDEssai } from '../../sheets/diagnosticDEssai.ts';

/** Households of one residence: so many of each, [income over ceiling, housing aid, year of entry]. */
type Menages = readonly (readonly [nombre: number, revenu: number, aide: string, annee: number])[];

function diagnosticDe(residences: Readonly<Record<string, Menages>>) {
  const cellules: Cellule[][] = [
    ['Identifiant ménage', 'Code résidence', 'Revenu / plafond PLUS', 'APL', 'Année emménagement'],
  ];
  for (const [code, menages] of Object.entries(residences)) {
    for (const [nombre, revenu, aide, annee] of menages) {
      for (let k = 0; k < nombre; k++) cellules.push([`M${cellules.length}`, code, revenu, aide, annee]);
    }
  }
  const plage = { feuille: 'Ménages', row: 0, column: 0, cellules };
  const fait = diagnostiquer([{ plage }], METHODE_SOCLE);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.diagnostic;
}

// 100 households each; window of three years: 2020 to 2022. In A, entrants are poorer than the others.
const A: Menages = [
  [20, 0.3, 'oui', 2022],
  [30, 0.3, 'oui', 2010],
  [50, 0.8, 'non', 2010],
];
const B: Menages = [
  [5, 0.3, 'oui', 2022],
  [25, 0.3, 'oui', 2010],
  [15, 0.8, 'non', 2021],
  [55, 0.8, 'non', 2010],
];
/** Ten recent movers: one short of the rule of 11. */
const C: Menages = [
  [10, 0.3, 'oui', 2022],
  [90, 0.8, 'non', 2010],
];

describe('le croisement stock × emménagés récents', () => {
  const croisement = croiser(diagnosticDe({ A, B, C }));

  it('compte les mêmes composantes chez les seuls emménagés récents, sur la même référence', () => {
    expect(croisement?.composantes.map(({ code }) => code)).toEqual(['I01', 'I03']);
    expect(croisement?.absentes).toEqual(['I04c', 'I04d']);
    expect(croisement?.entrants.nombres).toEqual([20, 20, 10]);
    // Reference: 90 of 300 under 40 %, 90 of 300 with aid: 30 % each. A: 50 %, its entrants 100 %. B: 30 %, then 25 %.
    const [a, b, c] = croisement?.positions ?? [];
    expect(a?.stock).toBeCloseTo((100 * 0.5) / 0.3, 9);
    expect(a?.flux).toBeCloseTo(100 / 0.3, 9);
    expect(b?.stock).toBeCloseTo(100, 9);
    expect(b?.flux).toBeCloseTo((100 * 0.25) / 0.3, 9);
    expect(a?.classe).toEqual({ niveau: 'plus précaire', tendance: 'se dégrade' });
    expect(b?.classe).toEqual({ niveau: 'proche', tendance: "s'améliore" });
    expect(c?.flux).toBeCloseTo(100 / 0.3, 9);
  });

  it('ne classe pas une résidence de moins de 11 emménagés récents, et en classe une de 11', () => {
    expect(croisement?.positions[2]?.classe).toBeNull();
    const onze = croiser(diagnosticDe({ A, B, C: [[11, 0.3, 'oui', 2022], ...C.slice(1)] }));
    expect(onze?.positions[2]?.classe).not.toBeNull();
  });

  it('donne aussi l’indice des emménagés récents de la référence', () => {
    // 35 of 50 recent movers are under 40 % and have aid: 70 % over 30 %.
    expect(croisement?.fluxDeReference).toBeCloseTo((100 * 0.7) / 0.3, 9);
  });

  it('à défaut de ménages, prend l’indicateur des emménagés récents, et le dit', () => {
    const deComptes = croiser(diagnosticDEssai());
    expect(deComptes?.composantes.map(({ code, jumeau }) => [code, jumeau])).toEqual([['I01', 'I09']]);
    expect(deComptes?.absentes).toEqual(['I03', 'I04c', 'I04d']);
    // R1: 20 of 30; reference 114 of 312. R2 has no recent mover: no index of theirs.
    expect(deComptes?.positions[0]?.flux).toBeCloseTo(((100 * 20) / 30) * (312 / 114), 9);
    expect(deComptes?.positions[1]?.flux).toBeNull();
  });

  it('n’existe pas sans année d’emménagement', () => {
    const sans = Object.fromEntries(
      Object.entries({ A, B }).map(([code, m]) => [code, m.map(([n, r, a]) => [n, r, a, 0] as const)]),
    );
    const { dossier, ...reste } = diagnosticDe(sans);
    const menages = dossier.principal;
    const colonnes = new Map([...menages.colonnes].filter(([champ]) => champ !== 'anneeEmmenagement'));
    const principal = { ...menages, colonnes };
    const tableau = {
      ...reste.tableau,
      indicateurs: reste.tableau.indicateurs.map((i) => ({
        ...i,
        etat:
          i.indicateur.code === 'I01' || i.indicateur.code === 'I03'
            ? i.etat
            : ({ calculable: false, raison: '' } as const),
      })),
    };
    expect(
      croiser({
        ...reste,
        tableau,
        dossier: { ...dossier, principal, parcs: new Map([['menages', principal] as const]) },
      }),
    ).toBeNull();
  });
});
