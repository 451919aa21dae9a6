import { anterieures } from '../secret/ensemble/anterieures.ts';
import type { RegleDuSecret } from '../secret/regle.ts';
import type { Systeme } from '../secret/systeme.ts';
import type { EchelleDeTerritoire } from './decoupage.ts';
import type { Diffusion, Figure } from './diffusion.ts';
import type { Feuillage } from './feuilles.ts';
import { DEJA_CACHEE, DEJA_MONTREE } from './protegerLaTrame.ts';
import type { LigneAPublier, Publication } from './publication.ts';
import type { Trame } from './trame.ts';

/** What was shared once: enough to know later what its readers know. Null: hidden, or nothing to show. */
export interface Parution {
  /** yyyy-mm-dd. */
  readonly date: string;
  readonly auteur: string;
  readonly destinataire: string;
  readonly usage: string;
  readonly source: string;
  readonly annee: number | null;
  readonly methode: string;
  readonly regle: RegleDuSecret;
  readonly lignes: readonly Pick<LigneAPublier, 'cle' | 'echelle' | 'nom' | 'residences'>[];
  readonly colonnes: readonly {
    readonly code: string;
    readonly effectifs: readonly (number | null)[];
    readonly bases: readonly (number | null)[];
  }[];
  readonly figures: number;
  readonly primaires: number;
  readonly secondaires: number;
  readonly plusPetiteLatitude: number | null;
  readonly plusPetiteSomme: number | null;
}

export type CirconstancesDeParution = Pick<
  Parution,
  'date' | 'auteur' | 'destinataire' | 'usage' | 'source' | 'annee' | 'methode'
>;

export function parutionDe(
  { publication, regle, figures, audit }: Diffusion,
  circonstances: CirconstancesDeParution,
): Parution {
  const montrees = publication.lignes.flatMap(({ montree }, rang) => (montree ? [rang] : []));
  const lire = (figure: Figure | null | undefined) => (figure?.etat === 'montree' ? figure.valeur : null);
  return {
    ...circonstances,
    regle,
    lignes: montrees.flatMap((rang) => {
      const ligne = publication.lignes[rang];
      if (!ligne) return [];
      const { cle, echelle, nom, residences } = ligne;
      return [{ cle, echelle, nom, residences }];
    }),
    colonnes: publication.colonnes.map(({ indicateur: { code } }, colonne) => ({
      code,
      effectifs: montrees.map((rang) => lire(figures[colonne]?.[rang]?.effectif)),
      bases: montrees.map((rang) => lire(figures[colonne]?.[rang]?.base)),
    })),
    figures: audit.figures,
    primaires: audit.primaires,
    secondaires: audit.secondaires,
    plusPetiteLatitude: audit.plusPetiteLatitude,
    plusPetiteSomme: audit.plusPetiteSomme,
  };
}

/** The publications of the same year of the same source: their readers may put them beside the next one. */
export const parutionsDe = (
  parutions: readonly Parution[],
  { source, annee }: Pick<Parution, 'source' | 'annee'>,
): Parution[] => parutions.filter((parue) => parue.source === source && parue.annee === annee);

/** Scales and groups that earlier publications showed and that this one would not. */
export function anciennesDe(
  parutions: readonly Parution[],
  echelles: readonly EchelleDeTerritoire[],
  groupes: Feuillage,
): { readonly echelles: readonly EchelleDeTerritoire[]; readonly groupes: readonly Feuillage[] } {
  const parues = new Set<EchelleDeTerritoire>();
  const feuillages = new Map<string, Feuillage>([[empreinte(groupes), groupes]]);
  for (const { lignes } of parutions) {
    const feuillage = new Map<string, string>();
    for (const { echelle, nom, residences } of lignes) {
      if (echelle === 'groupe') for (const residence of residences) feuillage.set(residence, nom);
      else if (echelle !== 'residence' && echelle !== 'reste' && echelle !== 'ensemble') parues.add(echelle);
    }
    feuillages.set(empreinte(feuillage), feuillage);
  }
  return {
    echelles: [...parues].filter((echelle) => !echelles.includes(echelle)),
    groupes: [...feuillages.values()].slice(1),
  };
}

const empreinte = (groupes: Feuillage): string =>
  [...groupes]
    .map(([residence, groupe]) => `${residence}\u0001${groupe}`)
    .sort()
    .join('\u0002');

/** What earlier publications say of the cells of a publication. */
export interface DitParAvant {
  /** Shown, hidden, or nothing, by cell. */
  readonly anterieures: Uint8Array;
  /** Counts shown earlier with another value: their difference counts somebody. */
  readonly changees: number;
}

/**
 * What earlier publications say of each cell of a publication. A row counts as the same when it bears the same name and
 * holds the same residences; a count that has changed since is not the same count.
 */
export function ditParAvant(
  parutions: readonly Parution[],
  { lignes, colonnes }: Publication,
  trame: Trame,
  systeme: Systeme,
): DitParAvant {
  const rangs = new Map(lignes.map((ligne, rang) => [cleDe(ligne), rang]));
  const figures = parutions.flatMap((parue) => {
    const places = parue.lignes.map((ligne) => rangs.get(cleDe(ligne)) ?? -1);
    return parue.colonnes.flatMap(({ code, effectifs, bases }) => {
      const compteurs = trame.colonnes[colonnes.findIndex(({ indicateur }) => indicateur.code === code)];
      const dites = (compteur: number | null | undefined, valeurs: readonly (number | null)[]) =>
        compteur == null
          ? []
          : places.flatMap((ligne, rang) =>
              ligne < 0 ? [] : [{ cellule: compteur * lignes.length + ligne, valeur: valeurs[rang] ?? null }],
            );
      return [...dites(compteurs?.effectif, effectifs), ...dites(compteurs?.base, bases)];
    });
  });
  const { cachees, fixes, changees } = anterieures(systeme, figures);
  return {
    anterieures: fixes.map((fixe, cellule) =>
      cachees[cellule] === 1 ? DEJA_CACHEE : fixe === 1 ? DEJA_MONTREE : 0,
    ),
    changees: changees.length,
  };
}

const cleDe = ({ cle, residences }: Pick<LigneAPublier, 'cle' | 'residences'>): string =>
  [cle, ...residences].join('\u0001');
