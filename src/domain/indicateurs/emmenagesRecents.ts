import type { Parc } from '../parc/parc.ts';
import { nombres } from './colonnes.ts';
import type { Apports } from './indicateur.ts';
import type { Reglages } from './reglages.ts';

/** First and last calendar years of the window of recent movers, from the latest year present; null without years. */
export function fenetre(
  parc: Parc,
  { fenetreEmmenages }: Pick<Reglages, 'fenetreEmmenages'>,
): { readonly debut: number; readonly fin: number } | null {
  const colonne = parc.colonnes.get('anneeEmmenagement');
  if (colonne?.type !== 'nombre') return null;
  let fin = Number.NEGATIVE_INFINITY;
  for (const annee of colonne.valeurs) if (annee > fin) fin = annee;
  return Number.isFinite(fin) ? { debut: fin - fenetreEmmenages + 1, fin } : null;
}

/** 1 for a household moved in during the window, 0 before, NaN unknown: by the year, else by the yes/no column. */
export function recents(parc: Parc, reglages: Reglages): Float64Array {
  const annees = fenetre(parc, reglages);
  if (!annees) return nombres(parc, 'emmenageRecent');
  return nombres(parc, 'anneeEmmenagement').map((annee) =>
    Number.isNaN(annee) ? Number.NaN : Number(annee >= annees.debut),
  );
}

/** A criterion among recent movers only: the others add nothing, whatever is known of them. */
export function parmiRecents(parc: Parc, reglages: Reglages, critere: (ligne: number) => number): Apports {
  const numerateur = new Float64Array(parc.lignes);
  const base = recents(parc, reglages).slice();
  for (let ligne = 0; ligne < parc.lignes; ligne++) {
    if (base[ligne] !== 0) numerateur[ligne] = critere(ligne);
  }
  return { numerateur, base };
}
