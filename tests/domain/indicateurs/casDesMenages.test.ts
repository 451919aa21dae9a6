import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calculer } from '../../../src/domain/indicateurs/calculer.ts';
import { CATALOGUE } from '../../../src/domain/indicateurs/catalogue.ts';
import { valeur, valeurDe } from '../../../src/domain/indicateurs/valeur.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import { type Champ, estChamp } from '../../../src/domain/parc/champs.ts';
import { dossierDe } from '../../../src/domain/parc/dossier.ts';
import type { Colonne, Parc } from '../../../src/domain/parc/parc.ts';

const { cas } = z
  .object({
    cas: z.array(
      z.object({
        titre: z.string(),
        source: z.string().min(5),
        nature: z.enum(['menages', 'personnes']),
        residences: z.array(z.string()),
        colonnes: z.record(z.string(), z.array(z.union([z.number(), z.string(), z.null()]))),
        attendus: z.array(
          z.object({
            code: z.string(),
            residence: z.string(),
            numerateur: z.number().nullable(),
            base: z.number().nullable(),
            inconnus: z.number().nullable(),
            valeur: z.tuple([z.number(), z.number()]).nullable(),
            calcul: z.string().min(2),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('tests/cas/indicateurs-menages.json', 'utf8')));

type Cellules = readonly (number | string | null)[];

const TEXTES: ReadonlySet<Champ> = new Set(['trancheRevenu', 'typeMenage', 'commune']);

function colonne(champ: Champ, cellules: Cellules): Colonne {
  return TEXTES.has(champ)
    ? { type: 'texte', valeurs: cellules.map((cellule) => (typeof cellule === 'string' ? cellule : null)) }
    : {
        type: 'nombre',
        valeurs: Float64Array.from(cellules, (cellule) =>
          typeof cellule === 'number' ? cellule : Number.NaN,
        ),
      };
}

function calcul(
  nature: Parc['nature'],
  residences: readonly string[],
  colonnes: Readonly<Record<string, Cellules>>,
) {
  const parc: Parc = {
    nature,
    libelle: 'Cas',
    millesime: null,
    source: { feuille: 'Cas', plage: 'A1' },
    lignes: residences.length,
    colonnes: new Map(
      Object.entries(colonnes).flatMap(([champ, cellules]) =>
        estChamp(champ) ? [[champ, colonne(champ, cellules)] as const] : [],
      ),
    ),
    cles: residences,
    regleCle: 'code de la résidence',
  };
  const dossier = dossierDe([parc]);
  if (!dossier) throw new Error('aucune table');
  return calculer(dossier, METHODE_SOCLE, CATALOGUE);
}

describe('cas des ménages, faits à la main', () => {
  for (const { titre, source, nature, residences, colonnes, attendus } of cas) {
    describe(`${titre} (${source})`, () => {
      const { tableau } = calcul(nature, residences, colonnes);
      it.each(attendus)(
        '$code, $residence : $calcul',
        ({ code, residence, valeur: fraction, ...attendu }) => {
          const i = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
          const rang = tableau.unites.findIndex(({ cle }) => cle === residence);
          expect(tableau.indicateurs[i]?.etat).toEqual({ calculable: true });
          if (attendu.base !== null) {
            const { numerateur, base, inconnus } = attendu;
            expect(tableau.comptes[i]?.[rang]).toMatchObject({ numerateur, base, inconnus });
          }
          const lue = valeurDe(tableau, code, rang);
          if (fraction === null) expect(lue).toBeNull();
          else expect(lue).toBeCloseTo(fraction[0] / fraction[1], 10);
        },
      );
    });
  }
});

it('chaque indicateur de ménages, I01 à I28, a son cas', () => {
  const faits = new Set(cas.flatMap(({ attendus }) => attendus.map(({ code }) => code)));
  const siens = CATALOGUE.map(({ code }) => code).filter(
    (code) => Number(/^I(\d+)/.exec(code)?.[1] ?? 99) <= 28,
  );
  expect(siens.filter((code) => !faits.has(code))).toEqual([]);
  expect(new Set(siens.map((code) => code.slice(0, 3))).size).toBe(28);
});

it('une commune est la somme de ses résidences, pour tout indicateur', () => {
  const nombre = (max: number) => fc.option(fc.integer({ min: 0, max }), { freq: 4 });
  const ligne = fc.record({
    residence: fc.integer({ min: 0, max: 5 }),
    revenuSurPlafond: fc.option(fc.constantFrom(0.1, 0.4, 0.8, 1.2)),
    trancheRevenu: fc.option(fc.constantFrom('0.2-0.4', '0.3-0.5', '1.1-', '-0.2')),
    ageTitulaire: nombre(95),
    personnes: nombre(7),
    pieces: nombre(6),
    enfants: nombre(4),
    de65AnsEtPlus: nombre(3),
    moinsDe25Ans: nombre(3),
  });
  fc.assert(
    fc.property(fc.array(ligne, { minLength: 1, maxLength: 40 }), (lignes) => {
      const colonnes = {
        revenuSurPlafond: lignes.map((dite) => dite.revenuSurPlafond),
        trancheRevenu: lignes.map((dite) => dite.trancheRevenu),
        ageTitulaire: lignes.map((dite) => dite.ageTitulaire),
        personnes: lignes.map((dite) => dite.personnes),
        pieces: lignes.map((dite) => dite.pieces),
        enfants: lignes.map((dite) => dite.enfants),
        de65AnsEtPlus: lignes.map((dite) => dite.de65AnsEtPlus),
        moinsDe25Ans: lignes.map((dite) => dite.moinsDe25Ans),
      };
      const { tableau, echelles } = calcul(
        'menages',
        lignes.map(({ residence }) => `R${residence}`),
        { ...colonnes, commune: lignes.map(({ residence }) => (residence < 3 ? '06029' : '06030')) },
      );
      const communes = echelles.find(({ echelle }) => echelle === 'commune');
      tableau.comptes.forEach((comptes, i) => {
        communes?.territoires.forEach(({ nom }, rang) => {
          const siens = (comptes ?? []).filter((_compte, u) => tableau.unites[u]?.commune === nom);
          const reunis = communes.comptes[i]?.[rang];
          if (!reunis) return;
          for (const quoi of ['numerateur', 'base', 'inconnus'] as const) {
            expect(siens.reduce((somme, compte) => somme + compte[quoi], 0)).toBe(reunis[quoi]);
          }
          if (reunis.base === 0) expect(valeur(reunis)).toBeNull();
        });
      });
      expect(communes?.territoires.length).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});
