import { entropieAuHasard } from './hasard.ts';

/** Rows are residences, columns are groups that hold every household of the row. */
export type Effectifs = readonly (readonly number[])[];

/** A value, and what chance alone would give. */
export interface Mesure {
  readonly valeur: number;
  readonly hasard: number;
}

export interface Decomposition {
  /** H between all residences: the sum of what follows. */
  readonly total: Mesure;
  /** Between the parts. */
  readonly entre: Mesure;
  /** Inside each part, in the order of their names. */
  readonly dedans: readonly (Mesure & {
    readonly nom: string;
    readonly residences: number;
    readonly menages: number;
  })[];
}

/**
 * Theil's H of several groups between residences, split exactly by parts that hold them (QPV and outside, communes):
 * H = H between the parts + Σ over the parts of Σ t·(E part − e)/(T·E). Each term comes with its expectation when
 * households are drawn into residences of the same sizes.
 *
 * Null when a group holds everyone, or nobody is there: no entropy to share.
 *
 * @example decomposer([[2, 8], [8, 2]], ['QPV', 'hors QPV'])?.total.valeur // 0.278…
 */
export function decomposer(effectifs: Effectifs, parts: readonly string[]): Decomposition | null {
  const tous = additionner(effectifs);
  const T = somme(tous);
  const E = entropie(tous);
  if (T === 0 || E === 0) return null;
  const noms = [...new Set(parts)].sort((a, b) => a.localeCompare(b, 'fr'));
  const groupes = noms.map((nom) => effectifs.filter((_, r) => parts[r] === nom));
  const sommes = groupes.map(additionner);
  /** Both are Σ t·e/T, over the same households. */
  const part = (haut: number, bas: number) => (haut - bas) / E;
  const pesee = (lignes: Effectifs) => somme(lignes.map((x) => somme(x) * entropie(x))) / T;
  const auHasard = (lignes: Effectifs) => entropieAuHasard(lignes.map(somme), tous);
  return {
    total: { valeur: part(E, pesee(effectifs)), hasard: part(E, auHasard(effectifs)) },
    entre: { valeur: part(E, pesee(sommes)), hasard: part(E, auHasard(sommes)) },
    dedans: noms.map((nom, k) => {
      const [siens, leur] = [groupes[k] ?? [], sommes[k] ?? []];
      return {
        nom,
        residences: siens.filter((x) => somme(x) > 0).length,
        menages: somme(leur),
        valeur: part(pesee([leur]), pesee(siens)),
        hasard: part(auHasard([leur]), auHasard(siens)),
      };
    }),
  };
}

function additionner(lignes: Effectifs): number[] {
  const [premiere = []] = lignes;
  return premiere.map((_, g) => somme(lignes.map((x) => x[g] ?? 0)));
}

/** Entropy of a composition, in nats; 0 when nobody is there. */
function entropie(x: readonly number[]): number {
  const t = somme(x);
  return t === 0 ? 0 : somme(x.map((n) => (n === 0 ? 0 : (n / t) * Math.log(t / n))));
}

const somme = (valeurs: readonly number[]): number => valeurs.reduce((a, b) => a + b, 0);
