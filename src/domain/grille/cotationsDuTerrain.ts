import { signaler } from '../garde/signaler.ts';
import { PHRASES_DE_GRILLE as DIRE } from '../messages/grille.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { remarquesDe } from './anomalie.ts';
import { TEXTES_DE_CONTRAT } from './contrats.ts';
import { type Cotation, type CotationsDeResidence, cotationsDe, type Polarite } from './cotations.ts';
import { etatDeLaGrille, etatDesVisites } from './etatDuTerrain.ts';
import { residencesACoter } from './residencesACoter.ts';
import type { Terrain } from './saisies.ts';

/** What the grid and the visits say of each residence. */
export function cotationsDuTerrain(
  { grille, visites }: Terrain,
  residences: readonly string[],
  polarite: Polarite,
): ReadonlyMap<string, CotationsDeResidence> {
  return cotationsDe(
    [
      ...(grille ? etatDeLaGrille(grille.lignes, [], residences).cotations : []),
      ...(visites ? etatDesVisites(visites.lignes, residences).cotations : []),
    ],
    polarite,
  );
}

/**
 * What is said of the reading, each cell where it will stand once the sheets are made again: the residences that the
 * figures point at take their rows there.
 */
export function remarquesDuTerrain(
  { grille, visites, contrats }: Terrain,
  diagnostic: Parameters<typeof residencesACoter>[0],
): readonly Remarque[] {
  const residences = diagnostic.tableau.unites.map(({ cle }) => cle);
  const etatGrille = grille && etatDeLaGrille(grille.lignes, residencesACoter(diagnostic), residences);
  const etatVisites = visites && etatDesVisites(visites.lignes, residences);
  return [
    ...(grille && etatGrille
      ? [...lues(grille.feuille, etatGrille.cotations), ...remarquesDe(grille, etatGrille.anomalies)]
      : []),
    ...(visites && etatVisites
      ? [...lues(visites.feuille, etatVisites.cotations), ...remarquesDe(visites, etatVisites.anomalies)]
      : []),
    ...(contrats ? remarquesDe(contrats, signaler(contrats.lignes, TEXTES_DE_CONTRAT)) : []),
  ];
}

function lues(feuille: string, cotations: readonly Cotation[]): Remarque[] {
  if (cotations.length === 0) return [];
  const evaluateurs = new Set(cotations.map(({ evaluateur }) => evaluateur.toLowerCase())).size;
  const residences = new Set(cotations.map(({ residence }) => residence)).size;
  const phrase = DIRE.lues(feuille, cotations.length, evaluateurs, residences);
  return [{ gravite: 'info', feuille, cellule: null, nombre: cotations.length, phrase }];
}
