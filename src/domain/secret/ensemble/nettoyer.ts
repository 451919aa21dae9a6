import { deduire } from '../deduire.ts';
import { type Incidence, incidenceDe, sommesAutour } from '../incidence.ts';
import type { Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import type { Suivi } from './attaquer.ts';
import type { Cible } from './borner.ts';
import type { Chantier } from './chantier.ts';
import { mouvementsDe } from './mouvements.ts';
import { voisinageDe } from './voisinage.ts';

/**
 * Shows again what was hidden for nothing, the dearest first; every target keeps its room. Each one remembers the cells
 * that its room rests on, so that only those that lean on a cell are looked at again. Near a
 * cell is as far as its room is looked for: a few cells too many cost less than the wait.
 */
export function nettoyer(
  chantier: Chantier,
  aTenir: readonly Cible[],
  solveur: Solveur,
  suivi?: Suivi,
): void {
  const { systeme, cachees, demande, imposees } = chantier;
  const incidence = incidenceDe(systeme);
  const { inconnues } = deduire(systeme, cachees, incidence);
  const ajoutees = [...cachees.keys()].filter(
    (cellule) => cachees[cellule] === 1 && imposees[cellule] === 0 && cellule < demande.cachees.length,
  );
  ajoutees.sort((a, b) => (demande.couts[b] ?? 0) - (demande.couts[a] ?? 0) || a - b);
  const appuyees = new Map<number, Set<Cible>>();
  const { voisinages } = reglages.ensemble;
  const piece = (cible: Cible, tailles: readonly number[]) =>
    appuisDe(chantier, cible, tailles, incidence, solveur);
  const appuyer = (cible: Cible, appuis: readonly number[]) => {
    for (const appui of appuis) appuyees.set(appui, (appuyees.get(appui) ?? new Set()).add(cible));
  };
  for (const cible of aTenir) {
    suivi?.verifier();
    appuyer(cible, piece(cible, voisinages) ?? ajoutees);
  }
  ajoutees.forEach((cellule, rang) => {
    suivi?.verifier();
    suivi?.avance(rang, ajoutees.length);
    cachees[cellule] = 0;
    // Found by hand, it hides nothing.
    const inutile = inconnues[cellule] !== 1;
    const appuis = new Map<Cible, readonly number[]>();
    const tient = (cible: Cible): boolean => {
      const trouves = piece(cible, voisinages.slice(0, 1));
      if (trouves) appuis.set(cible, trouves);
      return trouves !== null;
    };
    // The one it was hidden for is the likeliest to need it still.
    const cause = chantier.protege[cellule];
    const appuyes = [...(appuyees.get(cellule) ?? [])];
    appuyes.sort((a, b) => Number(b.cellule === cause) - Number(a.cellule === cause));
    if (inutile || (sommesTenues(chantier, incidence, cellule) && appuyes.every(tient))) {
      chantier.protege[cellule] = -1;
      for (const [cible, trouves] of appuis) appuyer(cible, trouves);
    } else cachees[cellule] = 1;
  });
}

/** The cells that the room of a target rests on; null when it is not found to have the room it needs. */
function appuisDe(
  { systeme, cachees }: Chantier,
  { cellule, largeur }: Cible,
  tailles: readonly number[],
  incidence: Incidence,
  solveur: Solveur,
): readonly number[] | null {
  for (const taille of tailles) {
    const voisinage = voisinageDe(systeme, incidence, cachees, cellule, taille);
    const mouvements = mouvementsDe(
      systeme,
      incidence,
      voisinage,
      cellule,
      () => reglages.ensemble.dejaCachee,
      solveur,
    );
    try {
      const hausse = mouvements.chercher(1, largeur) ?? mouvements.chercherAuPlus(1, largeur);
      const acquis = hausse?.entier ? hausse.portee : 0;
      if (hausse && acquis >= largeur) return hausse.cellules;
      const recul = mouvements.chercher(-1, largeur - acquis);
      if (recul?.entier) return [...(hausse?.cellules ?? []), ...recul.cellules];
    } finally {
      mouvements.fermer();
    }
    if (voisinage.length < taille) return null;
  }
  return null;
}

/** Whether the sums around a cell, now that it is shown, still hide nothing or enough. */
function sommesTenues(
  { systeme, cachees, demande }: Chantier,
  incidence: Incidence,
  cellule: number,
): boolean {
  if (demande.exacte) return true;
  return [...sommesAutour(incidence, cellule)].every((rang) => {
    const somme = systeme.sommes[rang];
    if (!somme || demande.exemptees?.[rang] === 1 || cachees[somme.total] === 1) return true;
    let reste = 0;
    for (const membre of somme.membres) if (cachees[membre] === 1) reste += systeme.effectifs[membre] ?? 0;
    return reste === 0 || reste >= demande.minimum;
  });
}
