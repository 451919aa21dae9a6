import { describe, expect, it } from 'vitest';
import type { Cellule } from '../../src/domain/parc/cellule.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import type { SheetPlan } from '../../src/sheets/plan.ts';
import { plansDePression } from '../../src/sheets/plansDePression.ts';
import type { Relues } from '../../src/sheets/relues.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';
import { enPlage } from './enPlage.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

const diagnostic = diagnosticDEssai();
const plansDe = (relues: Relues = new Map()): SheetPlan[] => {
  const { objectifs, suites } = plansDePression(diagnostic, relues);
  return [...objectifs, ...suites];
};
const de = (plans: readonly SheetPlan[], nom: string): SheetPlan => {
  const plan = plans.find(({ name }) => name === nom);
  if (!plan) throw new Error(nom);
  return plan;
};
const textes = (plan: SheetPlan) =>
  cellulesDe(plan)
    .map(({ cellule }) => String(cellule.value ?? ''))
    .join('\n');

/** The sheets once somebody typed in these cells. */
function saisir(feuille: string, saisies: readonly [number, number, Cellule][]): Relues {
  const plages = plansDe().map((plan) => {
    const { cellules } = enPlage(plan);
    const lignes = cellules.map((ligne) => [...ligne]);
    if (plan.name === feuille) {
      for (const [row, column, valeur] of saisies) {
        const ligne = lignes[row];
        if (ligne) ligne[column] = valeur;
      }
    }
    return [plan.name, lignes] as const;
  });
  return new Map(plages);
}

describe('« CIL Cascade »', () => {
  it('sans grand territoire, ne donne aucun objectif et dit quoi saisir', () => {
    const plan = de(plansDe(), FEUILLES.cascade);
    expect(textes(plan)).toMatch(/Sans objectif : .*Saisissez leur grand territoire/);
    const lire = evaluer([plan]);
    expect(lire(FEUILLES.cascade, 5, 4)).toBe('nd');
  });

  it('décline l’objectif du grand territoire saisi, et garde la saisie', () => {
    const relues = saisir(FEUILLES.cascade, [[5, 0, 'Couronne Nord']]);
    const plans = plansDe(relues);
    const lire = evaluer(plans);
    // Lille's first territory: 177 attributions under scenario A, all of them for the one commune that is told.
    expect(lire(FEUILLES.cascade, 5, 0)).toBe('Couronne Nord');
    expect(lire(FEUILLES.cascade, 5, 4)).toBe(177);
    const controles = cellulesDe(de(plans, FEUILLES.cascade)).filter(
      ({ cellule }) => cellule.style === 'controle',
    );
    expect(controles.map(({ row, column }) => lire(FEUILLES.cascade, row, column))).toContain('oui');
  });
});

describe('« CIL Suivi »', () => {
  it('dit le réalisé, la prévision, l’écart et l’état à partir des semestres saisis', () => {
    const relues = saisir(FEUILLES.suivi, [
      [5, 3, 60],
      [5, 10, 'réunion de mars'],
    ]);
    const plans = plansDe(relues);
    const suivi = de(plans, FEUILLES.suivi);
    // Without the add-in the target is not known here: what does not need it is.
    const lire = evaluer([suivi, ...plans.filter(({ name }) => name !== FEUILLES.suivi)]);
    expect([5, 7, 10].map((column) => lire(FEUILLES.suivi, 5, column))).toEqual([60, 120, 'réunion de mars']);
    expect(lire(FEUILLES.suivi, 6, 9)).toBe('rien de saisi');
  });

  it('garde la ligne saisie d’un nom qui a disparu', () => {
    const relues = saisir(FEUILLES.suivi, [
      [5, 0, 'Ancien bailleur'],
      [5, 1, 'bailleur'],
      [5, 3, 12],
    ]);
    const plan = de(plansDe(relues), FEUILLES.suivi);
    expect(textes(plan)).toContain('Ancien bailleur');
    expect(textes(plan)).toContain('vos saisies sont gardées');
  });
});
