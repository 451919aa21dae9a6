import { phraseDEvolution } from '../messages/evolution.ts';
import type { Methode } from '../methode/methode.ts';
import { enfreint } from '../secret/controle.ts';
import type { Rupture } from './ruptures.ts';

/** What a change is called, the direction of the indicator considered. */
export const MOTS_DE_TENDANCE = {
  ameliore: 's’améliore',
  stable: 'stable',
  degrade: 'se dégrade',
  'non-calculable': 'non calculable',
  'sans-objet': '///',
} as const;
export type Classe = 'ameliore' | 'stable' | 'degrade';

export type Tendance =
  | { readonly classe: Classe; readonly cause: null; readonly raison: null }
  /** The reason is one French sentence. */
  | {
      readonly classe: 'non-calculable' | 'sans-objet';
      readonly cause: 'ecart' | 'contexte' | 'absente' | 'inconnue' | 'rupture' | 'base' | 'nulle';
      readonly raison: string;
    };
type SansClasse = Extract<Tendance, { readonly cause: string }>;

/** One end of the comparison. */
export interface Bout {
  readonly annee: number;
  /** The wave has the unit. */
  readonly presente: boolean;
  readonly valeur: number | null;
  readonly base: number | null;
}

export interface Comparaison {
  readonly depart: Bout;
  readonly arrivee: Bout;
  /** 1: a higher value means more fragile; −1: less; 0: neither. */
  readonly sens: 1 | -1 | 0;
  /** An index is compared by its points; a share by the index of its last value, 100 being the first one. */
  readonly forme: 'indice' | 'part' | 'ecart';
  /** Breaks that bear on what is compared, between the two ends. */
  readonly ruptures: readonly Rupture[];
}

/**
 * Trend from the first to the last wave under the method's tolerance, in points of index: « stable » within it, both
 * bounds included. No trend when an end is missing, rests on a base under the secrecy threshold, or when a break that
 * forbids comparison lies between; each time with its reason. A context indicator and a gap have none by nature.
 *
 * @example tendance({ depart: 0.4, arrivee: 0.46, sens: 1, … }, methode) // { classe: 'degrade', … }
 */
export function tendance(
  { depart, arrivee, sens, forme, ruptures }: Comparaison,
  { tolerance, secret }: Pick<Methode, 'tolerance' | 'secret'>,
): Tendance {
  if (forme === 'ecart') return sansObjet('ecart', phraseDEvolution({ code: 'tendance-d-un-ecart' }));
  if (sens === 0) return sansObjet('contexte', phraseDEvolution({ code: 'indicateur-de-contexte' }));
  for (const { annee, presente, valeur } of [depart, arrivee]) {
    if (!presente) return impossible('absente', phraseDEvolution({ code: 'absente-de-la-vague', annee }));
    if (valeur === null)
      return impossible('inconnue', phraseDEvolution({ code: 'inconnue-a-la-vague', annee }));
  }
  const rupture = ruptures.find(({ bloque }) => bloque);
  if (rupture) {
    const { de, a, titre } = rupture;
    return impossible('rupture', phraseDEvolution({ code: 'rupture-entre', de, a, titre }));
  }
  if ([depart, arrivee].some(({ base }) => base !== null && enfreint(base, secret))) {
    return impossible('base', phraseDEvolution({ code: 'base-sous-le-seuil', seuil: secret.seuil }));
  }
  const points = ecartEnPoints(depart.valeur ?? Number.NaN, arrivee.valeur ?? Number.NaN, forme);
  if (!Number.isFinite(points))
    return impossible('nulle', phraseDEvolution({ code: 'depart-nul', annee: depart.annee }));
  return { classe: classeDe(points * sens, tolerance), cause: null, raison: null };
}

/** Decimals kept of a change before it meets the tolerance: 22 % over 20 % is ten points, whatever the machine's bits. */
export const DECIMALES_DE_TENDANCE = 6;
const UNITE = 10 ** DECIMALES_DE_TENDANCE;

/** 'degrade' over the tolerance, 'ameliore' under its opposite. */
export function classeDe(points: number, tolerance: number): Classe {
  const arrondis = Math.round(points * UNITE) / UNITE;
  return arrondis > tolerance ? 'degrade' : arrondis < -tolerance ? 'ameliore' : 'stable';
}

const ecartEnPoints = (depart: number, arrivee: number, forme: 'indice' | 'part'): number =>
  forme === 'indice' ? arrivee - depart : 100 * (arrivee / depart - 1);

const impossible = (cause: SansClasse['cause'], raison: string): Tendance => ({
  classe: 'non-calculable',
  cause,
  raison,
});
const sansObjet = (cause: SansClasse['cause'], raison: string): Tendance => ({
  classe: 'sans-objet',
  cause,
  raison,
});
