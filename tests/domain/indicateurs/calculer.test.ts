import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exempleMenages } from '../../../src/domain/exemple/menages.ts';
import { calculer } from '../../../src/domain/indicateurs/calculer.ts';
import { CATALOGUE, catalogueDe, indicateursRetenus } from '../../../src/domain/indicateurs/catalogue.ts';
import { valeur, valeurDe } from '../../../src/domain/indicateurs/valeur.ts';
import type { Methode } from '../../../src/domain/methode/methode.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import { dossierDeTest } from '../parc/plages.ts';

function tableau(cellules: readonly (readonly Cellule[])[], methode: Methode = METHODE_SOCLE) {
  const dossier = dossierDeTest(cellules);
  return calculer(dossier, methode, indicateursRetenus(methode, dossier.principal.nature)).tableau;
}

function compte(cellules: readonly (readonly Cellule[])[], code: string, rang = 0) {
  const fait = tableau(cellules);
  const i = fait.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
  return fait.comptes[i]?.[rang];
}

const ENTETES = [
  'Code résidence',
  'Revenu',
  'APL',
  'Majeurs',
  'Chômeurs',
  'Année d’emménagement',
  'Composition familiale',
  'Enfants',
];
const MENAGES: Cellule[][] = [
  ENTETES,
  ['R1', 0.3, 'oui', 2, 1, 2024, 'Famille monoparentale', 3],
  ['R1', 0.4, 'non', 1, 0, 2022, 'Personne seule', 0],
  ['R1', null, 'nd', 2, null, 2021, 'Couple', 0],
  ['R2', 0.1, 'oui', 1, 1, null, 'Famille monoparentale', null],
];

describe('indicateurs', () => {
  it('compte sous le seuil strictement, et laisse les inconnus hors de la base', () => {
    expect(compte(MENAGES, 'I01')).toEqual({ numerateur: 1, base: 2, inconnus: 1 });
    expect(compte(MENAGES, 'I03')).toEqual({ numerateur: 1, base: 2, inconnus: 1 });
  });

  it('rapporte les chômeurs aux majeurs, non aux ménages', () => {
    expect(compte(MENAGES, 'I04c')).toEqual({ numerateur: 1, base: 3, inconnus: 1 });
  });

  it('tient pour récents les ménages des trois dernières années présentes', () => {
    expect(compte(MENAGES, 'I08')).toEqual({ numerateur: 2, base: 3, inconnus: 0 });
    expect(compte(MENAGES, 'I09')).toEqual({ numerateur: 1, base: 2, inconnus: 0 });
    expect(compte(MENAGES, 'I10c')).toEqual({ numerateur: 1, base: 2, inconnus: 0 });
  });

  it('donne l’écart flux − stock en points', () => {
    const fait = tableau([
      ENTETES,
      ['R1', 0.3, 'oui', 1, 0, 2024, 'Couple', 0],
      ['R1', 0.6, 'oui', 1, 0, 2000, 'Couple', 0],
    ]);
    expect(valeurDe(fait, 'I11', 0)).toBe(50);
  });

  it('ne donne aucune valeur sur une base nulle', () => {
    expect(valeur({ numerateur: 0, base: 0, inconnus: 4 })).toBeNull();
    expect(valeurDe(tableau(MENAGES), 'I09', 1)).toBeNull();
  });

  it('dit quelle colonne manque au lieu de donner 0', () => {
    const fait = tableau(MENAGES);
    const i = fait.indicateurs.findIndex(({ indicateur }) => indicateur.code === 'I33');
    expect(fait.indicateurs[i]?.etat).toEqual({
      calculable: false,
      raison: 'Colonne absente du fichier : Impayé de plus de 3 mois.',
    });
    expect(fait.comptes[i]).toBeNull();
  });

  it('fait la référence des effectifs réunis, jamais de la moyenne des taux', () => {
    const lignes = Array.from({ length: 9 }, (): Cellule[] => ['R1', 0.9, 'non', 1, 0, 2024, 'Couple', 0]);
    const fait = tableau([ENTETES, ...lignes, ['R2', 0.1, 'oui', 1, 0, 2024, 'Couple', 0]]);
    expect(valeurDe(fait, 'I01', null)).toBe(0.1);
  });

  it('prend pour référence la commune nommée, par son nom ou son code', () => {
    const cellules: Cellule[][] = [
      ['Code résidence', 'Code commune', 'Commune', 'Revenu', 'APL'],
      ['R1', '06029', 'Cannes', 0.3, 'oui'],
      ['R2', '06030', 'Le Cannet', 0.9, 'non'],
    ];
    for (const nom of ['CANNES', '06029']) {
      const fait = tableau(cellules, {
        ...METHODE_SOCLE,
        reference: { echelle: 'commune', nom, annee: null },
      });
      expect(valeurDe(fait, 'I01', null)).toBe(1);
      expect(fait.libelleReference).toBe(`Commune ${nom}`);
    }
  });

  it('note « partagée » une résidence à cheval sur un QPV', () => {
    const [unite] = tableau([
      ['Code résidence', 'QPV', 'APL', 'Revenu'],
      ['R1', 'oui', 'oui', 0.3],
      ['R1', 'non', 'oui', 0.3],
    ]).unites;
    expect(unite).toMatchObject({ qpv: 'partagée', effectif: 2 });
  });

  it('a un code unique par indicateur et des textes partout', () => {
    expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
    for (const { libelle, court, prudence, page } of CATALOGUE) {
      expect([libelle, court, prudence, page].every((texte) => texte.length > 2)).toBe(true);
    }
  });

  it('retire la valeur nationale quand le seuil n’est pas celui de sa publication', () => {
    const bas = catalogueDe({ seuilRevenu: 0.2, fenetreEmmenages: 3 }).find(({ code }) => code === 'I01');
    expect(bas).toMatchObject({ libelle: 'Part des ménages sous 20 % des plafonds PLUS', reference: null });
  });
});

const entiers = exempleMenages(7, { residences: 12, menages: 300 });
const [titres = [], ...lignes] = entiers;

describe('lois des effectifs réunis', () => {
  it('la somme des résidences est le total, pour tout indicateur', () => {
    const fait = tableau(entiers);
    fait.comptes.forEach((comptes, i) => {
      if (!comptes) return;
      const total = fait.reference[i];
      expect(comptes.reduce((somme, { numerateur }) => somme + numerateur, 0)).toBe(total?.numerateur);
      expect(comptes.reduce((somme, { base }) => somme + base, 0)).toBe(total?.base);
      expect(comptes.reduce((somme, { inconnus }) => somme + inconnus, 0)).toBe(total?.inconnus);
    });
  });

  it('tout découpage des lignes en résidences donne le même total', () => {
    const total = tableau(entiers).reference;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: lignes.length, maxLength: lignes.length }),
        (parts) => {
          const redistribuees = lignes.map((cases, k) =>
            cases.map((cellule, c) => (c === 1 ? `R${parts[k]}` : cellule)),
          );
          expect(tableau([titres, ...redistribuees]).reference).toEqual(total);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('l’ordre des lignes ne change rien au tableau', () => {
    const attendu = tableau(entiers);
    fc.assert(
      fc.property(fc.shuffledSubarray(lignes, { minLength: lignes.length }), (melangees) => {
        const { unites, comptes, reference } = tableau([titres, ...melangees]);
        expect({ unites, comptes, reference }).toEqual({
          unites: attendu.unites,
          comptes: attendu.comptes,
          reference: attendu.reference,
        });
      }),
      { numRuns: 15 },
    );
  });

  it('un revenu effacé sort de la base et ne compte nulle part', () => {
    const avant = compte(entiers, 'I01');
    const effacees = lignes.map((cases, k) =>
      cases.map((cellule, c) => (k === 0 && c === 9 ? null : cellule)),
    );
    const apres = compte([titres, ...effacees], 'I01');
    expect(typeof lignes[0]?.[9]).toBe('number');
    expect(apres?.base).toBe((avant?.base ?? 0) - 1);
    expect(apres?.inconnus).toBe((avant?.inconnus ?? 0) + 1);
  });
});
