import { type Chantier, type ChoixDeProtection, chantierDe, piece } from './chantier.ts';
import { type Essai, essayer } from './essayer.ts';
import { lignesDe, resteCache } from './lignes.ts';
import reglages from './suppression.json' with { type: 'json' };
import type { TableArborescente } from './tableArborescente.ts';

export interface Protection {
  /** 1 for each cell to hide. */
  readonly cachees: Uint8Array;
  readonly primaires: Uint8Array;
  /** For each cell hidden to protect another, which one (or the total of the line watched); −1 elsewhere. */
  readonly protege: Int32Array;
  /** Small counts that nothing could protect: the table may not be shown as it is. */
  readonly nonProtegees: readonly number[];
  /** Smallest room left to a small count, counted up to what the rule asks; null without any small count. */
  readonly plusPetiteLatitude: number | null;
  /** Smallest sum hidden in a line whose total is shown; null when no line hides any. */
  readonly plusPetiteSomme: number | null;
}

/**
 * Which cells of a table to hide so that the rule cannot be undone by subtraction. Small counts are hidden; then, one by
 * one, the cheapest other cells (leaves before subtotals and totals, small before large) until every small count keeps
 * an interval at least as wide as « under the threshold » for who knows every shown figure, and no shown total gives
 * away a small hidden sum. Several orders are tried from a fixed seed and the one that hides least is kept: same table,
 * same result. What is returned has passed its audit, or names the cells that nothing protects.
 *
 * Counts are whole and not negative; a missing count has no place in a table to protect. Method: cheapest cycles of the
 * network (Castro, 2012), bounds by maximum flow, sums watched as cells (τ-ARGUS manual, minimum frequency).
 *
 * @example proteger(table, { regle: REGLE_DES_11 }).cachees // Uint8Array [1, 1, 0, …]
 */
export function proteger(table: TableArborescente, choix: ChoixDeProtection): Protection {
  const chantier = chantierDe(table, choix);
  let meilleur = essayer(chantier, 0);
  const departs = departsPour(chantier);
  if (meilleur.secondaires > 0)
    for (let depart = 1; depart < departs; depart++) {
      const neuf = depart < departs * reglages.neufs;
      const essai = essayer(chantier, depart, neuf ? null : meilleur);
      if (vautMieux(essai, meilleur)) meilleur = essai;
    }
  return auditer(table, chantier, meilleur, choix.imposees);
}

const vautMieux = (a: Essai, b: Essai): boolean =>
  a.echecs < b.echecs ||
  (a.echecs === b.echecs &&
    (a.secondaires < b.secondaires || (a.secondaires === b.secondaires && a.cout < b.cout)));

const departsPour = ({ reseau }: Chantier): number =>
  reglages.departs.find(({ jusqua }) => reseau.cellules <= jusqua)?.nombre ?? 1;

/** Attacks the pattern once more, from what would be shown alone. */
function auditer(
  table: TableArborescente,
  chantier: Chantier,
  { cachees, protege }: Essai,
  imposees: Uint8Array | undefined,
): Protection {
  const { reseau, primaires, vulnerables, effectifs, largeur, minimum, exacte } = chantier;
  const pieces = vulnerables.map((arc) => piece(chantier, cachees, arc));
  const faibles = vulnerables.filter((_, rang) => (pieces[rang] ?? 0) < largeur);
  const lignes = lignesDe(table).map((ligne) => ({ ligne, reste: resteCache(ligne, cachees, effectifs) }));
  const petites = exacte
    ? []
    : lignes
        .filter(({ reste }) => reste !== null && reste > 0 && reste < minimum)
        .map(({ ligne }) => ligne.total);
  const restes = lignes.flatMap(({ reste }) => (reste === null || reste === 0 ? [] : [reste]));
  return {
    cachees: Uint8Array.from(primaires, (_, cellule) =>
      Number(cachees[cellule] === 1 || imposees?.[cellule] === 1),
    ),
    primaires,
    protege: protege.slice(0, reseau.cellules),
    nonProtegees: [...faibles, ...petites],
    plusPetiteLatitude: plusPetit(pieces),
    plusPetiteSomme: plusPetit(restes),
  };
}

const plusPetit = (valeurs: readonly number[]): number | null =>
  valeurs.length === 0 ? null : valeurs.reduce((a, b) => Math.min(a, b));
