import type { Vague } from '../diagnostic.ts';
import { differenceDe } from '../indicateurs/calculs.ts';
import type { Compte } from '../indicateurs/tableau.ts';
import { valeur } from '../indicateurs/valeur.ts';
import type { UniteSuivie } from './unites.ts';

/** One indicator of one unit at one wave. Null is « not known », never 0. */
export interface Releve {
  /** Share 0–1, mean…, or points for a difference of two shares. */
  readonly valeur: number | null;
  readonly compte: Compte | null;
  /** What the value rests on; for a difference, the smaller of the two bases. */
  readonly base: number | null;
}

const INCONNU: Releve = { valeur: null, compte: null, base: null };

/** What a wave says of an indicator in a unit; unknown when the wave has not the unit or cannot compute it. */
export function relever(vague: Vague, unite: UniteSuivie, rangDeVague: number, code: string): Releve {
  const { tableau } = vague;
  const i = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
  const trouve = tableau.indicateurs[i];
  const rang = unite.rangs[rangDeVague] ?? null;
  if (!trouve?.etat.calculable || rang === null) return INCONNU;
  const codes = differenceDe(trouve.indicateur);
  if (codes && !tableau.comptes[i])
    return difference(codes.map((c) => relever(vague, unite, rangDeVague, c)));
  const compte = compteDe(vague, unite, rang, i);
  return { valeur: valeur(compte), compte, base: compte?.base ?? null };
}

function difference([a, b]: readonly Releve[]): Releve {
  if (!a || !b || a.valeur === null || b.valeur === null) return INCONNU;
  return {
    valeur: 100 * (a.valeur - b.valeur),
    compte: null,
    base: a.base === null || b.base === null ? null : Math.min(a.base, b.base),
  };
}

function compteDe(
  { tableau, echelles }: Vague,
  { sorte }: UniteSuivie,
  rang: number,
  i: number,
): Compte | null {
  if (sorte === 'reference') return tableau.reference[i] ?? null;
  if (sorte === 'residence') return tableau.comptes[i]?.[rang] ?? null;
  return echelles.find(({ echelle }) => echelle === sorte)?.comptes[i]?.[rang] ?? null;
}
