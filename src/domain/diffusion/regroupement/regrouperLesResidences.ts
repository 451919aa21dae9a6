import { Refus } from '../../messages/index.ts';
import { comparerTextes } from '../../parc/ordre.ts';
import { plier } from '../../parc/texte.ts';
import type { RegleDuSecret } from '../../secret/regle.ts';
import { admissibleSelon, sommer } from '../../secret/regrouper.ts';
import type { Solveur } from '../../secret/solveur.ts';
import { alertesDuRegroupement } from './alertes.ts';
import { partagerEnGardant } from './garder.ts';
import { ditInsuffisant, type GroupeSansNom, nommer } from './nommer.ts';

import { prixDuRegroupement } from './prix.ts';
import type { DemandeDeRegroupement, Groupe, RegroupementPropose, UniteARegrouper } from './regroupement.ts';
import { secteurDe } from './secteur.ts';

/** What the user types beside a residence that must stay alone. */
export const SEULE = 'seule';

/**
 * Groups residences so that every count of every group may be shown: as many groups as possible, none crossing a
 * sector, neighbours first (same lot or street, then nearest, then order of names). A residence that passes alone stays
 * alone unless the others of its sector need it. Residences typed with one name form that group whatever it counts,
 * and the rest is grouped around; a sector, or what is left of it, that cannot reach the threshold makes one group said
 * insufficient. Names are kept from last time, and so
 * are groups that may still be shown unless more groups are possible. The same residences in any order give the same groups.
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
  const proposes = [...parSecteur(unites.filter((unite) => !places.has(unite)))].flatMap(
    ([secteur, siennes]) => groupesProposes(secteur, siennes, demande, solveur),
  );
  const rangs = new Map(unites.map((unite, rang) => [unite, rang]));
  const premier = ({ membres: [tete] }: GroupeSansNom) => (tete && rangs.get(tete)) ?? 0;
  const sansNom = [...saisis, ...proposes].sort(
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
      sommes: sommesDe(membres),
    }),
  );
  return {
    groupes,
    prix: prixDuRegroupement(unites, groupes, regle),
    alertes: alertesDuRegroupement(groupes, { ...demande, unites }),
  };
}

/** The groups that the user typed, and the residences that were asked to stay alone. */
function groupesSaisis(
  unites: readonly UniteARegrouper[],
  imposes: DemandeDeRegroupement['imposes'],
  regle: RegleDuSecret,
): GroupeSansNom[] {
  const saisis = new Map<string, { readonly saisi: string | null; readonly membres: UniteARegrouper[] }>();
  for (const unite of unites) {
    const saisi = imposes.get(unite.cle)?.trim() ?? '';
    if (saisi === '') continue;
    const seule = plier(saisi) === SEULE;
    // No folded text holds a sign: the key of a lone residence is nobody else's.
    const nom = seule ? `= ${unite.cle}` : plier(saisi) || saisi;
    const groupe = saisis.get(nom) ?? { saisi: seule ? null : saisi, membres: [] };
    groupe.membres.push(unite);
    saisis.set(nom, groupe);
  }
  return [...saisis.values()].map(({ saisi, membres }) => {
    const [secteur = null, ...autres] = new Set(membres.map((unite) => unite.secteur));
    return {
      membres,
      secteur: autres.length === 0 ? secteur : null,
      suffisant: admissibleSelon(regle)(Float64Array.from(sommesDe(membres))),
      impose: true,
      saisi,
    };
  });
}

function groupesProposes(
  secteur: string | null,
  unites: readonly UniteARegrouper[],
  { regle, anciens }: DemandeDeRegroupement,
  solveur: Solveur | null,
): GroupeSansNom[] {
  const partage = partagerEnGardant(secteurDe(unites, regle), dAvant(unites, anciens), solveur);
  const groupes = partage?.map((rangs) => rangs.toSorted((a, b) => a - b)) ?? [[...unites.keys()]];
  return groupes.map((rangs) => ({
    membres: rangs.flatMap((rang) => unites[rang] ?? []),
    secteur,
    suffisant: partage !== null,
    impose: false,
    saisi: null,
  }));
}

/** Ranks of the residences that were shown as one last time. */
function dAvant(unites: readonly UniteARegrouper[], anciens: ReadonlyMap<string, string>): number[][] {
  const groupes = new Map<string, number[]>();
  unites.forEach(({ cle }, rang) => {
    const nom = anciens.get(cle);
    if (nom !== undefined && !ditInsuffisant(nom)) groupes.set(nom, [...(groupes.get(nom) ?? []), rang]);
  });
  return [...groupes.values()];
}

function parSecteur(unites: readonly UniteARegrouper[]): Map<string | null, UniteARegrouper[]> {
  const secteurs = new Map<string | null, UniteARegrouper[]>();
  for (const unite of unites) {
    const siennes = secteurs.get(unite.secteur);
    if (siennes) siennes.push(unite);
    else secteurs.set(unite.secteur, [unite]);
  }
  return secteurs;
}

const sommesDe = (membres: readonly UniteARegrouper[]): number[] => [
  ...sommer(
    membres.map(({ effectifs }) => effectifs),
    [...membres.keys()],
    membres[0]?.effectifs.length ?? 0,
  ),
];

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
