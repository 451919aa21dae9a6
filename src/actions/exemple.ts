import { bailleurInvente, type SorteDeTable } from '../domain/exemple/bailleur.ts';
import { GRAINE } from '../domain/exemple/menages.ts';
import { supprimerFeuilles } from '../excel/classeur.ts';
import { planExemple } from '../sheets/exemple.ts';
import type { Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';

/** What completes the households; persons and arrears would only say again what the households already say. */
const COMPLEMENTS: readonly SorteDeTable[] = [
  'logements',
  'residences',
  'departs',
  'demandes',
  'propositions',
  'attributions',
  'reclamations',
];

/** Fills in the files of an invented landlord, always the same, one sheet each. */
export async function essayerExemple(suivi: Suivi): Promise<void> {
  const plans = bailleurInvente(GRAINE, COMPLEMENTS).map((table) => planExemple(table, GRAINE));
  await ecrirePlans(plans, 'exemple', suivi);
}

/** Takes the example away in one go; the sheets computed from it stay until they are made again. */
export async function retirerExemple(): Promise<void> {
  await supprimerFeuilles('exemple');
}
