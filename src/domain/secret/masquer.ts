import { Refus } from '../messages/index.ts';
import { enfreint } from './controle.ts';
import { ordreCanonique } from './ordreCanonique.ts';
import { proteger } from './proteger.ts';
import type { RegleDuSecret } from './regle.ts';
import { tableDepuisFeuilles } from './tableArborescente.ts';

/**
 * Which cells of a table of counts to hide, TRUE for hidden: the small ones, and with totals those that would give them
 * back by subtraction (see `proteger`). Without totals nothing can be subtracted: the small ones alone.
 *
 * @param effectifs whole counts, rows of one length; with `marges` the last row and the last column are totals
 * @throws Refus when a count is negative or not whole, or a total is not the sum of what it totals
 * @example masquer([[3, 20, 23], [30, 40, 70], [33, 60, 93]], REGLE_DES_11, true) // four hidden cells
 */
export function masquer(
  effectifs: readonly (readonly number[])[],
  regle: RegleDuSecret,
  marges: boolean,
): boolean[][] {
  verifierLesComptes(effectifs);
  if (!marges) return effectifs.map((ligne) => ligne.map((effectif) => enfreint(effectif, regle)));
  const largeur = effectifs[0]?.length ?? 0;
  if (largeur === 1) return transposer(masquer(transposer(effectifs), regle, true));
  verifierLesMarges(effectifs);
  if (!effectifs.flat().some((effectif) => enfreint(effectif, regle)))
    return effectifs.map((ligne) => ligne.map(() => false));
  const interieur = effectifs.length === 1 ? effectifs : effectifs.slice(0, -1);
  const feuilles = interieur.map((ligne) => ligne.slice(0, -1));
  const { lignes, colonnes } = ordreCanonique(feuilles);
  const rangees = lignes.map((l) => colonnes.map((c) => feuilles[l]?.[c] ?? 0));
  const table =
    effectifs.length === 1
      ? tableDepuisFeuilles([-1], rangees, largeur - 1)
      : tableDepuisFeuilles([-1, ...rangees.map(() => 0)], [null, ...rangees], largeur - 1);
  const { cachees, nonProtegees } = proteger(table, { regle });
  // Where some count cannot be protected otherwise, nothing is shown but zeros: no figure is left to subtract.
  if (nonProtegees.length > 0)
    return effectifs.map((ligne) => ligne.map((effectif) => effectif !== 0 || regle.zeros));
  const racine = effectifs.length === 1 ? -1 : 0;
  const territoireDe = (ligne: number) =>
    ligne === effectifs.length - 1 && racine === 0 ? 0 : lignes.indexOf(ligne) + (racine === 0 ? 1 : 0);
  return effectifs.map((ligne, l) =>
    ligne.map((_, c) => {
      const colonne = c === largeur - 1 ? largeur - 1 : colonnes.indexOf(c);
      return cachees[territoireDe(l) * largeur + colonne] === 1;
    }),
  );
}

function verifierLesComptes(effectifs: readonly (readonly number[])[]): void {
  effectifs.forEach((rangee, ligne) => {
    rangee.forEach((valeur, colonne) => {
      const lieu = { champ: 'tableau', ligne, colonne };
      if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu, valeur });
      if (!Number.isInteger(valeur)) throw new Refus({ code: 'effectif-non-entier', lieu, valeur });
    });
  });
}

/** A table whose totals are wrong, or mean something else, cannot be protected by subtraction of its own cells. */
function verifierLesMarges(effectifs: readonly (readonly number[])[]): void {
  const derniere = effectifs.length - 1;
  effectifs.forEach((rangee, ligne) => {
    const attendu = somme(rangee.slice(0, -1));
    const lu = rangee.at(-1) ?? 0;
    if (lu !== attendu) throw new Refus({ code: 'marge-fausse', sens: 'ligne', rang: ligne, lu, attendu });
  });
  if (derniere === 0) return;
  (effectifs[derniere] ?? []).forEach((lu, colonne) => {
    const attendu = somme(effectifs.slice(0, -1).map((rangee) => rangee[colonne] ?? 0));
    if (lu !== attendu)
      throw new Refus({ code: 'marge-fausse', sens: 'colonne', rang: colonne, lu, attendu });
  });
}

const somme = (valeurs: readonly number[]): number => valeurs.reduce((total, valeur) => total + valeur, 0);

function transposer<T>(table: readonly (readonly T[])[]): T[][] {
  const [premiere = []] = table;
  return premiere.map((_, c) => table.flatMap((ligne) => ligne.slice(c, c + 1)));
}
