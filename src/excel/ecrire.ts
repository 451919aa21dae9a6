import { lettres } from '../domain/parc/cellule.ts';
import type { PlanName, SheetPlan } from '../sheets/plan.ts';
import { OCTETS_PAR_REQUETE } from './blocs.ts';
import { entetesGardees, lireSaisies, remettreSaisies, type Saisies } from './conserver.ts';
import { habiller, lotsDeCellules } from './dessiner.ts';
import { executer } from './executer.ts';
import { dessinerGraphique } from './graphiques.ts';
import { lireFeuilles } from './lire.ts';
import { retirerNomsPerimes } from './nomsPerimes.ts';
import { type Marque, marqueDe, poserMarque } from './proprietaire.ts';
import { defaire, jeterCopies, type Sauvegarde, sauvegarder, vider } from './sauvegarde.ts';

/** A sheet of the user bears the name of one of ours: it is not ours to overwrite. */
export class NomDejaPris extends Error {
  constructor(readonly feuille: string) {
    super(`Une feuille « ${feuille} » existe et n’a pas été faite par CIL. Renommez-la, puis recommencez.`);
    this.name = 'NomDejaPris';
  }
}

export interface SuiviEcriture {
  readonly avant?: (feuille: string, fait: number, total: number) => void;
  /** Throws when the user has cancelled. */
  readonly verifier?: () => void;
  /** How many small sheets go in one request; 1 by default, so that each is announced and may be the last. */
  readonly feuillesParRequete?: number;
}

/**
 * Writes the plans as sheets of the workbook, all or nothing: new sheets stay hidden until all are whole, sheets made
 * earlier are copied aside before being cleared and rewritten in place (formulas of the user that point to them keep
 * pointing), and any failure or cancellation puts everything back. The number of syncs does not depend on the number
 * of residences, save for the blocks that the web's 5 MB limit asks for.
 *
 * @returns what the user had typed for residences that are no longer there, in sentences
 */
export function ecrireFeuilles(
  plans: readonly SheetPlan[],
  role: Marque['role'],
  suivi: SuiviEcriture = {},
): Promise<string[]> {
  return executer((context) => ecrire(context, plans, role, suivi));
}

async function ecrire(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  role: Marque['role'],
  suivi: SuiviEcriture,
): Promise<string[]> {
  const presentes = await lireFeuilles(context);
  const marques = new Map(presentes.map((f) => [f.nom.toLowerCase(), f.marque]));
  const anciennes = new Map<string, Marque>();
  for (const { name } of plans) {
    const marque = marques.get(name.toLowerCase());
    if (marque === null) throw new NomDejaPris(name);
    if (marque) anciennes.set(name, marque);
  }
  const saisies = await lireToutesSaisies(
    context,
    plans.filter((plan) => anciennes.has(plan.name)),
  );
  let sauvegarde: Sauvegarde | null = null;
  let perdues: string[];
  try {
    sauvegarde = await sauvegarder(
      context,
      anciennes,
      plans.flatMap((plan) => plan.names.map((n) => n.name)),
    );
    await preparer(context, plans, sauvegarde);
    perdues = await remplir(context, plans, saisies, suivi);
    await montrer(context, plans, role, sauvegarde);
  } catch (erreur) {
    await defaire(plans, sauvegarde, anciennes, new Set(presentes.map((f) => f.nom)));
    throw erreur;
  }
  if (anciennes.size > 0) await jeterCopies();
  await retirerNomsPerimes(plans.filter((plan) => anciennes.has(plan.name)));
  return perdues;
}

const absolue = ({ row, column }: PlanName['cell']) => `$${lettres(column)}$${row + 1}`;

async function lireToutesSaisies(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): Promise<Map<string, Saisies>> {
  const lectures = plans.flatMap((plan) => {
    if (!plan.kept) return [];
    const plage = context.workbook.worksheets.getItem(plan.name).getUsedRange(true).getBoundingRect('A1');
    plage.load('formulas,valueTypes');
    return [{ plan, garde: plan.kept, plage }];
  });
  if (lectures.length > 0) await context.sync();
  return new Map(
    lectures.map(({ plan, garde, plage }) => [
      plan.name,
      lireSaisies(plage.formulas, plage.valueTypes, garde, entetesGardees(plan, garde)),
    ]),
  );
}

/** Sheets and names stand before any cell: formulas point to one another and would not be accepted otherwise. */
async function preparer(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  sauvegarde: Sauvegarde,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  for (const plan of plans) {
    if (sauvegarde.feuilles.has(plan.name)) vider(worksheets.getItem(plan.name));
    else worksheets.add(plan.name).visibility = 'Hidden';
  }
  for (const plan of plans)
    for (const { name, cell } of plan.names) {
      // A name that is already there is pointed anew: deleting it would unsettle the formulas that use it.
      if (sauvegarde.noms.has(name)) names.getItem(name).formula = `='${plan.name}'!${absolue(cell)}`;
      else names.add(name, worksheets.getItem(plan.name).getRangeByIndexes(cell.row, cell.column, 1, 1));
    }
  await context.sync();
}

/** One request a sheet, or a few small ones: the user sees which one is being written, and may stop between two. */
async function remplir(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  saisies: ReadonlyMap<string, Saisies>,
  suivi: SuiviEcriture,
): Promise<string[]> {
  const perdues: string[] = [];
  const parRequete = suivi.feuillesParRequete ?? 1;
  let octets = 0;
  for (const [i, plan] of plans.entries()) {
    suivi.verifier?.();
    suivi.avant?.(plan.name, i, plans.length);
    const feuille = context.workbook.worksheets.getItem(plan.name);
    for (const lot of lotsDeCellules(plan, feuille)) {
      // An ordinary sheet goes in one request with its looks; only one that is too large for the web is cut.
      if (octets > 0 && octets + lot.octets > OCTETS_PAR_REQUETE) {
        await context.sync();
        octets = 0;
      }
      lot.ecrire();
      octets += lot.octets;
    }
    habiller(plan, feuille);
    if (plan.kept)
      perdues.push(...remettreSaisies(plan, feuille, plan.kept, saisies.get(plan.name) ?? new Map()));
    if ((i + 1) % parRequete !== 0 && i < plans.length - 1) continue;
    await context.sync();
    octets = 0;
  }
  suivi.verifier?.();
  return perdues;
}

async function montrer(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  role: Marque['role'],
  sauvegarde: Sauvegarde,
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const plan of plans) {
    const feuille = worksheets.getItem(plan.name);
    const ancienne = sauvegarde.feuilles.get(plan.name);
    for (const { name } of ancienne?.marque.graphiques ?? [])
      if (ancienne?.graphiques.has(name)) feuille.charts.getItem(name).delete();
    for (const chart of plan.charts) dessinerGraphique(chart, feuille, plan.name);
    poserMarque(feuille, marqueDe(plan, role));
    feuille.visibility = 'Visible';
  }
  await context.sync();
}
