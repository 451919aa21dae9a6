/** What a dwelling is, as RPLS and landlords' files write it. Undefined is not understood. */
import type { Cellule } from './cellule.ts';
import { plier } from './texte.ts';
import { lireNombre, lireOuiNon } from './valeurs.ts';

/** RPLS writes 1 oui, 2 non; zonings give the quarter's code (QP006001, QN07501M), « HZ » or « CSZ » outside. */
export function lireQpv(cellule: Cellule): number | undefined {
  const texte = typeof cellule === 'string' ? plier(cellule) : String(cellule);
  if (texte === '2' || texte === 'hz' || texte === 'csz' || /^hors/.test(texte)) return 0;
  if (/^(qpv|enqpv|q[pn][0-9a-z]{6})$/.test(texte)) return 1;
  return lireOuiNon(cellule);
}

/** Rooms: 3, « T3 », « F4 », « T5+ », « 4 pièces », « Appartement T2 bis »; a studio is one. */
export function lirePieces(cellule: Cellule): number | undefined {
  const valeur = lireNombre(cellule);
  if (valeur !== undefined || typeof cellule !== 'string') return valeur;
  const texte = plier(cellule);
  if (/studio|^chambre/.test(texte)) return 1;
  const trouve =
    /^(?:appartement|maison|logement|pavillon)?(?:t|f|p|type)?(\d{1,2})(?:bis|p|pieces?|etplus|et|duplex)*$/.exec(
      texte,
    );
  return trouve ? Number(trouve[1]) : undefined;
}

/** Energy label A–G: the letter, or RPLS's codes 2 to 8. */
export function lireDpe(cellule: Cellule): string | undefined {
  const texte = plier(String(cellule)).replace(/^(?:dpe|classe|etiquette)/, '');
  if (/^[a-g]$/.test(texte)) return texte.toUpperCase();
  return /^[2-8]$/.test(texte) ? 'ABCDEFG'[Number(texte) - 2] : undefined;
}

const OCCUPATIONS: readonly (readonly [RegExp, number])[] = [
  [/^(loue|occupe$|louesaveccontrat|bailencours)/, 1],
  [/^(vacan|propose|alouer|libre)/, 2],
  [/^(vide|travaux|demoli|vente|neutralis|horslocation)/, 3],
  [/association/, 4],
  [/^(occupe|logementdefonction|sanstitre|squat)/, 5],
];

/** RPLS's MODE, 1 to 9, or its words: let, vacant, empty, with an association, occupied otherwise. */
export function lireOccupation(cellule: Cellule): number | undefined {
  const valeur = lireNombre(cellule);
  if (valeur !== undefined) return valeur >= 1 && valeur <= 9 ? valeur : undefined;
  const texte = plier(String(cellule));
  return OCCUPATIONS.find(([motif]) => motif.test(texte))?.[1];
}
