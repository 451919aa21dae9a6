import { enfantsDe, type Ligne } from './lignes.ts';
import type { TableArborescente } from './tableArborescente.ts';

/**
 * A table as a network: each cell is an arc, each independent sum a node where what comes in goes out. What an attacker
 * can deduce of a hidden cell is then a matter of cycles and flows among hidden arcs (Gusfield 1988; Castro 2012).
 *
 * Arcs after the cells are sums of cells that must stay as unknown as a cell: the hidden small counts of a line whose
 * sum is itself small. They are never shown.
 */
export interface Reseau {
  readonly noeuds: number;
  readonly queue: Int32Array;
  readonly tete: Int32Array;
  readonly effectifs: Float64Array;
  /** What everybody knows the arc to be at least. */
  readonly planchers: Float64Array;
  /** Arcs of node n: voisins[debut[n] … debut[n + 1] − 1]. */
  readonly debut: Int32Array;
  readonly voisins: Int32Array;
  readonly cellules: number;
  readonly arcs: number;
}

export interface SommeASurveiller {
  readonly ligne: Ligne;
  readonly membres: readonly number[];
}

/**
 * @param minimum what a hidden cell is known to be at least: 1 where zeros are shown, 0 where they are hidden too
 * @param sommes small sums of hidden small counts, to be watched as cells
 */
export function reseauDe(
  table: TableArborescente,
  minimum: number,
  sommes: readonly SommeASurveiller[] = [],
): Reseau {
  const { categories, parents } = table;
  const largeur = categories + 1;
  const cellules = parents.length * largeur;
  const arcs = cellules + sommes.length;
  const queue = new Int32Array(arcs);
  const tete = new Int32Array(arcs);
  const effectifs = new Float64Array(arcs);
  const planchers = new Float64Array(arcs).fill(minimum);
  effectifs.set(table.effectifs);
  const { noeudDe, nombre } = numeroter(table);
  for (let territoire = 0; territoire < parents.length; territoire++) {
    for (let c = 0; c < largeur; c++) {
      const arc = territoire * largeur + c;
      const bas = noeudDe(territoire, c, 'enfants');
      const haut = noeudDe(parents[territoire] ?? -1, c, 'parent');
      const versLeHaut = c !== categories;
      queue[arc] = versLeHaut ? bas : haut;
      tete[arc] = versLeHaut ? haut : bas;
    }
  }
  let noeuds = nombre;
  sommes.forEach(({ ligne, membres }, rang) => {
    const arc = cellules + rang;
    const pivot = noeudDeLigne(ligne, noeudDe);
    const nouveau = noeuds++;
    // Members all leave the node of their line, or all enter it: the watched sum is an arc between the two halves.
    const sortants = membres.every((membre) => queue[membre] === pivot);
    for (const membre of membres) {
      if (sortants) queue[membre] = nouveau;
      else tete[membre] = nouveau;
      effectifs[arc] = (effectifs[arc] ?? 0) + (effectifs[membre] ?? 0);
    }
    queue[arc] = sortants ? pivot : nouveau;
    tete[arc] = sortants ? nouveau : pivot;
    planchers[arc] = membres.length * minimum;
  });
  return {
    noeuds,
    queue,
    tete,
    effectifs,
    planchers,
    ...voisinage(noeuds, arcs, queue, tete),
    cellules,
    arcs,
  };
}

/** Sums that the network holds as a node; those of a subtotal's categories only follow from the others. */
export const aUnNoeud = ({ sens, territoire }: Ligne, avecEnfants: ReadonlySet<number>): boolean =>
  sens === 'enfants' || territoire === 0 || !avecEnfants.has(territoire);

type Numeroteur = (territoire: number, colonne: number, cote: 'enfants' | 'parent') => number;

function numeroter({ categories, parents }: TableArborescente): { noeudDe: Numeroteur; nombre: number } {
  const premiers: number[] = [];
  let nombre = 0;
  const enfants = enfantsDe(parents);
  for (const siens of enfants) {
    premiers.push(nombre);
    nombre += siens.length === 0 ? 1 : categories + 1;
  }
  const racine = nombre++;
  // A leaf has one node, the sum of its categories; a territory with children has one for each of its columns.
  const noeudDe: Numeroteur = (territoire, colonne) => {
    if (territoire < 0) return racine;
    const premier = premiers[territoire] ?? 0;
    return enfants[territoire]?.length === 0 ? premier : premier + colonne;
  };
  return { noeudDe, nombre };
}

function noeudDeLigne({ sens, territoire, colonne }: Ligne, noeudDe: Numeroteur): number {
  if (sens === 'enfants') return noeudDe(territoire, colonne, 'enfants');
  return territoire === 0 && noeudDe(0, 0, 'enfants') !== noeudDe(0, 1, 'enfants')
    ? noeudDe(-1, 0, 'parent')
    : noeudDe(territoire, colonne, 'enfants');
}

function voisinage(noeuds: number, arcs: number, queue: Int32Array, tete: Int32Array) {
  const debut = new Int32Array(noeuds + 1);
  const compter = (noeud: number) => {
    debut[noeud + 1] = (debut[noeud + 1] ?? 0) + 1;
  };
  for (let arc = 0; arc < arcs; arc++) {
    compter(queue[arc] ?? 0);
    compter(tete[arc] ?? 0);
  }
  for (let noeud = 0; noeud < noeuds; noeud++)
    debut[noeud + 1] = (debut[noeud + 1] ?? 0) + (debut[noeud] ?? 0);
  const places = debut.slice();
  const voisins = new Int32Array(2 * arcs);
  const poser = (noeud: number, arc: number) => {
    voisins[places[noeud] ?? 0] = arc;
    places[noeud] = (places[noeud] ?? 0) + 1;
  };
  for (let arc = 0; arc < arcs; arc++) {
    poser(queue[arc] ?? 0, arc);
    poser(tete[arc] ?? 0, arc);
  }
  return { debut, voisins };
}
