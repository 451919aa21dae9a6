import { hasard } from '../hasard.ts';
import type { Cellule } from '../parc/cellule.ts';
import { ENTETES, menage, type TailleDExemple } from './menages.ts';
import { inventerResidences, type ResidenceInventee } from './residences.ts';
import source from './territoire.json' with { type: 'json' };

/** One survey of the invented landlord. */
export interface VagueDExemple {
  readonly annee: number;
  /** Name of its sheet, which tells the year. */
  readonly feuille: string;
  /** Header first. */
  readonly lignes: readonly (readonly Cellule[])[];
}

/** How far precarity may fall: under it no household would be poor at all. */
const PLANCHER = 0.3;

/**
 * The invented landlord surveyed several times: the same residences, each quartier drifting at its own pace towards
 * what it is in the example's year. Two traps: the last residence was pulled down after the first wave, the one before
 * it was let from the second wave on. The same rows for the same seed.
 *
 * @example exempleVagues(2024).map(({ feuille }) => feuille) // ['OPS 2020', 'OPS 2022', 'OPS 2024']
 */
export function exempleVagues(
  graine: number,
  { residences = 60, menages = 4000 }: TailleDExemple = {},
  annees: readonly number[] = [source.annee - 4, source.annee - 2, source.annee],
): readonly VagueDExemple[] {
  const toutes = inventerResidences(residences, menages, hasard(graine));
  return annees.map((annee, rang) => {
    const alea = hasard(graine + annee);
    const lignes: Cellule[][] = [[...ENTETES]];
    for (const residence of presentes(toutes, rang)) {
      const alors = { ...residence, precarite: precariteEn(residence, annee) };
      for (let n = 0; n < residence.menages; n++) {
        lignes.push(menage(String(lignes.length).padStart(6, '0'), alors, alea, annee));
      }
    }
    return { annee, feuille: `OPS ${annee}`, lignes };
  });
}

function presentes(toutes: readonly ResidenceInventee[], rang: number): readonly ResidenceInventee[] {
  const demolie = toutes.at(-1);
  const neuve = toutes.at(-2);
  return toutes.filter((residence) => residence !== (rang === 0 ? neuve : demolie));
}

/** The quartier's yearly drift, counted back from the example's year. */
function precariteEn({ precarite, quartier }: ResidenceInventee, annee: number): number {
  return Math.max(PLANCHER, precarite + quartier.tendance * (annee - source.annee));
}
