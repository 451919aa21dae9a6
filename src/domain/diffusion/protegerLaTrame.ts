import { protegerEnsemble } from '../secret/ensemble/proteger.ts';
import { minimumPubliable } from '../secret/primaires.ts';
import type { RegleDuSecret } from '../secret/regle.ts';
import type { Solveur } from '../secret/solveur.ts';
import { coutsDe } from './couts.ts';
import { exempteesDe } from './exemptees.ts';
import { type Motif, motifDe } from './motif.ts';
import { protegerLesTables } from './protegerLesTables.ts';
import type { Trame } from './trame.ts';

/** How to protect, as plain data: it is sent to the thread that works. */
export interface ChoixDeProtection {
  readonly regle: RegleDuSecret;
  /** Only forbid exact recovery, instead of keeping every small count as vague as « under the threshold ». */
  readonly exacte: boolean;
  /** 1 for each counter hidden only when nothing else does. */
  readonly etoilees: Uint8Array;
  /** What earlier publications showed (1) and hid (2) of each cell; 0: they say nothing of it. */
  readonly anterieures: Uint8Array;
}

export interface ProtectionDeTrame {
  readonly cachees: Uint8Array;
  readonly causes: Int32Array;
  readonly nonProtegees: readonly number[];
  readonly plusPetiteLatitude: number | null;
  readonly plusPetiteSomme: number | null;
}

export interface SuiviDeProtection {
  /** How much is done of what; the first part goes table by table, the second attack by attack. */
  readonly avance: (partie: 'tables' | 'ensemble', fait: number, total: number) => void;
  /** Throws to stop. */
  readonly verifier: () => void;
}

export const DEJA_MONTREE = 1;
export const DEJA_CACHEE = 2;

/**
 * Hides what must be, table by table, then attacks the whole as one system and hides what the attack still finds. What
 * was shown earlier stays shown and what was hidden stays hidden. Same publication, same choice, same result.
 */
export function protegerLaTrame(
  trame: Trame,
  choix: ChoixDeProtection,
  solveur: Solveur,
  { avance, verifier }: SuiviDeProtection,
): ProtectionDeTrame {
  const { regle, exacte, etoilees, anterieures } = choix;
  const motif = motifDe(trame, regle);
  reprendreLesAnterieures(motif, anterieures);
  protegerLesTables(trame, motif, {
    regle,
    exacte,
    etoilees,
    anterieures,
    avance: (fait, total) => {
      verifier();
      avance('tables', fait, total);
    },
  });
  const minimum = minimumPubliable(regle);
  const vulnerables = [...motif.primaires.keys()].filter((cellule) => motif.primaires[cellule] === 1);
  const ensemble = protegerEnsemble(
    {
      systeme: motif.systeme,
      cachees: motif.cachees,
      vulnerables,
      fixes: fixesDe(motif, regle, anterieures),
      couts: coutsDe(trame, motif, etoilees),
      largeur: minimum - 1,
      minimum,
      exacte,
      exemptees: exempteesDe(trame, motif),
    },
    solveur,
    { avance: (fait, total) => avance('ensemble', fait, total), verifier },
  );
  ensemble.cachees.forEach((cachee, cellule) => {
    if (cachee === 1 && motif.cachees[cellule] !== 1) motif.cacher(cellule, ensemble.protege[cellule] ?? -1);
    if (cachee !== 1) motif.cachees[cellule] = 0;
  });
  const { nonProtegees, plusPetiteLatitude, plusPetiteSomme } = ensemble;
  return { cachees: motif.cachees, causes: motif.causes, nonProtegees, plusPetiteLatitude, plusPetiteSomme };
}

function reprendreLesAnterieures({ cachees, primaires }: Motif, anterieures: Uint8Array): void {
  anterieures.forEach((dite, cellule) => {
    if (dite === DEJA_CACHEE) cachees[cellule] = 1;
    // A small count shown earlier cannot be taken back; it is still hidden here, and told.
    if (dite === DEJA_MONTREE && primaires[cellule] !== 1) cachees[cellule] = 0;
  });
}

/** Cells that keep their status: never written, already published, zeros that everybody may know. */
function fixesDe(motif: Motif, regle: RegleDuSecret, anterieures: Uint8Array): Uint8Array {
  const { effectifs } = motif.systeme;
  return Uint8Array.from(effectifs, (effectif, cellule) =>
    Number(
      motif.jamaisEcrites[cellule] === 1 ||
        motif.primaires[cellule] === 1 ||
        (anterieures[cellule] ?? 0) !== 0 ||
        (effectif === 0 && !regle.zeros),
    ),
  );
}
