import type { Valeur } from '../domain/indices/valeur.ts';
import type { Lieu } from '../domain/messages/calculs.ts';
import { estManquant, lireNombre } from '../domain/parc/valeurs.ts';

/**
 * One cell as Excel hands it to a custom function: a number, null where it is missing, or why it is neither. Text
 * numbers are read the French way: 38,9 · 1 234 (no-break spaces too) · 50 %.
 *
 * @param pourcent what « 1 % » written as text is worth: 1 for figures in %, 0.01 beside shares 0–1, null where a
 * percentage makes no sense
 */
export function lireCellule(cellule: unknown, lieu: Lieu, pourcent: number | null): Valeur {
  if (typeof cellule === 'number' && Number.isFinite(cellule)) return cellule;
  if (cellule === null || cellule === undefined) return null;
  if (typeof cellule === 'boolean') return { code: 'booleen-inattendu', lieu };
  if (typeof cellule === 'object') return lireObjet(cellule, lieu);
  return lireTexte(String(cellule).trim(), lieu, pourcent);
}

/** A cell of a richer type: a formatted number holds a number, anything else is read as an error. */
function lireObjet(cellule: object, lieu: Lieu): Valeur {
  const contenu = 'basicValue' in cellule ? cellule.basicValue : null;
  if (typeof contenu === 'number') return contenu;
  return { code: 'cellule-en-erreur', lieu, erreur: typeof contenu === 'string' ? contenu : '#N/A' };
}

function lireTexte(texte: string, lieu: Lieu, pourcent: number | null): Valeur {
  if (texte.startsWith('#')) return { code: 'cellule-en-erreur', lieu, erreur: texte };
  if (estManquant(texte)) return null;
  const enPourcent = texte.endsWith('%');
  const valeur = lireNombre(enPourcent ? texte.slice(0, -1) : texte);
  if (valeur === undefined || (enPourcent && pourcent === null)) {
    return { code: 'texte-illisible', lieu, texte };
  }
  return enPourcent && pourcent === 0.01 ? valeur / 100 : valeur;
}
