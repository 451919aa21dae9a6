import { entierDe } from '../domain/composantesDeLIndice.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import {
  type ComposanteDeComposite,
  compositeDe,
  type NomDeComposite,
} from '../domain/methode/composites.ts';
import { valeurDeComposante } from '../domain/valeurDeComposante.ts';
import type { Agregation, TermeIndice } from './formulesIndice.ts';
import { NOMS_DES_INDICES } from './noms.ts';

/**
 * What a formula of an index holds of each component of the method, in its order; null for one whose value or
 * reference is not known in this row. `lieu` gives the addresses of both.
 */
export function termesDeLIndice(
  diagnostic: Diagnostic,
  unite: number | null,
  agregation: Agregation,
  lieu: (composante: number) => { readonly x: string; readonly r: string },
  indice: NomDeComposite = 'precarite',
): (TermeIndice | null)[] {
  const noms = NOMS_DES_INDICES[indice];
  return compositeDe(diagnostic.methode, indice).composantes.map((composante, k) => {
    const { code, sens } = composante;
    const miroir = entierDeComposante(diagnostic, code) === null;
    if (!comparable(diagnostic, composante, unite, agregation, miroir)) return null;
    return { ...lieu(k), poids: noms.poids(code), sens, ...(miroir && { miroir }) };
  });
}

function entierDeComposante({ tableau }: Diagnostic, code: string): 1 | null {
  return entierDe(tableau.indicateurs.find(({ indicateur }) => indicateur.code === code)?.indicateur);
}

/** A weight of 0 must not spoil a mean of logarithms or of inverses: a ratio of 0 has neither. */
function comparable(
  diagnostic: Diagnostic,
  { code, sens, poids }: ComposanteDeComposite,
  unite: number | null,
  agregation: Agregation,
  miroir: boolean,
): boolean {
  const r = valeurDeComposante(diagnostic, code, null);
  const x = valeurDeComposante(diagnostic, code, unite);
  if (r === null || x === null || (sens === 1 || miroir ? r <= 0 : r >= 1)) return false;
  const nul = sens === 1 ? x <= 0 : miroir ? x >= 2 * r : x >= 1;
  return !(agregation !== 'ratios' && agregation !== 'sommes' && poids === 0 && nul);
}
