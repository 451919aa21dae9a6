import { describe, expect, it } from 'vitest';
import { CHOIX_PROPOSE } from '../../src/actions/etatDeDiffusion.ts';
import { corriger } from '../../src/taskpane/correction.ts';
import {
  accessible,
  avancer,
  ETAPES,
  type Evenement,
  faite,
  PARCOURS_VIDE,
  type Parcours,
} from '../../src/taskpane/parcours.ts';
import {
  BILAN,
  ETAT_VIDE,
  ILLISIBLE,
  MENAGES,
  METHODE,
  preparation,
  preparationDeDiffusion,
  RPLS,
} from './faux.ts';

const table = (feuille: string) => ({ feuille, colonnes: {}, annee: null });
const CHOIX = { tables: [table('Ménages')], cle: null };
const feuilles = ({ choix }: Parcours) => choix.tables.map(({ feuille }) => feuille);

function suivre(...evenements: readonly Evenement[]): Parcours {
  return evenements.reduce(avancer, PARCOURS_VIDE);
}
const lu = (
  etat = ETAT_VIDE,
  sources = [MENAGES, RPLS, ILLISIBLE],
): Extract<Evenement, { type: 'classeurLu' }> => ({
  type: 'classeurLu',
  sources,
  etat,
  methode: METHODE,
  provenance: 'socle',
  diffusion: { choix: CHOIX_PROPOSE, bilan: null },
});
const fini: readonly Evenement[] = [
  lu(),
  { type: 'donneesRetenues' },
  { type: 'methodeEnregistree', methode: METHODE },
  { type: 'calculPrepare', preparation: preparation(CHOIX) },
  { type: 'calculEcrit', bilan: BILAN },
];

describe('parcours', () => {
  it('propose le tableau le plus sûr et ceux qui le complètent', () => {
    expect(feuilles(suivre(lu(ETAT_VIDE, [ILLISIBLE, RPLS, MENAGES])))).toEqual(['Ménages', 'RPLS 2018']);
  });

  it('ne propose rien dans un classeur sans tableau lisible', () => {
    const parcours = suivre(lu(ETAT_VIDE, [ILLISIBLE]));
    expect(feuilles(parcours)).toEqual([]);
    expect(parcours.ouverte).toBe('donnees');
    expect(avancer(parcours, { type: 'donneesRetenues' }).donnees).toBeNull();
  });

  it('coche et décoche un tableau sans perdre ce qui y est corrigé', () => {
    const corrigee = { ...table('RPLS 2018'), colonnes: { 3: null } };
    const parcours = suivre(
      lu(),
      { type: 'tableReglee', table: corrigee },
      { type: 'tableBasculee', feuille: 'RPLS 2018', retenue: false },
    );
    expect(feuilles(parcours)).toEqual(['Ménages']);
    const recochee = avancer(parcours, { type: 'tableBasculee', feuille: 'RPLS 2018', retenue: true });
    expect(recochee.choix.tables).toEqual([table('Ménages'), corrigee]);
  });

  it('laisse de côté le tableau que l’on a rendu illisible, sans bloquer les autres', () => {
    const parcours = suivre(
      lu(),
      { type: 'sourceReconnue', source: { ...ILLISIBLE, feuille: 'RPLS 2018' } },
      { type: 'donneesRetenues' },
    );
    expect(parcours.donnees).toEqual(CHOIX);
    expect(parcours.ouverte).toBe('methode');
  });

  it('ouvre les étapes dans l’ordre', () => {
    expect(fini.map((_, n) => suivre(...fini.slice(0, n + 1)).ouverte)).toEqual([
      'donnees',
      'methode',
      'calcul',
      'calcul',
      'secret',
    ]);
  });

  it('n’ouvre pas une étape dont il manque le résultat précédent', () => {
    const depart = suivre(lu());
    expect(ETAPES.filter((etape) => accessible(depart, etape))).toEqual(['donnees', 'secret']);
    expect(avancer(depart, { type: 'etapeOuverte', etape: 'calcul' }).ouverte).toBe('donnees');
  });

  it('garde les infractions du calcul écrit', () => {
    expect(suivre(...fini).infractions).toHaveLength(4);
  });

  it('retire les résultats quand d’autres données sont retenues', () => {
    const parcours = suivre(
      ...fini,
      { type: 'tableBasculee', feuille: 'Ménages', retenue: false },
      { type: 'donneesRetenues' },
    );
    expect(parcours.bilan).toBeNull();
    expect(parcours.ouverte).toBe('calcul');
  });

  it('garde les résultats quand les mêmes données ou la même méthode sont confirmées', () => {
    const parcours = suivre(
      ...fini,
      { type: 'donneesRetenues' },
      { type: 'methodeEnregistree', methode: { ...METHODE } },
    );
    expect(parcours.bilan).toBe(BILAN);
  });

  it('retire les résultats quand la méthode change', () => {
    const methode = { ...METHODE, tolerance: 5 };
    expect(suivre(...fini, { type: 'methodeEnregistree', methode }).bilan).toBeNull();
  });

  it('refait la préparation chaque fois que l’étape Calcul s’ouvre', () => {
    const parcours = suivre(...fini.slice(0, 4), { type: 'etapeOuverte', etape: 'calcul' });
    expect(parcours.preparation).toBeNull();
  });

  it('reprend là où le classeur s’était arrêté', () => {
    expect(suivre(lu({ donnees: CHOIX, methodeValidee: false, bilan: null, familles: null })).ouverte).toBe(
      'methode',
    );
    expect(suivre(lu({ donnees: CHOIX, methodeValidee: true, bilan: BILAN, familles: null })).ouverte).toBe(
      'feuilles',
    );
  });

  it('revient aux données quand leur feuille n’est plus là', () => {
    const parcours = suivre(
      lu({ donnees: CHOIX, methodeValidee: true, bilan: BILAN, familles: null }, [RPLS]),
    );
    expect(parcours.donnees).toBeNull();
    expect(parcours.bilan).toBeNull();
    expect(parcours.ouverte).toBe('donnees');
  });

  it('retire données et résultats quand leur feuille quitte le classeur', () => {
    const parcours = suivre(...fini, { type: 'sourcesLues', sources: [] });
    expect(parcours).toMatchObject({ donnees: null, bilan: null, choix: { tables: [] } });
    expect(faite(parcours, 'donnees')).toBe(false);
  });

  describe('la protection', () => {
    const prete = { ...preparationDeDiffusion(), diagnostic: preparation(CHOIX).diagnostic };
    const protege: readonly Evenement[] = [
      ...fini,
      { type: 'protectionPreparee', preparation: prete },
      { type: 'protectionEcrite', bilan: prete.bilan },
    ];

    it('fait l’étape Secret une fois écrite', () => {
      expect(faite(suivre(...protege.slice(0, -1)), 'secret')).toBe(false);
      expect(faite(suivre(...protege), 'secret')).toBe(true);
    });

    it.each<readonly [string, Evenement]>([
      ['un autre choix de partage', { type: 'diffusionChoisie', choix: { ...CHOIX_PROPOSE, exacte: true } }],
      ['un autre calcul', { type: 'calculEcrit', bilan: BILAN }],
      ['une autre méthode', { type: 'methodeEnregistree', methode: { ...METHODE, tolerance: 5 } }],
    ])('%s la reprend', (_, evenement) => {
      expect(suivre(...protege, evenement)).toMatchObject({ aEcrire: null, protection: null });
    });

    it('se retrouve à la réouverture, si le calcul y est encore', () => {
      const diffusion = { choix: CHOIX_PROPOSE, bilan: prete.bilan };
      const reouvert = (bilan: typeof BILAN | null) =>
        suivre({ ...lu({ donnees: CHOIX, methodeValidee: true, bilan, familles: null }), diffusion });
      expect(reouvert(BILAN).protection).toBe(prete.bilan);
      expect(reouvert(null).protection).toBeNull();
    });
  });

  it('recommence en laissant la méthode', () => {
    const parcours = suivre(...fini, { type: 'recommence' });
    expect(parcours).toMatchObject({ donnees: null, bilan: null, methodeValidee: true, ouverte: 'donnees' });
  });
});

describe('correction d’une colonne', () => {
  const { colonnes } = MENAGES.reconnaissance;

  it('donne un champ à une seule colonne : l’ancienne est laissée de côté', () => {
    expect(corriger(table('Ménages'), colonnes, 6, 'sansEmploi').colonnes).toEqual({
      5: null,
      6: 'sansEmploi',
    });
  });

  it('laisse une colonne de côté sans toucher aux autres', () => {
    expect(corriger({ ...table('Ménages'), colonnes: { 3: null } }, colonnes, 5, null).colonnes).toEqual({
      3: null,
      5: null,
    });
  });
});
