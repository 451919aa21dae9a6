import { plier } from '../../domain/parc/texte.ts';
import type { ResidenceAChoisir } from '../../domain/portraits/choisir.ts';

/** What is asked of the list; null: anything. */
export interface FiltreDeResidences {
  readonly recherche: string;
  readonly type: string | null;
  readonly commune: string | null;
  readonly qpv: string | null;
}

export const SANS_FILTRE: FiltreDeResidences = { recherche: '', type: null, commune: null, qpv: null };

/** The residences that answer, whatever the case and the accents of what was typed. */
export function filtrer(
  residences: readonly ResidenceAChoisir[],
  { recherche, type, commune, qpv }: FiltreDeResidences,
): readonly ResidenceAChoisir[] {
  const cherche = plier(recherche);
  return residences.filter(
    (residence) =>
      (type === null || String(residence.type) === type) &&
      (commune === null || residence.commune === commune) &&
      (qpv === null || residence.qpv === qpv) &&
      (cherche === '' ||
        plier(`${residence.cle} ${residence.nom} ${residence.quartier ?? ''}`).includes(cherche)),
  );
}
