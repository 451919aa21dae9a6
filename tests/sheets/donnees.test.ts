import { describe, expect, it } from 'vitest';
import type { TableLue } from '../../src/domain/diagnostic.ts';
import { planDonnees } from '../../src/sheets/donnees.ts';
import type { SheetPlan } from '../../src/sheets/plan.ts';
import { jointes, table } from '../domain/jonction/tables.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';

/** Rows of the sheet as a reader sees them. */
const lignes = (plan: SheetPlan): string[] =>
  plan.blocks.flatMap(({ cells }) =>
    cells.map((ligne) => ligne.map((cellule) => cellule?.value ?? cellule?.formula ?? '').join(' | ')),
  );

function feuille(tables: readonly TableLue[]): string[] {
  const { jonctions, remarques } = jointes(tables);
  const essai = diagnosticDEssai();
  const reconnaissance = { ...essai.reconnaissance, remarques };
  return lignes(planDonnees({ ...essai, tables, jonctions, reconnaissance }));
}

const MENAGES = table(
  'menages',
  'OPS',
  ['menage', 'logement', 'majeurs'],
  [
    ['SECRET-1', 'L1', 2],
    ['SECRET-2', 'PERDU', 1],
  ],
);
const LOGEMENTS = table(
  'logements',
  'RPLS',
  ['logement', 'residence'],
  [
    ['L1', 'R1'],
    ['L2', 'R1'],
    ['L2', 'R2'],
  ],
);

describe('« CIL Données » de plusieurs tables', () => {
  const dites = feuille([MENAGES, LOGEMENTS]);

  it('dit de chaque table sa feuille, sa nature, ses lignes, sa plage, son année et ses colonnes', () => {
    expect(dites).toContain(
      'OPS | OPS : une ligne par ménage | 2 | A1:C3, année non renseignée, 3 sur 3 colonnes utilisées',
    );
    expect(dites).toContain('Colonne residence | Code de la résidence | 1 | RPLS');
  });

  it('dit ce qui est rapproché et liste dans les deux sens, par cellule, ce qui ne l’est pas', () => {
    expect(dites).toContain(
      '« OPS » avec « RPLS » | Identifiant du logement | 1 | lignes (ménages rapprochés sur 2)',
    );
    expect(dites).toContain(' | Identifiants de « OPS » sans correspondance | 1 | B3');
    expect(dites).toContain(' | Identifiants de « RPLS » en double : rapprochés de rien | 2 | A3, A4');
  });

  it('donne à chaque remarque la feuille de sa cellule', () => {
    expect(dites.some((ligne) => ligne.startsWith('attention | B3 de « OPS » | 1 | '))).toBe(true);
  });

  it('ne cite jamais un identifiant', () => {
    expect(dites.join(' ')).not.toMatch(/SECRET|PERDU/);
  });

  it('cite vingt cellules au plus et compte les autres', () => {
    const nombreux = table(
      'menages',
      'OPS',
      ['menage', 'logement'],
      Array.from({ length: 25 }, (_, k) => [`M${k}`, `ABSENT${k}`]),
    );
    const longue = feuille([nombreux, LOGEMENTS]).find((ligne) => ligne.includes('sans correspondance | 25'));
    expect(longue).toContain('B2, B3,');
    expect(longue).toMatch(/B21 et 5 de plus$/);
  });
});

describe('« CIL Données » d’une seule table', () => {
  it('ne parle pas de rapprochement, et montre les cellules sans leur feuille', () => {
    const dites = lignes(planDonnees(diagnosticDEssai()));
    expect(dites.join(' ')).not.toContain('Rapprochement');
    expect(dites).toContain('attention | F18 | 2 | « n.c. » est lu comme manquant.');
  });
});
