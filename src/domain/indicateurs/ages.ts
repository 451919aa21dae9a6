import { occupants } from './agesDesOccupants.ts';
import { titulaires } from './agesDesTitulaires.ts';
import type { Indicateur } from './indicateur.ts';

/** Ages of the leaseholders, one per household, then of all who live there. */
export const ages: readonly Indicateur[] = [...titulaires, ...occupants];
