import { describe, expect, it } from 'vitest';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { evolutionDe } from '../../../src/domain/evolution/evolution.ts';
import { exempleVagues } from '../../../src/domain/exemple/vagues.ts';
import { calculer } from '../../../src/domain/indicateurs/calculer.ts';
import { indicateursRetenus } from '../../../src/domain/indicateurs/catalogue.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import { dossierDe } from '../../../src/domain/parc/dossier.ts';
import { parcDe, plage } from '../parc/plages.ts';
import { diagnosticDe, evolutionDeTest, menages, suiviDe, type VagueDeTest } from './vagues.ts';

const iris = (residence: string, effectif = 40, pauvres = 10) => ({ residence, menages: effectif, pauvres });
const vague = (annee: number, ...residences: readonly (readonly [string, number?])[]): VagueDeTest => ({
  annee,
  lignes: menages(...residences.map(([nom, effectif]) => ({ ...iris(nom, effectif), aides: 10 }))),
});
/** A column renamed, or given other values, on every row. */
const changer = (lignes: readonly (readonly Cellule[])[], de: string, vers: string, valeur?: Cellule) => {
  const place = lignes[0]?.indexOf(de) ?? -1;
  return lignes.map((ligne, rang) =>
    ligne.map((cellule, c) => (c !== place ? cellule : rang === 0 ? vers : (valeur ?? cellule))),
  );
};
const codes = (vagues: readonly VagueDeTest[]) => evolutionDeTest(vagues).ruptures.map(({ code }) => code);

describe('Une seule vague', () => {
  it('n’a pas d’évolution', () => {
    expect(diagnosticDe([vague(2024, ['R1'])]).evolution).toBeNull();
  });
});

describe('Les unités suivies', () => {
  const evolution = evolutionDeTest([
    vague(2020, ['R1'], ['R2'], ['R3', 20]),
    vague(2022, ['r1'], ['R2'], ['R4', 60]),
    vague(2024, ['R1'], ['R2', 60], ['R4', 60]),
  ]);

  it('sont retrouvées par leur code, quelle que soit son écriture, et doivent être dans deux vagues', () => {
    const residences = evolution.suivis.filter(({ unite }) => unite.sorte === 'residence');
    expect(residences.map(({ unite }) => [unite.nom, unite.rangs])).toEqual([
      ['R1', [0, 0, 0]],
      ['R2', [1, 1, 1]],
      ['R4', [null, 2, 2]],
    ]);
  });

  it('disent ce qui est nouveau, disparu ou changé de taille entre deux vagues', () => {
    const [premier, second] = evolution.perimetres;
    expect(premier?.nouvelles.map(({ cle }) => cle)).toEqual(['R4']);
    expect(premier?.disparues.map(({ cle }) => cle)).toEqual(['R3']);
    expect(premier?.partNouvelle).toBeCloseTo(60 / 140, 12);
    expect(premier?.partDisparue).toBeCloseTo(0.2, 12);
    expect(second?.changees.map(({ unite, quoi }) => [unite.cle, quoi])).toEqual([['R2', 'taille']]);
  });

  it('portent la part des ménages hors champ commun de la première et de la dernière vague', () => {
    expect(evolution.suivis[0]?.horsChamp).toBeCloseTo(60 / 160, 12);
    expect(suiviDe(evolution, 'R1').horsChamp).toBeNull();
  });

  it('n’inventent rien là où l’unité manque', () => {
    const [serie] = suiviDe(evolution, 'R4').indicateurs;
    expect(serie?.releves.map(({ valeur }) => valeur)).toEqual(
      [null, 0.1666666666666666, 0.1666666666666666].map((v) => v && expect.closeTo(v, 9)),
    );
    expect(serie?.tendance).toMatchObject({ classe: 'non-calculable', raison: 'Absente de la vague 2020.' });
  });
});

describe('Les ruptures', () => {
  const deux = (de: number, a: number) => [vague(de, ['R1']), vague(a, ['R1'])];

  it('se lisent entre les années : plafonds de 2009, fenêtre et enquête de 2016', () => {
    expect(codes(deux(2009, 2012))).toContain('plafonds-2009');
    expect(codes(deux(2010, 2012))).not.toContain('plafonds-2009');
    expect(codes(deux(2014, 2016))).toContain('ops-fenetre');
    expect(codes(deux(2016, 2018))).not.toContain('ops-fenetre');
  });

  it('interdisent de comparer les parts sous 40 % de 2009 et de 2012', () => {
    const evolution = evolutionDeTest(deux(2009, 2012));
    const pauvres = suiviDe(evolution, 'R1').indicateurs.find(({ indicateur }) => indicateur.code === 'I01');
    expect(pauvres?.tendance.raison).toContain('Rupture entre 2009 et 2012');
  });

  it('n’interdisent la fenêtre des emménagés que si le fichier la fixe lui-même', () => {
    const bloque = (vagues: readonly VagueDeTest[]) =>
      evolutionDeTest(vagues).ruptures.find(({ code }) => code === 'ops-fenetre')?.bloque;
    expect(bloque(deux(2014, 2016))).toBe(false);
    const ouiNon = deux(2014, 2016).map(({ annee, lignes }) => ({
      annee,
      lignes: changer(lignes, 'Année d’emménagement', 'Emménagé récent', 'oui'),
    }));
    expect(bloque(ouiNon)).toBe(true);
  });

  it('séparent deux listes de quartiers prioritaires, et non deux vagues d’une même liste', () => {
    const qpv = (annee: number, colonne: string, code: string) => ({
      annee,
      lignes: changer(vague(annee, ['R1']).lignes, 'Quartier', colonne, code),
    });
    expect(codes([qpv(2022, 'PLG_QP15', 'QP059001'), qpv(2024, 'PLG_QP24', 'QN05901M')])).toContain(
      'qpv-2024',
    );
    expect(codes([qpv(2022, 'PLG_QP24', 'QN05901M'), qpv(2024, 'PLG_QP24', 'QN05901M')])).not.toContain(
      'qpv-2024',
    );
  });

  it('ne parlent pas de ce que les fichiers ne mesurent pas', () => {
    expect(codes(deux(2020, 2024))).toEqual([]);
  });

  it('disent une référence absente d’une vague', () => {
    const lille = vague(2020, ['R1']);
    const ailleurs = { annee: 2018, lignes: changer(lille.lignes, 'Commune', 'Commune', 'Roubaix') };
    const methode = {
      ...METHODE_SOCLE,
      reference: { echelle: 'commune', nom: 'Lille', annee: null } as const,
    };
    const evolution = evolutionDeTest([ailleurs, lille], methode);
    expect(evolution.ruptures.map(({ code }) => code)).toContain('reference');
    expect(evolution.suivis[0]?.unite.rangs).toEqual([null, 0]);
  });
});

describe('Le flux à côté du stock', () => {
  const stock = { residence: 'R1', menages: 80, pauvres: 20, aides: 10 };
  const entrants = { residence: 'R1', menages: 20, pauvres: 11, aides: 5, entree: 2024 };
  const table = (annee: number) => ({
    annee,
    lignes: [...menages(stock), ...menages({ ...entrants, entree: annee }).slice(1)],
  });

  it('lit l’écart des entrants sur la référence de la vague, avec la tolérance', () => {
    const [premiere] = suiviDe(evolutionDeTest([table(2022), table(2024)]), 'R1').flux;
    // 31 poor of 100; 11 of the 20 who came in: 55 % − 31 % = 24 points, 77 points of index.
    expect(premiere).toMatchObject({ stock: 0.31, entrants: 0.55, sortants: null, lecture: 'degrade' });
    expect(premiere?.ecartEntrants).toBeCloseTo(24, 9);
  });

  it('ne lit rien sur moins de 11 entrants', () => {
    const peu = (annee: number) => ({
      annee,
      lignes: [
        ...menages(stock),
        ...menages({ ...entrants, menages: 10, pauvres: 5, entree: annee }).slice(1),
      ],
    });
    expect(suiviDe(evolutionDeTest([peu(2022), peu(2024)]), 'R1').flux[0]?.lecture).toBeNull();
  });

  it('ajoute les sortants quand la table des départs dit leur revenu', () => {
    const departs = parcDe([
      ['Code résidence', 'Revenu en % du plafond PLUS'],
      ...Array.from({ length: 20 }, (_, rang) => ['R1', rang < 4 ? 30 : 90]),
    ]).parc;
    const vagues = [2022, 2024].map((annee) => {
      const parcs = [parcDe(table(annee).lignes).parc, { ...departs, nature: 'departs' } as const];
      const dossier = dossierDe(parcs, annee);
      if (!dossier) throw new Error('aucune table');
      const retenus = indicateursRetenus(METHODE_SOCLE, 'menages', dossier);
      const sans = { indices: null, raison: '' };
      return {
        dossier,
        ...calculer(dossier, METHODE_SOCLE, retenus),
        indices: null,
        raisonSansIndice: null,
        fragilites: { occupation: sans, fonctionnement: sans },
      };
    });
    const evolution = evolutionDe(vagues, METHODE_SOCLE);
    const r1 = evolution && suiviDe(evolution, 'R1');
    expect(r1?.flux[0]).toMatchObject({ stock: 0.31, sortants: 0.2 });
    expect(r1?.flux[0]?.ecartSortants).toBeCloseTo(-11, 9);
    const ecart = r1?.indicateurs.find(({ indicateur }) => indicateur.code === 'I68b');
    expect(ecart?.releves[1]?.valeur).toBeCloseTo(-11, 9);
  });
});

describe('Les trois vagues du bailleur inventé', () => {
  const vagues = exempleVagues(7, { residences: 9, menages: 400 });

  it('sont les mêmes pour une même graine, et leur feuille dit l’année', () => {
    expect(exempleVagues(7, { residences: 9, menages: 400 })).toEqual(vagues);
    expect(vagues.map(({ feuille }) => feuille)).toEqual(['OPS 2020', 'OPS 2022', 'OPS 2024']);
  });

  it('font trois vagues sans qu’on dise les années', () => {
    const fait = diagnostiquer(
      vagues.map(({ lignes, feuille }) => ({ plage: plage(lignes, feuille) })),
      METHODE_SOCLE,
    );
    expect(fait.ok && fait.diagnostic.evolution?.annees).toEqual([2020, 2022, 2024]);
    expect(fait.ok && fait.diagnostic.evolution?.perimetres[0]?.nouvelles).toHaveLength(1);
    expect(fait.ok && fait.diagnostic.evolution?.perimetres[0]?.disparues).toHaveLength(1);
  });
});
