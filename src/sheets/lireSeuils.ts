import type { Cellule } from '../domain/parc/cellule.ts';
import { TITRES_DES_SEUILS } from './grilleQuartiles.ts';
import { lignesSousTitres } from './relues.ts';

/** A threshold as the user typed it; `seuil` is null when what stands there is not an amount. */
export interface SeuilSaisi {
  readonly epci: string;
  readonly annee: number;
  readonly seuil: number | null;
  readonly source: string;
}

/**
 * The thresholds typed on « CIL Quartiles QPV ». A row without EPCI or year, such as the notes under the block, is none.
 *
 * @example lireSeuils([['Année', 'EPCI', 'Seuil (€ par an et par UC)', 'Arrêté ou source'], [2025, 'CA du Val', 9500, null]])
 * // [{ epci: 'CA du Val', annee: 2025, seuil: 9500, source: '' }]
 */
export function lireSeuils(cellules: readonly (readonly Cellule[])[]): readonly SeuilSaisi[] {
  const [titreAnnee, titreEpci, titreSeuil, titreSource] = TITRES_DES_SEUILS;
  return lignesSousTitres(cellules, TITRES_DES_SEUILS).flatMap((ligne) => {
    const epci = ligne.get(titreEpci);
    const annee = ligne.get(titreAnnee);
    const seuil = ligne.get(titreSeuil);
    const source = ligne.get(titreSource);
    if (typeof epci !== 'string' || typeof annee !== 'number') return [];
    return [
      {
        epci,
        annee,
        seuil: typeof seuil === 'number' && seuil > 0 ? seuil : null,
        source: typeof source === 'string' ? source : '',
      },
    ];
  });
}
