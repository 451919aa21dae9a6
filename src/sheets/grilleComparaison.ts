import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import { fixe } from './cellules.ts';
import { type GrilleIndicateurs, grilleIndicateurs } from './grilleIndicateurs.ts';
import { type GrilleTerritoires, grilleTerritoires } from './grilleTerritoires.ts';
import tailles from './tailles.json' with { type: 'json' };
import { LIGNE_ENTETE } from './tete.ts';

/** Territories that each residence is compared with. */
export const TERRITOIRES = ['quartier', 'commune', 'epci'] as const;

/** Columns of « CIL Comparaison »; a territory takes three: value, gap, ratio. */
export const COLONNES_COMPARAISON = {
  code: 0,
  nom: 1,
  indicateur: 2,
  effectif: 3,
  base: 4,
  valeur: 5,
  territoires: 6,
  annee: 15,
  national: 16,
  rang: 19,
  signal: 20,
};

export interface IndicateurCompare {
  readonly indicateur: Indicateur;
  /** Position in `tableau.indicateurs`. */
  readonly rang: number;
}

/** What « CIL Comparaison » holds and where: one row per residence and indicator. */
export interface GrilleComparaison {
  readonly residences: GrilleIndicateurs;
  readonly territoires: GrilleTerritoires;
  readonly indicateurs: readonly IndicateurCompare[];
  /** How many computable indicators do not fit in the sheet. */
  readonly ecartes: number;
  readonly premiere: number;
  readonly derniere: number;
  /** First row under the table: the two thresholds of concentration. */
  readonly seuils: number;
}

/** Where the thresholds stand, held: the ratio, then the gap. */
export const lieuxDesSeuils = ({ seuils }: GrilleComparaison) => ({
  rapport: fixe(seuils, COLONNES_COMPARAISON.indicateur),
  ecart: fixe(seuils + 1, COLONNES_COMPARAISON.indicateur),
});

/**
 * Every computable indicator in the order of « CIL Indicateurs », socle first; a gap between two indicators is already
 * a comparison and is left out. When the rows would be too many only the socle is kept, then as much of it as fits, the
 * components of the index first.
 */
export function grilleComparaison(
  diagnostic: Diagnostic,
  maximum = tailles.lignesDeComparaison,
): GrilleComparaison {
  const residences = grilleIndicateurs(diagnostic);
  const { unites } = diagnostic.tableau;
  const vus = new Map(residences.colonnes.map(({ indicateur, rang }) => [rang, { indicateur, rang }]));
  const tous = [...vus.values()].filter(({ indicateur }) => indicateur.forme !== 'ecart');
  const place = Math.max(1, Math.floor(maximum / Math.max(1, unites.length)));
  const indicateurs = quiTiennent(tous, place, diagnostic.methode.precarite);
  const derniere = LIGNE_ENTETE + unites.length * indicateurs.length;
  return {
    residences,
    territoires: grilleTerritoires(diagnostic),
    indicateurs,
    ecartes: tous.length - indicateurs.length,
    premiere: LIGNE_ENTETE + 1,
    derniere,
    seuils: derniere + 3,
  };
}

function quiTiennent(
  tous: readonly IndicateurCompare[],
  place: number,
  { composantes }: Diagnostic['methode']['precarite'],
): readonly IndicateurCompare[] {
  if (tous.length <= place) return tous;
  const socle = tous.filter(({ indicateur }) => indicateur.niveau === 'socle');
  const candidats = socle.length > 0 ? socle : tous;
  const deLIndice = ({ indicateur }: IndicateurCompare) =>
    composantes.some(({ code }) => code === indicateur.code);
  const parPriorite = [...candidats.filter(deLIndice), ...candidats.filter((c) => !deLIndice(c))];
  const gardes = new Set(parPriorite.slice(0, place));
  return candidats.filter((candidat) => gardes.has(candidat));
}
