import { deduire } from '../deduire.ts';
import { incidenceDe, sommesAutour } from '../incidence.ts';
import type { Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import type { Suivi } from './auditer.ts';
import type { Cible } from './borner.ts';
import type { Chantier } from './chantier.ts';
import { type Composante, composantesDe } from './composantes.ts';
import { type Mouvements, mouvementsDe } from './mouvements.ts';

/**
 * Shows again what was hidden for nothing, the dearest first; every target keeps its room. Each one remembers the cells
 * that its room rests on, so that only those that lean on a cell are looked at again. Parts with very many targets are
 * left as they are: a few cells too many cost less than the wait.
 */
export function nettoyer(
  chantier: Chantier,
  cibles: readonly Cible[],
  solveur: Solveur,
  suivi?: Suivi,
): void {
  const { systeme, cachees, demande, imposees } = chantier;
  const { inconnues } = deduire(systeme, cachees);
  const ajoutee = (cellule: number) => cachees[cellule] === 1 && imposees[cellule] === 0;
  // Found by hand, it hides nothing.
  cachees.forEach((_, cellule) => {
    if (ajoutee(cellule) && inconnues[cellule] !== 1) montrer(chantier, cellule);
  });
  const parCellule = new Map(cibles.map((cible) => [cible.cellule, cible]));
  for (const composante of composantesDe(systeme, inconnues)) {
    const ajoutees = composante.cellules.filter(ajoutee);
    const siennes = composante.cellules.flatMap((cellule) => parCellule.get(cellule) ?? []);
    if (ajoutees.length === 0 || siennes.length > reglages.ensemble.nettoyage) continue;
    ajoutees.sort((a, b) => (demande.couts[b] ?? 0) - (demande.couts[a] ?? 0) || a - b);
    nettoyerUnePart(chantier, composante, siennes, ajoutees, solveur, suivi);
  }
}

function nettoyerUnePart(
  chantier: Chantier,
  composante: Composante,
  cibles: readonly Cible[],
  ajoutees: readonly number[],
  solveur: Solveur,
  suivi?: Suivi,
): void {
  const { systeme } = chantier;
  const couts = new Float64Array(systeme.effectifs.length).fill(1);
  const mouvements = mouvementsDe(systeme, { ...composante, couts }, solveur);
  const appuyees = new Map<number, Set<Cible>>();
  const tenir = (cible: Cible): boolean => {
    const appuis = piece(mouvements, cible);
    for (const appui of appuis ?? []) {
      const siennes = appuyees.get(appui) ?? new Set();
      appuyees.set(appui, siennes.add(cible));
    }
    return appuis !== null;
  };
  try {
    const tenues = new Set(cibles.filter(tenir));
    for (const cellule of ajoutees) {
      suivi?.verifier();
      mouvements.bloquer(cellule);
      const concernees = [...(appuyees.get(cellule) ?? [])].filter((cible) => tenues.has(cible));
      if (sommesTenues(chantier, cellule) && concernees.every(tenir)) montrer(chantier, cellule);
      else mouvements.liberer(cellule);
    }
  } finally {
    mouvements.fermer();
  }
}

/** The cells that the room of a target rests on; null when it has not the room it needs. */
function piece(mouvements: Mouvements, { cellule, largeur }: Cible): readonly number[] | null {
  const hausse = mouvements.chercher(cellule, 1, largeur);
  const acquis = hausse?.entier ? hausse.portee : 0;
  if (acquis >= largeur) return hausse?.cellules ?? [];
  const recul = mouvements.chercher(cellule, -1, largeur - acquis);
  if (!recul?.entier || acquis + recul.portee < largeur) return null;
  return [...(hausse?.cellules ?? []), ...recul.cellules];
}

function montrer({ cachees, protege }: Chantier, cellule: number): void {
  cachees[cellule] = 0;
  protege[cellule] = -1;
}

/** Whether the sums around a cell, once it is shown, still hide nothing or enough. */
function sommesTenues({ systeme, cachees, demande }: Chantier, cellule: number): boolean {
  if (demande.exacte) return true;
  const incidence = incidenceDe(systeme);
  return [...sommesAutour(incidence, cellule)].every((rang) => {
    const somme = systeme.sommes[rang];
    if (!somme || demande.exemptees?.[rang] === 1) return true;
    if (somme.total !== cellule && cachees[somme.total] === 1) return true;
    const reste = somme.membres.reduce(
      (total, membre) =>
        total + (membre !== cellule && cachees[membre] === 1 ? (systeme.effectifs[membre] ?? 0) : 0),
      0,
    );
    return reste === 0 || reste >= demande.minimum;
  });
}
