/**
 * What a cell says, as landlords' files write it. Everywhere: NaN or null is missing, undefined is not understood.
 */
import type { Cellule } from './cellule.ts';
import { plier } from './texte.ts';

/** Signs and words that stand for « not known » in any column, written as `plier` leaves them. */
const MANQUANTS = new Set([
  '',
  'nd',
  'nc',
  'nr',
  's',
  'na',
  'nan',
  'null',
  'vide',
  'nonrenseigne',
  'nonrenseignee',
  'nonconforme',
  'inconnu',
  'inconnue',
  'nonconnu',
  'nondisponible',
  'indisponible',
  'sansobjet',
  'secret',
]);

/** Blank, « n.d. », « nc », « s », « - », « /// », « NA », « Non renseigné » or one of the column's own markers. */
export function estManquant(cellule: Cellule, marqueurs: ReadonlySet<string> | null = null): boolean {
  if (cellule === null) return true;
  if (typeof cellule === 'number') return Number.isNaN(cellule) || (marqueurs?.has(String(cellule)) ?? false);
  if (typeof cellule !== 'string') return false;
  const texte = cellule.trim();
  if (marqueurs?.has(texte)) return true;
  return texte.length < 20 && !/\d/.test(texte) && MANQUANTS.has(plier(texte)) && !/^[<>+%]/.test(texte);
}

const NOMBRE = /^[+\-−]?(\d+|\d{1,3}(\.\d{3})+(?=,))([.,]\d+)?(e[+-]?\d+)?$/i;

/**
 * A number as French files write it: « 38,9 », « 1 234 » (any space), « 1.234,5 », « 12,5 % » (0.125).
 * Undefined for what is no number.
 */
export function lireNombre(cellule: Cellule): number | undefined {
  if (typeof cellule === 'number') return Number.isFinite(cellule) ? cellule : undefined;
  if (typeof cellule !== 'string') return undefined;
  let texte = cellule.replace(/\s/g, '');
  const diviseur = texte.endsWith('%') ? 100 : 1;
  if (diviseur === 100) texte = texte.slice(0, -1);
  if (!NOMBRE.test(texte)) return undefined;
  if (texte.includes(',')) texte = texte.replace(/\./g, '').replace(',', '.');
  return Number(texte.replace('−', '-')) / diviseur;
}

const OUI = new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x']);
const NON = new Set(['non', 'n', 'no', 'faux', 'false', '0']);

/** 1 for oui, O, vrai, 1, x; 0 for non, N, faux, 0; undefined for the rest. */
export function lireOuiNon(cellule: Cellule): number | undefined {
  if (typeof cellule === 'boolean') return cellule ? 1 : 0;
  if (typeof cellule !== 'string' && typeof cellule !== 'number') return undefined;
  const texte = plier(String(cellule));
  if (OUI.has(texte)) return 1;
  return NON.has(texte) ? 0 : undefined;
}

/** RPLS writes 1 oui, 2 non; zonings give the quarter's code (QP006001, QN07501M), « HZ » or « CSZ » outside. */
export function lireQpv(cellule: Cellule): number | undefined {
  const texte = typeof cellule === 'string' ? plier(cellule) : String(cellule);
  if (texte === '2' || texte === 'hz' || texte === 'csz' || /^hors/.test(texte)) return 0;
  if (/^(qpv|enqpv|q[pn][0-9a-z]{6})$/.test(texte)) return 1;
  return lireOuiNon(cellule);
}

const JOUR = 86_400_000;
/** Day 0 of the workbook's calendar. */
const ORIGINE = Date.UTC(1899, 11, 30);

/** Years are under this; a greater number is a date, in days. */
const PREMIERE_DATE = 3000;

/** The year of a year, of a date in days, or of « 01/07/2006 », « 07/2006 », « 2006-07-01 ». */
export function lireAnnee(cellule: Cellule): number | undefined {
  const valeur = lireNombre(cellule);
  if (valeur !== undefined) {
    if (valeur < PREMIERE_DATE) return Number.isInteger(valeur) ? valeur : undefined;
    return new Date(ORIGINE + Math.floor(valeur) * JOUR).getUTCFullYear();
  }
  if (typeof cellule !== 'string') return undefined;
  const texte = cellule.trim();
  const annee =
    /^(?:\d{1,2}[/.-])?\d{1,2}[/.-](\d{4})(?:\s.*)?$/.exec(texte) ??
    /^(\d{4})-\d{1,2}(?:-\d{1,2}.*)?$/.exec(texte);
  return annee ? Number(annee[1]) : undefined;
}

/** Rooms: 3, « T3 », « F4 », « T5+ », « 4 pièces ». */
export function lirePieces(cellule: Cellule): number | undefined {
  const valeur = lireNombre(cellule);
  if (valeur !== undefined || typeof cellule !== 'string') return valeur;
  const trouve = /^(?:t|f|type)?(\d{1,2})(?:bis|pieces?|etplus)?$/.exec(plier(cellule));
  return trouve ? Number(trouve[1]) : undefined;
}

/** Energy label A–G: the letter, or RPLS's codes 2 to 8. */
export function lireDpe(cellule: Cellule): string | undefined {
  const texte = plier(String(cellule));
  if (/^[a-g]$/.test(texte)) return texte.toUpperCase();
  return /^[2-8]$/.test(texte) ? 'ABCDEFG'[Number(texte) - 2] : undefined;
}

export type TypeDeMenage = 'seule' | 'couple' | 'coupleEnfants' | 'monoparentale' | 'autre';

const COMPOSITIONS: readonly (readonly [RegExp, TypeDeMenage])[] = [
  [/mono/, 'monoparentale'],
  [/^(couplessansenfants?|couplesansenfants?|couplesseuls?|coupleseul|couples?)$/, 'couple'],
  [/^(couples?(avec)?(\d+)?enfants?.*|couples?avec.*|famillebiparentale.*|biparental.*)$/, 'coupleEnfants'],
  [
    /^(personnes?(vivant)?(seules?|isolees?)|isolee?s?|seule?s?|menaged?1personne|1personne|celibataires?)$/,
    'seule',
  ],
  [/^(autres?.*|colocations?|menagecomplexe|plusieursfamilles)$/, 'autre'],
];

/** The five household types that indicators tell apart. */
export function lireTypeDeMenage(cellule: Cellule): TypeDeMenage | undefined {
  if (typeof cellule !== 'string') return undefined;
  const texte = plier(cellule);
  return COMPOSITIONS.find(([motif]) => motif.test(texte))?.[1];
}
