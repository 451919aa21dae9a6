import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/domain/indicateurs/catalogue.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import type { Cellule } from '../../src/domain/parc/cellule.ts';
import { expliquer } from '../../src/sheets/explication/expliquer.ts';
import { type CelluleChoisie, lieuDeLIndice } from '../../src/sheets/explication/ligneLue.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';

const cases = (valeurs: readonly Cellule[], formules: readonly string[] = []) =>
  valeurs.map((valeur, k) => ({
    texte: typeof valeur === 'string' ? valeur : String(valeur ?? ''),
    valeur,
    formule: formules[k] ?? '',
  }));

/** A row typed in the test: titles, the reference's figures, its own. */
function ligne(
  feuille: string,
  titres: readonly string[],
  reference: readonly Cellule[],
  valeurs: readonly Cellule[],
  formules: readonly string[] = [],
) {
  return { feuille, row: 7, titres, premiere: cases(reference), cases: cases(valeurs, formules) };
}

const INDICES = ligne(
  FEUILLES.indices,
  [
    'Code',
    'Résidence',
    'Indice',
    'Poids connus',
    '< 40 % PLUS · part',
    'Aide au logement · part',
    '< 40 % PLUS · points',
    'Aide au logement · points',
    'Composantes sous le seuil',
    'Variation critique des poids',
    'Un ménage de plus ou de moins · points',
    'Un ménage · composante en cause',
    'Rang · P5',
    'Rang · P95',
  ],
  ['Référence', 'Ensemble', 100, 1, '40,0 %', '52,0 %', 0, 0, 0, '///', '///', '///', '///', '///'],
  ['R1', 'Les Iris', 118.2, 1, '50,0 %', '50,0 %', 20, -1.8, 0, 0.28, 2.4, '< 40 % PLUS', 4, 9],
);
const choisir = (titre: string, dans: Omit<CelluleChoisie, 'column'> = INDICES): CelluleChoisie => ({
  ...dans,
  column: dans.titres.indexOf(titre),
});
const methode = {
  ...METHODE_SOCLE,
  precarite: {
    ...METHODE_SOCLE.precarite,
    composantes: METHODE_SOCLE.precarite.composantes.filter(({ code }) => ['I01', 'I03'].includes(code)),
  },
};
const dire = (choisie: CelluleChoisie, indices: Omit<CelluleChoisie, 'column'> | null = INDICES) =>
  expliquer({ choisie, indices, methode, catalogue: CATALOGUE });

describe('explication d’un indice', () => {
  const { sujet, lieu, composantes, phrases, certitude, prudence } = dire(choisir('Indice'));

  it('dit de qui et d’où, la formule en mots, et chaque composante avec son poids', () => {
    expect([sujet, lieu]).toEqual(['Les Iris', 'CIL Indices · C8']);
    expect(phrases.join(' ')).toMatch(/100 × moyenne, pondérée par les poids/);
    expect(composantes).toEqual([
      { nom: '< 40 % PLUS', poids: 2, part: '50,0 %', reference: '40,0 %', points: 20 },
      { nom: 'Aide au logement', poids: 1, part: '50,0 %', reference: '52,0 %', points: -1.8 },
    ]);
  });

  it('dit s’il est sûr : poids à changer, un ménage, rangs', () => {
    expect(certitude).toEqual([
      'Il faudrait changer les poids d’au moins 28,0 % pour que l’indice passe de l’autre côté de 100.',
      'Un ménage de plus ou de moins peut changer l’indice de 2,4 points (par « < 40 % PLUS »).',
      'Rang de 4 à 9 dans neuf tirages de poids sur dix.',
    ]);
  });

  it('donne les précautions de ses composantes, mot pour mot celles du catalogue', () => {
    const aide = CATALOGUE.find(({ code }) => code === 'I03');
    expect(prudence.map(({ nom }) => nom)).toHaveLength(2);
    expect(prudence[1]?.texte).toContain(aide?.prudence);
  });

  it('dit qu’un indice est partiel, ou ne se diffuse pas', () => {
    const partielle = {
      ...INDICES,
      cases: cases(['R1', 'Les Iris', 118.2, 0.8, '50,0 %', 'nd', 20, 'nd', 1, 1, 'nd', 'nd', '///', '///']),
    };
    const { certitude, composantes } = dire(choisir('Indice', partielle), partielle);
    expect(certitude).toEqual([
      'Indice partiel : 80,0 % des poids sont connus ; il n’est pas classé avec les indices complets.',
      'Aucun jeu de poids ne ferait passer l’indice de l’autre côté de 100.',
      'Une composante au moins repose sur un effectif sous le seuil : ne diffusez pas cet indice.',
    ]);
    expect(composantes[1]?.points).toBeNull();
  });

  it('se passe de la méthode quand elle n’est pas lisible : les poids ne sont pas dits', () => {
    const { composantes } = expliquer({
      choisie: choisir('Indice'),
      indices: INDICES,
      methode: null,
      catalogue: CATALOGUE,
    });
    expect(composantes.map(({ poids }) => poids)).toEqual([null, null]);
  });
});

describe('explication d’une autre cellule', () => {
  it('« APL · part » : définition de l’indicateur, sans les autres composantes', () => {
    const { phrases, composantes, prudence } = dire(choisir('Aide au logement · part'));
    expect(phrases[0]).toContain('÷');
    expect(composantes).toEqual([]);
    expect(prudence).toHaveLength(1);
  });

  it('« CIL Indicateurs » : ce qu’un ménage y change, et le seuil', () => {
    const indicateurs = ligne(
      FEUILLES.indicateurs,
      ['Code', 'Résidence', 'Aide au logement (base)', 'Aide au logement · part'],
      ['Référence', 'Ensemble', 300, 0.5],
      ['R1', 'Les Iris', 8, 0.5],
    );
    expect(dire(choisir('Aide au logement · part', indicateurs), null).certitude).toEqual([
      'Sur 8 ménages : un de plus ou de moins y change la part de 12,5 points.',
      'La base est sous le seuil de 11 : cette valeur ne se diffuse pas.',
    ]);
  });

  it('« CIL Classement » : la ligne d’indice que sa propre formule désigne', () => {
    const classement = ligne(
      FEUILLES.classement,
      ['Code', 'Résidence', 'Indice', 'Type proposé'],
      ['R9', 'Le Parc', 120, 3],
      ['R1', 'Les Iris', 118.2, 2],
      ['', '', "='CIL Indices'!$C$8", ''],
    );
    expect(lieuDeLIndice(classement)).toEqual({ feuille: FEUILLES.indices, row: 7 });
    const { phrases, composantes } = dire(choisir('Type proposé', classement));
    expect(phrases[0]).toMatch(/première règle/);
    expect(composantes).toHaveLength(2);
    expect(lieuDeLIndice({ ...classement, cases: cases(['R1', 'Les Iris', 'nd', 2]) })).toBeNull();
  });

  it('« CIL Comparaison » : l’indicateur que nomme la ligne', () => {
    const comparaison = ligne(
      FEUILLES.comparaison,
      ['Code', 'Résidence', 'Indicateur', 'Base', 'Commune · écart'],
      ['R1', 'Les Iris', 'I01 · < 40 % PLUS', 60, 3],
      ['R1', 'Les Iris', 'I03 · Aide au logement', 50, 4],
    );
    const { phrases, certitude } = dire(choisir('Commune · écart', comparaison), null);
    expect(phrases[0]).toBe('Valeur de la résidence moins celle du territoire.');
    expect(certitude).toEqual(['Sur 50 ménages : un de plus ou de moins y change la part de 2,0 points.']);
  });

  it('deux indices côte à côte : celui de la colonne, avec ses propres poids', () => {
    const deux = {
      ...methode,
      fragilite: {
        ...methode.fragilite,
        occupation: {
          ...methode.fragilite.occupation,
          composantes: [{ code: 'I03', poids: 4, sens: 1 as const }],
        },
        fonctionnement: {
          ...methode.fragilite.fonctionnement,
          composantes: [{ code: 'I29', poids: 7, sens: 1 as const }],
        },
      },
    };
    const rotation = CATALOGUE.find(({ code }) => code === 'I29')?.court ?? '';
    const fragilite = ligne(
      FEUILLES.fragilite,
      ['Code', 'Résidence', 'Indice', 'Poids connus', `${rotation} (sensible)`, `${rotation} · points`],
      ['Référence', 'Ensemble', 100, 1, '12,0 %', 0],
      ['R1', 'Les Iris', 130, 1, '15,6 %', 30],
    );
    const cote = {
      ...fragilite,
      titres: [...fragilite.titres, 'Indice', 'Aide au logement', 'Aide au logement · points'],
      premiere: [...fragilite.premiere, ...cases([100, '52,0 %', 0])],
      cases: [...fragilite.cases, ...cases([96, '50,0 %', -4])],
    };
    const expliquee = (column: number) =>
      expliquer({ choisie: { ...cote, column }, indices: cote, methode: deux, catalogue: CATALOGUE });
    expect(expliquee(2).composantes).toEqual([
      { nom: rotation, poids: 7, part: '15,6 %', reference: '12,0 %', points: 30 },
    ]);
    expect(expliquee(6).composantes).toEqual([
      { nom: 'Aide au logement', poids: 4, part: '50,0 %', reference: '52,0 %', points: -4 },
    ]);
    expect(expliquee(6).valeur).toBe('96');
  });
});
