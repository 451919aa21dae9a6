import { CATALOGUE, catalogueDe } from '../domain/indicateurs/catalogue.ts';
import { lireCelluleChoisie } from '../excel/celluleChoisie.ts';
import type { Explication } from '../sheets/explication/explication.ts';
import { expliquer } from '../sheets/explication/expliquer.ts';
import { lieuDeLIndice } from '../sheets/explication/ligneLue.ts';
import { lireMethodeDeFeuille } from '../sheets/lireMethode.ts';

/**
 * What the selected cell says, when it stands in a table that a run has made; null for any other cell. Read from the
 * sheet and from « CIL Méthode » as they stand: nothing is kept from one selection to the next.
 */
export async function expliquerSelection(): Promise<Explication | null> {
  const lue = await lireCelluleChoisie('CIL_', lieuDeLIndice);
  if (lue === null) return null;
  const methode = lireMethodeDeFeuille(lue.noms);
  return expliquer({
    choisie: lue.choisie,
    indices: lue.suivie,
    methode: methode.ok ? methode.methode : null,
    catalogue: methode.ok ? catalogueDe(methode.methode) : CATALOGUE,
  });
}
