import { describe, expect, it } from 'vitest';
import { grilleIndicateurs } from '../../src/sheets/grilleIndicateurs.ts';
import { grilleTerritoires } from '../../src/sheets/grilleTerritoires.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

const diagnostic = diagnosticDEssai();
const plans = planifier(diagnostic);
const lire = evaluer(plans);
const grille = grilleTerritoires(diagnostic);
const lireLigne = (row: number, colonnes: readonly (number | null)[]) =>
  colonnes.map((column) => lire(FEUILLES.territoires, row, column ?? -1));

describe('« CIL Territoires »', () => {
  it('a une ligne par territoire, de l’échelle la plus large à la plus fine, sans immeuble ni entrée', () => {
    expect(grille.lignes.map(({ row }) => lireLigne(row, [0, 1, 2]))).toEqual([
      ['Ensemble du fichier', 'Ensemble', 316],
      ['EPCI', 'MEL', 316],
      ['Commune', 'Lille', 316],
      ['Quartier', '-25 ans', 102],
      ['Quartier', 'Les Iris', 114],
    ]);
    const textes = plans
      .filter(({ name }) => name === FEUILLES.territoires)
      .flatMap(cellulesDe)
      .map(({ cellule }) => String(cellule.value));
    expect(textes).not.toContain('Bât. 1');
    expect(textes).toContainEqual(expect.stringContaining('immeuble (2)'));
  });

  it('donne la part des effectifs additionnés, non la moyenne des parts', () => {
    const iris = grille.ligne('quartier', 'Les Iris')?.row ?? -1;
    const colonnes = (['effectif', 'base', 'part'] as const).map((sorte) => grille.colonne('I01', sorte));
    // R1 50 of 100 and R4 3 of 12: 53 of 112, not (50 % + 25 %) / 2.
    expect(lireLigne(iris, colonnes)).toEqual([53, 112, 53 / 112]);
  });

  it('retrouve un territoire quelle que soit l’écriture de son nom, et aucun pour un nom inconnu', () => {
    expect(grille.ligne('quartier', 'les iris')?.nom).toBe('Les Iris');
    expect(grille.ligne('commune', 'Les Iris')).toBeNull();
    expect(grille.ligne('quartier', null)).toBeNull();
  });

  it('marque une base vide « /// » et l’écart qui en dépend « nd »', () => {
    const sansEntrants = grille.ligne('quartier', '-25 ans')?.row ?? -1;
    expect(lireLigne(sansEntrants, [grille.colonne('I09', 'part'), grille.colonne('I11', 'écart')])).toEqual([
      '///',
      'nd',
    ]);
  });

  it('compte et colore les cellules sous le seuil comme « CIL Indicateurs »', () => {
    const ligne = (nom: string) => grille.ligne('quartier', nom)?.row ?? -1;
    // Les Iris: nothing under 11 but the 22 movers' complement, 12; « -25 ans » is R2 alone, which has none.
    expect(lireLigne(ligne('Les Iris'), [3])).toEqual([0]);
    expect(lireLigne(ligne('-25 ans'), [3])).toEqual([0]);
    const formats = (nom: string) => plans.find(({ name }) => name === nom)?.conditionalFormats ?? [];
    const colorees = formats(FEUILLES.territoires).map(({ zone }) => zone.column - grille.debut);
    const modele = grilleIndicateurs(diagnostic).debut;
    expect(colorees).toEqual(formats(FEUILLES.indicateurs).map(({ zone }) => zone.column - modele));
    expect(
      formats(FEUILLES.territoires).every(({ zone }) => zone.row === grille.haut && zone.rows === 5),
    ).toBe(true);
  });
});
