import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseDeSoustraction } from '../../../src/domain/messages/secret.ts';
import { soustractions } from '../../../src/domain/secret/soustractions.ts';
import { celluleDe } from '../../../src/domain/secret/tableArborescente.ts';
import { attaquer } from './attaquant.ts';
import { type Publication, publications, publier } from './ensemble/systemes.ts';
import { equationsDe, tablePlate } from './tables.ts';

const motifDe = ({ systeme }: Publication, cellules: readonly number[]): Uint8Array =>
  Uint8Array.from(systeme.effectifs, (_, cellule) => Number(cellules.includes(cellule)));

/** Three residences of one quartier, the small counts of which are hidden alone. */
const quartier = publier({
  residences: { R04: [[8, 30]], R05: [[15, 25]], R06: [[20, 40]] },
  territoires: { quartier: ['R04', 'R05', 'R06'] },
});

describe('soustractions', () => {
  it('dit comment une case cachée seule se retrouve, au plus court', () => {
    const trouvees = soustractions(quartier.systeme, motifDe(quartier, quartier.primaires));
    expect(trouvees.map((trouvee) => phraseDeSoustraction(trouvee, quartier.nom))).toEqual([
      'R04 a1 = R04 total − R04 a2',
    ]);
  });

  it('n’emploie que des cases montrées, même quand l’une mène à l’autre', () => {
    const { cellule, systeme, nom } = quartier;
    const caches = [cellule('R04', 'a1'), cellule('R04', 'total')];
    const trouvees = soustractions(systeme, motifDe(quartier, caches));
    expect(trouvees.map((trouvee) => phraseDeSoustraction(trouvee, nom)).sort()).toEqual([
      'R04 a1 = quartier a1 − R06 a1 − R05 a1',
      'R04 total = quartier total − R06 total − R05 total',
    ]);
  });

  it('laisse de côté les zéros', () => {
    const publication = publier({
      residences: { R1: [[8, 0, 30]], R2: [[15, 20, 25]], R3: [[18, 16, 25]] },
      territoires: { quartier: ['R1', 'R2', 'R3'] },
    });
    const { cellule, nom } = publication;
    const [trouvee] = soustractions(publication.systeme, motifDe(publication, [cellule('R1', 'a1')]));
    expect(trouvee && phraseDeSoustraction(trouvee, nom)).toBe('R1 a1 = R1 total − R1 a3');
  });

  it('retrouve la case que plusieurs lignes prises ensemble rendent, bien que chacune en cache deux', () => {
    const { cas } = JSON.parse(readFileSync(new URL('../../cas/secret-audit.json', import.meta.url), 'utf8'));
    const { feuilles, cachees } = cas[1];
    const table = tablePlate(feuilles);
    const { effectifs } = table;
    const motif = new Uint8Array(effectifs.length);
    for (const [territoire, categorie] of cachees) motif[celluleDe(table, territoire, categorie)] = 1;
    const systeme = { effectifs, planchers: effectifs.map(() => 1), sommes: equationsDe(table) };
    const [trouvee, ...autres] = soustractions(systeme, motif);
    expect(autres).toEqual([]);
    expect(trouvee).toMatchObject({ cellule: celluleDe(table, 3, 1), valeur: 8, diviseur: 1 });
  });

  it('retrouve exactement ce que retrouve l’attaquant, par un calcul juste sur des cases montrées', () => {
    fc.assert(
      fc.property(publications, fc.array(fc.nat(400), { maxLength: 25 }), (publication, tirages) => {
        const { effectifs, sommes } = publication.systeme;
        const autres = tirages.map((n) => n % effectifs.length).filter((c) => (effectifs[c] ?? 0) > 0);
        const cachees = motifDe(publication, [...publication.primaires, ...autres]);
        const trouvees = soustractions(publication.systeme, cachees);
        const somme = (cellules: readonly number[]) =>
          cellules.reduce((total, cellule) => total + (effectifs[cellule] ?? 0), 0);
        for (const { cellule, valeur, plus, moins, diviseur } of trouvees) {
          expect(valeur).toBe(effectifs[cellule]);
          expect(somme(plus) - somme(moins)).toBe(valeur * diviseur);
          expect([...plus, ...moins].filter((c) => cachees[c] === 1)).toEqual([]);
        }
        const exactes = [...cachees.keys()].filter((cellule) => {
          if (cachees[cellule] !== 1) return false;
          const { min, max } = attaquer(effectifs, cachees, sommes, cellule, 0);
          return max === min;
        });
        expect(trouvees.map(({ cellule }) => cellule).sort((a, b) => a - b)).toEqual(exactes);
      }),
      { numRuns: 25 },
    );
  });
});

describe('phraseDeSoustraction', () => {
  const nom = (cellule: number) => `c${cellule}`;

  it('compte les cases qu’elle ne nomme pas', () => {
    const moins = Array.from({ length: 18 }, (_, rang) => rang + 2);
    expect(phraseDeSoustraction({ cellule: 0, plus: [1], moins, diviseur: 1 }, nom)).toBe(
      'c0 = c1 − c2 − c3 − c4 − c5 − 14 autres cellules montrées',
    );
  });

  it('dit la division quand il en faut une', () => {
    expect(phraseDeSoustraction({ cellule: 0, plus: [1, 2], moins: [3], diviseur: 2 }, nom)).toBe(
      'c0 = (c1 + c2 − c3) ÷ 2',
    );
  });
});
