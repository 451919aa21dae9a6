import type { Systeme } from './systeme.ts';

/** The sums that each cell takes part in: sommes[debut[cellule] … debut[cellule + 1] − 1]. */
export interface Incidence {
  readonly debut: Int32Array;
  readonly sommes: Int32Array;
}

export function incidenceDe({ effectifs, sommes }: Systeme): Incidence {
  const debut = new Int32Array(effectifs.length + 1);
  const parcourir = (faire: (cellule: number, somme: number) => void) => {
    sommes.forEach(({ total, membres }, somme) => {
      faire(total, somme);
      for (const membre of membres) faire(membre, somme);
    });
  };
  parcourir((cellule) => {
    debut[cellule + 1] = (debut[cellule + 1] ?? 0) + 1;
  });
  for (let cellule = 0; cellule < effectifs.length; cellule++)
    debut[cellule + 1] = (debut[cellule + 1] ?? 0) + (debut[cellule] ?? 0);
  const places = debut.slice();
  const parCellule = new Int32Array(debut[effectifs.length] ?? 0);
  parcourir((cellule, somme) => {
    const place = places[cellule] ?? 0;
    parCellule[place] = somme;
    places[cellule] = place + 1;
  });
  return { debut, sommes: parCellule };
}

/** The ranks of the sums that a cell takes part in. */
export const sommesAutour = ({ debut, sommes }: Incidence, cellule: number): Int32Array =>
  sommes.subarray(debut[cellule], debut[cellule + 1]);
