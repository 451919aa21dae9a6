import type { Diagnostic } from '../diagnostic.ts';
import type { Diffusion } from '../diffusion/diffusion.ts';
import { regrouper } from '../indicateurs/regrouper.ts';
import { type Montrable, montrables } from './montrable.ts';
import { type Position, positionsDesResidences } from './positions.ts';

/** A residence as a map shows it. */
export interface ResidenceDeCarte extends Montrable {
  readonly cle: string;
  readonly nom: string;
  readonly commune: string | null;
  readonly qpv: string | null;
  /** Null: no table tells where it stands. */
  readonly position: Position | null;
}

/** The residences of a diagnostic, placed, with what may be told of each. */
export interface Carte {
  readonly residences: readonly ResidenceDeCarte[];
  /** What the coordinates were read as, in words; several when tables differ. */
  readonly systemes: readonly string[];
  /** Whether « CIL Diffusion » decided what may be told; else the rule of 11 on each residence's own counts. */
  readonly protegee: boolean;
}

/** Types decided by the CIL, by residence. */
export type Decisions = ReadonlyMap<string, number>;

/**
 * The map of a diagnostic; null when no table places any residence. Where a class may be told and the CIL has decided
 * another one for the residence, the decision is told; a group keeps the class of its figures.
 */
export function carteDe(
  diagnostic: Diagnostic,
  diffusion: Diffusion | null = null,
  decisions: Decisions = new Map(),
): Carte | null {
  const groupes = regrouper(diagnostic.dossier);
  const { positions, sources } = positionsDesResidences(diagnostic.dossier, groupes);
  const places = new Map(groupes.unites.map(({ cle }, rang) => [cle, positions[rang] ?? null]));
  if (positions.every((position) => position === null)) return null;
  const montres = montrables(diagnostic, diffusion);
  const residences = diagnostic.tableau.unites.flatMap(({ cle, nom, commune, qpv }, rang) => {
    const montre = montres[rang];
    if (!montre) return [];
    const decidee =
      montre.regroupement === null && montre.type.etat !== 'secret' ? decisions.get(cle) : undefined;
    const type = decidee === undefined ? montre.type : ({ etat: 'montree', valeur: decidee } as const);
    return [{ cle, nom, commune, qpv, ...montre, type, position: places.get(cle) ?? null }];
  });
  return {
    residences,
    systemes: [...new Set(sources.map(({ systeme }) => systeme))],
    protegee: diffusion !== null,
  };
}

/** Those that no table places. */
export const sansPosition = ({ residences }: Carte): readonly ResidenceDeCarte[] =>
  residences.filter(({ position }) => position === null);
