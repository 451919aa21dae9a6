import type { Bornes } from '../domain/attributions/bornes.ts';
import { PAS_PAR_DEFAUT, type Pas } from '../domain/attributions/repartition.ts';
import { estProbleme, type Valeur } from '../domain/indices/valeur.ts';
import { Refus } from '../domain/messages/index.ts';
import { cellules, facultatif, liste, listeDeNombres, matrice } from './arguments.ts';

/**
 * Components of a note. « 50 % » written as text is read in the unit of its column: 0.5 where every number is 1 at most,
 * 50 elsewhere.
 */
export function composantesDe(argument: unknown): Valeur[][] {
  const champ = 'composantes';
  const brutes = cellules(argument, champ);
  const largeur = brutes[0]?.length ?? 0;
  const unites = Array.from({ length: largeur }, (_, colonne) =>
    brutes.every(({ [colonne]: cellule }) => typeof cellule !== 'number' || cellule <= 1) ? 0.01 : 1,
  );
  return matrice(argument, champ, (colonne) => unites[colonne] ?? 1);
}

/** One step for both sides, or two: negative gaps, then positive ones. */
export function pasDe(argument: unknown): Pas {
  const valeurs = facultatif(argument, (x) => listeDeNombres(x, 'pas'));
  if (valeurs === null) return PAS_PAR_DEFAUT;
  const [moins = 0, plus = moins] = valeurs;
  if (valeurs.length > 2) throw new Refus({ code: 'trop-de-pas', champ: 'pas', nombre: valeurs.length });
  return { moins, plus };
}

/** Floors and caps by territory, or null when neither was given. */
export function bornesDe(planchers: unknown, plafonds: unknown, territoires: number): Bornes | null {
  const bas = facultatif(planchers, (x) => parTerritoire(x, 'planchers', territoires));
  const hauts = facultatif(plafonds, (x) => parTerritoire(x, 'plafonds', territoires));
  if (bas === null && hauts === null) return null;
  return { planchers: bas ?? [], plafonds: hauts ?? [] };
}

/** One bound for all, or one per territory, where a blank is no bound. */
function parTerritoire(argument: unknown, champ: string, territoires: number): (number | null)[] {
  const bornes = liste(argument, champ).map((valeur) => {
    if (estProbleme(valeur)) throw new Refus(valeur);
    return valeur;
  });
  const [unique = null] = bornes;
  if (bornes.length === 1) return Array.from({ length: territoires }, () => unique);
  if (bornes.length === territoires) return bornes;
  throw new Refus({
    code: 'largeurs-differentes',
    champ,
    taille: bornes.length,
    modele: 'contributions',
    attendue: territoires,
  });
}
