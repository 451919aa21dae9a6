import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGLE_PAR_DEFAUT, REGLES, regleDe } from '../../../src/domain/attributions/regles.ts';
import { repartition } from '../../../src/domain/attributions/repartition.ts';
import { resoudre, type Scenario } from '../../../src/domain/attributions/scenario.ts';
import type { TerritoireAServir } from '../../../src/domain/attributions/territoire.ts';
import { direLeRefus, direLeScenario } from '../../../src/domain/messages/attributions.ts';
import { Refus } from '../../../src/domain/messages/index.ts';
import lille from '../../cas/lille.json' with { type: 'json' };

const territoires: TerritoireAServir[] = lille.territoires.map((nom, i) => ({
  nom,
  pression: lille.pression[i] ?? null,
  reponse: lille.reponse[i] ?? null,
  prioritaires: lille.attributions[i] ?? null,
  attributions: lille.attributionsTotales[i] ?? null,
  plancher: null,
  plafond: null,
}));
const scenario: Scenario = { ...REGLE_PAR_DEFAUT, total: lille.total, plancher: null, plafond: null };
const somme = (valeurs: readonly number[]) => valeurs.reduce((a, b) => a + b, 0);
const refusDe = (essai: () => unknown) => {
  try {
    essai();
  } catch (erreur) {
    if (erreur instanceof Refus) return direLeRefus(erreur.probleme, lille.territoires);
    throw erreur;
  }
  return '';
};

describe('scénario de Lille', () => {
  it('part des attributions elles-mêmes et retrouve les contributions proposées', () => {
    const { objectifs } = resoudre(territoires, scenario);
    expect(objectifs.map(({ proposee }) => proposee)).toEqual(lille.contributionsProposees);
    expect(objectifs.map(({ cible }) => cible)).toEqual(lille.contributionsNonArrondies.cibles);
  });

  it('la règle proportionnelle retrouve le cas sans minimum', () => {
    const regle = REGLES.find(({ code }) => code === 'proportionnel') ?? REGLE_PAR_DEFAUT;
    const { contributions, ecart: ecarts, total } = lille;
    const { brutes, fermeture } = repartition({ contributions, ecarts, total, ...regle });
    lille.sansMinimumProportionnelle.brutes.forEach((attendue, i) => {
      expect(brutes[i]).toBeCloseTo(attendue, 9);
    });
    expect(fermeture).toBe('proportionnelle');
  });

  it('nomme les territoires qui empêchent un plafond de 35 %, et chiffre ce qu’il permet', () => {
    const phrase = refusDe(() => resoudre(territoires, { ...scenario, plafond: 0.35 }));
    expect(phrase).toMatch(/permettent 2\s631 attributions pour un total de 3\s000/);
    expect(phrase).toContain('« Couronne Nord »');
  });

  it('un plafond propre à un territoire remplace celui de tous', () => {
    const weppes = territoires.map((t) => (t.nom.endsWith('Weppes') ? { ...t, plafond: 152 } : t));
    const { objectifs } = resoudre(weppes, { ...scenario, plafond: 0.45 });
    expect(objectifs[2]).toMatchObject({ cible: 198, retenue: 'plafond' });
    expect(objectifs[3]?.cible).toBeGreaterThan(Math.floor(0.45 * (lille.attributionsTotales[3] ?? 0)));
  });

  it('dit ce que les objectifs changent à la mixité : la dissimilarité baisse', () => {
    const { effet } = resoudre(territoires, scenario);
    expect(effet?.dissimilarite.apres).toBeLessThan(effet?.dissimilarite.avant ?? 0);
    expect(effet?.theil.apres).toBeLessThan(effet?.theil.avant ?? 0);
  });
});

describe('scénario', () => {
  it('nomme le territoire dont une note manque', () => {
    const sans = territoires.map((t, i) => (i === 2 ? { ...t, reponse: null } : t));
    expect(refusDe(() => resoudre(sans, scenario))).toBe(
      '« Territoire de la Lys » : « Réponse » manque. Complétez-la ou effacez le nom de la ligne.',
    );
  });

  it('dit qui l’emporte à restes égaux, et par quelle règle', () => {
    const egaux = ['A', 'B', 'C'].map((nom) => ({
      nom,
      pression: 10,
      reponse: 10,
      prioritaires: 5,
      attributions: null,
      plancher: null,
      plafond: null,
    }));
    const resultat = resoudre(egaux, { ...scenario, total: 2 });
    expect(resultat.objectifs.map(({ cible }) => cible)).toEqual([1, 1, 0]);
    const phrases = direLeScenario(resultat, 'equilibre');
    expect(phrases.some((p) => p.includes('« A » et « B »') && p.includes('« C »'))).toBe(true);
  });

  it('dit que personne n’est à l’équilibre quand la règle comptait dessus', () => {
    const sans = territoires.filter(({ nom }) => nom !== 'Territoire Lillois');
    const resultat = resoudre(sans, scenario);
    expect(direLeScenario(resultat, 'equilibre')[0]).toContain('Aucun territoire');
  });

  it('reconnaît une règle nommée à ce qu’elle fait, et une règle sur mesure à rien', () => {
    for (const regle of REGLES) expect(regleDe(regle)?.code).toBe(regle.code);
    expect(regleDe({ ...REGLE_PAR_DEFAUT, minimum: 2 })).toBeNull();
  });

  const tirage = fc
    .array(
      fc.record({
        nom: fc.constant('T'),
        pression: fc.integer({ min: 0, max: 40 }),
        reponse: fc.integer({ min: 0, max: 40 }),
        prioritaires: fc.integer({ min: 1, max: 900 }),
        attributions: fc.integer({ min: 900, max: 3000 }),
        plancher: fc.constant(null),
        plafond: fc.constant(null),
      }),
      { minLength: 2, maxLength: 12 },
    )
    .filter((t) => new Set(t.map(({ nom }) => nom)).size > 0);

  it('pour toute règle nommée, les totaux sont exacts et un territoire en déficit ne baisse pas quand le reste va à l’équilibre', () => {
    fc.assert(
      fc.property(
        tirage,
        fc.constantFrom(...REGLES),
        fc.integer({ min: 100, max: 5000 }),
        (t, regle, total) => {
          const resultat = resoudre(t, { ...regle, total, plancher: null, plafond: null });
          expect(somme(resultat.objectifs.map(({ cible }) => cible))).toBe(total);
          expect(somme(resultat.objectifs.map(({ proposee }) => proposee))).toBe(100);
          if (regle.code === 'inchange')
            for (const { brute, contribution } of resultat.objectifs)
              expect(brute).toBeCloseTo(contribution, 8);
          if (resultat.fermeture === 'equilibre')
            for (const { ecart, brute, contribution } of resultat.objectifs)
              if (ecart < 0) expect(brute).toBeGreaterThanOrEqual(contribution - 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });
});
