import { hasard } from '../../hasard.ts';
import type { Incidence } from '../incidence.ts';
import type { Modele, Programme, Sens, Solution, Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import type { Systeme } from '../systeme.ts';
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

/** What has been seen of a target so far: counts that every sum allows. */
export interface Vue extends Cible {
  readonly plancher: number;
  /** Above which the interval is wide enough, whatever the floor. */
  readonly plafond: number;
  min: number;
  max: number;
}

/** @param acquis an interval already seen, with fewer cells hidden */
export function vueDe(systeme: Systeme, { cellule, largeur }: Cible, acquis?: Intervalle): Vue {
  const valeur = systeme.effectifs[cellule] ?? 0;
  return {
    cellule,
    largeur,
    plancher: plancherDe(systeme, cellule),
    plafond: valeur + largeur,
    min: acquis?.min ?? valeur,
    max: acquis?.max ?? valeur,
  };
}

export const etroite = ({ min, max, largeur }: Cible & Intervalle): boolean => max - min < largeur;

const { pousses, priorite, tolerance, noeuds } = reglages.ensemble;

/**
 * Pushes the cells of a component up together, then down, as long as some are newly seen moving enough. They hold each
 * other back, so each time other ones come first, drawn from a fixed seed. Fills in `vues`; an interval says counts that
 * were seen, and may be wider.
 */
export function pousser(
  systeme: Systeme,
  incidence: Incidence,
  cellules: readonly number[],
  vues: readonly Vue[],
  solveur: Solveur,
): void {
  const programme = programmeDe(systeme, incidence, cellules);
  const places = placer(cellules, vues);
  // Without a ceiling, one cell that nothing bounds would hide the others.
  for (const { place, vue } of places) programme.colonnes.hauts[place] = vue.plafond;
  if (vues.some(({ plafond }) => plafond === Number.POSITIVE_INFINITY)) return;
  const alea = hasard(reglages.graine);
  for (const sens of ['maximiser', 'minimiser'] as const)
    for (let [tour, vains] = [0, 0]; tour < pousses && vains < 2; tour++) {
      const aPousser = places.filter(
        ({ vue }) => etroite(vue) && !(sens === 'minimiser' && vue.min <= vue.plancher),
      );
      if (aPousser.length === 0) break;
      programme.couts.fill(0);
      for (const { place } of aPousser) programme.couts[place] = 1 / (priorite + alea.tirer());
      noter(solveur.resoudre(programme, sens), places);
      vains = aPousser.every(({ vue }) => etroite(vue)) ? vains + 1 : 0;
    }
}

/**
 * The smallest and the largest whole count that the sums of a component allow for some of its cells, one by one; in
 * whole numbers where a linear programme answers with a fraction, and a search cut short leaves the narrower interval.
 * Fills in `vues`: exact as long as narrower than asked.
 */
export function borner(
  systeme: Systeme,
  incidence: Incidence,
  cellules: readonly number[],
  vues: readonly Vue[],
  solveur: Solveur,
): void {
  const programme = programmeDe(systeme, incidence, cellules);
  const places = placer(cellules, vues);
  const modele = solveur.modele(programme);
  try {
    for (const placee of places)
      if (etroite(placee.vue)) pousserSeule(modele, programme, placee, places, solveur);
  } finally {
    modele.fermer();
  }
}

interface Placee {
  readonly vue: Vue;
  /** Its column in the programme. */
  readonly place: number;
}

function placer(cellules: readonly number[], vues: readonly Vue[]): Placee[] {
  const placeDe = new Map(cellules.map((cellule, place) => [cellule, place]));
  return vues.map((vue) => ({ vue, place: placeDe.get(vue.cellule) ?? -1 }));
}

function pousserSeule(
  modele: Modele,
  programme: Programme,
  placee: Placee,
  toutes: readonly Placee[],
  solveur: Solveur,
): void {
  const { vue, place } = placee;
  modele.couter(place, 1);
  modele.borner(place, vue.plancher, vue.plafond);
  const extreme = (sens: Sens): number => {
    const solution = modele.resoudre(sens);
    if (solution.statut === 'nonBornee') return solution.objectif;
    if (noter(solution, toutes)) return entier(solution.objectif);
    return enEntiers(programme, placee, sens, solveur);
  };
  vue.max = Math.max(vue.max, extreme('maximiser'));
  if (etroite(vue) && vue.min > vue.plancher) vue.min = Math.min(vue.min, extreme('minimiser'));
  modele.borner(place, vue.plancher, Number.POSITIVE_INFINITY);
  modele.couter(place, 0);
}

/** What a solution in whole numbers shows of every cell; false for one with fractions, which shows nothing. */
function noter({ valeurs }: Solution, toutes: readonly Placee[]): boolean {
  if (!valeurs?.every(estEntier)) return false;
  for (const { vue, place } of toutes) {
    const valeur = entier(valeurs[place] ?? 0);
    vue.min = Math.min(vue.min, valeur);
    vue.max = Math.max(vue.max, valeur);
  }
  return true;
}

export const estEntier = (valeur: number): boolean => Math.abs(valeur - Math.round(valeur)) < tolerance;

/** The whole number that a solver says with a little noise; never −0. */
const entier = (valeur: number): number => Math.round(valeur) + 0;

function enEntiers(programme: Programme, { vue, place }: Placee, sens: Sens, solveur: Solveur): number {
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
    { noeuds },
  );
  return valeurs ? entier(valeurs[place] ?? 0) : sens === 'maximiser' ? vue.max : vue.min;
}
