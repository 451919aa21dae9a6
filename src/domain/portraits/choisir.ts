import type { Diagnostic } from '../diagnostic.ts';
import type { DecisionDeClasse } from './portrait.ts';

/** A residence that a portrait can be made of, and what it is chosen by. */
export interface ResidenceAChoisir {
  readonly cle: string;
  readonly nom: string;
  readonly quartier: string | null;
  readonly commune: string | null;
  readonly qpv: string | null;
  /** The type kept: decided by the CIL, else proposed; null without any. */
  readonly type: number | null;
  /** 1 for the highest index of precarity; null without index. Equal indices share the best rank. */
  readonly rang: number | null;
}

/** Every residence of a diagnostic, in its order. */
export function residencesAChoisir(
  { tableau, indices, classement }: Pick<Diagnostic, 'tableau' | 'indices' | 'classement'>,
  decisions: ReadonlyMap<string, DecisionDeClasse>,
): ResidenceAChoisir[] {
  const valeurs = (indices ?? []).flatMap(({ valeur }) => valeur ?? []);
  return tableau.unites.map(({ cle, nom, quartier, commune, qpv }, u) => {
    const valeur = indices?.[u]?.valeur ?? null;
    return {
      cle,
      nom,
      quartier,
      commune,
      qpv,
      type: decisions.get(cle)?.type ?? classement?.[u]?.type ?? null,
      rang: valeur === null ? null : 1 + valeurs.filter((autre) => autre > valeur).length,
    };
  });
}

/**
 * Keys of the so many residences of highest index, in the order given; those without index come last.
 *
 * @example lesPlusPrecaires([{ cle: 'A', rang: 2 }, { cle: 'B', rang: 1 }], 1) // ['B']
 */
export function lesPlusPrecaires(
  residences: readonly Pick<ResidenceAChoisir, 'cle' | 'rang'>[],
  nombre: number,
): string[] {
  const rangDe = ({ rang }: { readonly rang: number | null }) => rang ?? Number.POSITIVE_INFINITY;
  const retenues = new Set(
    residences
      .toSorted((a, b) => (rangDe(a) === rangDe(b) ? 0 : rangDe(a) - rangDe(b)))
      .slice(0, nombre)
      .map(({ cle }) => cle),
  );
  return residences.filter(({ cle }) => retenues.has(cle)).map(({ cle }) => cle);
}

/**
 * What a run from the command line asks for: « toutes », a number of the most precarious, or codes with commas.
 * A code that no residence bears is left out.
 */
export function choisies(
  residences: readonly Pick<ResidenceAChoisir, 'cle' | 'rang'>[],
  demande: string,
): string[] {
  if (demande === 'toutes') return residences.map(({ cle }) => cle);
  const codes = new Set(demande.split(',').map((code) => code.trim()));
  const parCode = residences.filter(({ cle }) => codes.has(cle)).map(({ cle }) => cle);
  return parCode.length === 0 && /^\d+$/.test(demande)
    ? lesPlusPrecaires(residences, Number(demande))
    : parCode;
}
