import { familleDe } from '../sheets/familles.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import { contenu } from '../sheets/planifier.ts';
import type { FeuilleAnnoncee } from './contrat.ts';

/** What would be written, said before it is: each sheet, what it shows, whether it replaces one of ours. */
export const annoncer = (
  plans: readonly SheetPlan[],
  presentes: ReadonlySet<string>,
): readonly FeuilleAnnoncee[] =>
  plans.map(({ name }) => ({
    nom: name,
    contenu: contenu(name),
    famille: familleDe(name),
    dejaLa: presentes.has(name),
  }));
