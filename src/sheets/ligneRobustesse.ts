import type { Diagnostic } from '../domain/diagnostic.ts';
import type { RobustesseDesResidences } from '../domain/robustesseDesResidences.ts';
import { ailleurs, colonneFixe, formule, ici, nombre, texte } from './cellules.ts';
import { indiceEnFormule } from './formulesIndice.ts';
import { COLONNES_INDICES, type GrilleIndices } from './grilleIndices.ts';
import { COLONNES_ROBUSTESSE as C, type GrilleRobustesse } from './grilleRobustesse.ts';
import type { Marques } from './marques.ts';
import { FEUILLES, NOMS } from './noms.ts';
import type { PlanCell } from './plan.ts';
import type { NomDeStyle } from './styles.ts';
import { termesDeLIndice } from './termesIndice.ts';

export interface ContexteDeRobustesse {
  readonly diagnostic: Diagnostic;
  readonly robustesse: RobustesseDesResidences;
  readonly grille: GrilleRobustesse;
  readonly indices: GrilleIndices;
  readonly marques: Marques;
}

/** One residence: its index and rank, what they become under other aggregations by formula, trials of the rank as values. */
export function ligneDeRobustesse(contexte: ContexteDeRobustesse, rang: number, row: number): PlanCell[] {
  const { diagnostic, robustesse, indices, marques } = contexte;
  const unite = diagnostic.tableau.unites[rang];
  const sienne = robustesse.residences[rang];
  if (!unite || !sienne) return [];
  if (unite.quartier === null || unite.commune === null) marques.add('nd');
  const lire = (column: number, style: NomDeStyle) =>
    formule(`=${ailleurs(FEUILLES.indices, indices.premiere + rang, column)}`, style);
  const { intervalle, plusGrandDeplacement } = sienne;
  const ou = (valeur: number | null | undefined, style: NomDeStyle = 'effectif') => {
    if (valeur !== null && valeur !== undefined) return nombre(valeur, style);
    marques.add('///');
    return texte('///', style);
  };
  return [
    texte(unite.cle, 'code'),
    texte(unite.nom, 'texteLong'),
    texte(unite.quartier),
    texte(unite.commune),
    lire(COLONNES_INDICES.indice, 'indiceFort'),
    lire(COLONNES_INDICES.rang, 'effectif'),
    ou(sienne.avantLaSuivante, 'couverture'),
    ...autresAgregations(contexte, rang, row),
    ...sienne.sansComposante.map((place) => ou(place)),
    ou(sienne.rang === null ? null : (plusGrandDeplacement?.rangs ?? 0)),
    texte(plusGrandDeplacement?.nom ?? '///', 'texteApresNombre'),
    ou(intervalle?.bas),
    ou(intervalle?.median),
    ou(intervalle?.haut),
    ou(intervalle?.memeCote, 'couverture'),
    ou(intervalle?.deplacementMoyen, 'moyenne'),
  ];
}

/** Index, rank among the ranked, and shift of rank, under each aggregation that is not the method's. */
function autresAgregations(
  { diagnostic, robustesse, grille, indices, marques }: ContexteDeRobustesse,
  rang: number,
  row: number,
): PlanCell[] {
  return grille.autres.flatMap(({ agregation, place, column }) => {
    const connu = robustesse.residences[rang]?.sousAgregation[place] ?? null;
    if (connu === null) {
      marques.add('///');
      return [texte('///', 'indice'), texte('///', 'effectif'), texte('///', 'ecartEntier')];
    }
    const termes = termesDeLIndice(diagnostic, rang, agregation, (k) => ({
      x: ailleurs(FEUILLES.indices, indices.premiere + rang, COLONNES_INDICES.parts + k),
      r: ailleurs(FEUILLES.indices, indices.reference, COLONNES_INDICES.parts + k),
    })).filter((terme) => terme !== null);
    const colonne = colonneFixe(column, grille.premiere, grille.derniere);
    const [indice, autre, initial] = [ici(row, column), ici(row, column + 1), ici(row, C.rang)];
    return [
      formule(
        `=IF(${NOMS.totalDesPoids}>0,${indiceEnFormule(agregation, termes, NOMS.totalDesPoids)},"nd")`,
        'indice',
      ),
      formule(`=IF(ISNUMBER(${indice}),RANK(${indice},${colonne}),"///")`, 'effectif'),
      formule(`=IF(COUNT(${autre},${initial})=2,${autre}-${initial},"///")`, 'ecartEntier'),
    ];
  });
}
