/** One sentence per problem code; `Champs` maps each code to what its sentence needs. */
export type Phrases<Champs> = {
  readonly [Code in keyof Champs]: (probleme: Champs[Code]) => string;
};

const format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** A number as a French sentence writes it: 1 234,5. */
export function nombre(valeur: number): string {
  return format.format(valeur);
}

/** « 1re », « 2e »… from a 0-based rank. */
export function ordinal(rang: number): string {
  return rang === 0 ? '1re' : `${rang + 1}e`;
}
