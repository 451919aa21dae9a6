import type { Unite } from '../domain/indicateurs/tableau.ts';
import { comparerTextes } from '../domain/parc/ordre.ts';
import { colonneFixe, fixe, formule, ici, ligneFixe, texte } from './cellules.ts';
import type { PlanCell } from './plan.ts';

/** Where the rows to count stand, and their columns. */
export interface LieuxAComptes {
  readonly premiere: number;
  readonly derniere: number;
  readonly commune: number;
  readonly bailleur: number;
  readonly signal: number;
}

/**
 * How many rows bear a signal, commune by landlord, with both totals, by formula; an unknown one is counted under
 * « nd ». `row` is that of the header; the table stands in the second column.
 */
export function parCommuneEtBailleur(
  unites: readonly Unite[],
  { premiere, derniere, commune, bailleur, signal }: LieuxAComptes,
  mot: string,
  row: number,
): PlanCell[][] {
  const distincts = (lire: (unite: Unite) => string | null) =>
    [...new Set(unites.map((unite) => lire(unite) ?? 'nd'))].sort(comparerTextes);
  const communes = distincts((unite) => unite.commune);
  const bailleurs = distincts((unite) => unite.bailleur);
  const plage = (column: number) => colonneFixe(column, premiere, derniere);
  const total = 2 + bailleurs.length;
  const somme = (premier: string, dernier: string) => formule(`=SUM(${premier}:${dernier})`, 'total');
  // Compared as they are written: a name such as « <5 » would be a criterion for COUNTIFS.
  const compte = (ligne: number, column: number) =>
    `=SUMPRODUCT((${plage(commune)}=${fixe(ligne, 1)})*(${plage(bailleur)}=${ligneFixe(row, column)})*(${plage(signal)}="${mot}"))`;
  return [
    [
      texte('Commune', 'entete'),
      ...bailleurs.map((nom) => texte(nom, 'enteteNombre')),
      texte('Ensemble', 'enteteNombre'),
    ],
    ...communes.map((nom, k): PlanCell[] => {
      const ligne = row + 1 + k;
      return [
        texte(nom),
        ...bailleurs.map((_, b) => formule(compte(ligne, 2 + b), 'effectif')),
        somme(ici(ligne, 2), ici(ligne, total - 1)),
      ];
    }),
    [
      texte('Ensemble', 'totalTexte'),
      ...Array.from({ length: total - 1 }, (_, k) =>
        somme(ici(row + 1, 2 + k), ici(row + communes.length, 2 + k)),
      ),
    ],
  ];
}
