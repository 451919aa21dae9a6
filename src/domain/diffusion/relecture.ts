import { effectifsCompatibles } from '../secret/pourcentages.ts';
import type { Objet } from './diffusion.ts';
import type { Motif } from './motif.ts';
import { DEJA_MONTREE } from './protegerLaTrame.ts';
import type { Publication } from './publication.ts';
import type { Trame } from './trame.ts';

/** The number that stands in a cell of what was written; null where it holds a mark. */
export type Lecture = (ligne: number, colonne: number, objet: Objet) => number | null;

/** Decimals of a share kept in a file: all those that a number can hold. */
const DECIMALES = 12;

/**
 * Which counts stay hidden from who reads what was written, whatever was meant: a count or base read is known, and so
 * is a count that a share read leaves no choice on. Earlier publications are known too.
 *
 * @returns 1 for each hidden cell of the pattern
 */
export function cacheesALaLecture(
  { lignes, colonnes }: Publication,
  trame: Trame,
  motif: Motif,
  anterieures: Uint8Array,
  lire: Lecture,
): Uint8Array {
  const cachees = Uint8Array.from(motif.cachees, (depart, cellule) =>
    anterieures[cellule] === DEJA_MONTREE ? 0 : motif.jamaisEcrites[cellule] === 1 ? depart : 1,
  );
  lignes.forEach(({ montree }, ligne) => {
    if (!montree) return;
    colonnes.forEach(({ indicateur: { forme } }, colonne) => {
      const compteurs = trame.colonnes[colonne];
      if (!compteurs) return;
      const { effectif, base } = compteurs;
      const montrer = (compteur: number | null) => {
        if (compteur !== null) cachees[motif.cellule(compteur, ligne)] = 0;
      };
      const baseLue = lire(ligne, colonne, 'base');
      const part = lire(ligne, colonne, 'valeur');
      if (baseLue !== null) montrer(base);
      if (lire(ligne, colonne, 'effectif') !== null) montrer(effectif);
      if (forme !== 'part' || part === null || baseLue === null) return;
      const possibles = effectifsCompatibles({
        pourcentage: 100 * part,
        base: baseLue,
        decimales: DECIMALES,
      });
      if (possibles.length === 1) montrer(effectif);
    });
  });
  return cachees;
}
