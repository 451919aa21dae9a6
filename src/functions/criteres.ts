import type { Critere } from '../domain/menages/score.ts';
import type { Lieu } from '../domain/messages/calculs.ts';
import { estManquant, lireOuiNon } from '../domain/parc/valeurs.ts';
import { cellules } from './arguments.ts';
import { celluleBrute } from './tableau.ts';

/** Yes/no cells: VRAI or FAUX, 1 or 0, oui or non, x. A blank is unknown, not « non ». */
export function criteresDe(argument: unknown, champ: string): Critere[][] {
  return cellules(argument, champ).map((rangee, ligne) =>
    rangee.map((cellule, colonne) => lire(cellule, { champ, ligne, colonne })),
  );
}

function lire(cellule: unknown, lieu: Lieu): Critere {
  const brute = celluleBrute(cellule);
  if (typeof brute === 'object' && brute !== null) {
    return { code: 'cellule-en-erreur', lieu, erreur: brute.erreur };
  }
  if (estManquant(brute)) return null;
  const lu = lireOuiNon(brute);
  return lu === undefined ? { code: 'critere-illisible', lieu, valeur: String(brute) } : lu === 1;
}
