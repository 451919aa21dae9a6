import type { Regroupement } from '../indicateurs/regrouper.ts';
import { regrouperPar } from '../indicateurs/regrouperPar.ts';
import type { Dossier } from '../parc/dossier.ts';
import { NOMS_DES_ECHELLES } from '../parc/echelles.ts';
import { EN_QPV, HORS_QPV } from '../parc/etiquettes.ts';
import { type SeuilDeQuartile, seuilPour } from './seuilsDeQuartile.ts';

/** Scales that the law's shares are followed at. */
export const ECHELLES_DES_QUARTILES = ['ensemble', 'epci', 'commune', 'bailleur', 'contingent'] as const;
export type EchelleDesQuartiles = (typeof ECHELLES_DES_QUARTILES)[number];

/** Attributions of one territory, in one of the two situations that the law tells apart. */
export interface ComptesDeQuartile {
  readonly attributions: number;
  /** Those whose quartile is known, or that rehouse: the base of the share. */
  readonly connues: number;
  /** Outside QPV: first quartile or rehousing. In QPV: the other three quartiles. */
  readonly visees: number;
  readonly relogements: number;
}

export interface QuartilesDuTerritoire {
  readonly echelle: EchelleDesQuartiles;
  readonly territoire: string;
  readonly horsQpv: ComptesDeQuartile;
  readonly enQpv: ComptesDeQuartile;
  /** Attributions that nothing places in or outside a QPV: in neither count. */
  readonly sansQpv: number;
}

/**
 * What the law asks of attributions, counted by EPCI, commune, landlord and contingent: outside QPV, those made to
 * households under the first-quartile threshold or rehoused (ANRU, ORCOD); inside, those made to the other quartiles.
 *
 * The quartile is the file's own, else the yearly income per consumption unit under the threshold that the user typed
 * for the EPCI and the year. An attribution whose quartile is not known is counted apart, in no share; a blank
 * rehousing column is no rehousing, for files mark only those that are. Null without a table of attributions.
 *
 * Source: loi Égalité et Citoyenneté, 27 January 2017, CCH L. 441-1.
 *
 * @example quartilesParTerritoire(dossier, groupes, [{ epci: 'CA du Val', annee: 2025, seuil: 9500 }])
 */
export function quartilesParTerritoire(
  dossier: Dossier,
  groupes: Regroupement,
  seuils: readonly SeuilDeQuartile[],
): readonly QuartilesDuTerritoire[] | null {
  const parc = dossier.parcs.get('attributions');
  if (!parc) return null;
  const par = (echelle: EchelleDesQuartiles | 'qpv') => {
    const { territoires, rangs } = regrouperPar(dossier, echelle, groupes);
    const siens = rangs.get('attributions');
    return Array.from({ length: parc.lignes }, (_, ligne) => territoires[siens?.[ligne] ?? -1]?.nom ?? null);
  };
  const [qpv, epci] = [par('qpv'), par('epci')];
  const nombres = (champ: 'premierQuartile' | 'revenuUc' | 'relogement' | 'dateAttribution') => {
    const colonne = parc.colonnes.get(champ);
    return colonne?.type === 'nombre' ? colonne.valeurs : null;
  };
  const [dit, revenu, reloge, annees] = [
    nombres('premierQuartile'),
    nombres('revenuUc'),
    nombres('relogement'),
    nombres('dateAttribution'),
  ];
  const premier = (ligne: number): boolean | null => {
    const ecrit = dit?.[ligne] ?? Number.NaN;
    if (!Number.isNaN(ecrit)) return ecrit === 1;
    const annee = annees?.[ligne] ?? Number.NaN;
    const seuil = seuilPour(seuils, epci[ligne] ?? null, Number.isNaN(annee) ? dossier.annee : annee);
    const ressources = revenu?.[ligne] ?? Number.NaN;
    return seuil === null || Number.isNaN(ressources) ? null : ressources < seuil;
  };
  const lignes = Array.from({ length: parc.lignes }, (_, ligne) => ({
    situation: qpv[ligne] ?? null,
    premier: premier(ligne),
    reloge: reloge?.[ligne] === 1,
  }));
  return ECHELLES_DES_QUARTILES.flatMap((echelle) => {
    const parTerritoire = new Map<string, (typeof lignes)[number][]>();
    par(echelle).forEach((nom, ligne) => {
      const attribution = lignes[ligne];
      if (nom === null || !attribution) return;
      const siennes = parTerritoire.get(nom) ?? [];
      siennes.push(attribution);
      parTerritoire.set(nom, siennes);
    });
    return [...parTerritoire].map(([territoire, siennes]) => ({
      echelle,
      territoire: echelle === 'ensemble' ? NOMS_DES_ECHELLES.ensemble : territoire,
      horsQpv: compter(
        siennes.filter(({ situation }) => situation === HORS_QPV),
        ({ premier, reloge }) => (reloge ? true : premier),
      ),
      enQpv: compter(
        siennes.filter(({ situation }) => situation === EN_QPV),
        ({ premier }) => (premier === null ? null : !premier),
      ),
      sansQpv: siennes.filter(({ situation }) => situation === null).length,
    }));
  });
}

interface Attribution {
  readonly premier: boolean | null;
  readonly reloge: boolean;
}

function compter(
  attributions: readonly Attribution[],
  visee: (attribution: Attribution) => boolean | null,
): ComptesDeQuartile {
  const lues = attributions.map(visee);
  return {
    attributions: attributions.length,
    connues: lues.filter((lue) => lue !== null).length,
    visees: lues.filter((lue) => lue === true).length,
    relogements: attributions.filter(({ reloge }) => reloge).length,
  };
}
