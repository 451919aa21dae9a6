import { allerA } from './allerA.ts';
import { apercevoirFichier } from './apercevoirFichier.ts';
import type { Actions } from './contrat.ts';
import { controlerSelection } from './controlerSelection.ts';
import { copieDiffusable } from './copieDiffusable.ts';
import { ecrireDiagnostic } from './ecrireDiagnostic.ts';
import { ecrireDiffusion } from './ecrireDiffusion.ts';
import { ecrirePortraits } from './ecrirePortraits.ts';
import { enregistrerMethode } from './enregistrerMethode.ts';
import { enregistrerEtat, lireEtat } from './etat.ts';
import { lireDiffusion } from './etatDeDiffusion.ts';
import { essayerExemple, retirerExemple } from './exemple.ts';
import { expliquerSelection } from './expliquerSelection.ts';
import { figer } from './figer.ts';
import { importerFichier } from './importerFichier.ts';
import { insererCarte } from './insererCarte.ts';
import { lireMethode } from './lireMethode.ts';
import { listerPortraits } from './listerPortraits.ts';
import { preparerCarte } from './preparerCarte.ts';
import { preparerDiagnostic } from './preparerDiagnostic.ts';
import { preparerDiffusion } from './preparerDiffusion.ts';
import { preparerPortraits } from './preparerPortraits.ts';
import { reparerFormules } from './reparerFormules.ts';
import { retirerMarques } from './retirerMarques.ts';
import { retirerPortraits } from './retirerPortraits.ts';
import { ecrireScenario, garderScenario, lireReunion } from './reunion.ts';
import { inspecterClasseur, reconnaitreFeuille } from './sources.ts';
import { suivreSelection } from './suivreSelection.ts';
import { voirResidence } from './voirResidence.ts';

/** The actions on the open workbook. */
export const actions: Actions = {
  inspecterClasseur,
  reconnaitreFeuille,
  apercevoirFichier,
  importerFichier,
  lireEtat,
  enregistrerEtat,
  lireMethode,
  enregistrerMethode,
  preparerDiagnostic,
  ecrireDiagnostic,
  controlerSelection,
  retirerMarques,
  essayerExemple,
  retirerExemple,
  figer,
  lireDiffusion,
  preparerDiffusion,
  ecrireDiffusion,
  copieDiffusable,
  lireReunion,
  garderScenario,
  ecrireScenario,
  preparerCarte,
  insererCarte,
  voirResidence,
  listerPortraits,
  preparerPortraits,
  ecrirePortraits,
  retirerPortraits,
  reparerFormules,
  allerA,
  expliquerSelection,
  suivreSelection,
};
