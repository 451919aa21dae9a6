import type { Parc } from '../parc/parc.ts';
import { nombres } from './colonnes.ts';
import type { Apports } from './indicateur.ts';
import type { Reglages } from './reglages.ts';

/** First and last calendar years of the window of recent movers, from the latest year present; null without years. */
export function fenetre(
  parc: Pick<Parc, 'colonnes' | 'derniereEntree'>,
  { fenetreEmmenages }: Pick<Reglages, 'fenetreEmmenages'>,
): { readonly debut: number; readonly fin: number } | null {
  const fin = parc.derniereEntree ?? derniereEntree(parc.colonnes);
  return Number.isFinite(fin) ? { debut: fin - fenetreEmmenages + 1, fin } : null;
}

/** Latest year of entry; −Infinity when none is known. */
export function derniereEntree(colonnes: Parc['colonnes']): number {
  const colonne = colonnes.get('anneeEmmenagement');
  let derniere = Number.NEGATIVE_INFINITY;
  if (colonne?.type !== 'nombre') return derniere;
  for (const annee of colonne.valeurs) if (annee > derniere) derniere = annee;
  return derniere;
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
