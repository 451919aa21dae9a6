import type { Figure } from '../diffusion/diffusion.ts';
import type { Indicateur } from '../indicateurs/indicateur.ts';

/** Territories that a residence is set beside, from the nearest. */
export const VOISINAGES = ['quartier', 'commune', 'epci'] as const;
export type Voisinage = (typeof VOISINAGES)[number];

/** Where an index stands when it may be told: over, near or under the reference. */
export type Bande = 'au-dessus' | 'proche' | 'au-dessous';

export interface IdentiteDePortrait {
  readonly adresse: string | null;
  readonly quartier: string | null;
  readonly commune: string | null;
  readonly epci: string | null;
  readonly qpv: string | null;
  readonly bailleur: string | null;
  /** Dwellings, households: what the files count, each under the rule of secrecy. */
  readonly effectifs: readonly { readonly nom: string; readonly figure: Figure }[];
  /** First and last year of completion of its dwellings. */
  readonly annees: readonly [number, number] | null;
}

/** What the CIL typed on « CIL Classement ». */
export interface DecisionDeClasse {
  readonly type: number;
  readonly motif: string | null;
}

export interface ClasseDePortrait {
  /** 1–4; null when it could not be told. */
  readonly type: number | null;
  /** It rests on bases that may not be shown: neither told nor explained. */
  readonly secrete: boolean;
  /** Why, without any figure that may not be shown; null when there is nothing to say. */
  readonly raison: string | null;
  /** The reason's own figures are kept back. */
  readonly voilee: boolean;
  readonly decision: DecisionDeClasse | null;
}

/** One figure beside those of its territories. */
export interface ChiffreDePortrait {
  readonly indicateur: Indicateur;
  /** Its column in the publication. */
  readonly colonne: number;
  readonly residence: Figure;
  readonly territoires: Readonly<Record<Voisinage, Figure>>;
}

export type IndiceDePortrait =
  | {
      readonly etat: 'montre';
      readonly valeur: number;
      readonly bande: Bande;
      /** Only the known components carry it. */
      readonly partiel: boolean;
      /** Points over or under 100; null where the component is missing. Empty when they do not add up by component. */
      readonly apports: readonly { readonly nom: string; readonly points: number | null }[];
    }
  /** One of its components may not be shown: its band alone is told, or null where even the bases may not be shown. */
  | { readonly etat: 'secret'; readonly bande: Bande | null }
  | { readonly etat: 'nd'; readonly raison: string };

/** Everyone who lives there beside who moved in recently. */
export interface StockFluxDePortrait {
  readonly stock: Figure;
  readonly flux: Figure;
  readonly ecart: Figure;
  /** Both told with the method's tolerance; null where a figure may not, or cannot, be said. */
  readonly niveau: string | null;
  readonly tendance: string | null;
}

export interface VagueDePortrait {
  readonly annee: number;
  readonly indice: Figure;
}

export interface EvolutionDePortrait {
  readonly vagues: readonly VagueDePortrait[];
  /** In a sentence; null where one end may not be shown. */
  readonly tendance: string | null;
}

/** What the raters say, 4 being favourable. */
export interface GrilleDePortrait {
  readonly moyenne: number | null;
  readonly criteres: readonly {
    readonly nom: string;
    readonly mediane: number;
    readonly basse: number;
    readonly haute: number;
  }[];
}

/** One residence on one page: figures as they may be shown, whatever the reason of those that may not. */
export interface Portrait {
  readonly cle: string;
  readonly nom: string;
  /** Its row in the publication; −1 when it is not there. */
  readonly ligne: number;
  readonly identite: IdentiteDePortrait;
  readonly classe: ClasseDePortrait;
  readonly chiffres: readonly ChiffreDePortrait[];
  readonly indice: IndiceDePortrait;
  readonly stockFlux: StockFluxDePortrait | null;
  readonly evolution: EvolutionDePortrait | null;
  readonly grille: GrilleDePortrait | null;
  /** Cautions of the indicators that the page shows a figure of. */
  readonly prudences: readonly { readonly noms: readonly string[]; readonly phrase: string }[];
}
