import type { Rangs, Regroupement } from '../indicateurs/regrouper.ts';
import { regrouperPar } from '../indicateurs/regrouperPar.ts';
import type { Dossier } from '../parc/dossier.ts';
import { ECHELLES, type Echelle } from '../parc/echelles.ts';
import type { NatureParc } from '../parc/parc.ts';
import { type Feuillage, type Feuille, feuillesDe } from './feuilles.ts';

export type EchelleDeTerritoire = Exclude<Echelle, 'residence'>;

export const ECHELLES_DE_TERRITOIRE = ECHELLES.filter(
  (echelle): echelle is EchelleDeTerritoire => echelle !== 'residence',
);

/** One way to cut the tables into parts that are apart: a scale, or the groups of an earlier publication. */
export interface Coupe {
  readonly echelle: EchelleDeTerritoire | 'groupe';
  readonly parts: readonly { readonly cle: string; readonly nom: string }[];
  /** false: only known from an earlier publication. */
  readonly montree: boolean;
}

/** Rows of the tables that any row of the publication takes whole or not at all. A rank is −1 where nothing is known. */
export interface Atome {
  /** Rank of its part in each cut. */
  readonly parts: readonly number[];
  readonly feuille: number;
}

export interface Decoupage {
  readonly coupes: readonly Coupe[];
  readonly feuilles: readonly Feuille[];
  readonly atomes: readonly Atome[];
  /** Atom of each row of each table. */
  readonly rangs: Rangs;
}

export interface ChoixDeDecoupage {
  /** Scales above the residences. */
  readonly echelles: readonly EchelleDeTerritoire[];
  readonly groupes: Feuillage;
  /** Scales and groups that earlier publications showed, and that this one does not. */
  readonly anciennes: {
    readonly echelles: readonly EchelleDeTerritoire[];
    readonly groupes: readonly Feuillage[];
  };
}

/**
 * Cuts the tables along every scale to be shared and along the residences, or the groups that residences are shown as:
 * what the sums of any two scales have in common is then a sum of atoms.
 */
export function decouper(
  dossier: Dossier,
  residences: Regroupement,
  { echelles, groupes, anciennes }: ChoixDeDecoupage,
): Decoupage {
  const { feuilles, feuilleDe } = feuillesDe(residences, groupes);
  const parEchelle = [...echelles, ...anciennes.echelles].map((echelle) => {
    const { territoires, rangs } = regrouperPar(dossier, echelle, residences);
    const parts = territoires.map(({ nom }) => ({ cle: `${echelle} ${nom}`, nom }));
    return { coupe: { echelle, parts, montree: echelles.includes(echelle) }, rangs };
  });
  const parGroupes = anciennes.groupes.map((anciens) => {
    const { feuilles: parts, feuilleDe: place } = feuillesDe(residences, anciens);
    const rangs: Rangs = new Map(
      [...residences.rangs].map(
        ([nature, siens]) => [nature, siens.map((rang) => place[rang] ?? -1)] as const,
      ),
    );
    return { coupe: { echelle: 'groupe', parts, montree: false } as const, rangs };
  });
  const coupes = [...parEchelle, ...parGroupes];
  const atomes: Atome[] = [];
  const numeros = new Map<string, number>();
  const rangs = new Map<NatureParc, Int32Array>();
  for (const { nature, lignes } of dossier.parcs.values()) {
    const siens = residences.rangs.get(nature);
    const parCoupe = coupes.map((coupe) => coupe.rangs.get(nature));
    const places = Int32Array.from({ length: lignes }, (_, ligne) => {
      const parts = parCoupe.map((coupe) => coupe?.[ligne] ?? -1);
      const feuille = feuilleDe[siens?.[ligne] ?? -1] ?? -1;
      const cle = `${feuille} ${parts.join(' ')}`;
      const connu = numeros.get(cle);
      if (connu !== undefined) return connu;
      numeros.set(cle, atomes.length);
      return atomes.push({ parts, feuille }) - 1;
    });
    rangs.set(nature, places);
  }
  return { coupes: coupes.map(({ coupe }) => coupe), feuilles, atomes, rangs };
}
