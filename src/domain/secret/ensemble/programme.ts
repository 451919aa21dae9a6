import { type Incidence, sommesAutour } from '../incidence.ts';
import type { Programme } from '../solveur.ts';
import type { Systeme } from '../systeme.ts';

/** The rows of a programme: one for each sum, without those that repeat another. */
export interface LignesDeProgramme {
  readonly debut: Int32Array;
  /** Places of the cells in the list. */
  readonly places: Int32Array;
  /** −1 for the total, 1 for a member. */
  readonly signes: Float64Array;
}

interface Ligne {
  readonly places: number[];
  readonly signes: number[];
}

/**
 * The sums that hold some cells, over those cells alone: the others are constants.
 *
 * @param cellules in increasing order
 */
export function lignesDeProgramme(
  { sommes }: Systeme,
  incidence: Incidence,
  cellules: readonly number[],
): LignesDeProgramme {
  const lignes = new Map<number, Ligne>();
  for (let place = 0; place < cellules.length; place++) {
    const cellule = cellules[place] ?? -1;
    for (const somme of sommesAutour(incidence, cellule)) {
      let ligne = lignes.get(somme);
      if (!ligne) {
        ligne = { places: [], signes: [] };
        lignes.set(somme, ligne);
      }
      ligne.places.push(place);
      ligne.signes.push(sommes[somme]?.total === cellule ? -1 : 1);
    }
  }
  const utiles = sansRepetition([...lignes.values()]);
  const debut = new Int32Array(utiles.length + 1);
  utiles.forEach(({ places }, rang) => {
    debut[rang + 1] = (debut[rang] ?? 0) + places.length;
  });
  const termes = debut[utiles.length] ?? 0;
  const lignesEnUne = { debut, places: new Int32Array(termes), signes: new Float64Array(termes) };
  utiles.forEach(({ places, signes }, rang) => {
    lignesEnUne.places.set(places, debut[rang]);
    lignesEnUne.signes.set(signes, debut[rang]);
  });
  return lignesEnUne;
}

/** A sum that holds the same cells as another says nothing more. */
function sansRepetition(lignes: readonly Ligne[]): Ligne[] {
  const vues = new Set<string>();
  return lignes.filter(({ places, signes }) => {
    const cle = places.map((place, rang) => 2 * place + Number(signes[rang] === signes[0])).join(' ');
    if (vues.has(cle)) return false;
    vues.add(cle);
    return true;
  });
}

/** What a hidden cell is known to be at least; a count below its floor is known whatever is said. */
export const plancherDe = ({ effectifs, planchers }: Systeme, cellule: number): number =>
  Math.min(planchers[cellule] ?? 0, effectifs[cellule] ?? 0);

/** What is known of some cells, the others being as they are: their sums, and their floors. No objective yet. */
export function programmeDe(systeme: Systeme, incidence: Incidence, cellules: readonly number[]): Programme {
  const { effectifs } = systeme;
  const { debut, places, signes } = lignesDeProgramme(systeme, incidence, cellules);
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
