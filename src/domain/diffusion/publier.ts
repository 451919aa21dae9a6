import type { Diagnostic } from '../diagnostic.ts';
import { faits } from '../indicateurs/faits.ts';
import { type Rangs, regrouper } from '../indicateurs/regrouper.ts';
import type { Compte } from '../indicateurs/tableau.ts';
import { indicesDesResidences } from '../indicesDesResidences.ts';
import { type ChoixDeDecoupage, decouper, type EchelleDeTerritoire } from './decoupage.ts';
import { lignesAPublier } from './lignesAPublier.ts';
import type { ColonneAPublier, LigneAPublier, Publication } from './publication.ts';

/** What the user wants to share. */
export interface ChoixDePublication extends ChoixDeDecoupage {
  /** Codes of the indicators; absent: all that could be computed. */
  readonly codes?: readonly string[];
}

/** What a publication is counted from. */
export type DonneesAPublier = Pick<Diagnostic, 'dossier' | 'tableau' | 'methode'>;

/** Scales shared unless the user says otherwise: those that hold one another, and inside or outside QPV. */
export const ECHELLES_PROPOSEES: readonly EchelleDeTerritoire[] = [
  'departement',
  'epci',
  'commune',
  'quartier',
  'qpv',
];

/** The whole is always shown; buildings and entrances are too small to be. */
const SANS_CHOIX: ReadonlySet<string> = new Set(['ensemble', 'immeuble', 'entree']);

/** Scales above the residences that a diagnosis has figures at, from the widest to the finest. */
export const echellesAPartager = ({ echelles }: Pick<Diagnostic, 'echelles'>): EchelleDeTerritoire[] =>
  echelles.map(({ echelle }) => echelle).filter((echelle) => !SANS_CHOIX.has(echelle));

const VIDE: Compte = { numerateur: 0, base: 0, inconnus: 0 };

/**
 * The rows and counts to share of a diagnostic: each row counted from the rows of the tables, never from other rows'
 * figures, and the index of each row from its own counts. Indicators that the files cannot give are left out.
 */
export function publier(diagnostic: DonneesAPublier, choix: ChoixDePublication): Publication {
  const { dossier, tableau, methode } = diagnostic;
  const decoupage = decouper(dossier, regrouper(dossier), choix);
  const { lignes, niveaux } = lignesAPublier(decoupage);
  const rangs = niveaux.map((niveau) => rangsAu(niveau, decoupage.rangs));
  const voulus = choix.codes && new Set(choix.codes);
  const catalogue = tableau.indicateurs.map(({ indicateur }) => indicateur);
  const colonnes = faits(dossier, methode, catalogue)
    .filter(({ etat, indicateur }) => etat.calculable && (voulus?.has(indicateur.code) ?? true))
    .map(({ indicateur, compter }): ColonneAPublier => {
      const comptes = new Array<Compte>(lignes.length).fill(VIDE);
      niveaux.forEach((niveau, n) => {
        const siens = compter?.(rangs[n] ?? new Map(), lignes.length) ?? [];
        for (const ligne of new Set(niveau)) if (ligne >= 0) comptes[ligne] = siens[ligne] ?? VIDE;
      });
      return { indicateur, comptes };
    });
  const composantes = methode.precarite.composantes
    .filter(({ poids, code }) => poids > 0 && colonnes.some(({ indicateur }) => indicateur.code === code))
    .map(({ code }) => code);
  return { lignes, colonnes, composantes, indices: indicesDe(diagnostic, lignes, colonnes) };
}

/** For each row of each table, the row of the publication that it is in at one level. */
function rangsAu(niveau: Int32Array, atomes: Rangs): Rangs {
  return new Map(
    [...atomes].map(([nature, siens]) => [nature, siens.map((atome) => niveau[atome] ?? -1)] as const),
  );
}

function indicesDe(
  { tableau, methode }: DonneesAPublier,
  lignes: readonly LigneAPublier[],
  colonnes: readonly ColonneAPublier[],
): readonly (number | null)[] | null {
  const parCode = new Map(colonnes.map((colonne) => [colonne.indicateur.code, colonne]));
  const unites = lignes.map(({ cle, nom }) => ({ ...SANS_ATTRIBUT, cle, nom, effectif: 0 }));
  const comptes = tableau.indicateurs.map(({ indicateur }) => parCode.get(indicateur.code)?.comptes ?? null);
  const { indices } = indicesDesResidences({ ...tableau, unites, comptes }, methode, 'precarite');
  return indices?.map(({ valeur, couverture }) => (couverture === 1 ? valeur : null)) ?? null;
}

const SANS_ATTRIBUT = {
  quartier: null,
  iris: null,
  qpv: null,
  qpv2024: null,
  qpv2015: null,
  commune: null,
  grandTerritoire: null,
  epci: null,
  departement: null,
  bailleur: null,
};
