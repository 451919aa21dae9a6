/**
 * Excel has no transaction: a request that fails leaves what came before it. So sheets about to be rewritten are first
 * copied aside, and put back cell by cell in place if anything goes wrong: deleting them and renaming the copy would
 * break the user's formulas that point to them.
 */
import type { SheetPlan } from '../sheets/plan.ts';
import { executer } from './executer.ts';
import { dessinerGraphique } from './graphiques.ts';
import { lireFeuilles } from './lire.ts';
import { type Marque, poserMarque } from './proprietaire.ts';

const COPIE = '~CIL copie ';

export interface AncienneFeuille {
  readonly copie: string;
  readonly marque: Marque;
  /** Names of the charts that stand on it now: the user may have deleted some of ours, or added her own. */
  readonly graphiques: ReadonlySet<string>;
}
export interface Sauvegarde {
  readonly feuilles: ReadonlyMap<string, AncienneFeuille>;
  /** Defined names of ours that were already there, with what they pointed to. */
  readonly noms: ReadonlyMap<string, string>;
}

/** The workbook could be neither written nor put back: rare, and the user must know where the old sheets are. */
export class RestaurationImpossible extends Error {
  constructor() {
    super(
      'L’écriture a échoué et les feuilles CIL n’ont pas pu être remises en état. Vos feuilles n’ont pas été touchées. Fermez le classeur sans l’enregistrer, puis recommencez.',
    );
    this.name = 'RestaurationImpossible';
  }
}

/** Copies aside the sheets that will be rewritten. One sync. */
export async function sauvegarder(
  context: Excel.RequestContext,
  anciennes: ReadonlyMap<string, Marque>,
  noms: readonly string[],
): Promise<Sauvegarde> {
  const definis = noms.map((nom) => {
    const defini = context.workbook.names.getItemOrNullObject(nom);
    defini.load('formula');
    return { nom, defini };
  });
  const copies = [...anciennes].map(([nom, marque], i) => {
    const ancienne = context.workbook.worksheets.getItem(nom);
    const { charts } = ancienne;
    charts.load('items/name');
    const copie = COPIE + (i + 1);
    const feuille = ancienne.copy('End');
    feuille.name = copie;
    feuille.visibility = 'Hidden';
    return { nom, marque, copie, charts };
  });
  await context.sync();
  return {
    feuilles: new Map(
      copies.map(({ nom, marque, copie, charts }) => [
        nom,
        { copie, marque, graphiques: new Set(charts.items.map((chart) => chart.name)) },
      ]),
    ),
    noms: new Map(
      definis.flatMap(({ nom, defini }) =>
        defini.isNullObject ? [] : [[nom, String(defini.formula)] as const],
      ),
    ),
  };
}

/** Empties a sheet of ours before it is written again. Its charts are replaced last, once the new cells stand. */
export function vider(feuille: Excel.Worksheet): void {
  feuille.autoFilter.remove();
  feuille.freezePanes.unfreeze();
  const tout = feuille.getRange();
  tout.conditionalFormats.clearAll();
  tout.dataValidation.clear();
  tout.clear('All');
}

/**
 * Puts everything back as it was before the run: ours rewritten in place from their copies, new ones gone. `avant`
 * holds the names of all the sheets there were.
 */
export async function defaire(
  plans: readonly SheetPlan[],
  sauvegarde: Sauvegarde | null,
  anciennes: ReadonlyMap<string, Marque>,
  avant: ReadonlySet<string>,
): Promise<void> {
  try {
    await executer((context) => remettre(context, plans, sauvegarde, anciennes));
    await jeterCopies((nom) => !avant.has(nom) && copieSansNom(nom, anciennes));
  } catch {
    throw new RestaurationImpossible();
  }
}

async function remettre(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  sauvegarde: Sauvegarde | null,
  anciennes: ReadonlyMap<string, Marque>,
): Promise<void> {
  const presentes = new Set((await lireFeuilles(context)).map((f) => f.nom));
  const { worksheets, names } = context.workbook;
  const aRemettre = [...(sauvegarde?.feuilles ?? [])].filter(([, { copie }]) => presentes.has(copie));
  const dessins = aRemettre.map(([nom]) => {
    const { charts } = worksheets.getItem(nom);
    charts.load('items/name');
    return charts;
  });
  const definis = plans
    .flatMap((plan) => plan.names)
    .map(({ name }) => ({ name, defini: names.getItemOrNullObject(name) }));
  await context.sync();

  if (sauvegarde)
    for (const { name, defini } of definis) {
      const avant = sauvegarde.noms.get(name);
      if (!defini.isNullObject && avant === undefined) defini.delete();
      else if (!defini.isNullObject && avant !== undefined) defini.formula = avant;
      else if (avant !== undefined) names.add(name, avant);
    }
  aRemettre.forEach(([nom, { copie, marque, graphiques }], i) => {
    const feuille = worksheets.getItem(nom);
    // Charts of this run may not have been given their name yet: what was not there before is ours.
    for (const { name } of dessins[i]?.items ?? [])
      if (!graphiques.has(name) || marque.graphiques.some((g) => g.name === name))
        feuille.charts.getItem(name).delete();
    vider(feuille);
    feuille.getRange().copyFrom(worksheets.getItem(copie).getRange(), 'All');
    for (const chart of marque.graphiques)
      if (graphiques.has(chart.name)) dessinerGraphique(chart, feuille, nom);
    poserMarque(feuille, marque);
    const { filtre, volets } = marque;
    if (filtre)
      feuille.autoFilter.apply(
        feuille.getRangeByIndexes(filtre.row, filtre.column, filtre.rows, filtre.columns),
      );
    if (volets)
      feuille.freezePanes.freezeAt(
        feuille.getRangeByIndexes(0, 0, Math.max(1, volets.rows), Math.max(1, volets.columns)),
      );
  });
  for (const plan of plans)
    if (!anciennes.has(plan.name) && presentes.has(plan.name)) worksheets.getItem(plan.name).delete();
  await context.sync();
}

/**
 * The copies go last, in a request of their own: until everything stands they are the only trace of what was there.
 * `aussi` names the other leftovers. Deleting what is left a second time is harmless, so a failure here is tried again
 * once.
 */
export async function jeterCopies(aussi: (nom: string) => boolean = () => false): Promise<void> {
  const jeter = () =>
    executer(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      for (const feuille of worksheets.items)
        if (feuille.name.startsWith(COPIE) || aussi(feuille.name)) feuille.delete();
      await context.sync();
    });
  await jeter().catch(jeter);
}

/** A copy that failed before it was given its name bears the one Excel gives: « CIL Indices (2) ». */
function copieSansNom(nom: string, anciennes: ReadonlyMap<string, Marque>): boolean {
  return [...anciennes.keys()].some((ancienne) => nom.startsWith(`${ancienne} (`));
}
