import type { Diagnostic } from '../diagnostic.ts';
import { PHRASES_DE_GRILLE as DIRE } from '../messages/grille.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { remarquesDe } from './anomalie.ts';
import { type Cotation, type CotationsDeResidence, cotationsDe } from './cotations.ts';
import { etatDeLaGrille, etatDesVisites } from './etatDuTerrain.ts';
import { residencesACoter } from './residencesACoter.ts';
import type { Terrain } from './saisies.ts';

/** What the grid and the visits say of each residence, and what is said of the reading, each cell where it will stand. */
export function cotationsDuTerrain(
  { grille, visites }: Terrain,
  diagnostic: Pick<Diagnostic, 'tableau' | 'indices' | 'evolution' | 'methode'>,
): {
  readonly cotations: ReadonlyMap<string, CotationsDeResidence>;
  readonly remarques: readonly Remarque[];
} {
  const residences = diagnostic.tableau.unites.map(({ cle }) => cle);
  const etatGrille = grille && etatDeLaGrille(grille.lignes, residencesACoter(diagnostic), residences);
  const etatVisites = visites && etatDesVisites(visites.lignes, residences);
  return {
    cotations: cotationsDe(
      [...(etatGrille?.cotations ?? []), ...(etatVisites?.cotations ?? [])],
      diagnostic.methode.grille.polarite,
    ),
    remarques: [
      ...(grille && etatGrille
        ? [...lues(grille.feuille, etatGrille.cotations), ...remarquesDe(grille, etatGrille.anomalies)]
        : []),
      ...(visites && etatVisites
        ? [...lues(visites.feuille, etatVisites.cotations), ...remarquesDe(visites, etatVisites.anomalies)]
        : []),
    ],
  };
}

function lues(feuille: string, cotations: readonly Cotation[]): Remarque[] {
  if (cotations.length === 0) return [];
  const evaluateurs = new Set(cotations.map(({ evaluateur }) => evaluateur.toLowerCase())).size;
  const residences = new Set(cotations.map(({ residence }) => residence)).size;
  const phrase = DIRE.lues(feuille, cotations.length, evaluateurs, residences);
  return [{ gravite: 'info', feuille, cellule: null, nombre: cotations.length, phrase }];
}
