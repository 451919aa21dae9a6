import { describe, expect, it } from 'vitest';
import { feuillageDe } from '../../../../src/domain/diffusion/regroupement/feuillage.ts';
import type { UniteARegrouper } from '../../../../src/domain/diffusion/regroupement/regroupement.ts';
import { regrouperLesResidences } from '../../../../src/domain/diffusion/regroupement/regrouperLesResidences.ts';
import { phrase } from '../../../../src/domain/messages/index.ts';
import { demande, residence } from './residences.ts';

type Change = Parameters<typeof demande>[1];

const groupesDe = (unites: readonly UniteARegrouper[], change?: Change) =>
  Object.fromEntries(
    regrouperLesResidences(demande(unites, change)).groupes.map(({ id, membres }) => [id, membres.join(' ')]),
  );

describe('Les voisines', () => {
  it('sont d’abord celles de la même rue, quelle que soit leur distance', () => {
    const unites = [
      residence('R1', [6], { rue: 'RUE A', x: 0, y: 0 }),
      residence('R2', [6], { rue: 'RUE B', x: 10, y: 0 }),
      residence('R3', [6], { rue: 'RUE A', x: 2000, y: 0 }),
      residence('R4', [6], { rue: 'RUE B', x: 2010, y: 0 }),
    ];
    expect(groupesDe(unites)).toEqual({ 'Centre A': 'R1 R3', 'Centre B': 'R2 R4' });
  });

  it('puis celles du même lot, puis les plus proches', () => {
    const unites = [
      residence('R1', [6], { lot: 'Les Iris', x: 0, y: 0 }),
      residence('R2', [6], { x: 100, y: 0 }),
      residence('R3', [6], { lot: 'LES IRIS', x: 900, y: 0 }),
      residence('R4', [6], { x: 1000, y: 0 }),
      residence('R5', [6], { x: 150, y: 0 }),
      residence('R6', [6], { x: 1050, y: 0 }),
    ];
    expect(groupesDe(unites)).toEqual({ 'Centre A': 'R1 R3', 'Centre B': 'R2 R5', 'Centre C': 'R4 R6' });
  });

  it('à défaut de lieu, celles qui se suivent dans l’ordre des noms', () => {
    const unites = ['R10', 'R9', 'R2', 'R1'].map((cle) => residence(cle, [6]));
    expect(groupesDe(unites)).toEqual({ 'Centre A': 'R1 R2', 'Centre B': 'R9 R10' });
  });
});

describe('Une résidence qui passe seule', () => {
  it('reste seule, sous son nom', () => {
    const unites = [residence('R1', [20], { nom: 'Les Iris' }), residence('R2', [6]), residence('R3', [6])];
    expect(groupesDe(unites)).toEqual({ 'Les Iris': 'R1', 'Centre A': 'R2 R3' });
  });

  it('en accueille d’autres quand elles ne peuvent s’en passer : la plus proche, et une seule', () => {
    const unites = [
      residence('R1', [20], { x: 0, y: 0 }),
      residence('R2', [20], { x: 300, y: 0 }),
      residence('R3', [2], { x: 200, y: 0 }),
      residence('R4', [3], { x: 210, y: 0 }),
    ];
    expect(groupesDe(unites)).toEqual({ R1: 'R1', 'Centre A': 'R2 R3 R4' });
  });

  it('porte aussi son code quand une autre a le même nom', () => {
    const unites = [
      residence('R1', [20], { nom: 'Iris' }),
      residence('R2', [30], { nom: 'Iris', secteur: 'Nord' }),
    ];
    expect(groupesDe(unites)).toEqual({ 'Iris (R1)': 'R1', 'Iris (R2)': 'R2' });
  });
});

describe('Un secteur', () => {
  it('qui n’atteint pas le seuil fait un groupe dit insuffisant', () => {
    const unites = [residence('R1', [6]), residence('R2', [3]), residence('R3', [30], { secteur: 'Nord' })];
    const { groupes, prix } = regrouperLesResidences(demande(unites));
    expect(groupes.map(({ id, suffisant }) => [id, suffisant])).toEqual([
      ['Centre : sous le seuil', false],
      ['R3', true],
    ]);
    expect(prix).toEqual({
      residences: 3,
      seules: 1,
      groupes: 0,
      insuffisants: 1,
      cellules: { avant: 2, apres: 1 },
    });
  });

  it('inconnu ne se mêle à aucun autre', () => {
    const unites = ['R1', 'R2'].flatMap((cle) => [
      residence(cle, [6]),
      residence(`${cle}bis`, [6], { secteur: null }),
    ]);
    expect(groupesDe(unites)).toEqual({ 'Centre A': 'R1 R2', 'Groupe A': 'R1bis R2bis' });
  });
});

describe('Ce qu’une publication en prend', () => {
  it('est le nom du groupe de chaque résidence qui n’est pas montrée seule', () => {
    const unites = [residence('R1', [20]), residence('R2', [6]), residence('R3', [6])];
    expect([...feuillageDe(regrouperLesResidences(demande(unites)))]).toEqual([
      ['R2', 'Centre A'],
      ['R3', 'Centre A'],
    ]);
  });
});

describe('Le prix', () => {
  it('compte les cellules sous le seuil avant et après, colonne par colonne', () => {
    const unites = [residence('R1', [6, 0]), residence('R2', [20, 3]), residence('R3', [30, 12])];
    const { prix } = regrouperLesResidences(demande(unites));
    expect(prix.cellules).toEqual({ avant: 2, apres: 0 });
    expect(prix).toMatchObject({ residences: 3, insuffisants: 0 });
  });
});

describe('Ce que l’utilisateur saisit', () => {
  const unites = ['R1', 'R2', 'R3', 'R4'].map((cle) => residence(cle, [6]));

  it('forme le groupe des résidences de même nom, et le reste se regroupe autour', () => {
    const imposes = new Map([
      ['R1', 'Place'],
      ['R4', ' PLACE '],
    ]);
    expect(groupesDe(unites, { imposes })).toEqual({ Place: 'R1 R4', 'Centre A': 'R2 R3' });
  });

  it('« seule » laisse la résidence seule, et dit qu’elle est sous le seuil', () => {
    const imposes = new Map([['R2', 'Seule']]);
    const { groupes, alertes } = regrouperLesResidences(demande(unites, { imposes }));
    expect(groupes.map(({ id, impose }) => [id, impose])).toEqual([
      ['Centre A', false],
      ['R2', true],
    ]);
    expect(alertes.map(phrase)).toEqual([
      '« R2 », choisi par vous, ne peut pas être montré : un effectif y vaut 6, il en faut au moins 11. Ajoutez-lui une résidence voisine, ou effacez la saisie.',
    ]);
  });

  it('ne vaut rien pour une résidence qui n’est plus là', () => {
    const imposes = new Map([['R9', 'Place']]);
    expect(groupesDe(unites, { imposes })).toEqual(groupesDe(unites));
  });

  it('peut réunir deux secteurs, ce qui est dit', () => {
    const deux = [residence('R1', [6]), residence('R2', [6], { secteur: 'Nord' })];
    const imposes = new Map(deux.map(({ cle }) => [cle, 'Place']));
    const { groupes, alertes } = regrouperLesResidences(demande(deux, { imposes }));
    expect(groupes).toMatchObject([{ id: 'Place', secteur: null, suffisant: true, impose: true }]);
    expect(alertes).toEqual([
      { code: 'groupe-saisi-hors-secteur', groupe: 'Place', secteurs: ['Centre', 'Nord'] },
    ]);
  });
});

describe('D’une fois à l’autre', () => {
  const anciens = new Map([
    ['R1', 'Centre B'],
    ['R2', 'Centre B'],
    ['R3', 'Centre A'],
    ['R4', 'Centre A'],
  ]);

  it('un groupe garde le nom que portaient plus de la moitié de ses résidences', () => {
    const unites = ['R1', 'R2', 'R3', 'R4'].map((cle) => residence(cle, [6]));
    expect(groupesDe(unites, { anciens })).toEqual({ 'Centre B': 'R1 R2', 'Centre A': 'R3 R4' });
  });

  it('un groupe qui peut encore être montré reste tel quel, même si d’autres liens seraient plus courts', () => {
    const unites = [0, 1000, 10, 1010].map((x, rang) => residence(`R${rang + 1}`, [6], { x, y: 0 }));
    expect(groupesDe(unites)).toEqual({ 'Centre A': 'R1 R3', 'Centre B': 'R2 R4' });
    expect(groupesDe(unites, { anciens })).toEqual({ 'Centre B': 'R1 R2', 'Centre A': 'R3 R4' });
  });

  it('mais se défait quand plus de groupes sont possibles', () => {
    const unites = ['R1', 'R2', 'R3', 'R4'].map((cle) => residence(cle, [20]));
    expect(groupesDe(unites, { anciens })).toEqual({ R1: 'R1', R2: 'R2', R3: 'R3', R4: 'R4' });
  });

  it('une résidence trop petite rejoint le groupe le plus proche qui peut l’accueillir', () => {
    const unites = [0, 0, 900, 900].map((x, rang) => residence(`R${rang + 1}`, [6], { x, y: 0 }));
    const nouvelle = residence('R0', [3], { x: 950, y: 0 });
    expect(groupesDe([...unites, nouvelle], { anciens })).toEqual({
      'Centre B': 'R1 R2',
      'Centre A': 'R0 R3 R4',
    });
  });

  it('un groupe nouveau ne reprend aucun nom de la dernière fois', () => {
    const unites = ['R3', 'R4', 'R5', 'R6'].map((cle) => residence(cle, [6]));
    expect(groupesDe(unites, { anciens })).toEqual({ 'Centre A': 'R3 R4', 'Centre C': 'R5 R6' });
  });

  it('un groupe qui change de 1 à 10 unités est signalé', () => {
    const unites = [...['R1', 'R2'].map((cle) => residence(cle, [6])), residence('R2b', [4])];
    const { alertes } = regrouperLesResidences(demande(unites, { anciens }));
    expect(alertes.map(phrase)).toEqual([
      '« Centre B » ne diffère du groupe « Centre B » de la dernière fois que par « R2b », soit 4 unités : si l’un a été diffusé, l’autre les ferait retrouver par soustraction. Reprenez la composition précédente dans « Votre groupe ».',
    ]);
  });

  it('un groupe qui change de 11 unités ou plus ne l’est pas', () => {
    const unites = [
      ...['R1', 'R2'].map((cle) => residence(cle, [6])),
      residence('R2b', [5]),
      residence('R2c', [6]),
    ];
    const imposes = new Map(unites.map(({ cle }) => [cle, 'Centre B']));
    expect(regrouperLesResidences(demande(unites, { anciens, imposes })).alertes).toEqual([]);
  });
});

describe('Une demande qui ne tient pas', () => {
  it.each([
    ['une résidence donnée deux fois', [residence('R1', [6]), residence('R1', [6])], /deux fois/],
    ['un effectif inconnu', [residence('R1', [Number.NaN])], /manquante/],
    ['un effectif négatif', [residence('R1', [-1])], /négative/],
    ['aucune colonne', [residence('R1', [])], /aucune cellule/],
    ['des largeurs différentes', [residence('R1', [1, 2]), residence('R2', [1])], /en demande 2/],
  ])('%s : refus', (_, unites, motif) => {
    expect(() => regrouperLesResidences(demande(unites))).toThrow(motif);
  });
});
