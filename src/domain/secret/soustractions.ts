import { type Combinaison, cumuler } from './combinaison.ts';
import { deduire } from './deduire.ts';
import { eliminer } from './eliminer.ts';
import { composantesDe } from './ensemble/composantes.ts';
import { incidenceDe, sommesAutour } from './incidence.ts';
import reglages from './suppression.json' with { type: 'json' };
import type { Somme, Systeme } from './systeme.ts';

/** How shown cells give back a hidden one: (Σ plus − Σ moins) ÷ diviseur. A cell counted twice stands twice. */
export interface Soustraction {
  readonly cellule: number;
  readonly valeur: number;
  readonly plus: readonly number[];
  readonly moins: readonly number[];
  /** 1 nearly always. */
  readonly diviseur: number;
}

/**
 * Hidden cells that shown ones determine exactly, each with the subtraction that gives it back, in shown cells alone;
 * zeros are left out of it. First the sums with one unknown, and those that this leaves with one, each by the shortest
 * way found; then, part by part, cells that only several sums taken together give back (Gauss-Jordan). Parts over the
 * size of the settings are searched the first way only: what is said is true, but may not be all.
 *
 * @param cachees 1 for each hidden cell
 * @example soustractions(systeme, cachees)[0] // { cellule: 3, valeur: 8, plus: [9], moins: [4, 5], diviseur: 1 }
 */
export function soustractions(systeme: Systeme, cachees: Uint8Array): Soustraction[] {
  const { effectifs, sommes } = systeme;
  const incidence = incidenceDe(systeme);
  const { inconnues, deductions } = deduire(systeme, cachees, incidence);
  const trouvees = new Map<number, Combinaison>();
  const dite = (cellule: number): Combinaison => {
    const trouvee = trouvees.get(cellule);
    if (trouvee) return trouvee;
    return effectifs[cellule] === 0 ? RIEN : new Map([[cellule, 1]]);
  };
  const connue = (cellule: number) => cachees[cellule] !== 1 || trouvees.has(cellule);

  for (const { cellule } of deductions) {
    const [premiere, ...autres] = [...sommesAutour(incidence, cellule)]
      .flatMap((rang) => sommes[rang] ?? [])
      .filter((somme) => autresDe(somme, cellule).every(connue))
      .map((somme) => parUneSomme(somme, cellule, dite));
    if (premiere)
      trouvees.set(
        cellule,
        autres.reduce((courte, autre) => (autre.size < courte.size ? autre : courte), premiere),
      );
  }
  for (const composante of composantesDe(systeme, inconnues)) {
    if (composante.cellules.length > reglages.ensemble.elimination) continue;
    for (const { cellule, sommes: combinees } of eliminer(systeme, inconnues, composante)) {
      const combinaison = new Map<number, number>();
      for (const [rang, fois] of combinees) {
        const somme = sommes[rang];
        if (!somme) continue;
        const connues = [somme.total, ...somme.membres].filter((autre) => inconnues[autre] !== 1);
        for (const autre of connues) cumuler(combinaison, dite(autre), autre === somme.total ? fois : -fois);
      }
      trouvees.set(cellule, combinaison);
    }
  }
  return [...trouvees].map(([cellule, combinaison]) => enMots(effectifs, cellule, combinaison));
}

const RIEN: Combinaison = new Map();

const autresDe = ({ total, membres }: Somme, cellule: number): number[] =>
  [total, ...membres].filter((autre) => autre !== cellule);

function parUneSomme(somme: Somme, cellule: number, dite: (cellule: number) => Combinaison): Combinaison {
  const combinaison = new Map<number, number>();
  const sens = somme.total === cellule ? -1 : 1;
  for (const autre of autresDe(somme, cellule))
    cumuler(combinaison, dite(autre), autre === somme.total ? sens : -sens);
  return combinaison;
}

function enMots(effectifs: Float64Array, cellule: number, combinaison: Combinaison): Soustraction {
  const diviseur = diviseurDe([...combinaison.values()]);
  const repeter = (signe: number) =>
    [...combinaison]
      .sort(([a], [b]) => (effectifs[b] ?? 0) - (effectifs[a] ?? 0) || a - b)
      .flatMap(([autre, fois]) =>
        new Array<number>(Math.max(0, Math.round(signe * fois * diviseur))).fill(autre),
      );
  return { cellule, valeur: effectifs[cellule] ?? 0, plus: repeter(1), moins: repeter(-1), diviseur };
}

/** The smallest number that makes every coefficient whole. */
function diviseurDe(coefficients: readonly number[]): number {
  const entiers = (diviseur: number) =>
    coefficients.every((fois) => Math.abs(fois * diviseur - Math.round(fois * diviseur)) < 1e-6);
  let diviseur = 1;
  while (!entiers(diviseur) && diviseur < reglages.ensemble.diviseur) diviseur++;
  return diviseur;
}
