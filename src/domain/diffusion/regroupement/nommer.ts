import { lettres } from '../../parc/cellule.ts';
import { SECTEUR_INSUFFISANT } from '../../secret/regrouperParSecteur.ts';
import type { UniteARegrouper } from './regroupement.ts';

/** A group before it has a name. */
export interface GroupeSansNom {
  readonly membres: readonly UniteARegrouper[];
  readonly secteur: string | null;
  readonly suffisant: boolean;
  /** Made by hand. */
  readonly impose: boolean;
  /** The name that the user typed; null for a group that was proposed, and for a residence kept alone by hand. */
  readonly saisi: string | null;
}

const DE_SECTEUR_INCONNU = 'Groupe';

/**
 * One name for each group, the same as last time whenever it can be. What was typed is kept as typed; a residence that
 * stays alone bears its own name, with its key when another bears it too. A group takes the name of last time that more
 * than half of its residences bore; two groups that claim one name: the one with more of them, then the first. Other
 * groups take the first free letter of their sector, never a name of last time: two years' files would show two
 * different things under one name.
 *
 * @param groupes in a fixed order
 * @param anciens name of last time, by residence key
 * @example nommer([{ membres: [r1, r2], secteur: 'Centre', … }], new Map()) // ['Centre A']
 */
export function nommer(groupes: readonly GroupeSansNom[], anciens: ReadonlyMap<string, string>): string[] {
  const noms = new Array<string | null>(groupes.length).fill(null);
  const pris = new Set<string>();
  const donner = (rang: number, nom: string, cle = ''): void => {
    const distinct = pris.has(nom) ? `${nom} (${cle})` : nom;
    noms[rang] = distinct;
    pris.add(distinct);
  };
  groupes.forEach(({ saisi }, rang) => {
    if (saisi !== null) donner(rang, saisi);
  });
  const homonymes = partages(groupes.flatMap(({ membres }) => (membres.length === 1 ? membres : [])));
  groupes.forEach(({ membres, secteur, suffisant, impose }, rang) => {
    const [tete] = membres;
    if (noms[rang] !== null || !tete) return;
    if (membres.length === 1 && (suffisant || impose))
      donner(rang, homonymes.has(tete.nom) ? `${tete.nom} (${tete.cle})` : tete.nom, tete.cle);
    else if (!suffisant) donner(rang, nomInsuffisant(secteur), tete.cle);
  });
  for (const { rang, nom } of heritages(groupes, anciens))
    if (noms[rang] === null && !pris.has(nom)) donner(rang, nom);
  const deja = new Set(anciens.values());
  groupes.forEach(({ secteur }, rang) => {
    if (noms[rang] !== null) return;
    const debut = secteur ?? DE_SECTEUR_INCONNU;
    let lettre = 0;
    while (pris.has(`${debut} ${lettres(lettre)}`) || deja.has(`${debut} ${lettres(lettre)}`)) lettre++;
    donner(rang, `${debut} ${lettres(lettre)}`);
  });
  return noms.map((nom) => nom ?? '');
}

const nomInsuffisant = (secteur: string | null): string =>
  `${secteur ?? DE_SECTEUR_INCONNU} : ${SECTEUR_INSUFFISANT}`;

/** Whether a name says that the group could not be shown. */
export const ditInsuffisant = (nom: string): boolean => nom.endsWith(` : ${SECTEUR_INSUFFISANT}`);

/** Names that several of these residences bear. */
function partages(residences: readonly UniteARegrouper[]): Set<string> {
  const vus = new Set<string>();
  const plusieurs = new Set<string>();
  for (const { nom } of residences) (vus.has(nom) ? plusieurs : vus).add(nom);
  return plusieurs;
}

/** Names of last time that groups of several residences may keep, the strongest claim first. */
function heritages(
  groupes: readonly GroupeSansNom[],
  anciens: ReadonlyMap<string, string>,
): { readonly rang: number; readonly nom: string }[] {
  return groupes
    .flatMap(({ membres }, rang) => {
      const voix = new Map<string, number>();
      for (const { cle } of membres) {
        const nom = anciens.get(cle);
        if (nom !== undefined && !ditInsuffisant(nom)) voix.set(nom, (voix.get(nom) ?? 0) + 1);
      }
      return [...voix].flatMap(([nom, communs]) =>
        2 * communs > membres.length ? [{ rang, nom, communs }] : [],
      );
    })
    .sort((a, b) => b.communs - a.communs || a.rang - b.rang);
}
