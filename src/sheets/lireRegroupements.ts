import type { DemandeDeRegroupement } from '../domain/diffusion/regroupement/regroupement.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { TITRES_RELUS } from './grilleRegroupements.ts';

/**
 * What « CIL Regroupements » says, read back from its cells by the titles of its columns: the group proposed last time
 * and what the user typed, by residence key. Blank cells, notes and errors say nothing; nor does a sheet
 * without these titles.
 *
 * @example lireRegroupements([['Code', 'Groupe proposé', 'Votre groupe'], ['R1', 'Centre A', 'Place']])
 * // { anciens: Map { 'R1' → 'Centre A' }, imposes: Map { 'R1' → 'Place' } }
 */
export function lireRegroupements(
  lignes: readonly (readonly Cellule[])[],
): Pick<DemandeDeRegroupement, 'anciens' | 'imposes'> {
  const anciens = new Map<string, string>();
  const imposes = new Map<string, string>();
  const titres = Object.values(TITRES_RELUS);
  const entete = lignes.findIndex((cellules) => titres.every((titre) => cellules.includes(titre)));
  const [code = -1, propose = -1, votre = -1] = titres.map((titre) => lignes[entete]?.indexOf(titre));
  for (const cellules of entete < 0 ? [] : lignes.slice(entete + 1)) {
    const [cle, ancien, saisi] = [code, propose, votre].map((colonne) => enTexte(cellules[colonne]));
    if (!cle) continue;
    if (ancien) anciens.set(cle, ancien);
    if (saisi) imposes.set(cle, saisi);
  }
  return { anciens, imposes };
}

/** Text of a cell; empty when it is blank or in error. */
const enTexte = (cellule: Cellule | undefined): string =>
  typeof cellule === 'string' || typeof cellule === 'number' ? String(cellule).trim() : '';
