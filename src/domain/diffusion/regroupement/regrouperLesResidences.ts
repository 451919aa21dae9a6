import { Refus } from '../../messages/index.ts';
import { comparerTextes } from '../../parc/ordre.ts';
import type { Solveur } from '../../secret/solveur.ts';
import { alertesDuRegroupement } from './alertes.ts';
import { type GroupeSansNom, nommer } from './nommer.ts';
import { prixDuRegroupement } from './prix.ts';
import { groupesProposes } from './proposes.ts';
import type { DemandeDeRegroupement, Groupe, RegroupementPropose, UniteARegrouper } from './regroupement.ts';
import { groupesSaisis } from './saisis.ts';
import { sommesDesUnites } from './sommes.ts';

/**
 * Groups residences so that every count of every group may be shown: as many groups as possible, none crossing a
 * sector, neighbours first (same lot or street, then nearest, then order of names). A residence that passes alone stays
 * alone unless the others of its sector need it. Residences typed with one name form that group whatever it counts,
 * and the rest is grouped around; a sector, or what is left of it, that cannot reach the threshold makes one group said
 * insufficient. Groups of last time that may still be shown are kept unless more groups are possible, and names with
 * them. The same residences in any order give the same groups.
 *
 * @param solveur proves that no more groups are possible in sectors of 15 to 20 residences; null: a heuristic there too
 * @throws Refus when residences have not the same columns, share a key, or have a count that is negative or not known
 * @example regrouperLesResidences({ unites: [iris, lilas], regle: REGLE_DES_11, anciens: new Map(), imposes: new Map() })
 * // { groupes: [{ id: 'Centre A', membres: ['R1', 'R2'], suffisant: true, … }], … }
 */
export function regrouperLesResidences(
  demande: DemandeDeRegroupement,
  solveur: Solveur | null = null,
): RegroupementPropose {
  verifier(demande.unites);
  const unites = demande.unites.toSorted(
    (a, b) => comparerTextes(a.nom, b.nom) || comparerTextes(a.cle, b.cle),
  );
  const { regle, imposes, anciens } = demande;
  const saisis = groupesSaisis(unites, imposes, regle);
  const places = new Set(saisis.flatMap(({ membres }) => membres));
  const libres = unites.filter((unite) => !places.has(unite));
  const rangs = new Map(unites.map((unite, rang) => [unite, rang]));
  const premier = ({ membres: [tete] }: GroupeSansNom) => (tete && rangs.get(tete)) ?? 0;
  const sansNom = [...saisis, ...groupesProposes(libres, demande, solveur)].sort(
    (a, b) => comparerSecteurs(a.secteur, b.secteur) || premier(a) - premier(b),
  );
  const noms = nommer(sansNom, anciens);
  const groupes = sansNom.map(
    ({ secteur, membres, suffisant, impose }, rang): Groupe => ({
      id: noms[rang] ?? '',
      secteur,
      membres: membres.map(({ cle }) => cle),
      suffisant,
      impose,
      sommes: sommesDesUnites(membres),
    }),
  );
  return {
    groupes,
    prix: prixDuRegroupement(unites, groupes, regle),
    alertes: alertesDuRegroupement(groupes, { ...demande, unites }),
  };
}

/** In alphabetical order, unknown last. */
function comparerSecteurs(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return comparerTextes(a, b);
}

function verifier(unites: readonly UniteARegrouper[]): void {
  const attendue = unites[0]?.effectifs.length ?? 0;
  if (unites.length > 0 && attendue === 0) throw new Refus({ code: 'tableau-vide', champ: 'effectifs' });
  const vues = new Set<string>();
  for (const { cle, nom, effectifs } of unites) {
    if (vues.has(cle)) throw new Refus({ code: 'residence-en-double', cle });
    vues.add(cle);
    const champ = `effectifs de ${nom}`;
    const taille = effectifs.length;
    if (taille !== attendue)
      throw new Refus({ code: 'largeurs-differentes', champ, taille, modele: 'effectifs', attendue });
    effectifs.forEach((valeur, colonne) => {
      const lieu = { champ, colonne };
      if (Number.isNaN(valeur)) throw new Refus({ code: 'valeur-manquante', lieu });
      if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu, valeur });
    });
  }
}
