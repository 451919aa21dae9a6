import type { Rangs, Regroupement } from '../indicateurs/regrouper.ts';
import { regrouperPar } from '../indicateurs/regrouperPar.ts';
import type { Dossier } from '../parc/dossier.ts';
import type { Echelle } from '../parc/echelles.ts';
import type { NatureParc } from '../parc/parc.ts';

/** A residence shown alone, or several shown as one. */
export interface Feuille {
  readonly cle: string;
  readonly nom: string;
  readonly residences: readonly string[];
}

export interface EchelleDecoupee {
  readonly echelle: Exclude<Echelle, 'residence'>;
  readonly noms: readonly string[];
}

/** Rows of the tables that any shown row takes whole or not at all. A rank is −1 where nothing is known. */
export interface Atome {
  /** Rank of the territory at each scale. */
  readonly territoires: readonly number[];
  readonly feuille: number;
}

export interface Decoupage {
  readonly echelles: readonly EchelleDecoupee[];
  readonly feuilles: readonly Feuille[];
  readonly atomes: readonly Atome[];
  /** Atom of each row of each table. */
  readonly rangs: Rangs;
}

/**
 * Cuts the tables along every scale to be shared and along the residences, or the groups that residences are shown as:
 * what the sums of any two scales have in common is then a sum of atoms.
 *
 * @param groupes name of the group of each residence, by its key; a residence without one is shown alone
 */
export function decouper(
  dossier: Dossier,
  residences: Regroupement,
  echelles: readonly Exclude<Echelle, 'residence'>[],
  groupes: ReadonlyMap<string, string>,
): Decoupage {
  const { feuilles, feuilleDe } = feuillesDe(residences, groupes);
  const decoupees = echelles.map((echelle) => {
    const { territoires, rangs } = regrouperPar(dossier, echelle, residences);
    return { echelle, noms: territoires.map(({ nom }) => nom), rangs };
  });
  const atomes: Atome[] = [];
  const numeros = new Map<string, number>();
  const rangs = new Map<NatureParc, Int32Array>();
  for (const parc of dossier.parcs.values()) {
    const siens = residences.rangs.get(parc.nature);
    const parEchelle = decoupees.map((decoupee) => decoupee.rangs.get(parc.nature));
    const places = Int32Array.from({ length: parc.lignes }, (_, ligne) => {
      const territoires = parEchelle.map((rangs) => rangs?.[ligne] ?? -1);
      const feuille = feuilleDe[siens?.[ligne] ?? -1] ?? -1;
      const cle = `${feuille} ${territoires.join(' ')}`;
      const connu = numeros.get(cle);
      if (connu !== undefined) return connu;
      numeros.set(cle, atomes.length);
      return atomes.push({ territoires, feuille }) - 1;
    });
    rangs.set(parc.nature, places);
  }
  return { echelles: decoupees.map(({ echelle, noms }) => ({ echelle, noms })), feuilles, atomes, rangs };
}

function feuillesDe({ unites }: Regroupement, groupes: ReadonlyMap<string, string>) {
  const feuilles: (Feuille & { readonly residences: string[] })[] = [];
  const parNom = new Map<string, number>();
  const feuilleDe = unites.map(({ cle, nom }) => {
    const groupe = groupes.get(cle);
    if (groupe === undefined) return feuilles.push({ cle: `residence ${cle}`, nom, residences: [cle] }) - 1;
    const deja = parNom.get(groupe);
    if (deja !== undefined) {
      feuilles[deja]?.residences.push(cle);
      return deja;
    }
    parNom.set(groupe, feuilles.length);
    return feuilles.push({ cle: `groupe ${groupe}`, nom: groupe, residences: [cle] }) - 1;
  });
  return { feuilles, feuilleDe };
}
