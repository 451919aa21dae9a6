import reglages from '../domain/comparaison/surrepresentation.json' with { type: 'json' };
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import { ECHELLES_FINES, type Echelle } from '../domain/parc/echelles.ts';
import { HORS_QPV } from '../domain/parc/etiquettes.ts';
import { plier } from '../domain/parc/texte.ts';
import { type GrilleTerritoires, grilleTerritoires, type LigneDeTerritoire } from './grilleTerritoires.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** Columns of « CIL Surreprésentation » that name a territory and sum its row up. */
export const COLONNES_POIDS = {
  echelle: 0,
  territoire: 1,
  parc: 2,
  poids: 3,
  audessus: 4,
  premier: 5,
  quotients: 6,
} as const;

/** A count whose territories are weighed: an indicator's numerator, or what its base holds beside it. */
export interface ColonneDePoids {
  readonly titre: string;
  /** « ménages », « majeurs »: what the excess counts. */
  readonly unite: string;
  readonly groupe: 'occupants' | 'attributions';
  readonly code: string;
  readonly rang: number;
  readonly compte: 'effectif' | 'complement';
  /** The stock that it is set against: the base of an indicator, or the rows of the main table. */
  readonly parc: { readonly code: string; readonly rang: number } | null;
}

/** One row: a territory of « CIL Territoires », or the rest of the file beside those of its scale. */
export interface LigneDePoids {
  readonly row: number;
  readonly echelle: Echelle;
  readonly nom: string;
  /** One territory, the sum of several that follow each other, or what is left of the file without them. */
  readonly sorte: 'territoire' | 'somme' | 'reste';
  readonly de: readonly LigneDeTerritoire[];
}

export interface GrilleDesPoids {
  readonly territoires: GrilleTerritoires;
  readonly ensemble: LigneDeTerritoire;
  readonly colonnes: readonly ColonneDePoids[];
  /** How many computable counts do not fit in the sheet. */
  readonly ecartes: number;
  readonly lignes: readonly LigneDePoids[];
  /** Scales of one territory that holds the whole file: always 100. */
  readonly seules: readonly LigneDeTerritoire[];
  readonly premiere: number;
  readonly derniere: number;
}

/** Scales that are weighed: neither the whole file nor what is too fine to be read beside the others. */
const pesee = (echelle: Echelle): boolean =>
  echelle !== 'ensemble' && echelle !== 'residence' && echelle !== 'iris' && !ECHELLES_FINES.has(echelle);

const QPV: ReadonlySet<Echelle> = new Set(['qpv', 'qpv2024', 'qpv2015']);

/** Null when no scale cuts the file in at least two, or when no share can be counted. */
export function grilleDesPoids(diagnostic: Diagnostic): GrilleDesPoids | null {
  const territoires = grilleTerritoires(diagnostic);
  const ensemble = territoires.lignes.find(({ echelle }) => echelle === 'ensemble');
  if (!ensemble) return null;
  const { colonnes, ecartes } = colonnesDePoids(diagnostic);
  const seules: LigneDeTerritoire[] = [];
  const echelles = new Set(territoires.lignes.map(({ echelle }) => echelle).filter(pesee));
  const lignes = [...echelles].flatMap((echelle) => {
    const siens = territoires.lignes.filter((ligne) => ligne.echelle === echelle);
    const [seul] = siens;
    if (siens.length === 1 && seul && seul.effectif >= ensemble.effectif) {
      seules.push(seul);
      return [];
    }
    const nommes = siens.map((ligne) => ({
      echelle,
      nom: ligne.nom,
      de: [ligne],
      sorte: 'territoire' as const,
    }));
    const dehors = siens.some(({ nom }) => plier(nom) === plier(HORS_QPV));
    const reste = { echelle, nom: `${HORS_QPV} (le reste)`, de: siens, sorte: 'reste' as const };
    return QPV.has(echelle) && !dehors ? [...nommes, reste] : nommes;
  });
  if (lignes.length === 0 || colonnes.length === 0) return null;
  const premiere = LIGNE_ENTETE + 1;
  return {
    territoires,
    ensemble,
    colonnes,
    ecartes,
    lignes: lignes.map((ligne, rang) => ({ ...ligne, row: premiere + rang })),
    seules,
    premiere,
    derniere: premiere + lignes.length - 1,
  };
}

/** Who moved in: the flow, set against the whole stock and not against itself. */
const DES_ENTRANTS: ReadonlySet<Indicateur['famille']> = new Set(['emmenages']);
const DES_LOGEMENTS: ReadonlySet<Indicateur['famille']> = new Set(['parc', 'loyers']);
const CODE_ENTRANTS = 'I08';
const CODE_REFUS = 'I34';

/**
 * Shares whose numerator adds up over territories, socle first; those of dwellings only when the file holds nothing
 * else. Attributions come after: recent movers, then propositions that were accepted.
 */
function colonnesDePoids({ tableau, parc }: Diagnostic): Pick<GrilleDesPoids, 'colonnes' | 'ecartes'> {
  const calculables = tableau.indicateurs.flatMap(({ indicateur, etat }, rang) =>
    etat.calculable && indicateur.forme === 'part' && additif(indicateur) ? [{ indicateur, rang }] : [],
  );
  const ranges = [
    ...calculables.filter(({ indicateur }) => indicateur.niveau === 'socle'),
    ...calculables.filter(({ indicateur }) => indicateur.niveau !== 'socle'),
  ];
  const entrants = calculables.find(({ indicateur }) => indicateur.code === CODE_ENTRANTS);
  const parcDesEntrants = entrants ? { code: CODE_ENTRANTS, rang: entrants.rang } : null;
  const occupants = ranges.flatMap(({ indicateur, rang }): ColonneDePoids[] => {
    const { code, court, unite, famille } = indicateur;
    if (code === CODE_REFUS || DES_ENTRANTS.has(famille)) return [];
    if (DES_LOGEMENTS.has(famille) && parc.nature !== 'logements') return [];
    const titre = `${code} · ${court}`;
    return [{ titre, unite, groupe: 'occupants', code, rang, compte: 'effectif', parc: { code, rang } }];
  });
  const flux = ranges.flatMap(({ indicateur, rang }): ColonneDePoids[] => {
    const { code, court, unite, famille } = indicateur;
    const commun = { unite, groupe: 'attributions', code, rang } as const;
    if (code === CODE_REFUS) {
      return [{ ...commun, titre: 'Propositions acceptées', compte: 'complement', parc: null }];
    }
    if (!DES_ENTRANTS.has(famille) || unite !== 'ménages') return [];
    return [{ ...commun, titre: `${code} · ${court}`, compte: 'effectif', parc: parcDesEntrants }];
  });
  const places = Math.max(0, reglages.indicateursMontres - flux.length);
  return {
    colonnes: [...occupants.slice(0, places), ...flux],
    ecartes: Math.max(0, occupants.length - places),
  };
}

/** A group's rows over a stock that several territories share do not add up. */
const additif = ({ calculs }: Indicateur): boolean =>
  calculs.every(({ sorte }) => sorte === 'lignes' || sorte === 'tables');
