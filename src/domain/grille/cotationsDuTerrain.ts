import { PHRASES_DE_GRILLE as DIRE } from '../messages/grille.ts';
import type { Cellule } from '../parc/cellule.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { type CotationsDeResidence, cotationsDe, type Polarite } from './cotations.ts';
import { ecrireJour, lireJour } from './jour.ts';
import { type Releve, relever } from './relever.ts';
import type { ChampDeVisite, TableDeVisites, Terrain } from './saisies.ts';
import type { TableSaisie } from './tableSaisie.ts';

/**
 * What the grid and the visits say of each residence, and what is said of the reading. A visit is one more rater, of
 * its day: the people who walked together give one note.
 */
export function cotationsDuTerrain(
  { grille, visites }: Terrain,
  residences: readonly string[],
  polarite: Polarite,
): {
  readonly cotations: ReadonlyMap<string, CotationsDeResidence>;
  readonly remarques: readonly Remarque[];
} {
  const releves = [
    ...(grille ? [{ feuille: grille.feuille, releve: relever(grille, residences) }] : []),
    ...(visites ? [{ feuille: visites.feuille, releve: relever(visitesEnNotes(visites), residences) }] : []),
  ];
  return {
    cotations: cotationsDe(
      releves.flatMap(({ releve }) => releve.cotations),
      polarite,
    ),
    remarques: releves.flatMap(({ feuille, releve }) => [...lues(feuille, releve), ...releve.remarques]),
  };
}

/** Findings of visits as notes: the rater is the visit of that day. */
function visitesEnNotes(visites: TableDeVisites): TableSaisie<ChampDeVisite | 'evaluateur'> {
  const { feuille, premiere, colonnes, lignes } = visites;
  return {
    feuille,
    premiere,
    colonnes: new Map<ChampDeVisite | 'evaluateur', number>([
      ...colonnes,
      ['evaluateur', colonnes.get('date') ?? 0],
    ]),
    lignes: lignes.map((ligne) => {
      const jour = lireJour(ligne.get('date') ?? null);
      const evaluateur = jour === null ? 'visite' : `visite du ${ecrireJour(jour)}`;
      return new Map<ChampDeVisite | 'evaluateur', Cellule>([...ligne, ['evaluateur', evaluateur]]);
    }),
  };
}

function lues(feuille: string, { cotations }: Releve): Remarque[] {
  if (cotations.length === 0) return [];
  const evaluateurs = new Set(cotations.map(({ evaluateur }) => evaluateur.toLowerCase())).size;
  const residences = new Set(cotations.map(({ residence }) => residence)).size;
  const phrase = DIRE.lues(feuille, cotations.length, evaluateurs, residences);
  return [{ gravite: 'info', feuille, cellule: null, nombre: cotations.length, phrase }];
}
