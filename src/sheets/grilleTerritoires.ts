import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Compte } from '../domain/indicateurs/tableau.ts';
import { ECHELLES_FINES, type Echelle } from '../domain/parc/echelles.ts';
import { plier } from '../domain/parc/texte.ts';
import { type GrilleDeChiffres, grilleDeChiffres } from './grilleIndicateurs.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** One row of « CIL Territoires ». */
export interface LigneDeTerritoire {
  readonly row: number;
  readonly echelle: Echelle;
  readonly nom: string;
  /** Rows of the main table. */
  readonly effectif: number;
  readonly comptes: (rang: number) => Compte | null;
}

/** Where each figure of « CIL Territoires » stands, for the sheet itself and for those whose formulas read it. */
export interface GrilleTerritoires extends GrilleDeChiffres {
  readonly lignes: readonly LigneDeTerritoire[];
  /** The row of a territory by name; null when the sheet has none. */
  ligne(echelle: Echelle, nom: string | null): LigneDeTerritoire | null;
}

/** Identity columns: échelle, territoire, effectif, secret. */
const COLONNES_IDENTITE = 4;

const cleDe = (echelle: Echelle, nom: string): string => `${echelle} ${plier(nom) || nom}`;

/** Lays the territories of every scale but the finest one under the other, from the widest scale to the narrowest. */
export function grilleTerritoires({ tableau, echelles }: Diagnostic): GrilleTerritoires {
  const haut = LIGNE_ENTETE + 1;
  const lignes = echelles
    .filter(({ echelle }) => !ECHELLES_FINES.has(echelle))
    .flatMap(({ echelle, territoires, comptes }) =>
      territoires.map(({ nom, effectif }, t) => ({
        echelle,
        nom,
        effectif,
        comptes: (rang: number) => comptes[rang]?.[t] ?? null,
      })),
    )
    .map((ligne, position) => ({ ...ligne, row: haut + position }));
  const parNom = new Map(lignes.map((ligne) => [cleDe(ligne.echelle, ligne.nom), ligne]));
  const bas = haut + lignes.length - 1;
  return {
    ...grilleDeChiffres(tableau, { debut: COLONNES_IDENTITE, haut, bas }),
    lignes,
    ligne: (echelle, nom) => (nom === null ? null : (parNom.get(cleDe(echelle, nom)) ?? null)),
  };
}
