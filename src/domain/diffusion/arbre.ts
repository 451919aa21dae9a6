import type { Echelle } from '../parc/echelles.ts';
import type { Atome, Decoupage } from './decoupage.ts';
import type { LigneAPublier } from './publication.ts';

/** The rows to share, and for each level of them the row that each atom is in (−1: none). Rows of a level are apart. */
export interface Lignes {
  readonly lignes: readonly LigneAPublier[];
  readonly niveaux: readonly Int32Array[];
}

/** Scales that may hold one another, from the widest. */
const EMBOITABLES: readonly Echelle[] = ['departement', 'epci', 'grandTerritoire', 'commune', 'quartier'];

const RESTE = 'reste';

/**
 * Rows of a publication: the tree of the scales that hold one another, down to the residences or groups, then the
 * scales that cross it, whose rows are sums of rows of the tree. Where a residence lies on both sides of a border, its
 * two parts stand in the tree unseen: whoever subtracts one territory from another would meet them.
 */
export function lignesDe(decoupage: Decoupage): Lignes {
  const { echelles, atomes, feuilles } = decoupage;
  const chaine = chaineDe(decoupage);
  const croisees = [...echelles.keys()].filter((rang) => !chaine.includes(rang));
  const racine: Noeud = noeud('ensemble', { cle: 'ensemble', echelle: 'ensemble', nom: 'Ensemble' });
  const noeuds = new Map<string, Noeud>();
  const descendre = (parent: Noeud, cle: string, decrire: () => Description): Noeud => {
    const connu = noeuds.get(cle);
    if (connu) return connu;
    const nouveau = noeud(cle, decrire());
    parent.enfants.push(nouveau);
    noeuds.set(cle, nouveau);
    return nouveau;
  };
  const parts = new Map<number, Set<Noeud>>();
  const fins = atomes.map((atome) => {
    let place = racine;
    for (const rang of chaine) {
      const territoire = atome.territoires[rang] ?? -1;
      if (territoire < 0) continue;
      const { echelle, noms } = echelles[rang] ?? { echelle: 'ensemble', noms: [] };
      const nom = noms[territoire] ?? '';
      place = descendre(place, `${echelle} ${territoire}`, () => ({
        cle: `${echelle} ${nom}`,
        echelle,
        nom,
      }));
    }
    const feuille = feuilles[atome.feuille];
    const fin = descendre(place, `${place.cle} feuille ${atome.feuille}`, () =>
      feuille
        ? { ...feuille, echelle: feuille.cle.startsWith('groupe ') ? 'groupe' : 'residence' }
        : { cle: `${place.cle} sans résidence`, echelle: RESTE, nom: 'sans résidence' },
    );
    if (feuille) parts.set(atome.feuille, (parts.get(atome.feuille) ?? new Set()).add(fin));
    return fin;
  });
  const partagees = [...parts].filter(([, siennes]) => siennes.size > 1);
  for (const [, siennes] of partagees) for (const part of siennes) cacher(part);
  const atomiques = fins.map((fin, rang) => {
    const zones = croisees.map((echelle) => atomes[rang]?.territoires[echelle] ?? -1).join(' ');
    fin.zones.add(zones);
    return { fin, zones };
  });
  const detailles = atomiques.map(({ fin, zones }) =>
    fin.zones.size < 2
      ? fin
      : descendre(fin, `${fin.cle} ${zones}`, () => ({
          cle: `${fin.cle} part ${zones}`,
          echelle: RESTE,
          nom: `${fin.description.nom} (partie)`,
        })),
  );
  const { lignes, rangs } = parcourir(racine);
  const places = detailles.map((detail) => rangs.get(detail) ?? -1);
  const niveauxDeLArbre = niveaux(lignes, places);
  const ajoutees: LigneAPublier[] = [];
  const niveauxAjoutes: Int32Array[] = [];
  const ajouterNiveau = (dans: (atome: Atome) => number, decrire: (rang: number) => Description) => {
    const membres = new Map<number, Set<number>>();
    atomes.forEach((atome, rang) => {
      const groupe = dans(atome);
      const place = places[rang] ?? -1;
      if (groupe >= 0 && place >= 0) membres.set(groupe, (membres.get(groupe) ?? new Set()).add(place));
    });
    const nouvelles = new Map<number, number>();
    for (const [rang, siens] of [...membres].sort(([a], [b]) => a - b)) {
      nouvelles.set(rang, lignes.length + ajoutees.length);
      ajoutees.push(
        ligneDe(
          decrire(rang),
          null,
          [...siens].sort((a, b) => a - b),
        ),
      );
    }
    if (nouvelles.size > 0)
      niveauxAjoutes.push(Int32Array.from(atomes, (atome) => nouvelles.get(dans(atome)) ?? -1));
  };
  const coupees = new Set(partagees.map(([rang]) => rang));
  ajouterNiveau(
    ({ feuille }) => (coupees.has(feuille) ? feuille : -1),
    (rang) => {
      const feuille = feuilles[rang] ?? { cle: '', nom: '', residences: [] };
      return { ...feuille, echelle: feuille.cle.startsWith('groupe ') ? 'groupe' : 'residence' };
    },
  );
  for (const croisee of croisees) {
    const { echelle, noms } = echelles[croisee] ?? { echelle: 'ensemble', noms: [] };
    ajouterNiveau(
      ({ territoires }) => territoires[croisee] ?? -1,
      (rang) => ({ cle: `${echelle} ${noms[rang] ?? ''}`, echelle, nom: noms[rang] ?? '' }),
    );
  }
  return { lignes: [...lignes, ...ajoutees], niveaux: [...niveauxDeLArbre, ...niveauxAjoutes] };
}

interface Description {
  readonly cle: string;
  readonly echelle: LigneAPublier['echelle'];
  readonly nom: string;
  readonly residences?: readonly string[];
}

interface Noeud {
  readonly cle: string;
  readonly description: Description;
  readonly enfants: Noeud[];
  readonly zones: Set<string>;
  cache: boolean;
}

const noeud = (cle: string, description: Description): Noeud => ({
  cle,
  description,
  enfants: [],
  zones: new Set(),
  cache: description.echelle === RESTE,
});

function cacher(noeud: Noeud): void {
  noeud.cache = true;
}

const ligneDe = (
  { cle, echelle, nom, residences = [] }: Description,
  parent: number | null,
  membres: readonly number[] = [],
  montree = true,
): LigneAPublier => ({ cle, echelle, nom, parent, membres, residences, montree });

/** Depth first: each territory is followed by what it holds. */
function parcourir(racine: Noeud): { lignes: LigneAPublier[]; rangs: Map<Noeud, number> } {
  const lignes: LigneAPublier[] = [];
  const rangs = new Map<Noeud, number>();
  const visiter = (place: Noeud, parent: number) => {
    const rang = lignes.length;
    rangs.set(place, rang);
    const { description, cache } = place;
    lignes.push(
      cache
        ? {
            ...ligneDe(description, parent, [], false),
            echelle: RESTE,
            cle: `${description.cle} partie ${rang}`,
          }
        : ligneDe(description, parent),
    );
    for (const enfant of place.enfants) visiter(enfant, rang);
  };
  visiter(racine, -1);
  return { lignes, rangs };
}

/** One level for each depth of the tree: the row at that depth above each atom. */
function niveaux(lignes: readonly LigneAPublier[], places: readonly number[]): Int32Array[] {
  const chemins = places.map((place) => {
    const chemin: number[] = [];
    for (let rang = place; rang >= 0; rang = lignes[rang]?.parent ?? -1) chemin.unshift(rang);
    return chemin;
  });
  const profondeur = chemins.reduce((plus, { length }) => Math.max(plus, length), 0);
  return Array.from({ length: profondeur }, (_, niveau) =>
    Int32Array.from(chemins, (chemin) => chemin[niveau] ?? -1),
  );
}

/** Ranks of the scales each of whose territories lies in one territory of the wider ones. */
function chaineDe({ echelles, atomes }: Decoupage): number[] {
  const chaine: number[] = [];
  for (const candidate of EMBOITABLES) {
    const rang = echelles.findIndex(({ echelle }) => echelle === candidate);
    if (rang < 0) continue;
    const dedans = new Map<number, string>();
    const nichee = atomes.every(({ territoires }) => {
      const territoire = territoires[rang] ?? -1;
      if (territoire < 0) return true;
      const chemin = chaine.map((large) => territoires[large] ?? -1).join(' ');
      const deja = dedans.get(territoire) ?? chemin;
      dedans.set(territoire, deja);
      return deja === chemin;
    });
    if (nichee) chaine.push(rang);
  }
  return chaine;
}
