import { chargerSolveur } from '../../../src/calcul/highs.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { diffuser } from '../../../src/domain/diffusion/diffuser.ts';
import type { Diffusion } from '../../../src/domain/diffusion/diffusion.ts';
import { anciennesDe, ditParAvant, type Parution } from '../../../src/domain/diffusion/journal.ts';
import { motifDe } from '../../../src/domain/diffusion/motif.ts';
import { protegerLaTrame } from '../../../src/domain/diffusion/protegerLaTrame.ts';
import { ECHELLES_PROPOSEES, publier } from '../../../src/domain/diffusion/publier.ts';
import { trameDe } from '../../../src/domain/diffusion/trame.ts';
import { exempleMenages } from '../../../src/domain/exemple/menages.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';

const solveur = await chargerSolveur();

/** A diagnosis of a few residences of the invented landlord, with these indicators. */
export function diagnosticDe(graine: number, indicateurs: readonly string[]): Diagnostic {
  const cellules = exempleMenages(graine, { residences: 7, menages: 230 });
  const fait = diagnostiquer([{ plage: { feuille: 'Ménages', row: 0, column: 0, cellules } }], {
    ...METHODE_SOCLE,
    indicateurs: [...indicateurs],
  });
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.diagnostic;
}

export interface Essai {
  readonly groupes?: ReadonlyMap<string, string>;
  readonly exacte?: boolean;
  readonly parutions?: readonly Parution[];
  readonly codes?: readonly string[];
}

/** What may be shared of a diagnosis, as the add-in does it. */
export function diffusionDe(
  diagnostic: Diagnostic,
  { groupes = new Map(), exacte = false, parutions = [], codes }: Essai = {},
): Diffusion {
  const { secret: regle } = diagnostic.methode;
  const publication = publier(diagnostic, {
    echelles: ECHELLES_PROPOSEES,
    groupes,
    anciennes: anciennesDe(parutions, ECHELLES_PROPOSEES, groupes),
    ...(codes && { codes }),
  });
  const trame = trameDe(publication, regle);
  const { anterieures } = ditParAvant(parutions, publication, trame, motifDe(trame, regle).systeme);
  const etoilees = new Uint8Array(trame.compteurs.length);
  const protection = protegerLaTrame(trame, { regle, exacte, etoilees, anterieures }, solveur, {
    avance: () => {},
    verifier: () => {},
  });
  return diffuser(publication, trame, protection, { regle, anterieures });
}
