import { incidenceDe } from '../incidence.ts';
import type { Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import type { Systeme } from '../systeme.ts';
import { borner, type Cible, etroite, type Intervalle, pousser, vueDe } from './borner.ts';
import { composantesDe } from './composantes.ts';

/** Long work says how far it is, and asks whether to go on. */
export interface Suivi {
  avance(fait: number, total: number): void;
  /** Throws to stop. */
  verifier(): void;
}

export interface ChoixDAttaque {
  /** Do without the long search, in large parts, for what a quick one does not see moving: it may move all the same. */
  readonly rapide?: boolean;
  /** Intervals already seen when fewer cells were hidden. */
  readonly acquis?: ReadonlyMap<number, Intervalle>;
}

/**
 * The interval of each target for who knows all but the unknown cells; a single value for one that is not among them.
 *
 * @param inconnues 1 for each cell that is neither shown nor found by hand
 */
export function attaquer(
  systeme: Systeme,
  inconnues: Uint8Array,
  cibles: readonly Cible[],
  solveur: Solveur,
  { rapide = false, acquis }: ChoixDAttaque = {},
  suivi?: Suivi,
): Map<number, Intervalle> {
  const vues = new Map(
    cibles.map((cible) => [cible.cellule, vueDe(systeme, cible, acquis?.get(cible.cellule))]),
  );
  const incidence = incidenceDe(systeme);
  let faites = 0;
  for (const composante of composantesDe(systeme, inconnues)) {
    suivi?.verifier();
    suivi?.avance(faites, vues.size);
    const siennes = composante.cellules.flatMap((cellule) => vues.get(cellule) ?? []);
    faites += siennes.length;
    const etroites = siennes.filter(etroite);
    if (etroites.length > 1) pousser(systeme, incidence, composante.cellules, etroites, solveur);
    const restantes = etroites.filter(etroite);
    if (restantes.length === 0 || (rapide && composante.cellules.length > reglages.ensemble.grande)) continue;
    borner(systeme, incidence, composante.cellules, restantes, solveur);
  }
  return new Map([...vues].map(([cellule, { min, max }]) => [cellule, { min, max }]));
}
