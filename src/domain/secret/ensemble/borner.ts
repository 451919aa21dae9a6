import type { Modele, Programme, Sens, Solution, Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import type { Systeme } from '../systeme.ts';
import type { Composante } from './composantes.ts';
import { plancherDe, programmeDe } from './programme.ts';

/** A cell that must stay uncertain, and by how much. */
export interface Cible {
  readonly cellule: number;
  readonly largeur: number;
}

export interface Intervalle {
  readonly min: number;
  readonly max: number;
}

/**
 * What a reader can deduce of some cells of a component: the smallest and the largest whole count that every sum
 * allows. An interval is exact as long as it is narrower than asked; one that is wide enough says values that were
 * seen, and no more.
 *
 * First all cells are pushed together, up then down: most are seen moving enough at once. Then one by one, and in whole
 * numbers where a linear programme answers with a fraction; a search cut short gives the narrower interval.
 */
export function borner(
  systeme: Systeme,
  composante: Composante,
  cibles: readonly Cible[],
  solveur: Solveur,
): Map<number, Intervalle> {
  const programme = programmeDe(systeme, composante);
  const placeDe = new Map(composante.cellules.map((cellule, place) => [cellule, place]));
  const vues = cibles.map(({ cellule, largeur }): Vue => {
    const valeur = systeme.effectifs[cellule] ?? 0;
    const plancher = plancherDe(systeme, cellule);
    return {
      place: placeDe.get(cellule) ?? -1,
      plancher,
      plafond: valeur + largeur,
      largeur,
      min: valeur,
      max: valeur,
    };
  });
  const modele = solveur.modele(programme);
  try {
    if (vues.length > 1) pousserEnsemble(modele, vues);
    for (const vue of vues) if (etroite(vue)) borne(modele, programme, vue, vues, solveur);
  } finally {
    modele.fermer();
  }
  return new Map(cibles.map(({ cellule }, rang) => [cellule, intervalle(vues[rang])]));
}

interface Vue {
  readonly place: number;
  readonly plancher: number;
  /** Above which the interval is wide enough, whatever the floor. */
  readonly plafond: number;
  readonly largeur: number;
  min: number;
  max: number;
}

const etroite = ({ min, max, largeur }: Vue): boolean => max - min < largeur;

const intervalle = (vue: Vue | undefined): Intervalle => ({ min: vue?.min ?? 0, max: vue?.max ?? 0 });

function pousserEnsemble(modele: Modele, vues: readonly Vue[]): void {
  // Without a ceiling, one cell that nothing bounds would hide the others.
  if (vues.some(({ plafond }) => plafond === Number.POSITIVE_INFINITY)) return;
  for (const { place, plancher, plafond } of vues) modele.borner(place, plancher, plafond);
  for (const sens of ['maximiser', 'minimiser'] as const) {
    for (let tour = 0; tour < reglages.ensemble.pousses; tour++) {
      const aPousser = vues.filter(
        (vue) => etroite(vue) && !(sens === 'minimiser' && vue.min <= vue.plancher),
      );
      if (aPousser.length === 0) break;
      for (const { place } of aPousser) modele.couter(place, 1);
      const bouge = noter(modele.resoudre(sens), vues);
      for (const { place } of aPousser) modele.couter(place, 0);
      if (!bouge) break;
    }
  }
  for (const { place, plancher } of vues) modele.borner(place, plancher, Number.POSITIVE_INFINITY);
}

function borne(modele: Modele, programme: Programme, vue: Vue, vues: readonly Vue[], solveur: Solveur): void {
  const { place, plancher, plafond } = vue;
  modele.couter(place, 1);
  modele.borner(place, plancher, plafond);
  const extreme = (sens: Sens): number => {
    const solution = modele.resoudre(sens);
    if (solution.statut === 'nonBornee') return solution.objectif;
    if (noter(solution, vues)) return entier(solution.objectif);
    return enEntiers(programme, vue, sens, solveur);
  };
  vue.max = Math.max(vue.max, extreme('maximiser'));
  if (etroite(vue) && vue.min > plancher) vue.min = Math.min(vue.min, extreme('minimiser'));
  modele.borner(place, plancher, Number.POSITIVE_INFINITY);
  modele.couter(place, 0);
}

/** What a solution in whole numbers shows of every cell; false for one with fractions, which shows nothing. */
function noter({ valeurs }: Solution, vues: readonly Vue[]): boolean {
  if (!valeurs?.every(estEntier)) return false;
  for (const vue of vues) {
    const valeur = entier(valeurs[vue.place] ?? 0);
    vue.min = Math.min(vue.min, valeur);
    vue.max = Math.max(vue.max, valeur);
  }
  return true;
}

export const estEntier = (valeur: number): boolean =>
  Math.abs(valeur - Math.round(valeur)) < reglages.ensemble.tolerance;

/** The whole number that a solver says with a little noise; never −0. */
const entier = (valeur: number): number => Math.round(valeur) + 0;

function enEntiers(programme: Programme, vue: Vue, sens: Sens, solveur: Solveur): number {
  const { place, min, max } = vue;
  const couts = new Float64Array(programme.couts.length);
  couts[place] = 1;
  const hauts = programme.colonnes.hauts.slice();
  hauts[place] = vue.plafond;
  const { valeurs } = solveur.resoudre(
    {
      ...programme,
      couts,
      colonnes: { bas: programme.colonnes.bas, hauts },
      entieres: new Uint8Array(couts.length).fill(1),
    },
    sens,
    { noeuds: reglages.ensemble.noeuds },
  );
  return valeurs ? entier(valeurs[place] ?? 0) : sens === 'maximiser' ? max : min;
}
