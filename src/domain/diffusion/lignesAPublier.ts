import { type Arbre, arbreDe, type Description, type Noeud } from './arbre.ts';
import { chaineDe } from './chaine.ts';
import type { Atome, Decoupage } from './decoupage.ts';
import type { LigneAPublier } from './publication.ts';

/** The rows of a publication, and for each level of them the row that each atom is in (−1: none). Rows of a level are apart. */
export interface Lignes {
  readonly lignes: readonly LigneAPublier[];
  readonly niveaux: readonly Int32Array[];
}

/**
 * Rows of a publication: the tree, depth first, each territory followed by what it holds; then what crosses it, whose
 * rows are sums of rows of the tree: residences that lie on both sides of a border, zonings, earlier groups.
 */
export function lignesAPublier(decoupage: Decoupage): Lignes {
  const { coupes, atomes, feuilles } = decoupage;
  const chaine = chaineDe(decoupage);
  const arbre = arbreDe(decoupage, chaine);
  const { lignes, rangs } = parcourir(arbre);
  const places = arbre.fins.map((fin) => rangs.get(fin) ?? -1);
  const niveaux = niveauxDe(lignes, places);
  const croiser = (
    partDe: (atome: Atome) => number,
    parts: readonly Omit<Description, 'echelle'>[],
    echelle: (part: number) => LigneAPublier['echelle'],
    montree: boolean,
  ) => {
    const membres = new Map<number, Set<number>>();
    atomes.forEach((atome, rang) => {
      const part = partDe(atome);
      if (part >= 0) membres.set(part, (membres.get(part) ?? new Set()).add(places[rang] ?? -1));
    });
    if (membres.size === 0) return;
    const nouvelles = new Map<number, number>();
    for (const [part, siens] of [...membres].sort(([a], [b]) => a - b)) {
      const { cle = '', nom = '', residences = [] } = parts[part] ?? {};
      const ligne = { cle, nom, residences, echelle: echelle(part), montree, parent: null };
      nouvelles.set(part, lignes.push({ ...ligne, membres: [...siens].sort((a, b) => a - b) }) - 1);
    }
    niveaux.push(Int32Array.from(atomes, (atome) => nouvelles.get(partDe(atome)) ?? -1));
  };
  croiser(
    ({ feuille }) => (arbre.partagees.has(feuille) ? feuille : -1),
    feuilles,
    (part) => feuilles[part]?.echelle ?? 'reste',
    true,
  );
  coupes.forEach(({ echelle, parts, montree }, rang) => {
    if (!chaine.includes(rang))
      croiser(
        (atome) => atome.parts[rang] ?? -1,
        parts,
        () => echelle,
        montree,
      );
  });
  return { lignes, niveaux };
}

function parcourir({ racine }: Arbre): { lignes: LigneAPublier[]; rangs: Map<Noeud, number> } {
  const lignes: LigneAPublier[] = [];
  const rangs = new Map<Noeud, number>();
  const visiter = (place: Noeud, parent: number) => {
    const rang = lignes.length;
    rangs.set(place, rang);
    const { cle, echelle, nom, residences = [] } = place.description;
    const commun = { parent, membres: [], nom };
    lignes.push(
      place.montre
        ? { ...commun, cle, echelle, residences, montree: true }
        : { ...commun, cle: `${cle} (${rang})`, echelle: 'reste', residences: [], montree: false },
    );
    for (const enfant of place.enfants) visiter(enfant, rang);
  };
  visiter(racine, -1);
  return { lignes, rangs };
}

/** One level for each depth of the tree: the row at that depth above each atom. */
function niveauxDe(lignes: readonly LigneAPublier[], places: readonly number[]): Int32Array[] {
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
