import type { Cellule } from './cellule.ts';
import type { Champ } from './champs.ts';
import { AccordDesMajeurs, type Reperes } from './coherence.ts';
import { LecteurDeColonne } from './colonne.ts';
import { AccordDesCommunes } from './communes.ts';
import type { Colonne } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';

/** A column to read: its field, its position in the rows, and 100 when its parts are written 40 for 0.40. */
export interface ColonneALire {
  readonly champ: Champ;
  readonly place: number;
  readonly echelle: 1 | 100;
}

/**
 * Reads rows as typed columns that agree with one another, all at once or run after run: what was repaired, refused
 * or read as missing is said at the end, once per column, whatever the runs.
 */
export class LecteurDeLignes {
  readonly #colonnes: readonly { readonly champ: Champ; place: number; lecteur: LecteurDeColonne }[];
  readonly #majeurs: AccordDesMajeurs;
  readonly #communes: AccordDesCommunes;

  constructor(aLire: readonly ColonneALire[], reperes: Reperes) {
    this.#colonnes = aLire.map(({ champ, place, echelle }) => {
      const reperage = {
        entete: reperes.entete(champ),
        cellule: (ligne: number) => reperes.cellule(ligne, champ),
      };
      return { champ, place, lecteur: new LecteurDeColonne(champ, reperage, echelle) };
    });
    this.#majeurs = new AccordDesMajeurs(reperes);
    this.#communes = new AccordDesCommunes(reperes);
  }

  /** `premiere` is the position of the first row in the whole table. */
  lire(lignes: readonly (readonly Cellule[])[], premiere = 0): Map<Champ, Colonne> {
    const colonnes = new Map<Champ, Colonne>();
    for (const { champ, place, lecteur } of this.#colonnes)
      colonnes.set(champ, lecteur.lire(lignes, place, premiere));
    this.#majeurs.accorder(colonnes, lignes.length, premiere);
    this.#communes.accorder(colonnes, premiere);
    return colonnes;
  }

  remarques(): Remarque[] {
    return [
      ...this.#colonnes.flatMap(({ lecteur }) => lecteur.remarques()),
      ...this.#majeurs.remarques(),
      ...this.#communes.remarques(),
    ];
  }
}
