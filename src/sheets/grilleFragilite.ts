import type { Diagnostic } from '../domain/diagnostic.ts';
import { compositeDe, FRAGILITES, type NomDeFragilite } from '../domain/methode/composites.ts';
import type { PlaceDIndice } from './blocDIndice.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** Code, residence, quartier, commune: the two indices stand after them. */
export const IDENTITE_DE_FRAGILITE = 4;

/** Index, mark, rank and known weights come before the values of the components. */
const CHIFFRES = 4;

/** One of the two indices on « CIL Fragilité ». */
export interface PlaceDeFragilite extends PlaceDIndice {
  readonly nom: NomDeFragilite;
  /** How many components rest on a count that may not be shown. */
  readonly secret: number;
  /** In words: which components are missing and where their weight goes, or why there is no index. */
  readonly manque: number;
}

/** The indices that can be computed, side by side, in the method's order. */
export function placesDeFragilite({ fragilites, methode, tableau }: Diagnostic): PlaceDeFragilite[] {
  const places: PlaceDeFragilite[] = [];
  let debut = IDENTITE_DE_FRAGILITE;
  for (const nom of FRAGILITES) {
    if (fragilites[nom].indices === null) continue;
    const k = compositeDe(methode, nom).composantes.length;
    const parts = debut + CHIFFRES;
    const somme = parts + 2 * k;
    places.push({
      nom,
      reference: LIGNE_ENTETE + 1,
      premiere: LIGNE_ENTETE + 2,
      derniere: LIGNE_ENTETE + 1 + tableau.unites.length,
      indice: debut,
      parts,
      contributions: parts + k,
      somme,
      secret: somme + 2,
      manque: somme + 3,
    });
    debut = somme + 4;
  }
  return places;
}
