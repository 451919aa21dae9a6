/** The four types of residence, in the words of the sheets. */
export const TYPES = [
  { type: 1, libelle: 'capacité d’accueil' },
  { type: 2, libelle: 'intermédiaire, à stabiliser' },
  { type: 3, libelle: 'à rééquilibrer' },
  { type: 4, libelle: 'dysfonctionnements, interventions préalables' },
] as const;
