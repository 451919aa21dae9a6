import type { Decoupage } from './decoupage.ts';
import type { LigneAPublier } from './publication.ts';

/** What a place of the tree is called. */
export type Description = Pick<LigneAPublier, 'cle' | 'echelle' | 'nom'> & {
  readonly residences?: readonly string[];
};

export interface Noeud {
  readonly description: Description;
  readonly enfants: Noeud[];
  montre: boolean;
}

export interface Arbre {
  readonly racine: Noeud;
  /** The deepest place of each atom. */
  readonly fins: readonly Noeud[];
  /** Residences or groups that lie in several places, by rank: none of their parts is shown there. */
  readonly partagees: ReadonlySet<number>;
}

const RESTE = 'reste';

/**
 * The tree of the territories that hold one another, down to the residences or groups. Where a residence lies on both
 * sides of a border, of the tree or of a zoning that crosses it, its parts stand in the tree unseen: whoever subtracts
 * one territory from another would meet them. So do the rows without a residence.
 */
export function arbreDe({ coupes, atomes, feuilles }: Decoupage, chaine: readonly number[]): Arbre {
  const racine = noeud({ cle: 'ensemble', echelle: 'ensemble', nom: 'Ensemble' });
  const connus = new Map<Noeud, Map<string, Noeud>>();
  const descendre = (parent: Noeud, cle: string, decrire: () => Description): Noeud => {
    const siens = connus.get(parent) ?? new Map<string, Noeud>();
    connus.set(parent, siens);
    const connu = siens.get(cle);
    if (connu) return connu;
    const nouveau = noeud(decrire());
    parent.enfants.push(nouveau);
    siens.set(cle, nouveau);
    return nouveau;
  };
  const places = atomes.map(({ parts, feuille }) => {
    let place = racine;
    for (const rang of chaine) {
      const coupe = coupes[rang];
      const part = coupe?.parts[parts[rang] ?? -1];
      if (coupe && part) place = descendre(place, part.cle, () => ({ ...part, echelle: coupe.echelle }));
    }
    const sansResidence = {
      cle: `${place.description.cle} sans résidence`,
      echelle: RESTE,
      nom: '',
    } as const;
    return descendre(place, `${feuille}`, () => feuilles[feuille] ?? sansResidence);
  });
  const partagees = cacherLesPartagees(atomes, places);
  const croisees = [...coupes.keys()].filter((rang) => !chaine.includes(rang));
  const zones = atomes.map(({ parts }) => croisees.map((rang) => parts[rang] ?? -1).join(' '));
  const zonesDe = new Map<Noeud, Set<string>>();
  places.forEach((place, atome) => {
    zonesDe.set(place, (zonesDe.get(place) ?? new Set()).add(zones[atome] ?? ''));
  });
  const fins = places.map((place, atome) => {
    if ((zonesDe.get(place)?.size ?? 0) < 2) return place;
    const { cle, nom } = place.description;
    return descendre(place, zones[atome] ?? '', () => ({
      cle: `${cle} part ${zones[atome]}`,
      echelle: RESTE,
      nom: `${nom} (partie)`,
    }));
  });
  return { racine, fins, partagees };
}

const noeud = (description: Description): Noeud => ({
  description,
  enfants: [],
  montre: description.echelle !== RESTE,
});

function cacherLesPartagees(atomes: Decoupage['atomes'], places: readonly Noeud[]): Set<number> {
  const parFeuille = new Map<number, Set<Noeud>>();
  atomes.forEach(({ feuille }, atome) => {
    const place = places[atome];
    if (feuille >= 0 && place) parFeuille.set(feuille, (parFeuille.get(feuille) ?? new Set()).add(place));
  });
  const partagees = [...parFeuille].filter(([, siennes]) => siennes.size > 1);
  for (const [, siennes] of partagees) for (const part of siennes) part.montre = false;
  return new Set(partagees.map(([feuille]) => feuille));
}
