import { type Incidence, incidenceDe } from '../incidence.ts';
import type { Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import type { Suivi } from './attaquer.ts';
import type { Cible, Intervalle } from './borner.ts';
import { type Chantier, cacher, mobilesDe } from './chantier.ts';
import { type Mouvement, type Mouvements, mouvementsDe } from './mouvements.ts';
import { voisinageDe } from './voisinage.ts';

/**
 * Hides, for each cell that is not uncertain enough, the cheapest others that let it move; smallest counts first. They
 * are looked for around the cell, and further only when what stands around is not enough.
 *
 * @param bornes what is known of each of those cells
 * @returns false when nothing more could be hidden
 */
export function reparer(
  chantier: Chantier,
  faibles: readonly Cible[],
  bornes: ReadonlyMap<number, Intervalle>,
  solveur: Solveur,
  suivi?: Suivi,
): boolean {
  const incidence = incidenceDe(chantier.systeme);
  const mobiles = mobilesDe(chantier);
  const ordre = [...faibles].sort(
    (a, b) => effectif(chantier, a) - effectif(chantier, b) || a.cellule - b.cellule,
  );
  let ajouts = 0;
  ordre.forEach((cible, rang) => {
    suivi?.verifier();
    suivi?.avance(rang, ordre.length);
    const besoins = besoinsDe(chantier, cible, bornes.get(cible.cellule));
    for (const autre of aCacher(chantier, cible, besoins, { incidence, mobiles, solveur })) {
      cacher(chantier, autre, cible.cellule);
      ajouts++;
    }
  });
  return ajouts > 0;
}

const effectif = ({ systeme }: Chantier, { cellule }: Cible): number => systeme.effectifs[cellule] ?? 0;

interface Besoin {
  readonly sens: 1 | -1;
  readonly besoin: number;
}

/** What it lacks, all up or all down. */
function besoinsDe(chantier: Chantier, cible: Cible, intervalle: Intervalle | undefined): Besoin[] {
  const valeur = effectif(chantier, cible);
  const { min, max } = intervalle ?? { min: valeur, max: valeur };
  return [
    { sens: 1, besoin: cible.largeur - (valeur - min) },
    { sens: -1, besoin: cible.largeur - (max - valeur) },
  ];
}

interface Terrain {
  readonly incidence: Incidence;
  readonly mobiles: Uint8Array;
  readonly solveur: Solveur;
}

function aCacher(
  chantier: Chantier,
  { cellule }: Cible,
  besoins: readonly Besoin[],
  { incidence, mobiles, solveur }: Terrain,
): readonly number[] {
  const { systeme, cachees, demande } = chantier;
  // Hidden cells move for next to nothing, so that ties go to the move that touches least.
  const prixDe = (autre: number) =>
    cachees[autre] === 1 ? reglages.ensemble.dejaCachee : (demande.couts[autre] ?? 0);
  let trouve: Choix | null = null;
  for (const taille of [...reglages.ensemble.voisinages, cachees.length + 1]) {
    const voisinage = voisinageDe(systeme, incidence, mobiles, cellule, taille);
    const entier = voisinage.length < taille;
    const mouvements = mouvementsDe(systeme, incidence, voisinage, cellule, prixDe, solveur);
    try {
      trouve = choixDe(chantier, besoins, mouvements, entier);
    } finally {
      mouvements.fermer();
    }
    if (trouve || entier) break;
  }
  return trouve?.nouvelles ?? [];
}

interface Choix {
  readonly nouvelles: readonly number[];
  readonly prix: number;
  readonly portee: number;
}

/** @param auPlus whether to be content, in the end, with a part of what is needed */
function choixDe(
  { cachees, demande }: Chantier,
  besoins: readonly Besoin[],
  mouvements: Mouvements,
  auPlus: boolean,
): Choix | null {
  const cachable = ({ cellules }: Mouvement) => cellules.filter((cellule) => cachees[cellule] !== 1);
  const choix = (sens: 1 | -1, besoin: number, mouvement: Mouvement | null): Choix[] => {
    // It looks free to move, and was found not to be: it moves by fractions of a household.
    const bloque = mouvement && !mouvement.entier && cachable(mouvement).length === 0;
    const retenu = bloque ? mouvements.chercherEntier(sens, besoin) : mouvement;
    if (!retenu) return [];
    const nouvelles = cachable(retenu);
    const prix = nouvelles.reduce((total, cellule) => total + (demande.couts[cellule] ?? 0), 0);
    return [{ nouvelles, prix, portee: retenu.portee }];
  };
  const entiers = besoins.flatMap(({ sens, besoin }) =>
    choix(sens, besoin, mouvements.chercher(sens, besoin)),
  );
  if (entiers.length > 0) return entiers.reduce((a, b) => (b.prix < a.prix ? b : a));
  if (!auPlus) return null;
  return besoins
    .flatMap(({ sens, besoin }) => choix(sens, besoin, mouvements.chercherAuPlus(sens, besoin)))
    .reduce<Choix | null>((a, b) => (a && a.portee >= b.portee ? a : b), null);
}
