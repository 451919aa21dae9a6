/** Commands that run an action. « Aide » only opens the pane. */
export const NOMS = [
  'diagnostiquer',
  'essayerExemple',
  'controlerSelection',
  'figer',
  'reparerFormules',
  'proteger',
  'copieDiffusable',
  'exporterCarte',
  'portraits',
] as const;
export type NomDeCommande = (typeof NOMS)[number];
