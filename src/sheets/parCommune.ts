import type { Diagnostic } from '../domain/diagnostic.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { formule, ici, nombre, texte } from './cellules.ts';
import type { PlanCell } from './plan.ts';

/** Residences and rows of each commune, with their totals by formula; `row` is where the section starts. */
export function parCommune({ tableau, parc }: Diagnostic, row: number): PlanCell[][] {
  const communes = new Map<string, { residences: number; effectif: number }>();
  for (const { commune, effectif } of tableau.unites) {
    const nom = commune ?? 'commune non renseignée';
    const { residences = 0, effectif: deja = 0 } = communes.get(nom) ?? {};
    communes.set(nom, { residences: residences + 1, effectif: deja + effectif });
  }
  const premiere = row + 2;
  const total = (column: number) =>
    formule(`=SUM(${ici(premiere, column)}:${ici(premiere + communes.size - 1, column)})`, 'total');
  return [
    [texte('Par commune', 'section')],
    [
      texte('Commune', 'entete'),
      texte('Résidences', 'enteteNombre'),
      texte(NATURES[parc.nature].titre, 'enteteNombre'),
    ],
    ...[...communes]
      .sort(([a], [b]) => a.localeCompare(b, 'fr'))
      .map(([nom, { residences, effectif }]) => [texte(nom), nombre(residences), nombre(effectif)]),
    ...(communes.size > 0 ? [[texte('Ensemble', 'totalTexte'), total(1), total(2)]] : []),
  ];
}
