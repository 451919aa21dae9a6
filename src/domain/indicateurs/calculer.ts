import type { Methode } from '../methode/methode.ts';
import { dansLaReference, libelleDeReference } from '../methode/reference.ts';
import type { Dossier } from '../parc/dossier.ts';
import { ECHELLES } from '../parc/echelles.ts';
import { type Fait, faits } from './faits.ts';
import type { Indicateur } from './indicateur.ts';
import { type Rangs, type Regroupement, regrouper } from './regrouper.ts';
import { regrouperPar } from './regrouperPar.ts';
import type { Compte, Comptes, Tableau, TableauDEchelle } from './tableau.ts';

export interface Calcule {
  readonly tableau: Tableau;
  /** Every other scale that the files tell. */
  readonly echelles: readonly TableauDEchelle[];
}

/**
 * Pooled counts of each indicator at every scale, and in the reference territory: sums over rows, shares come after. A
 * row whose value is missing is in neither count and adds one to `inconnus`; rows without a residence are in nothing.
 * An indicator that the files cannot give is not computable, with its reason, and has no count.
 *
 * The reference is the method's: every residence of the file, or the rows of one named territory.
 *
 * @param catalogue what to compute, from `indicateursRetenus`
 */
export function calculer(
  dossier: Dossier,
  methode: Methode,
  catalogue: readonly Indicateur[],
  groupes: Regroupement = regrouper(dossier),
): Calcule {
  const lus = faits(dossier, methode, catalogue);
  const reference = rangsDeReference(dossier, methode, groupes);
  const tableau: Tableau = {
    unites: groupes.unites,
    indicateurs: lus.map(({ indicateur, etat }) => ({ indicateur, etat })),
    comptes: comptesDe(lus, groupes.rangs, groupes.unites.length),
    reference: comptesDe(lus, reference, 1).map((comptes) => comptes?.[0] ?? null),
    libelleReference: libelleDeReference(methode.reference),
  };
  return { tableau, echelles: echellesDe(dossier, lus, groupes) };
}

function comptesDe(lus: readonly Fait[], rangs: Rangs, unites: number): Comptes {
  return lus.map(({ compter }): readonly Compte[] | null => compter?.(rangs, unites) ?? null);
}

function echellesDe(dossier: Dossier, lus: readonly Fait[], groupes: Regroupement): TableauDEchelle[] {
  return ECHELLES.flatMap((echelle) => {
    if (echelle === 'residence') return [];
    const { territoires, rangs } = regrouperPar(dossier, echelle, groupes);
    if (territoires.length === 0) return [];
    return [{ echelle, territoires, comptes: comptesDe(lus, rangs, territoires.length) }];
  });
}

/** Rank 0 for each row of the reference territory, −1 elsewhere and for rows without a residence. */
export function rangsDeReference(dossier: Dossier, { reference }: Methode, groupes: Regroupement): Rangs {
  const dedans = dansLaReference(dossier, reference, groupes);
  return new Map(
    [...groupes.rangs].map(([nature, rangs]) => {
      const retenues = dedans.get(nature) ?? null;
      const siens = rangs.map((rang, ligne) =>
        rang >= 0 && (retenues === null || retenues[ligne] === 1) ? 0 : -1,
      );
      return [nature, siens] as const;
    }),
  );
}
