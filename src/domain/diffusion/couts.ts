import reglages from '../secret/suppression.json' with { type: 'json' };
import type { Motif } from './motif.ts';
import type { Trame } from './trame.ts';

/** How much a reader would miss each cell: large counts, wide territories, bases, starred indicators; nothing for what is never written. */
export function coutsDe(
  trame: Trame,
  { systeme, jamaisEcrites, lieu }: Motif,
  etoilees: Uint8Array,
): Float64Array {
  const { couts } = reglages;
  const parents = new Set(trame.lignes.map(({ parent }) => parent));
  const bases = new Set(trame.colonnes.map(({ base }) => base));
  return systeme.effectifs.map((effectif, cellule) => {
    if (jamaisEcrites[cellule] === 1) return 0;
    const { compteur, ligne } = lieu(cellule);
    return (
      couts.base +
      Math.log2(2 + effectif) +
      (parents.has(ligne) || trame.lignes[ligne]?.parent === null ? couts.sousTotal : 0) +
      (ligne === 0 ? couts.racine : 0) +
      (bases.has(compteur) ? couts.total : 0) +
      (etoilees[compteur] === 1 ? couts.etoile : 0)
    );
  });
}
