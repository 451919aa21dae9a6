import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Methode } from '../../src/domain/methode/methode.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import type { Cellule } from '../../src/domain/parc/cellule.ts';
import { planIndices } from '../../src/sheets/indices.ts';
import { lireMethodeDeFeuille } from '../../src/sheets/lireMethode.ts';
import { planMethode } from '../../src/sheets/methode.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';
import { cellulesDe, evaluer, valeursNommees } from './evaluer.ts';

const listeDeCodes = (minLength: number) =>
  fc.uniqueArray(fc.stringMatching(/^I[0-9]{2}[a-d]?$/), { minLength, maxLength: 6 });
const libre = (maxLength: number) => fc.string({ minLength: 1, maxLength });
const nombre = fc.double({ min: 0, max: 1000, noNaN: true });

const composite = (minimum: number) =>
  fc.record({
    agregation: fc.constantFrom(
      'ratios' as const,
      'sommes' as const,
      'geometrique' as const,
      'harmonique' as const,
    ),
    composantes: listeDeCodes(minimum).chain((liste) =>
      fc.tuple(
        ...liste.map((code) =>
          fc.record({
            code: fc.constant(code),
            poids: nombre,
            sens: fc.constantFrom(1 as const, -1 as const),
          }),
        ),
      ),
    ),
    couvertureMinimale: fc.double({ min: 0, max: 1, noNaN: true }),
  });

const methodes: fc.Arbitrary<Methode> = fc.record({
  format: fc.constant('cil-methode-1' as const),
  nom: libre(80),
  version: libre(20),
  auteur: fc.string({ maxLength: 120 }),
  date: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  profil: libre(60),
  reference: fc.record({
    echelle: fc.constantFrom('ensemble' as const, 'epci' as const, 'commune' as const, 'quartier' as const),
    nom: fc.option(libre(40)),
    annee: fc.option(fc.integer({ min: 1990, max: 2100 })),
  }),
  indicateurs: listeDeCodes(1),
  precarite: composite(1),
  fragilite: fc.record({ occupation: composite(0), fonctionnement: composite(0) }),
  seuilRevenu: fc.constantFrom(0.4 as const, 0.2 as const),
  fenetreEmmenages: fc.integer({ min: 1, max: 5 }),
  secret: fc.record({
    seuil: fc.integer({ min: 2, max: 100 }),
    strict: fc.boolean(),
    zeros: fc.boolean(),
    lecture: fc.constantFrom('cellules' as const, 'effectif' as const, 'base' as const),
  }),
  tolerance: nombre,
  typologie: fc.array(
    fc.record({
      type: fc.integer({ min: 1, max: 4 }),
      conditions: fc.array(
        fc.record({
          mesure: fc.constantFrom('precarite' as const, 'ecartFluxStock' as const, 'impayes' as const),
          operateur: fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const),
          limite: nombre,
        }),
        { maxLength: 3 },
      ),
      toutes: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  grille: fc.record({
    polarite: fc.constantFrom('favorable' as const, 'defavorable' as const),
    reperes: fc.dictionary(
      fc.constantFrom('I46', 'I48', 'I51a', 'I54'),
      fc.array(libre(60), { minLength: 4, maxLength: 4 }),
    ),
  }),
});

function lireAvec(nom: string, valeur: Cellule): ReturnType<typeof lireMethodeDeFeuille> {
  const noms: Map<string, Cellule> = valeursNommees(planMethode(METHODE_SOCLE));
  return lireMethodeDeFeuille(noms.set(nom, valeur));
}

describe('« CIL Méthode »', () => {
  it('rend, une fois relue, exactement la méthode écrite', () => {
    fc.assert(
      fc.property(methodes, (methode) => {
        expect(lireMethodeDeFeuille(valeursNommees(planMethode(methode)))).toEqual({ ok: true, methode });
      }),
      { numRuns: 200 },
    );
  });

  it('accepte ce qu’un utilisateur tape : virgule, %, date française ou numéro de jour', () => {
    expect(lireAvec('CIL_Poids_I01', '2,5')).toMatchObject({
      ok: true,
      methode: { precarite: { composantes: [{ poids: 2.5 }, {}, {}, {}] } },
    });
    expect(lireAvec('CIL_Seuil_Revenu', '20 %')).toMatchObject({ ok: true, methode: { seuilRevenu: 0.2 } });
    expect(lireAvec('CIL_Date', '24/11/2026')).toMatchObject({ ok: true, methode: { date: '2026-11-24' } });
    expect(lireAvec('CIL_Date', 46350)).toMatchObject({ ok: true, methode: { date: '2026-11-24' } });
    expect(lireAvec('CIL_Version', 2)).toMatchObject({ ok: true, methode: { version: '2' } });
  });

  it.each<[string, Cellule]>([
    ['CIL_Seuil', 'onze'],
    ['CIL_Seuil', 1],
    ['CIL_Poids_I03', null],
    ['CIL_Poids_I04d', -1],
    ['CIL_Secret_Strict', 'peut-être'],
    ['CIL_Seuil_Revenu', 0.3],
    ['CIL_Nom', null],
    ['CIL_Date', 'hier'],
    ['CIL_Reference_Annee', 12],
    ['CIL_Regle1_Type', 5],
    ['CIL_Regle1_C1_Mesure', 'au pif'],
    ['CIL_Tolerance', { erreur: '#N/A' }],
  ])('refuse %s = %j en nommant la cellule', (nom, valeur) => {
    const lue = lireAvec(nom, valeur);
    expect(lue).toMatchObject({ ok: false, nom });
    expect(lue.ok ? '' : lue.phrase).toMatch(new RegExp(`^« CIL Méthode », cellule ${nom} : .+\\.$`));
  });

  it('se fait seule, sans diagnostic, et chaque nom désigne une cellule écrite', () => {
    const plan = planMethode(METHODE_SOCLE);
    const noms = plan.names.map(({ name }) => name);
    expect(new Set(noms).size).toBe(noms.length);
    expect([...valeursNommees(plan).keys()]).toContain('CIL_Poids_I01');
    for (const { cell } of plan.names) {
      expect(cellulesDe(plan).some(({ row, column }) => row === cell.row && column === cell.column)).toBe(
        true,
      );
    }
  });

  it('n’a pas de virgule dans ses listes : Excel les couperait', () => {
    for (const { rule } of planMethode(METHODE_SOCLE).validations) {
      if (!('list' in rule)) continue;
      expect(rule.list.join('')).not.toContain(',');
      expect(rule.list.join(',').length).toBeLessThan(256);
    }
  });
});

describe('L’exemple chiffré de la source (Repères n° 17, p. 32)', () => {
  const plans = planifier(diagnosticDEssai());
  const plan = planIndices(diagnosticDEssai());
  const lire = evaluer(plans);
  const indices = cellulesDe(plan).filter(({ cellule }) => cellule.style === 'indiceDetaille');

  it('donne 100 / 118,18 / 98,69 / 65,64 par formule native', () => {
    const [agglomeration, a, b, c] = indices.map(({ row, column }) => Number(lire(plan.name, row, column)));
    expect(agglomeration).toBe(100);
    expect(a).toBeCloseTo(118.18, 2);
    expect(b).toBeCloseTo(98.69, 2);
    expect(c).toBeCloseTo(65.64, 2);
  });

  it('dit que 149 est une erreur d’impression et que le maximum possible est 125', () => {
    const textes = cellulesDe(plan).map(({ cellule }) => String(cellule.value));
    expect(textes.some((t) => t.includes('149') && t.includes('erreur d’impression'))).toBe(true);
    expect(textes.some((t) => t.includes('125'))).toBe(true);
  });
});
