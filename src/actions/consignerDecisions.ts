import { ajouter, type Decision } from '../domain/decisions/decision.ts';
import { planDecisions } from '../sheets/decisions.ts';
import { lireDecisions } from '../sheets/lireDecisions.ts';
import type { Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';
import { relireNosFeuilles } from './relireNosFeuilles.ts';

/** Adds decisions at the end of « CIL Décisions », made if need be. Nothing to add, nothing written. */
export async function consignerDecisions(nouvelles: readonly Decision[], suivi: Suivi): Promise<void> {
  if (nouvelles.length === 0) return;
  const journal = ajouter(lireDecisions(await relireNosFeuilles()), nouvelles);
  await ecrirePlans([planDecisions(journal)], 'sortie', { ...suivi, progres: () => {} });
}
