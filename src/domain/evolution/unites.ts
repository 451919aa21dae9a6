import type { Vague } from '../diagnostic.ts';
import { plier } from '../parc/texte.ts';

/** What is followed from one wave to the next, from the widest to the finest. */
export const SORTES_SUIVIES = ['reference', 'qpv', 'commune', 'quartier', 'residence'] as const;
export type SorteSuivie = (typeof SORTES_SUIVIES)[number];

/** A territory or a residence through the waves. */
export interface UniteSuivie {
  readonly sorte: SorteSuivie;
  /** The same in every wave: the residence's key or the territory's name, however they are written. */
  readonly cle: string;
  readonly nom: string;
  /** Its position in each wave's own table; null where the wave does not have it. */
  readonly rangs: readonly (number | null)[];
}

/** Two writings of one name are one unit: « Les Iris » and « LES IRIS ». */
export const cleDeSuivi = (nom: string): string => plier(nom) || nom;

/**
 * The units to follow: the reference territory, then the QPV part, communes, quartiers and residences that at least
 * two waves have. Residences are matched by their key, territories by their name. Order and writing are those of the
 * last wave that has the unit.
 */
export function unitesSuivies(vagues: readonly Vague[]): readonly UniteSuivie[] {
  return SORTES_SUIVIES.flatMap((sorte): readonly UniteSuivie[] =>
    sorte === 'reference' ? [reference(vagues)] : apparier(vagues, sorte),
  );
}

function reference(vagues: readonly Vague[]): UniteSuivie {
  const nom = vagues.at(-1)?.tableau.libelleReference ?? '';
  return { sorte: 'reference', cle: 'reference', nom, rangs: vagues.map((vague) => presence(vague)) };
}

/** A wave has the reference territory when something is counted there. */
const presence = ({ tableau }: Vague): number | null =>
  tableau.reference.some((compte) => compte !== null && compte.base + compte.inconnus > 0) ? 0 : null;

interface Nomme {
  readonly cle: string;
  readonly nom: string;
}

function apparier(vagues: readonly Vague[], sorte: Exclude<SorteSuivie, 'reference'>): UniteSuivie[] {
  const listes = vagues.map((vague) => nommees(vague, sorte));
  const positions = listes.map((liste) => new Map(liste.map(({ cle }, rang) => [cle, rang])));
  const dernieres = new Map<string, Nomme>();
  for (const liste of listes.toReversed()) {
    for (const nommee of liste) if (!dernieres.has(nommee.cle)) dernieres.set(nommee.cle, nommee);
  }
  return [...dernieres.values()].flatMap(({ cle, nom }) => {
    const rangs = positions.map((connues) => connues.get(cle) ?? null);
    return rangs.filter((rang) => rang !== null).length > 1 ? [{ sorte, cle, nom, rangs }] : [];
  });
}

function nommees({ tableau, echelles }: Vague, sorte: Exclude<SorteSuivie, 'reference'>): Nomme[] {
  if (sorte === 'residence') return tableau.unites.map(({ cle, nom }) => ({ cle: cleDeSuivi(cle), nom }));
  const trouvee = echelles.find(({ echelle }) => echelle === sorte);
  return (trouvee?.territoires ?? []).map(({ nom }) => ({ cle: cleDeSuivi(nom), nom }));
}
