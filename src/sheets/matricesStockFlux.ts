import { MOTS_DU_CROISEMENT } from '../domain/indices/stockFlux.ts';
import { colonneFixe, formule, ici, texte } from './cellules.ts';
import { COLONNES_CROISEMENT as C, type GrilleDuCroisement } from './grilleStockFlux.ts';
import { NON_CLASSE } from './ligneStockFlux.ts';
import type { PlanCell } from './plan.ts';

const NIVEAUX = [
  MOTS_DU_CROISEMENT.niveaux.degrade,
  MOTS_DU_CROISEMENT.niveaux.stable,
  MOTS_DU_CROISEMENT.niveaux.ameliore,
];
const TENDANCES = [
  MOTS_DU_CROISEMENT.tendances.ameliore,
  MOTS_DU_CROISEMENT.tendances.stable,
  MOTS_DU_CROISEMENT.tendances.degrade,
];

/** Rows of one matrix: header, levels, total, then what is not classed. */
export const LIGNES_DE_MATRICE = NIVEAUX.length + 4;

/**
 * Levels by trends, by formula over the table: how many residences, or the sum of a column of theirs. `row` is that of
 * the header; it takes the first five columns.
 */
export function matriceDuCroisement(
  grille: GrilleDuCroisement,
  titre: string,
  sommes: number | null,
  row: number,
): PlanCell[][] {
  const colonne = (column: number) => colonneFixe(column, grille.premiere, grille.derniere);
  const compter = (...criteres: readonly string[]) =>
    sommes === null ? `COUNTIFS(${criteres.join(',')})` : `SUMIFS(${colonne(sommes)},${criteres.join(',')})`;
  const estDe = (column: number, mot: string) => `${colonne(column)},"${mot}"`;
  const somme = (premier: string, dernier: string) => formule(`=SUM(${premier}:${dernier})`, 'total');
  const places = TENDANCES.map((_, k) => k + 1);
  const total = TENDANCES.length + 1;
  const bas = row + NIVEAUX.length;
  const reste = (mot: string, dit: string): PlanCell[] => [
    texte(dit),
    ...TENDANCES.map(() => texte('')),
    formule(`=${compter(estDe(C.niveau, mot))}`, 'effectif'),
  ];
  return [
    [
      texte(titre, 'entete'),
      ...TENDANCES.map((tendance) => texte(tendance, 'enteteNombre')),
      texte('Ensemble', 'enteteNombre'),
    ],
    ...NIVEAUX.map((niveau, k): PlanCell[] => [
      texte(niveau),
      ...TENDANCES.map((tendance) =>
        formule(`=${compter(estDe(C.niveau, niveau), estDe(C.tendance, tendance))}`, 'effectif'),
      ),
      somme(ici(row + 1 + k, 2), ici(row + 1 + k, 1 + TENDANCES.length)),
    ]),
    [
      texte('Classées', 'totalTexte'),
      ...[...places, total].map((place) => somme(ici(row + 1, 1 + place), ici(bas, 1 + place))),
    ],
    reste(NON_CLASSE, 'non classées : trop peu d’entrants'),
    reste('nd', 'indice non disponible'),
  ];
}
