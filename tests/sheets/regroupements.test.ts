import { describe, expect, it } from 'vitest';
import type { UniteARegrouper } from '../../src/domain/diffusion/regroupement/regroupement.ts';
import { regrouperLesResidences } from '../../src/domain/diffusion/regroupement/regrouperLesResidences.ts';
import type { Cellule } from '../../src/domain/parc/cellule.ts';
import { REGLE_DES_11 } from '../../src/domain/secret/regle.ts';
import { COLONNES_REGROUPEMENTS as C } from '../../src/sheets/grilleRegroupements.ts';
import { lireRegroupements } from '../../src/sheets/lireRegroupements.ts';
import { planRegroupements } from '../../src/sheets/regroupements.ts';
import { LIGNE_ENTETE } from '../../src/sheets/tete.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';
import { enPlage } from './enPlage.ts';

const residence = (cle: string, menages: number, traits: Partial<UniteARegrouper> = {}): UniteARegrouper => ({
  cle,
  nom: `Résidence ${cle}`,
  secteur: 'Les Iris',
  rue: null,
  lot: null,
  x: null,
  y: null,
  effectifs: [menages],
  ...traits,
});

/** One that passes alone, two neighbours, two of one street, and a sector that cannot reach the threshold. */
const UNITES = [
  residence('R1', 102),
  residence('R2', 6, { x: 0, y: 0 }),
  residence('R3', 6, { x: 0, y: 120 }),
  residence('R4', 7, { x: 2000, y: 0, rue: 'RUE HAUTE' }),
  residence('R5', 7, { x: 4300, y: 0, rue: 'RUE HAUTE' }),
  residence('R6', 4, { secteur: null }),
];

function feuille(anciens = new Map<string, string>(), imposes = new Map<string, string>()) {
  const regroupement = regrouperLesResidences({ unites: UNITES, regle: REGLE_DES_11, anciens, imposes });
  const plan = planRegroupements(diagnosticDEssai(), UNITES, regroupement);
  const { cellules } = enPlage(plan);
  const lignes = cellules.slice(LIGNE_ENTETE + 1, LIGNE_ENTETE + 1 + UNITES.length);
  const notes = cellules.slice(LIGNE_ENTETE + 1 + UNITES.length).map(([premiere]) => premiere ?? '');
  return { plan, cellules, lignes, notes: notes.join('\n') };
}

describe('« CIL Regroupements »', () => {
  const { plan, cellules, lignes, notes } = feuille();

  it('donne à chaque résidence son groupe, pourquoi ces voisines, et l’effectif du groupe', () => {
    const lues = lignes.map((ligne) =>
      [C.code, C.propose, C.voisinage, C.sommeDuGroupe].map((c) => ligne[c]),
    );
    expect(lues).toEqual([
      ['R1', 'Résidence R1', 'seule', 102],
      ['R2', 'Les Iris A', 'à 120 m', 12],
      ['R3', 'Les Iris A', 'à 120 m', 12],
      ['R4', 'Les Iris B', 'même rue', 14],
      ['R5', 'Les Iris B', 'même rue', 14],
      ['R6', 'Groupe : sous le seuil', 'seule', 4],
    ]);
  });

  it('signale le groupe sous le seuil par un mot, que la couleur suit', () => {
    expect(lignes.map((ligne) => ligne[C.aVerifier])).toEqual(['', '', '', '', '', 'sous le seuil']);
    expect(plan.conditionalFormats).toMatchObject([
      { zone: { row: 5, column: C.sommeDuGroupe, rows: 6, columns: 2 }, formula: '=$I6<>""' },
    ]);
  });

  it('dit le prix sous le tableau', () => {
    expect(notes).toContain(
      '6 résidences : 1 montrée seule, 2 groupes de plusieurs résidences, 1 groupe sous le seuil.',
    );
    expect(notes).toContain('Cellules sous le seuil : 5 résidence par résidence, 1 après regroupement.');
  });

  it('garde « Votre groupe », et elle seule, par code de résidence', () => {
    expect(plan.kept).toEqual({
      headerRow: 4,
      firstRow: 5,
      lastRow: 10,
      keyColumn: C.code,
      columns: [C.votre],
    });
    expect(lignes.map((ligne) => ligne[C.votre])).toEqual(new Array(6).fill(null));
  });

  it('se relit : mêmes groupes la fois suivante, saisies comprises', () => {
    const saisie = cellules.map((ligne) =>
      ['R3', 'R4'].includes(String(ligne[C.code])) ? ligne.with(C.votre, ' Place ') : ligne,
    );
    const { anciens, imposes } = lireRegroupements(saisie);
    expect([...anciens]).toHaveLength(6);
    expect(anciens.get('R5')).toBe('Les Iris B');
    expect([...imposes]).toEqual([
      ['R3', 'Place'],
      ['R4', 'Place'],
    ]);
    const refaite = feuille(new Map(anciens), new Map(imposes));
    expect(refaite.lignes.map((ligne) => [ligne[C.code], ligne[C.propose]])).toEqual([
      ['R1', 'Résidence R1'],
      ['R2', 'Les Iris C'],
      ['R5', 'Les Iris C'],
      ['R3', 'Place'],
      ['R4', 'Place'],
      ['R6', 'Groupe : sous le seuil'],
    ]);
  });

  it('montre les alertes sous le tableau', () => {
    const { notes: avec, lignes: dites } = feuille(undefined, new Map([['R2', 'seule']]));
    expect(avec).toContain(
      '« Résidence R2 », choisi par vous, ne peut pas être montré : un effectif y vaut 6,',
    );
    expect(dites.find((ligne) => ligne[C.code] === 'R2')?.[C.aVerifier]).toBe('sous le seuil');
  });
});

describe('La relecture', () => {
  it('suit les titres, où que soient les colonnes', () => {
    const lignes: Cellule[][] = [
      ['Titre', null, null, null],
      ['Votre groupe', 'Résidence', 'Code', 'Groupe proposé'],
      ['1', 'Les Iris', 12, 'Centre A'],
      [{ erreur: '#N/A' }, 'Les Lilas', 'R2', 'Centre A'],
      ['Place', 'Les Pins', 'R3', null],
      [null, null, null, null],
      ['Lecture', null, null, null],
    ];
    const { anciens, imposes } = lireRegroupements(lignes);
    expect([...anciens]).toEqual([
      ['12', 'Centre A'],
      ['R2', 'Centre A'],
    ]);
    expect([...imposes]).toEqual([
      ['12', '1'],
      ['R3', 'Place'],
    ]);
  });

  it('d’une feuille sans ces titres ne dit rien', () => {
    expect(lireRegroupements([['Code', 'Résidence']])).toEqual({ anciens: new Map(), imposes: new Map() });
  });
});
