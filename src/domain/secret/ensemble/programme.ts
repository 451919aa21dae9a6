import type { Programme } from '../solveur.ts';
import type { Systeme } from '../systeme.ts';
import type { Composante } from './composantes.ts';

/** The rows of a programme: one for each sum, without those that repeat another. */
export interface LignesDeProgramme {
  readonly debut: Int32Array;
  /** Places of the cells in the component. */
  readonly places: Int32Array;
  /** −1 for the total, 1 for a member. */
  readonly signes: Float64Array;
}

/** The sums of a component over its cells alone; a sum that holds the same cells as another says nothing more. */
export function lignesDeProgramme(
  { sommes }: Systeme,
  { cellules, sommes: rangs }: Composante,
): LignesDeProgramme {
  const placeDe = new Map(cellules.map((cellule, place) => [cellule, place]));
  const vues = new Set<string>();
  const debut = [0];
  const places: number[] = [];
  const signes: number[] = [];
  for (const rang of rangs) {
    const somme = sommes[rang];
    if (!somme) continue;
    const termes = [[somme.total, -1] as const, ...somme.membres.map((membre) => [membre, 1] as const)]
      .flatMap(([cellule, signe]) => {
        const place = placeDe.get(cellule);
        return place === undefined ? [] : [[place, signe] as const];
      })
      .sort(([a], [b]) => a - b);
    const sens = termes[0]?.[1] ?? 1;
    const cle = termes.map(([place, signe]) => place * 2 + Number(signe === sens)).join(' ');
    if (termes.length === 0 || vues.has(cle)) continue;
    vues.add(cle);
    for (const [place, signe] of termes) {
      places.push(place);
      signes.push(signe);
    }
    debut.push(places.length);
  }
  return {
    debut: Int32Array.from(debut),
    places: Int32Array.from(places),
    signes: Float64Array.from(signes),
  };
}

/** What a hidden cell is known to be at least; a count below its floor is known whatever is said. */
export const plancherDe = ({ effectifs, planchers }: Systeme, cellule: number): number =>
  Math.min(planchers[cellule] ?? 0, effectifs[cellule] ?? 0);

/** What is known of the cells of a component: their sums, and their floors. No objective yet. */
export function programmeDe(systeme: Systeme, composante: Composante): Programme {
  const { effectifs } = systeme;
  const { cellules } = composante;
  const { debut, places, signes } = lignesDeProgramme(systeme, composante);
  // The true counts keep every sum: what the unknown part of a sum adds up to is read from them.
  const valeurs = Float64Array.from({ length: debut.length - 1 }, (_, ligne) => {
    let valeur = 0;
    for (let k = debut[ligne] ?? 0; k < (debut[ligne + 1] ?? 0); k++)
      valeur += (signes[k] ?? 0) * (effectifs[cellules[places[k] ?? -1] ?? -1] ?? 0);
    return valeur;
  });
  return {
    couts: new Float64Array(cellules.length),
    colonnes: {
      bas: Float64Array.from(cellules, (cellule) => plancherDe(systeme, cellule)),
      hauts: new Float64Array(cellules.length).fill(Number.POSITIVE_INFINITY),
    },
    lignes: { bas: valeurs, hauts: valeurs },
    debut,
    termes: places,
    coefficients: signes,
  };
}
