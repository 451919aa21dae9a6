import type { RoleDeCompte } from '../domain/parc/champs.ts';

/** How a column of counts is called, on our sheets as in a landlord's table: « < 40 % PLUS (effectif) ». */
export const enteteDeCompte = ({ court }: { readonly court: string }, role: RoleDeCompte): string =>
  `${court} (${role})`;
