import { enfreint } from './controle.ts';
import { enfantsDe, type Ligne, lignesDe } from './lignes.ts';
import type { RegleDuSecret } from './regle.ts';
import { aUnNoeud, type SommeASurveiller } from './reseau.ts';
import type { TableArborescente } from './tableArborescente.ts';

/** Smallest count that may be shown, zero set apart. */
export const minimumPubliable = ({ seuil, strict }: RegleDuSecret): number =>
  strict ? Math.floor(seuil) + 1 : Math.ceil(seuil);

/** What everybody knows a hidden cell to be at least: zeros are shown unless the rule hides them. */
export const plancher = ({ zeros }: RegleDuSecret): number => (zeros ? 0 : 1);

/** 1 for each cell that the rule forbids by itself. */
export function primairesDe({ effectifs }: TableArborescente, regle: RegleDuSecret): Uint8Array {
  return Uint8Array.from(effectifs, (effectif) => Number(enfreint(effectif, regle)));
}

export interface SommesPetites {
  /** Sums that the network can watch as cells. */
  readonly surveillees: readonly SommeASurveiller[];
  /** The others: the line must hide more. */
  readonly aCompleter: readonly Ligne[];
}

/** Lines whose hidden small counts, several of them, still add up to less than may be shown. */
export function sommesPetites(
  table: TableArborescente,
  primaires: Uint8Array,
  regle: RegleDuSecret,
): SommesPetites {
  const minimum = minimumPubliable(regle);
  const avecEnfants = new Set(
    enfantsDe(table.parents).flatMap((siens, rang) => (siens.length > 0 ? [rang] : [])),
  );
  const surveillees: SommeASurveiller[] = [];
  const aCompleter: Ligne[] = [];
  for (const ligne of lignesDe(table)) {
    if (primaires[ligne.total] === 1) continue;
    const membres = ligne.membres.filter((membre) => primaires[membre] === 1);
    const somme = membres.reduce((total, membre) => total + (table.effectifs[membre] ?? 0), 0);
    if (membres.length < 2 || somme === 0 || somme >= minimum) continue;
    if (aUnNoeud(ligne, avecEnfants)) surveillees.push({ ligne, membres });
    else aCompleter.push(ligne);
  }
  return { surveillees, aCompleter };
}
