import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargerSolveur } from '../../../../src/calcul/highs.ts';
import { partager } from '../../../../src/domain/diffusion/regroupement/partager.ts';
import { groupesDe, programmeDesGroupes } from '../../../../src/domain/diffusion/regroupement/programme.ts';
import { regrouperLesResidences } from '../../../../src/domain/diffusion/regroupement/regrouperLesResidences.ts';
import type { Secteur } from '../../../../src/domain/diffusion/regroupement/secteur.ts';
import { coutDe, secteurDe, suffit } from '../../../../src/domain/diffusion/regroupement/secteur.ts';
import { REGLE_DES_11 } from '../../../../src/domain/secret/regle.ts';
import { demande, residence, residencesAuHasard } from './residences.ts';

const solveur = await chargerSolveur();

interface Cas {
  readonly titre: string;
  readonly vecteurs: number[][];
  readonly zeros: boolean;
  readonly optimum: number;
}

const { cas }: { cas: Cas[] } = JSON.parse(
  readFileSync(new URL('../../../cas/secret-regroupement.json', import.meta.url), 'utf8'),
);

/** Every split of the ranks into groups, one after the other. */
function* partitions(rangs: readonly number[]): Generator<number[][]> {
  const [premier, ...suite] = rangs;
  if (premier === undefined) {
    yield [];
    return;
  }
  for (const autres of partitions(suite)) {
    yield [[premier], ...autres];
    for (const [i, groupe] of autres.entries()) yield autres.with(i, [premier, ...groupe]);
  }
}

/** As many groups as possible, then the cheapest, by looking at every split. */
function meilleure(secteur: Secteur): { groupes: number; cout: number } | null {
  let trouvee: { groupes: number; cout: number } | null = null;
  for (const partition of partitions([...secteur.effectifs.keys()])) {
    if (!partition.every((groupe) => suffit(secteur, groupe))) continue;
    const cout = partition.reduce((total, groupe) => total + coutDe(secteur, groupe), 0);
    const mieux =
      !trouvee ||
      partition.length > trouvee.groupes ||
      (partition.length === trouvee.groupes && cout < trouvee.cout);
    if (mieux) trouvee = { groupes: partition.length, cout };
  }
  return trouvee;
}

const residencesDUnSecteur = (maximum: number) =>
  residencesAuHasard(maximum).map((unites) => unites.map((unite) => ({ ...unite, secteur: 'Centre' })));

const regle = fc.boolean().map((zeros) => ({ ...REGLE_DES_11, zeros }));

describe('Le nombre de groupes', () => {
  it.each(cas)('$titre : $optimum, l’optimum prouvé', ({ vecteurs, zeros, optimum }) => {
    const unites = vecteurs.map((effectifs, rang) => residence(`R${rang}`, effectifs));
    const { groupes } = regrouperLesResidences(demande(unites, { regle: { ...REGLE_DES_11, zeros } }));
    expect(groupes).toHaveLength(optimum);
  });

  it('jusqu’à 8 résidences, est celui du meilleur partage, et les liens y sont les plus courts', () => {
    fc.assert(
      fc.property(residencesDUnSecteur(8), regle, (unites, regle) => {
        const secteur = secteurDe(unites, regle);
        const groupes = partager(secteur, null);
        expect(
          groupes && {
            groupes: groupes.length,
            cout: groupes.reduce((total, groupe) => total + coutDe(secteur, groupe), 0),
          },
        ).toEqual(meilleure(secteur));
      }),
      { numRuns: 40 },
    );
  });

  it('jusqu’à 10, est celui que le solveur prouve', () => {
    fc.assert(
      fc.property(residencesDUnSecteur(10), regle, (unites, regle) => {
        const secteur = secteurDe(unites, regle);
        const rangs = [...unites.keys()];
        const solution = solveur.resoudre(programmeDesGroupes(secteur, rangs), 'maximiser');
        expect(partager(secteur, null)?.length).toBe(groupesDe(solution, rangs)?.length);
      }),
      { numRuns: 15 },
    );
  });

  it('de 15 à 20, est celui que le solveur prouve, quand il y en a un', () => {
    const effectifs = [
      [0, 2],
      [8, 8],
      [7, 4],
      [3, 9],
      [2, 3],
      [4, 8],
      [4, 9],
      [5, 4],
      [3, 5],
      [2, 8],
      [5, 9],
      [8, 4],
      [4, 6],
      [9, 5],
      [6, 1],
      [6, 3],
      [6, 8],
      [3, 2],
      [0, 6],
      [7, 9],
    ];
    const unites = effectifs.map((siens, rang) => residence(`R${rang}`, siens));
    const nombre = (...solveurs: Parameters<typeof regrouperLesResidences>[1][]) =>
      regrouperLesResidences(demande(unites), ...solveurs).groupes.length;
    expect(nombre(solveur)).toBe(8);
    expect(nombre()).toBeGreaterThanOrEqual(7);
  });

  it('au-delà, reste à un groupe près de ce que le solveur trouve', () => {
    const unites = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 21, maxLength: 24 });
    fc.assert(
      fc.property(unites, (effectifs) => {
        const siennes = effectifs.map((n, rang) => residence(`R${rang + 10}`, [n]));
        const secteur = secteurDe(siennes, REGLE_DES_11);
        const rangs = [...siennes.keys()];
        const limite = { noeuds: 100 };
        const solution = solveur.resoudre(programmeDesGroupes(secteur, rangs), 'maximiser', limite);
        const trouves = groupesDe(solution, rangs)?.length ?? 0;
        expect(partager(secteur, null)?.length).toBeGreaterThanOrEqual(trouves - 1);
      }),
      { numRuns: 4, seed: 11 },
    );
  });
});
