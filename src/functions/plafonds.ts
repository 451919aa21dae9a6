import { estProbleme } from '../domain/indices/valeur.ts';
import type { Lieu } from '../domain/messages/calculs.ts';
import type { Probleme } from '../domain/messages/index.ts';
import { plafond } from '../domain/plafonds/plafond.ts';
import { lireZone } from '../domain/plafonds/zones.ts';
import { matrice, matriceDeTextes } from './arguments.ts';
import { celluleDe } from './erreurs.ts';
import { memeTaille, plusGrande } from './forme.ts';

type Lu<T> = T | Probleme | null;

/** Ceilings cell by cell: each argument is one cell that serves for all, or a range of the same shape as the others. */
export function plafonds(annee: unknown, zone: unknown, categorie: unknown): unknown[][] {
  const tables = {
    annee: matrice(annee, 'annee'),
    zone: matriceDeTextes(zone, 'zone'),
    categorie: matrice(categorie, 'categorie'),
  };
  const { table: modele, champ } = plusGrande(tables);
  const annees = memeTaille(tables.annee, 'annee', modele, champ);
  const zones = memeTaille(tables.zone, 'zone', modele, champ);
  const categories = memeTaille(tables.categorie, 'categorie', modele, champ);
  return modele.map((rangee, ligne) =>
    rangee.map((_, colonne) => {
      const lieu = (nom: string): Lieu => ({ champ: nom, ligne, colonne });
      return celluleDe(
        plafondDe(annees(ligne, colonne), zones(ligne, colonne), categories(ligne, colonne), lieu),
      );
    }),
  );
}

function plafondDe(
  annee: Lu<number>,
  zone: Lu<string>,
  categorie: Lu<number>,
  lieu: (nom: string) => Lieu,
): number | Probleme {
  if (annee === null) return { code: 'valeur-manquante', lieu: lieu('annee') };
  if (estProbleme(annee)) return annee;
  if (zone === null) return { code: 'valeur-manquante', lieu: lieu('zone') };
  if (typeof zone !== 'string') return zone;
  if (categorie === null) return { code: 'valeur-manquante', lieu: lieu('categorie') };
  if (estProbleme(categorie)) return categorie;
  const lue = lireZone(zone);
  return lue === undefined ? { code: 'plafond-zone', zone } : plafond(annee, lue, categorie);
}
