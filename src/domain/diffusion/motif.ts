import { enfreint } from '../secret/controle.ts';
import { minimumPubliable, plancher } from '../secret/primaires.ts';
import type { RegleDuSecret } from '../secret/regle.ts';
import type { Somme, Systeme } from '../secret/systeme.ts';
import type { Trame } from './trame.ts';

/** Which cells of a publication are hidden, and for which other one. */
export interface Motif {
  readonly systeme: Systeme;
  readonly cachees: Uint8Array;
  /** 1 for each cell that the rule forbids by itself. */
  readonly primaires: Uint8Array;
  /** 1 for each cell that no sheet ever writes. */
  readonly jamaisEcrites: Uint8Array;
  /** The cell that each hidden one protects; −1 where there is none. */
  readonly causes: Int32Array;
  /** Smallest count that may be shown. */
  readonly minimum: number;
  cellule(compteur: number, ligne: number): number;
  lieu(cellule: number): { readonly compteur: number; readonly ligne: number };
  /** Which rows of a counter are hidden, as a text to compare. */
  signature(compteur: number): string;
  cacher(cellule: number, cause: number): void;
}

/**
 * Every count of a publication as one system of sums, with what is hidden from the start: small counts, and what is
 * never written (rows, complements, differences).
 */
export function motifDe(trame: Trame, regle: RegleDuSecret): Motif {
  const { lignes, compteurs } = trame;
  const taille = compteurs.length * lignes.length;
  const effectifs = new Float64Array(taille);
  for (const [rang, compteur] of compteurs.entries()) effectifs.set(compteur.effectifs, rang * lignes.length);
  const cellule = (compteur: number, ligne: number) => compteur * lignes.length + ligne;
  const lieu = (place: number) => ({
    compteur: Math.floor(place / lignes.length),
    ligne: place % lignes.length,
  });
  const primaires = new Uint8Array(taille);
  const jamaisEcrites = new Uint8Array(taille);
  const cachees = new Uint8Array(taille);
  const planchers = new Float64Array(taille).fill(plancher(regle));
  effectifs.forEach((effectif, place) => {
    const { compteur, ligne } = lieu(place);
    if (compteurs[compteur]?.sensible && enfreint(effectif, regle)) primaires[place] = 1;
    if (lignes[ligne]?.montree === false || compteurs[compteur]?.ecrit === false) jamaisEcrites[place] = 1;
    if (primaires[place] === 1 || jamaisEcrites[place] === 1) cachees[place] = 1;
    // A zero is shown wherever it is written: a hidden count is known not to be one, save where nothing is written.
    if (jamaisEcrites[place] === 1) planchers[place] = 0;
  });
  const causes = new Int32Array(taille).fill(-1);
  return {
    systeme: {
      effectifs,
      planchers,
      sommes: sommesDe(trame, cellule, effectifs),
    },
    cachees,
    primaires,
    jamaisEcrites,
    causes,
    minimum: minimumPubliable(regle),
    cellule,
    lieu,
    signature: (compteur) =>
      cachees.subarray(compteur * lignes.length, (compteur + 1) * lignes.length).join(''),
    cacher: (place, cause) => {
      cachees[place] = 1;
      causes[place] = cause;
    },
  };
}

/** Sums down the tree and over the zonings for each counter, sums of counters on each row; those that hold. */
function sommesDe(
  { lignes, compteurs, sommes }: Trame,
  cellule: (compteur: number, ligne: number) => number,
  effectifs: Float64Array,
): Somme[] {
  const enfants = lignes.map((): number[] => []);
  lignes.forEach(({ parent }, ligne) => {
    if (parent !== null && parent >= 0) enfants[parent]?.push(ligne);
  });
  const parLignes = lignes.flatMap(({ membres }, total) => {
    const siens = membres.length > 0 ? membres : (enfants[total] ?? []);
    return siens.length === 0 ? [] : [{ total, membres: siens }];
  });
  return [
    ...compteurs.flatMap((_, compteur) =>
      parLignes.map(({ total, membres }) => ({
        total: cellule(compteur, total),
        membres: membres.map((ligne) => cellule(compteur, ligne)),
      })),
    ),
    ...sommes.flatMap(({ total, membres }) =>
      lignes.map((_, ligne) => ({
        total: cellule(total, ligne),
        membres: membres.map((membre) => cellule(membre, ligne)),
      })),
    ),
  ].filter(
    // Buildings or applicants may count in two territories: no subtraction gives anything back there.
    ({ total, membres }) =>
      effectifs[total] === membres.reduce((somme, membre) => somme + (effectifs[membre] ?? 0), 0),
  );
}
