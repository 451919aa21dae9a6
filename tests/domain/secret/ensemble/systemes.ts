import fc from 'fast-check';
import type { Systeme } from '../../../../src/domain/secret/systeme.ts';
import type { Equation } from '../attaquant.ts';

/** A publication by hand: rows of residences, the territories that add them up, families that share their total. */
export interface Publication {
  readonly systeme: Systeme;
  readonly cellule: (ligne: string, colonne: string) => number;
  readonly nom: (cellule: number) => string;
  /** Small counts, that the rule hides by itself. */
  readonly primaires: number[];
}

export interface Description {
  /** Counts of each residence by category, one list for each family; families of a residence have the same sum. */
  readonly residences: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** Rows that add up others, those added up before those that add them. */
  readonly territoires: Readonly<Record<string, readonly string[]>>;
}

/** Columns: « total », then « a1 », « a2 »… of the first family, « b1 », « b2 »… of the second. */
export function publier({ residences, territoires }: Description): Publication {
  const premiere = Object.values(residences)[0] ?? [];
  const familles = premiere.map((effectifs, f) => effectifs.map((_, c) => `${'abcd'[f]}${c + 1}`));
  const colonnes = ['total', ...familles.flat()];
  const lignes = [...Object.keys(residences), ...Object.keys(territoires)];
  const cellule = (ligne: string, colonne: string) =>
    lignes.indexOf(ligne) * colonnes.length + colonnes.indexOf(colonne);
  const effectifs = new Float64Array(lignes.length * colonnes.length);
  for (const [ligne, siennes] of Object.entries(residences))
    siennes.forEach((liste, f) => {
      liste.forEach((effectif, c) => {
        effectifs[cellule(ligne, familles[f]?.[c] ?? '')] = effectif;
        if (f === 0)
          effectifs[cellule(ligne, 'total')] = (effectifs[cellule(ligne, 'total')] ?? 0) + effectif;
      });
    });
  const sommes: Equation[] = [];
  for (const [total, membres] of Object.entries(territoires))
    for (const colonne of colonnes) {
      effectifs[cellule(total, colonne)] = membres.reduce(
        (somme, membre) => somme + (effectifs[cellule(membre, colonne)] ?? 0),
        0,
      );
      sommes.push({
        total: cellule(total, colonne),
        membres: membres.map((membre) => cellule(membre, colonne)),
      });
    }
  for (const ligne of lignes)
    for (const famille of familles)
      sommes.push({
        total: cellule(ligne, 'total'),
        membres: famille.map((colonne) => cellule(ligne, colonne)),
      });
  return {
    systeme: { effectifs, planchers: new Float64Array(effectifs.length).fill(1), sommes },
    cellule,
    nom: (rang) => `${lignes[Math.floor(rang / colonnes.length)]} ${colonnes[rang % colonnes.length]}`,
    primaires: [...effectifs.keys()].filter((rang) => {
      const effectif = effectifs[rang] ?? 0;
      return effectif > 0 && effectif < 11;
    }),
  };
}

/** Two families of two and three categories with the same total, in two communes crossed by a zoning. */
export const publications: fc.Arbitrary<Publication> = fc
  .array(
    fc.record({
      a1: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 11, max: 60 })),
      a2: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 11, max: 60 })),
      coupe: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
      commune: fc.boolean(),
      qpv: fc.boolean(),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((liste) => {
    const noms = liste.map((_, rang) => `R${rang + 1}`);
    const residences = Object.fromEntries(
      liste.map(({ a1, a2, coupe }, rang) => {
        const total = a1 + a2;
        const [bas, haut] = [...coupe].sort((x, y) => x - y).map((p) => Math.round((total * p) / 100));
        return [
          noms[rang] ?? '',
          [
            [a1, a2],
            [bas ?? 0, (haut ?? 0) - (bas ?? 0), total - (haut ?? 0)],
          ],
        ];
      }),
    );
    const de = (choix: (residence: (typeof liste)[number]) => boolean) =>
      noms.filter((_, rang) => {
        const residence = liste[rang];
        return residence !== undefined && choix(residence);
      });
    const zones = {
      'commune 1': de(({ commune }) => commune),
      'commune 2': de(({ commune }) => !commune),
      QPV: de(({ qpv }) => qpv),
      'hors QPV': de(({ qpv }) => !qpv),
      ensemble: noms,
    };
    const territoires = Object.fromEntries(Object.entries(zones).filter(([, membres]) => membres.length > 0));
    return publier({ residences, territoires });
  });
