import { auditerEnsemble } from '../secret/ensemble/auditer.ts';
import { minimumPubliable } from '../secret/primaires.ts';
import type { RegleDuSecret } from '../secret/regle.ts';
import type { Solveur } from '../secret/solveur.ts';
import { exempteesDe } from './exemptees.ts';
import { motifDe } from './motif.ts';
import type { Trame } from './trame.ts';

/** What an attack on what was written gave. */
export interface Attaque {
  /** Cells that are not uncertain enough, and totals of sums that give away a small count. */
  readonly trahies: readonly number[];
  readonly plusPetiteLatitude: number | null;
  readonly plusPetiteSomme: number | null;
}

/** Attacks what stays hidden from who reads what was written, as one system. Nothing is hidden here. */
export function attaquerLaTrame(
  trame: Trame,
  { regle, exacte }: { readonly regle: RegleDuSecret; readonly exacte: boolean },
  cachees: Uint8Array,
  solveur: Solveur,
  suivi: { readonly avance: (fait: number, total: number) => void; readonly verifier: () => void },
): Attaque {
  const motif = motifDe(trame, regle);
  const minimum = minimumPubliable(regle);
  const vulnerables = [...motif.primaires.keys()].filter((cellule) => motif.primaires[cellule] === 1);
  const { faibles, petitesSommes, plusPetiteLatitude, plusPetiteSomme } = auditerEnsemble(
    motif.systeme,
    cachees,
    {
      vulnerables,
      largeur: exacte ? 1 : minimum - 1,
      minimum: exacte ? 0 : minimum,
      exemptees: exempteesDe(trame, motif),
    },
    solveur,
    suivi,
  );
  const totaux = petitesSommes.map((somme) => motif.systeme.sommes[somme]?.total ?? -1);
  return { trahies: [...faibles, ...totaux], plusPetiteLatitude, plusPetiteSomme };
}
