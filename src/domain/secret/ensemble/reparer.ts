import type { Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import type { Suivi } from './auditer.ts';
import type { Cible, Intervalle } from './borner.ts';
import { type Chantier, cacher, mobilesDe } from './chantier.ts';
import { type Composante, composantesDe } from './composantes.ts';
import { type Mouvement, type Mouvements, mouvementsDe } from './mouvements.ts';

/**
 * Hides, for each cell that is not uncertain enough, the cheapest others that let it move; smallest counts first.
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
  const { systeme } = chantier;
  const restantes = new Map(faibles.map((cible) => [cible.cellule, cible]));
  let [faites, ajouts] = [0, 0];
  for (const composante of composantesDe(systeme, mobilesDe(chantier))) {
    const siennes = composante.cellules.flatMap((cellule) => restantes.get(cellule) ?? []);
    if (siennes.length === 0) continue;
    siennes.sort((a, b) => effectif(chantier, a) - effectif(chantier, b) || a.cellule - b.cellule);
    const mouvements = mouvementsDe(
      systeme,
      { ...composante, couts: coutsDe(chantier, composante) },
      solveur,
    );
    try {
      for (const cible of siennes) {
        suivi?.verifier();
        suivi?.avance(faites++, faibles.length);
        ajouts += elargir(chantier, cible, bornes.get(cible.cellule), mouvements);
      }
    } finally {
      mouvements.fermer();
    }
  }
  return ajouts > 0;
}

const effectif = ({ systeme }: Chantier, { cellule }: Cible): number => systeme.effectifs[cellule] ?? 0;

/** Hidden cells move for next to nothing, so that ties go to the move that touches least. */
function coutsDe({ systeme, cachees, demande }: Chantier, { cellules }: Composante): Float64Array {
  const couts = new Float64Array(systeme.effectifs.length);
  for (const cellule of cellules)
    couts[cellule] = cachees[cellule] === 1 ? reglages.ensemble.dejaCachee : (demande.couts[cellule] ?? 0);
  return couts;
}

/** Up or down, whichever hides the cheapest cells; how many it hid. */
function elargir(
  chantier: Chantier,
  cible: Cible,
  intervalle: Intervalle | undefined,
  mouvements: Mouvements,
): number {
  const { cellule, largeur } = cible;
  const valeur = effectif(chantier, cible);
  const { min, max } = intervalle ?? { min: valeur, max: valeur };
  const besoins = [
    { sens: 1, besoin: largeur - (valeur - min) },
    { sens: -1, besoin: largeur - (max - valeur) },
  ] as const;
  const choix = besoins.flatMap(({ sens, besoin }) => {
    const mouvement = mouvements.chercher(cellule, sens, besoin);
    return mouvement ? [{ mouvement, manque: besoin - mouvement.portee }] : [];
  });
  choix.sort((a, b) => a.manque - b.manque || prix(chantier, a.mouvement) - prix(chantier, b.mouvement));
  const aCacher = nouvelles(chantier, choix[0]?.mouvement);
  for (const autre of aCacher) {
    cacher(chantier, autre, cellule);
    mouvements.cacher(autre);
  }
  return aCacher.length;
}

const nouvelles = ({ cachees }: Chantier, mouvement: Mouvement | undefined): number[] =>
  (mouvement?.cellules ?? []).filter((cellule) => cachees[cellule] !== 1);

const prix = (chantier: Chantier, mouvement: Mouvement): number =>
  nouvelles(chantier, mouvement).reduce(
    (total, cellule) => total + (chantier.demande.couts[cellule] ?? 0),
    0,
  );
