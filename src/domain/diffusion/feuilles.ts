import type { Regroupement } from '../indicateurs/regrouper.ts';

/** Name of the group that each residence is shown in, by its key; a residence without one is shown alone. */
export type Feuillage = ReadonlyMap<string, string>;

/** A residence shown alone, or several shown as one. */
export interface Feuille {
  readonly cle: string;
  readonly echelle: 'residence' | 'groupe';
  readonly nom: string;
  /** Their keys. */
  readonly residences: readonly string[];
}

/** What the residences are shown as, in their order, and the place of each residence among them. */
export function feuillesDe(
  { unites }: Pick<Regroupement, 'unites'>,
  groupes: Feuillage,
): { readonly feuilles: readonly Feuille[]; readonly feuilleDe: readonly number[] } {
  const feuilles: (Feuille & { readonly residences: string[] })[] = [];
  const parNom = new Map<string, number>();
  const feuilleDe = unites.map(({ cle, nom }) => {
    const groupe = groupes.get(cle);
    if (groupe === undefined)
      return feuilles.push({ cle: `residence ${cle}`, echelle: 'residence', nom, residences: [cle] }) - 1;
    const deja = parNom.get(groupe);
    if (deja !== undefined) {
      feuilles[deja]?.residences.push(cle);
      return deja;
    }
    parNom.set(groupe, feuilles.length);
    return feuilles.push({ cle: `groupe ${groupe}`, echelle: 'groupe', nom: groupe, residences: [cle] }) - 1;
  });
  return { feuilles, feuilleDe };
}
