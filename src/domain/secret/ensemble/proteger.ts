import { deduire } from '../deduire.ts';
import type { Solveur } from '../solveur.ts';
import reglages from '../suppression.json' with { type: 'json' };
import { attaquer, type Suivi } from './attaquer.ts';
import { auditerEnsemble } from './auditer.ts';
import { type Cible, etroite, type Intervalle } from './borner.ts';
import { type Chantier, chantierDe, type DemandeDeProtection, surveillerLesSommes } from './chantier.ts';
import { nettoyer } from './nettoyer.ts';
import { reparer } from './reparer.ts';

export interface ProtectionDEnsemble {
  /** 1 for each cell to hide: those given, and those added. */
  readonly cachees: Uint8Array;
  /** For each added cell, the one it protects, or the total of the sum that it completes; −1 elsewhere. */
  readonly protege: Int32Array;
  /** Cells that nothing could protect, and totals of sums that still give away a small count. */
  readonly nonProtegees: readonly number[];
  readonly plusPetiteLatitude: number | null;
  readonly plusPetiteSomme: number | null;
  readonly bornes: ReadonlyMap<number, Intervalle>;
}

/**
 * What else to hide so that tables that share totals, zonings that do not nest and earlier publications cannot give
 * back a vulnerable count together. The pattern is attacked as one system; where the attack succeeds, the cheapest
 * other cells are hidden; and again, until it fails. What is hidden for nothing is shown again. Same system, same
 * result. What is returned has passed its audit, or names the cells that nothing protects.
 *
 * Works from any pattern, an empty one included: then it is all the secondary suppression of a small system.
 *
 * @throws what `suivi.verifier` throws, to stop
 * @example protegerEnsemble(demande, solveur).cachees // Uint8Array [1, 0, 1, …]
 */
export function protegerEnsemble(
  demande: DemandeDeProtection,
  solveur: Solveur,
  suivi?: Suivi,
): ProtectionDEnsemble {
  const chantier = chantierDe(demande);
  const { aTenir, acquis } = protegerTout(chantier, solveur, suivi);
  const complet = motifDe(chantier);
  nettoyer(chantier, aTenir, solveur, suivi);
  const nettoye = conclure(demande, motifDe(chantier), acquis, solveur, suivi);
  if (nettoye.nonProtegees.length === 0) return nettoye;
  const entier = conclure(demande, complet, acquis, solveur, suivi);
  return entier.nonProtegees.length < nettoye.nonProtegees.length ? entier : nettoye;
}

type Motif = Pick<ProtectionDEnsemble, 'cachees' | 'protege'>;

const motifDe = ({ cachees, protege, demande }: Chantier): Motif => ({
  cachees: cachees.slice(0, demande.cachees.length),
  protege: protege.slice(0, demande.cachees.length),
});

/** Attacks and repairs by turns. */
function protegerTout(
  chantier: Chantier,
  solveur: Solveur,
  suivi?: Suivi,
): {
  /** Targets that lean on what was added. */
  readonly aTenir: readonly Cible[];
  /** Intervals of the others: they stood from the start, and hiding more narrows none. */
  readonly acquis: ReadonlyMap<number, Intervalle>;
} {
  const { demande, largeur } = chantier;
  const aTenir = new Set<Cible>();
  const acquis = new Map<number, Intervalle>();
  let faibles: Cible[] = demande.vulnerables.map((cellule) => ({ cellule, largeur }));
  for (let tour = 0; tour < reglages.ensemble.tours; tour++) {
    const cibles = [...faibles, ...surveillerLesSommes(chantier)];
    const { inconnues } = deduire(chantier.systeme, chantier.cachees);
    const bornes = attaquer(chantier.systeme, inconnues, cibles, solveur, { rapide: true }, suivi);
    faibles = cibles.filter((cible) => {
      const intervalle = bornes.get(cible.cellule) ?? { min: 0, max: 0 };
      const faible = etroite({ ...cible, ...intervalle });
      if (faible || tour > 0) aTenir.add(cible);
      else acquis.set(cible.cellule, intervalle);
      return faible;
    });
    if (faibles.length === 0 || !reparer(chantier, faibles, bornes, solveur, suivi)) break;
  }
  return { aTenir: [...aTenir], acquis };
}

/** Attacks the pattern once more, from what would be shown alone. */
function conclure(
  { systeme, vulnerables, largeur, minimum, exacte, exemptees }: DemandeDeProtection,
  motif: Motif,
  acquis: ReadonlyMap<number, Intervalle>,
  solveur: Solveur,
  suivi?: Suivi,
): ProtectionDEnsemble {
  const demande = {
    vulnerables,
    largeur: exacte ? 1 : largeur,
    minimum: exacte ? 0 : minimum,
    acquis,
    ...(exemptees ? { exemptees } : {}),
  };
  const { faibles, petitesSommes, bornes, plusPetiteLatitude, plusPetiteSomme } = auditerEnsemble(
    systeme,
    motif.cachees,
    demande,
    solveur,
    suivi,
  );
  const totaux = petitesSommes.map((somme) => systeme.sommes[somme]?.total ?? -1);
  return { ...motif, nonProtegees: [...faibles, ...totaux], plusPetiteLatitude, plusPetiteSomme, bornes };
}
