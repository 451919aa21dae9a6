import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargerSolveur } from '../../../../src/calcul/highs.ts';
import type { DemandeDeProtection } from '../../../../src/domain/secret/ensemble/chantier.ts';
import { protegerEnsemble } from '../../../../src/domain/secret/ensemble/proteger.ts';
import { proteger } from '../../../../src/domain/secret/proteger.ts';
import { REGLE_DES_11 } from '../../../../src/domain/secret/regle.ts';
import { attaquer } from '../attaquant.ts';
import { equationsDe, tablesADeuxNiveaux } from '../tables.ts';
import { type Publication, publications, publier } from './systemes.ts';

const solveur = await chargerSolveur();

const demandeDe = ({ systeme, primaires }: Publication): DemandeDeProtection => ({
  systeme,
  cachees: Uint8Array.from(systeme.effectifs, (_, cellule) => Number(primaires.includes(cellule))),
  vulnerables: primaires,
  fixes: new Uint8Array(systeme.effectifs.length),
  couts: systeme.effectifs.map((effectif) => 1 + Math.log2(2 + effectif)),
  largeur: 10,
  minimum: 11,
});

const lus = (publication: Publication, cachees: Uint8Array) =>
  publication.primaires.map((cellule) => {
    const { effectifs, sommes } = publication.systeme;
    const { min, max } = attaquer(effectifs, cachees, sommes, cellule, 1);
    return { cellule: publication.nom(cellule), largeur: max - min };
  });

/** Everything that the rule promises, checked by an attacker of another kind. */
function verifier(publication: Publication): void {
  const demande = demandeDe(publication);
  const { cachees, nonProtegees } = protegerEnsemble(demande, solveur);
  if (nonProtegees.length > 0) return;
  for (const { cellule, largeur } of lus(publication, cachees))
    expect(largeur, cellule).toBeGreaterThanOrEqual(10);
  const { effectifs, sommes } = publication.systeme;
  for (const { total, membres } of sommes) {
    if (cachees[total] === 1) continue;
    const reste = membres.reduce((s, m) => s + (cachees[m] === 1 ? (effectifs[m] ?? 0) : 0), 0);
    expect(reste === 0 || reste >= 11).toBe(true);
  }
}

/** The same publication with some cells hidden, as each table hides them for itself. */
const cacher = (publication: Publication, cellules: readonly number[]): DemandeDeProtection => {
  const demande = demandeDe(publication);
  const cachees = demande.cachees.slice();
  for (const cellule of cellules) cachees[cellule] = 1;
  return { ...demande, cachees };
};

const largeur = ({ systeme }: Publication, cachees: Uint8Array, cellule: number): number => {
  const { min, max } = attaquer(systeme.effectifs, cachees, systeme.sommes, cellule, 1);
  return max - min;
};

describe('deux zonages dont chacun peut être montré', () => {
  // QPV − quartier 1 = 5 : aucune case montrée n’est petite, leur différence l’est.
  const publication = publier({
    residences: { 'Q1 en QPV': [[40]], 'Q2 en QPV': [[5]], 'Q2 hors QPV': [[60]] },
    territoires: {
      'quartier 1': ['Q1 en QPV'],
      'quartier 2': ['Q2 en QPV', 'Q2 hors QPV'],
      QPV: ['Q1 en QPV', 'Q2 en QPV'],
      'hors QPV': ['Q2 hors QPV'],
      ensemble: ['quartier 1', 'quartier 2'],
    },
  });
  const { cellule } = publication;
  const jamaisEcrites = ['Q1 en QPV', 'Q2 en QPV', 'Q2 hors QPV'].flatMap((ligne) => [
    cellule(ligne, 'total'),
    cellule(ligne, 'a1'),
  ]);
  const demande = cacher(publication, jamaisEcrites);

  it('se trahissent par leur différence', () => {
    expect(largeur(publication, demande.cachees, cellule('Q2 en QPV', 'total'))).toBe(0);
  });

  it('sont protégés ensemble, l’ensemble restant montré', () => {
    const fixes = demande.fixes.slice();
    for (const fixe of [...jamaisEcrites, cellule('ensemble', 'total'), cellule('ensemble', 'a1')])
      fixes[fixe] = 1;
    const { cachees, nonProtegees } = protegerEnsemble({ ...demande, fixes }, solveur);
    expect(nonProtegees).toEqual([]);
    expect(largeur(publication, cachees, cellule('Q2 en QPV', 'total'))).toBeGreaterThanOrEqual(10);
    expect(cachees[cellule('ensemble', 'total')]).toBe(0);
  });
});

describe('trois tables trimestrielles et leur total annuel', () => {
  // Le premier trimestre cache un rectangle pour un 3 ; les autres, puis l’année, n’ont rien à cacher.
  const trimestres = {
    T1: { R1: [3, 24], R2: [20, 31], R3: [15, 18] },
    T2: { R1: [14, 22], R2: [18, 25], R3: [16, 21] },
    T3: { R1: [17, 19], R2: [23, 27], R3: [12, 30] },
  };
  const residences = Object.fromEntries(
    Object.entries(trimestres).flatMap(([trimestre, lignes]) =>
      Object.entries(lignes).map(([residence, effectifs]) => [`${residence} ${trimestre}`, [effectifs]]),
    ),
  );
  const trois = (nom: (residence: string, trimestre: string) => string) =>
    Object.fromEntries(
      ['R1', 'R2', 'R3'].map((residence) => [residence, ['T1', 'T2', 'T3'].map((t) => nom(residence, t))]),
    );
  const publication = publier({
    residences,
    territoires: {
      ...Object.fromEntries(['T1', 'T2', 'T3'].map((t) => [t, ['R1', 'R2', 'R3'].map((r) => `${r} ${t}`)])),
      ...trois((residence, trimestre) => `${residence} ${trimestre}`),
      année: ['T1', 'T2', 'T3'],
    },
  });
  const { cellule } = publication;
  const rectangle = ['R1 T1', 'R2 T1'].flatMap((ligne) => [cellule(ligne, 'a1'), cellule(ligne, 'a2')]);
  const demande = cacher(publication, rectangle);
  const petit = cellule('R1 T1', 'a1');

  it('l’année moins deux trimestres rend le troisième', () => {
    expect(largeur(publication, demande.cachees, petit)).toBe(0);
  });

  it('l’année est protégée sans toucher aux trimestres déjà publiés', () => {
    const fixes = Uint8Array.from(demande.fixes, (_, rang) => Number(/T\d/.test(publication.nom(rang))));
    const { cachees, nonProtegees, protege } = protegerEnsemble({ ...demande, fixes }, solveur);
    expect(nonProtegees).toEqual([]);
    expect(largeur(publication, cachees, petit)).toBeGreaterThanOrEqual(10);
    const ajoutees = [...cachees.keys()].filter((c) => cachees[c] === 1 && demande.cachees[c] === 0);
    expect(ajoutees.map(publication.nom).some((nom) => /T\d/.test(nom))).toBe(false);
    for (const ajoutee of ajoutees) expect(protege[ajoutee]).toBe(petit);
  });

  it('et ce que rien ne protège est nommé', () => {
    const { nonProtegees } = protegerEnsemble({ ...demande, fixes: demande.fixes.map(() => 1) }, solveur);
    expect(nonProtegees).toContain(petit);
  });
});

describe('deux familles dont un total est caché', () => {
  // Les classes d’âge (b) de R2, montrées, rendent le total que les revenus (a) cachent.
  const publication = publier({
    residences: {
      R1: [
        [3, 5],
        [4, 4],
      ],
      R2: [
        [30, 40],
        [20, 50],
      ],
      R3: [
        [25, 35],
        [40, 20],
      ],
    },
    territoires: { ensemble: ['R1', 'R2', 'R3'] },
  });
  const { cellule } = publication;
  const demande = cacher(publication, [cellule('R2', 'total'), cellule('R2', 'a1'), cellule('R2', 'a2')]);
  const petit = cellule('R1', 'total');

  it('se trahissent par la famille qui ne le cache pas', () => {
    expect(largeur(publication, demande.cachees, petit)).toBe(0);
  });

  it('sont protégées ensemble', () => {
    const { cachees, nonProtegees } = protegerEnsemble(demande, solveur);
    expect(nonProtegees).toEqual([]);
    expect(lus(publication, cachees).filter((lu) => lu.largeur < 10)).toEqual([]);
  });
});

describe('protegerEnsemble', () => {
  it('laisse à chaque petit effectif un intervalle de 10, deux familles et deux zonages attaqués ensemble', () => {
    fc.assert(fc.property(publications, verifier), { numRuns: 30 });
  });

  it('ne cache pas un petit effectif de moins, et donne deux fois le même résultat', () => {
    fc.assert(
      fc.property(publications, (publication) => {
        const demande = demandeDe(publication);
        const [une, autre] = [0, 1].map(() => protegerEnsemble(demande, solveur));
        expect(une).toEqual(autre);
        for (const cellule of publication.primaires) expect(une?.cachees[cellule]).toBe(1);
      }),
      { numRuns: 10 },
    );
  });

  it('n’ajoute rien à ce qu’il a protégé', () => {
    fc.assert(
      fc.property(publications, (publication) => {
        const demande = demandeDe(publication);
        const { cachees, nonProtegees } = protegerEnsemble(demande, solveur);
        if (nonProtegees.length > 0) return;
        expect(protegerEnsemble({ ...demande, cachees }, solveur).cachees).toEqual(cachees);
      }),
      { numRuns: 10 },
    );
  });

  it('n’ajoute rien à une seule table que le réseau protège déjà', () => {
    fc.assert(
      fc.property(tablesADeuxNiveaux, (table) => {
        const { cachees, primaires, nonProtegees } = proteger(table, { regle: REGLE_DES_11 });
        if (nonProtegees.length > 0) return;
        const { effectifs } = table;
        const ensemble = protegerEnsemble(
          {
            systeme: { effectifs, planchers: effectifs.map(() => 1), sommes: equationsDe(table) },
            cachees,
            vulnerables: [...primaires.keys()].filter((cellule) => primaires[cellule] === 1),
            fixes: new Uint8Array(effectifs.length),
            couts: effectifs.map(() => 1),
            largeur: 10,
            minimum: 11,
          },
          solveur,
        );
        expect(ensemble.cachees).toEqual(cachees);
      }),
      { numRuns: 20 },
    );
  });

  // Quatre petits effectifs se protègent l’un l’autre, mais leur somme par ligne est 3 et 5.
  const quatre = publier({
    residences: {
      A: [[1, 2, 60, 44]],
      B: [[2, 3, 58, 39]],
      C: [[30, 28, 55, 47]],
      D: [[24, 26, 51, 42]],
    },
    territoires: { quartier: ['A', 'B', 'C', 'D'] },
  });
  const ajoutees = (demande: DemandeDeProtection) => {
    const { cachees } = protegerEnsemble(demande, solveur);
    return [...cachees.keys()].filter((cellule) => cachees[cellule] !== demande.cachees[cellule]);
  };

  it('se contente d’interdire le calcul exact quand on ne demande que lui', () => {
    expect(ajoutees({ ...demandeDe(quatre), exacte: true })).toEqual([]);
  });

  it('cache 11 au moins par somme montrée, sauf par celles qui en sont dispensées', () => {
    const demande = { ...demandeDe(quatre), largeur: 1 };
    expect(ajoutees(demande).length).toBeGreaterThan(0);
    const exemptees = new Uint8Array(quatre.systeme.sommes.length).fill(1);
    expect(ajoutees({ ...demande, exemptees })).toEqual([]);
  });

  it('s’arrête quand on le lui demande', () => {
    const [publication] = fc.sample(publications, { numRuns: 1, seed: 11 });
    const arret = new Error('arrêt');
    const suivi = {
      avance: () => undefined,
      verifier: () => {
        throw arret;
      },
    };
    expect(() => publication && protegerEnsemble(demandeDe(publication), solveur, suivi)).toThrow(arret);
  });
});
