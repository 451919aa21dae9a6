import type { Diagnostic } from '../domain/diagnostic.ts';
import { valeurDe } from '../domain/indicateurs/valeur.ts';
import type { Agregation, TermeIndice } from './formulesIndice.ts';
import { nomDuPoids } from './noms.ts';

type Composante = Diagnostic['methode']['precarite']['composantes'][number];

/**
 * What a formula of the index holds of each component of the method, in its order; null for one whose share or
 * reference is not known in this row. `lieu` gives the addresses of both.
 */
export function termesDeLIndice(
  diagnostic: Diagnostic,
  unite: number | null,
  agregation: Agregation,
  lieu: (composante: number) => { readonly x: string; readonly r: string },
): (TermeIndice | null)[] {
  return diagnostic.methode.precarite.composantes.map((composante, k) =>
    comparable(diagnostic, composante, unite, agregation)
      ? { ...lieu(k), poids: nomDuPoids(composante.code), sens: composante.sens }
      : null,
  );
}

/** A weight of 0 must not spoil a mean of logarithms or of inverses: a share of 0 has neither. */
function comparable(
  { tableau }: Diagnostic,
  { code, sens, poids }: Composante,
  unite: number | null,
  agregation: Agregation,
): boolean {
  const r = valeurDe(tableau, code, null);
  const x = valeurDe(tableau, code, unite);
  if (r === null || x === null || (sens === 1 ? r <= 0 : r >= 1)) return false;
  const nul = sens === 1 ? x <= 0 : x >= 1;
  return !(agregation !== 'ratios' && agregation !== 'sommes' && poids === 0 && nul);
}
