import { describe, expect, it } from 'vitest';
import { diagnostiquer } from '../../src/domain/diagnostiquer.ts';
import { exempleMenages } from '../../src/domain/exemple/menages.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import { reconnaitre } from '../../src/domain/parc/reconnaitre.ts';
import { planIndicateurs } from '../../src/sheets/indicateurs.ts';
import { enPlage } from './enPlage.ts';

function diagnostic(plage: Parameters<typeof reconnaitre>[0]) {
  const fait = diagnostiquer([{ plage }], METHODE_SOCLE);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.diagnostic;
}

describe('relire « CIL Indicateurs »', () => {
  const cellules = exempleMenages(11, { residences: 12, menages: 600 });
  const premier = diagnostic({ feuille: 'Ménages', row: 0, column: 0, cellules });
  const feuille = enPlage(planIndicateurs(premier));

  it('reconnaît la feuille, toutes ses colonnes et sa ligne de référence', () => {
    const { libelle, nature, colonnes, remarques } = reconnaitre(feuille);
    expect([nature, libelle]).toEqual(['residences', 'Résidences, effectifs par indicateur, 12 résidences']);
    expect(colonnes.filter(({ confiance }) => confiance < 0.9).map(({ entete }) => entete)).toEqual([]);
    expect(remarques.map(({ phrase }) => phrase)).toContain('La ligne de référence en A6 n’est pas comptée.');
  });

  it('redonne les mêmes effectifs pour chaque part, résidence par résidence', () => {
    const second = diagnostic(feuille);
    expect(second.tableau.unites.map(({ cle }) => cle)).toEqual(premier.tableau.unites.map(({ cle }) => cle));
    let comparees = 0;
    premier.tableau.indicateurs.forEach(({ indicateur, etat }, i) => {
      if (!etat.calculable || indicateur.forme !== 'part') return;
      const j = second.tableau.indicateurs.findIndex(({ indicateur: { code } }) => code === indicateur.code);
      premier.tableau.comptes[i]?.forEach((compte, rang) => {
        if (compte.base === 0) return;
        comparees++;
        expect(second.tableau.comptes[j]?.[rang]).toMatchObject({
          numerateur: compte.numerateur,
          base: compte.base,
        });
      });
    });
    expect(comparees).toBeGreaterThan(100);
  });
});
