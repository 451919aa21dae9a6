import { comparerTextes } from '../../domain/parc/ordre.ts';

/** Every tab of a portrait begins so. */
export const PREFIXE = 'Portrait ';
/** Excel's own limits of a tab's name. */
const LONGUEUR_MAXIMALE = 31;
const INTERDITS = /[\\/?*[\]:'\p{Cc}]/gu;

interface Nommee {
  readonly cle: string;
  readonly nom: string;
}

/**
 * The tab of each residence's portrait: its code and the beginning of its name, without the signs that Excel refuses.
 * Names are given to all the residences at once, in the order of their codes, so that one does not depend on which are
 * chosen: a portrait keeps its tab from one run to the next.
 *
 * @example nomsDesPortraits([{ cle: 'R012', nom: 'Les Tilleuls' }]).get('R012') // 'Portrait R012 Les Tilleuls'
 */
export function nomsDesPortraits(unites: readonly Nommee[]): ReadonlyMap<string, string> {
  const noms = new Map<string, string>();
  const pris = new Set<string>();
  for (const { cle, nom } of unites.toSorted((a, b) => comparerTextes(a.cle, b.cle))) {
    const entier = (PREFIXE + permis(cle === nom ? cle : `${cle} ${nom}`)).trimEnd();
    let essai = couper(entier, '');
    for (let i = 2; pris.has(essai.toLowerCase()); i++) essai = couper(entier, ` (${i})`);
    pris.add(essai.toLowerCase());
    noms.set(cle, essai);
  }
  return noms;
}

const permis = (texte: string): string => texte.replace(INTERDITS, ' ').replace(/\s+/g, ' ').trim();

const couper = (nom: string, fin: string): string =>
  nom.slice(0, LONGUEUR_MAXIMALE - fin.length).trimEnd() + fin;

/** Whether a tab may be one of ours by its name; its mark has the last word. */
export const estUnPortrait = (feuille: string): boolean => feuille.startsWith(PREFIXE);
