import { describe, expect, it } from 'vitest';
import { adresse } from '../../src/domain/parc/cellule.ts';
import { familleDe } from '../../src/sheets/familles.ts';
import { COLONNES_CLASSEMENT as C } from '../../src/sheets/grilleClassement.ts';
import { grilleIndicateurs } from '../../src/sheets/grilleIndicateurs.ts';
import { MARQUES } from '../../src/sheets/marques.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import type { SheetPlan, Zone } from '../../src/sheets/plan.ts';
import { contenu, planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';
import { enPlage } from './enPlage.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

const diagnostic = diagnosticDEssai();
const plans = planifier(diagnostic);
const lire = evaluer(plans);
const plan = (nom: string): SheetPlan => {
  const trouve = plans.find(({ name }) => name === nom);
  if (!trouve) throw new Error(nom);
  return trouve;
};
const noms = new Set(plans.flatMap(({ names }) => names.map(({ name }) => name)));
const occupees = new Map(
  plans.map((p) => [p.name, new Set(cellulesDe(p).map(({ row, column }) => adresse(row, column)))]),
);

/** Addresses and names that a formula reads; texts and functions set aside. */
function lectures(formule: string, ici: string): { feuille: string; adresse: string }[] {
  const sansTexte = formule.replaceAll(/"[^"]*"/g, '""');
  const plage = /(?:'([^']+)'!)?(?<![\w$])(\$?[A-Z]{1,2}\$?\d+)(?::(\$?[A-Z]{1,2}\$?\d+))?\b(?!\()/g;
  return [...sansTexte.matchAll(plage)].flatMap(([, feuille, debut = '', fin = debut]) =>
    [debut, fin].map((lieu) => ({ feuille: feuille ?? ici, adresse: lieu.replaceAll('$', '') })),
  );
}

const coins = ({ row, column, rows, columns }: Zone): string[] => [
  adresse(row, column),
  adresse(row + rows - 1, column + columns - 1),
];

describe('L’ensemble des feuilles', () => {
  it('suit l’ordre annoncé et chacune a sa phrase', () => {
    const noms = plans.map(({ name }) => name);
    const diagnostic = noms.filter((nom) => familleDe(nom) === 'diagnostic');
    expect(diagnostic).toEqual(Object.values(FEUILLES).filter((nom) => diagnostic.includes(nom)));
    expect(new Set(noms).size).toBe(noms.length);
    for (const { name } of plans) expect(contenu(name)).toMatch(/\.$/);
  });

  it('refait chaque feuille à l’identique quand rien n’y a été saisi', () => {
    // As Excel gives them back: a blank text is a blank cell.
    const relire = (plan: SheetPlan) =>
      enPlage(plan).cellules.map((ligne) => ligne.map((cellule) => (cellule === '' ? null : cellule)));
    const relues = new Map(plans.map((plan) => [plan.name, relire(plan)]));
    const refaits = planifier(diagnostic, relues);
    for (const [rang, { name, blocks }] of plans.entries())
      expect([name, refaits[rang]?.blocks]).toEqual([name, blocks]);
  });

  it('omet « CIL Classement » quand rien ne peut être classé, et dit pourquoi il n’y a pas d’indice', () => {
    const sans = {
      ...diagnostic,
      indices: null,
      classement: null,
      raisonSansIndice: 'Il manque « Aide au logement ».',
    };
    const restants = planifier(sans);
    expect(restants.map(({ name }) => name)).not.toContain(FEUILLES.classement);
    const indices = restants.find(({ name }) => name === FEUILLES.indices);
    expect(indices && cellulesDe(indices).map(({ cellule }) => cellule.value)).toContain(
      'Il manque « Aide au logement ».',
    );
  });
});

describe.each(plans.map((p) => [p.name, p] as const))('« %s »', (name, p) => {
  const cellules = cellulesDe(p);

  it('n’a pas deux blocs sur la même cellule', () => {
    expect(occupees.get(name)?.size).toBe(cellules.length);
  });

  it('ne contient ni NaN ni nombre infini', () => {
    for (const { cellule } of cellules) {
      if (typeof cellule.value === 'number') expect(Number.isFinite(cellule.value)).toBe(true);
    }
  });

  it('n’a de formule que sur des cellules et des noms qui existent', () => {
    for (const { cellule, row, column } of cellules) {
      if (cellule.formula === undefined) continue;
      for (const lu of lectures(cellule.formula, name)) {
        expect(occupees.get(lu.feuille)?.has(lu.adresse), `${adresse(row, column)} ${cellule.formula}`).toBe(
          true,
        );
      }
      for (const [nom] of cellule.formula.matchAll(/\bCIL_\w+/g)) expect(noms.has(nom), nom).toBe(true);
    }
    for (const { formula } of p.conditionalFormats) {
      for (const [nom] of formula.matchAll(/\bCIL_\w+/g)) expect(noms.has(nom), nom).toBe(true);
    }
  });

  it('se recalcule sans aucune erreur', () => {
    for (const { row, column, cellule } of cellules) {
      if (cellule.formula === undefined) continue;
      const valeur = lire(name, row, column);
      expect(['string', 'number'], `${adresse(row, column)} ${cellule.formula}`).toContain(typeof valeur);
      expect(String(valeur)).not.toMatch(/^#[A-Z]|NaN/);
    }
  });

  it('a son titre, sa ligne de contexte, son en-tête en ligne 5 et un pied de page', () => {
    expect(lire(name, 0, 0)).toBeTruthy();
    expect(String(lire(name, 1, 0))).toContain('·');
    expect(
      cellules.filter(({ row, cellule }) => row === 4 && cellule.style?.startsWith('entete')).length,
    ).toBeGreaterThan(1);
    expect(p.print.footer).toMatch(/page &P\/&N$/);
    const { titleRow } = p.print;
    const repetee = cellules.filter(({ row }) => row === titleRow);
    expect(repetee.every(({ cellule }) => cellule.style?.startsWith('entete'))).toBe(true);
    expect(titleRow === undefined || repetee.length > 1).toBe(true);
  });

  it('ne place filtres, graphiques et colonnes gardées que sur des cellules écrites', () => {
    const zones = [
      ...(p.filter ? [p.filter] : []),
      ...p.conditionalFormats.map(({ zone }) => zone),
      ...p.charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]),
    ];
    for (const lieu of zones.flatMap(coins)) expect(occupees.get(name)?.has(lieu), lieu).toBe(true);
  });

  it('explique dans sa légende exactement les signes qu’elle montre', () => {
    const expliques = cellules.flatMap(({ cellule }) =>
      cellule.style === 'marqueLegende' ? [cellule.value] : [],
    );
    const montres = new Set(
      cellules
        .filter(({ cellule }) => cellule.style !== 'marqueLegende')
        .map(({ row, column }) => lire(name, row, column))
        .filter((valeur) => typeof valeur === 'string' && valeur in MARQUES),
    );
    expect(new Set(expliques)).toEqual(montres);
    expect(new Set(expliques).size).toBe(expliques.length);
  });
});

describe('Un texte du fichier', () => {
  it('reste un texte, même s’il ressemble à une formule', () => {
    for (const texte of ['=1+1', '+65 ans', '-25 ans', '@x']) {
      const porteuses = cellulesDe(plan(FEUILLES.indicateurs)).filter(
        ({ cellule }) => cellule.value === texte,
      );
      expect(porteuses.length).toBeGreaterThan(0);
    }
    const formules = plans.flatMap(cellulesDe).flatMap(({ cellule }) => cellule.formula ?? []);
    expect(formules.some((formule) => /^=1\+1|ans|@/.test(formule))).toBe(false);
  });
});

describe('« CIL Indicateurs »', () => {
  const grille = grilleIndicateurs(diagnostic);
  const valeur = (rang: number, code: string, sorte: 'effectif' | 'base' | 'part') =>
    lire(FEUILLES.indicateurs, grille.premiere + rang, grille.colonne(code, sorte) ?? -1);

  it('montre « nd » quand rien n’est connu, « /// » quand la base est vide, jamais 0', () => {
    expect([valeur(3, 'I03', 'effectif'), valeur(3, 'I03', 'base'), valeur(3, 'I03', 'part')]).toEqual([
      'nd',
      'nd',
      'nd',
    ]);
    expect([valeur(1, 'I09', 'effectif'), valeur(1, 'I09', 'base'), valeur(1, 'I09', 'part')]).toEqual([
      0,
      0,
      '///',
    ]);
    expect(valeur(0, 'I01', 'part')).toBe(0.5);
  });

  it('compte par formule les cellules sous le seuil de chaque ligne', () => {
    const comptes = [-1, 0, 1, 2, 3].map((rang) => lire(FEUILLES.indicateurs, grille.premiere + rang, 6));
    // R1: complement 10 of I09; R4: I01 3 and 9, I04c 9, I04d 6, I09 2, 2 and base 4.
    expect(comptes).toEqual([0, 1, 0, 0, 7]);
  });

  it('liste sous le tableau ce qui n’est pas calculable, avec la raison', () => {
    const textes = cellulesDe(plan(FEUILLES.indicateurs)).map(({ cellule }) => cellule.value);
    expect(textes).toContainEqual(
      expect.stringContaining('Il manque la colonne « Impayé de plus de 3 mois ».'),
    );
    expect(grille.valeur('I33')).toBeNull();
  });
});

describe('« CIL Secret »', () => {
  it('compte les cellules de chaque indicateur et mène à leur place', () => {
    const p = plan(FEUILLES.secret);
    const comptes = cellulesDe(p).filter(({ cellule }) => cellule.formula?.startsWith('=COUNTIF'));
    expect(comptes.map(({ row, column }) => lire(FEUILLES.secret, row, column))).toEqual([2, 1]);
    const lien = cellulesDe(p).find(({ cellule }) => cellule.formula?.startsWith('=HYPERLINK'))?.cellule
      .formula;
    const colonne = grilleIndicateurs(diagnostic).colonne('I01', 'effectif') ?? -1;
    expect(lien).toContain(`!${adresse(grilleIndicateurs(diagnostic).premiere + 3, colonne)}"`);
  });

  it('mène, pour un complément trop petit, à la part qui le révèle', () => {
    const liens = cellulesDe(plan(FEUILLES.secret)).flatMap(({ cellule }) => cellule.formula ?? []);
    const { colonne, premiere } = grilleIndicateurs(diagnostic);
    expect(liens).toContainEqual(
      expect.stringContaining(`!${adresse(premiere + 3, colonne('I01', 'part') ?? -1)}"`),
    );
  });

  it('avertit que le classeur n’est pas diffusable', () => {
    const textes = cellulesDe(plan(FEUILLES.secret)).map(({ cellule }) => cellule.value);
    expect(textes).toContain('Ce classeur n’est pas diffusable en l’état.');
  });
});

describe('« CIL Données »', () => {
  it('ne donne des colonnes personnelles ou interdites que leur en-tête', () => {
    const textes = cellulesDe(plan(FEUILLES.donnees)).map(({ cellule }) => cellule.value);
    expect(textes).toContain('Nom du locataire');
    expect(textes).toContain('interdite : nationalité ou origine, jamais lue');
  });
});

describe('« CIL Classement »', () => {
  const p = plan(FEUILLES.classement);

  it('range les résidences de la plus précaire à la moins précaire', () => {
    const indices = [5, 6, 7, 8].map((row) => Number(lire(FEUILLES.classement, row, 6)));
    expect(indices).toEqual([...indices].sort((a, b) => b - a));
  });

  it('garde les quatre colonnes saisies, retrouvées par le code', () => {
    expect(p.kept).toMatchObject({
      headerRow: 4,
      firstRow: 5,
      lastRow: 8,
      keyColumn: 0,
      columns: [12, 13, 14, 15],
    });
    expect([12, 13, 14, 15].map((column) => lire(FEUILLES.classement, 4, column))).toEqual([
      'Décision',
      'Motif',
      'Auteur',
      'Date',
    ]);
  });

  it('retient la décision quand il y en a une, sinon le type proposé', () => {
    const decide: SheetPlan = {
      ...p,
      blocks: [...p.blocks, { row: 5, column: 12, cells: [[{ value: 4 }]] }],
    };
    const relire = evaluer([...plans.filter(({ name }) => name !== p.name), decide]);
    expect(relire(p.name, 5, C.retenu)).toBe(4);
    expect(relire(p.name, 6, C.retenu)).toBe(lire(p.name, 6, 9));
  });

  it('compte toutes les résidences et tous les ménages, non classées comprises', () => {
    const total = cellulesDe(p).filter(({ cellule }) => cellule.style === 'total');
    expect(total.map(({ row, column }) => lire(p.name, row, column))).toEqual([4, 316]);
  });

  it('dit la référence dans le titre du graphique de l’indice', () => {
    expect(p.charts[0]?.title).toBe('Indice de précarité, toutes les résidences (100 = Ensemble du fichier)');
  });
});
