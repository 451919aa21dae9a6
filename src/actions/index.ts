import { allerA } from './allerA.ts';
import type { Actions } from './contrat.ts';
import { enregistrerEtat, lireEtat } from './etat.ts';
import { lireDiffusion } from './etatDeDiffusion.ts';
import { lireMethode } from './lireMethode.ts';
import { plusTard } from './plusTard.ts';
import { inspecterClasseur, reconnaitreFeuille } from './sources.ts';
import { suivreSelection } from './suivreSelection.ts';

/** The actions on the open workbook. What the pane does not need to show itself is loaded when it is first asked for. */
export const actions: Actions = {
  inspecterClasseur,
  reconnaitreFeuille,
  apercevoirFichier: plusTard(async () => (await import('./apercevoirFichier.ts')).apercevoirFichier),
  importerFichier: plusTard(async () => (await import('./importerFichier.ts')).importerFichier),
  lireEtat,
  enregistrerEtat,
  lireMethode,
  enregistrerMethode: plusTard(async () => (await import('./enregistrerMethode.ts')).enregistrerMethode),
  preparerDiagnostic: plusTard(async () => (await import('./preparerDiagnostic.ts')).preparerDiagnostic),
  ecrireDiagnostic: plusTard(async () => (await import('./ecrireDiagnostic.ts')).ecrireDiagnostic),
  controlerSelection: plusTard(async () => (await import('./controlerSelection.ts')).controlerSelection),
  retirerMarques: plusTard(async () => (await import('./retirerMarques.ts')).retirerMarques),
  essayerExemple: plusTard(async () => (await import('./exemple.ts')).essayerExemple),
  retirerExemple: plusTard(async () => (await import('./exemple.ts')).retirerExemple),
  figer: plusTard(async () => (await import('./figer.ts')).figer),
  lireDiffusion,
  preparerDiffusion: plusTard(async () => (await import('./preparerDiffusion.ts')).preparerDiffusion),
  ecrireDiffusion: plusTard(async () => (await import('./ecrireDiffusion.ts')).ecrireDiffusion),
  copieDiffusable: plusTard(async () => (await import('./copieDiffusable.ts')).copieDiffusable),
  lireReunion: plusTard(async () => (await import('./reunion.ts')).lireReunion),
  garderScenario: plusTard(async () => (await import('./reunion.ts')).garderScenario),
  ecrireScenario: plusTard(async () => (await import('./reunion.ts')).ecrireScenario),
  preparerCarte: plusTard(async () => (await import('./preparerCarte.ts')).preparerCarte),
  insererCarte: plusTard(async () => (await import('./insererCarte.ts')).insererCarte),
  voirResidence: plusTard(async () => (await import('./voirResidence.ts')).voirResidence),
  listerPortraits: plusTard(async () => (await import('./listerPortraits.ts')).listerPortraits),
  preparerPortraits: plusTard(async () => (await import('./preparerPortraits.ts')).preparerPortraits),
  ecrirePortraits: plusTard(async () => (await import('./ecrirePortraits.ts')).ecrirePortraits),
  retirerPortraits: plusTard(async () => (await import('./retirerPortraits.ts')).retirerPortraits),
  reparerFormules: plusTard(async () => (await import('./reparerFormules.ts')).reparerFormules),
  allerA,
  expliquerSelection: plusTard(async () => (await import('./expliquerSelection.ts')).expliquerSelection),
  suivreSelection,
};
