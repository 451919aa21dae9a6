import { describe, expect, it } from 'vitest';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { exempleMenages, GRAINE } from '../../../src/domain/exemple/menages.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import { plage } from '../parc/plages.ts';

const exemple = exempleMenages(GRAINE);
const fait = diagnostiquer([{ plage: plage(exemple, 'Ménages') }], METHODE_SOCLE);
if (!fait.ok) throw new Error(fait.probleme.phrase);
const { tableau, classement, indices, infractions, cellulesControlees, reconnaissance } = fait.diagnostic;

describe('exemple inventé', () => {
  it('est le même pour une même graine, un autre pour une autre', () => {
    expect(exempleMenages(GRAINE)).toEqual(exemple);
    expect(exempleMenages(GRAINE + 1)).not.toEqual(exemple);
  });

  it('a 60 résidences de 8 à 250 ménages, 9 quartiers, 4 communes, QPV et hors QPV', () => {
    const { unites } = tableau;
    expect(unites).toHaveLength(60);
    expect(new Set(unites.map(({ quartier }) => quartier)).size).toBe(9);
    expect(new Set(unites.map(({ commune }) => commune)).size).toBe(4);
    expect(new Set(unites.map(({ qpv }) => qpv))).toEqual(new Set(['QPV', 'hors QPV']));
    expect(unites.every(({ effectif }) => effectif >= 8 && effectif <= 250)).toBe(true);
    expect(Math.abs(exemple.length - 1 - 4000)).toBeLessThan(200);
  });

  it('a des lignes cohérentes : les situations font les majeurs', () => {
    expect(reconnaissance.remarques.some(({ phrase }) => phrase.includes('ne font pas le nombre'))).toBe(
      false,
    );
    expect(reconnaissance.colonnes.every(({ champ }) => champ !== null)).toBe(true);
  });

  it('montre les quatre types et des effectifs sous 11', () => {
    expect(new Set(classement?.map(({ type }) => type))).toEqual(new Set([1, 2, 3, 4, null]));
    expect(infractions.length).toBeGreaterThan(0);
    expect(infractions.every(({ valeur }) => valeur > 0 && valeur < 11)).toBe(true);
    // 16 indicators of the socle and 3 of the fragility indices;
    // 60 residences, then 9 quartiers, 4 communes, 2 QPV, and one EPCI, landlord and whole.
    expect(cellulesControlees).toBe(19 * (60 + 18) * 3);
  });

  it('donne à chaque résidence un indice dont les contributions font l’écart à 100', () => {
    for (const { valeur, contributions } of indices ?? []) {
      const points = contributions.reduce<number>((somme, apport) => somme + (apport ?? 0), 0);
      expect(points).toBeCloseTo((valeur ?? 0) - 100, 8);
    }
    expect(indices).toHaveLength(60);
  });

  it('passe à 600 résidences', () => {
    const grand = exempleMenages(3, { residences: 600, menages: 12_000 });
    expect(new Set(grand.slice(1).map((cases) => cases[1])).size).toBe(600);
  });
});

describe('diagnostic refusé ou partiel', () => {
  it('refuse une référence absente du fichier', () => {
    const reference = { echelle: 'commune', nom: 'Atlantis', annee: null } as const;
    const refuse = diagnostiquer([{ plage: plage(exemple) }], { ...METHODE_SOCLE, reference });
    expect(refuse).toMatchObject({ ok: false, probleme: { gravite: 'refus' } });
  });

  const sans = (...noms: string[]) =>
    exemple.map((cases) => cases.filter((_, c) => !noms.includes(String(exemple[0]?.[c]))));

  it('donne un indice partiel quand une composante manque à tout le fichier', () => {
    const partiel = diagnostiquer([{ plage: plage(sans('Aide au logement')) }], METHODE_SOCLE);
    expect(partiel.ok && partiel.diagnostic.indices?.[0]).toMatchObject({ couverture: 0.8, raison: null });
  });

  it('n’en donne aucun sous la couverture minimale, et dit pourquoi', () => {
    const aucun = diagnostiquer([{ plage: plage(sans('Revenu en % du plafond PLUS')) }], METHODE_SOCLE);
    expect(aucun.ok && aucun.diagnostic.indices).toBeNull();
    expect(aucun.ok && aucun.diagnostic.raisonSansIndice).toContain('< 40 % PLUS');
    expect(aucun.ok && aucun.diagnostic.classement).toBeNull();
  });

  it('n’a pas d’indice quand la référence d’une composante est nulle', () => {
    const colonne = exemple[0]?.indexOf('Aide au logement');
    const nulle = exemple.map((cases, l) =>
      cases.map((cellule, c) => (l > 0 && c === colonne ? 'non' : cellule)),
    );
    const fait = diagnostiquer([{ plage: plage(nulle) }], METHODE_SOCLE);
    expect(fait.ok && fait.diagnostic.raisonSansIndice).toContain('« Aide au logement » est nulle');
  });
});
