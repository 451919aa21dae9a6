import type { ProblemeDeRobustesse } from '../messages/robustesse.ts';
import seuils from './coherence.json' with { type: 'json' };
import { composantes, type Table } from './composantes.ts';
import { correlation, partDeVariance } from './correlation.ts';
import { ecartsA100 } from './ecarts.ts';
import type { Agregation } from './indice.ts';

/** What a check is said of: the component as users call it, and its count in the reference. */
export interface ComposanteNommee {
  readonly nom: string;
  /** « ménages », « majeurs »: what its base counts. */
  readonly unite: string;
  readonly sens: 1 | -1;
  readonly reference: { readonly effectif: number; readonly part: number } | null;
}

export interface OptionsDeCoherence {
  readonly agregation: Agregation;
  /** Smallest count that may be shown: under it a reference is small. */
  readonly seuil: number;
}

/**
 * What to look at before trusting an index, one problem each: a component that goes against the others in spite of its
 * declared direction, two components that say the same, one that makes the index alone, one that tells no row from
 * another, one whose reference is small. An empty list: nothing of these. Rows are complete ones; columns are named in
 * their order.
 *
 * Correlations are asked of ten rows at least; with fewer, that is what is said.
 *
 * @throws Refus for what concerns every row: widths, weights, reference
 * @example coherence(table, noms, { agregation: 'ratios', seuil: 11 })
 * // [{ code: 'composantes-redondantes', une: 'Chômeurs', autre: 'Sans emploi', correlation: 0.94, residences: 60 }]
 */
export function coherence(
  table: Table,
  noms: readonly ComposanteNommee[],
  { agregation, seuil }: OptionsDeCoherence,
): ProblemeDeRobustesse[] {
  const retenues = composantes(table);
  const faibles = retenues.flatMap(({ colonne }) => referenceFaible(noms[colonne], seuil));
  const [seule] = retenues;
  if (seule && retenues.length === 1)
    return [{ code: 'une-seule-composante', nom: noms[seule.colonne]?.nom ?? '' }, ...faibles];
  const residences = table.valeurs.length;
  if (residences < seuils.residencesMinimum)
    return [{ code: 'trop-peu-pour-correler', residences, minimum: seuils.residencesMinimum }, ...faibles];
  const lignes = table.valeurs.map((ligne) => ecartsA100(ligne, retenues, agregation));
  const apports = lignes.filter((ligne) => ligne.every(Number.isFinite));
  const series = retenues.map(({ colonne, poids, pente }, k) => ({
    nom: noms[colonne]?.nom ?? '',
    sens: pente,
    poids,
    points: apports.map((ligne) => poids * (ligne[k] ?? 0)),
  }));
  const total = apports.map((_, i) => series.reduce((somme, { points }) => somme + (points[i] ?? 0), 0));
  const poidsTotal = series.reduce((somme, { poids }) => somme + poids, 0);
  return [
    ...series.flatMap(({ nom, sens, points }): ProblemeDeRobustesse[] => {
      const autres = total.map((somme, i) => somme - (points[i] ?? 0));
      const r = correlation(points, autres);
      if (correlation(points, points) === null) return [{ code: 'composante-constante', nom }];
      return r !== null && r <= seuils.correlationContraire
        ? [{ code: 'sens-contredit', nom, sens, correlation: r, residences: apports.length }]
        : [];
    }),
    ...series.flatMap((une, k) =>
      series.slice(k + 1).flatMap((autre): ProblemeDeRobustesse[] => {
        const r = correlation(une.points, autre.points);
        return r !== null && Math.abs(r) > seuils.correlationRedondante
          ? [
              {
                code: 'composantes-redondantes',
                une: une.nom,
                autre: autre.nom,
                correlation: r,
                residences: apports.length,
                poids: (une.poids + autre.poids) / poidsTotal,
              },
            ]
          : [];
      }),
    ),
    ...series.flatMap(({ nom, points, poids }): ProblemeDeRobustesse[] => {
      const part = partDeVariance(points, total);
      return part !== null && part > seuils.partDominante
        ? [{ code: 'composante-dominante', nom, part, poids: poids / poidsTotal }]
        : [];
    }),
    ...faibles,
  ];
}

function referenceFaible(composante: ComposanteNommee | undefined, seuil: number): ProblemeDeRobustesse[] {
  if (!composante?.reference) return [];
  const { nom, unite, sens } = composante;
  const { effectif, part } = composante.reference;
  // What the ratio is divided by: the share itself, or its complement when a low value is the unfavourable one.
  const base = sens === 1 ? part : 1 - part;
  if (effectif >= seuil && base >= seuils.partDeReference) return [];
  return [
    { code: 'reference-faible', nom, unite, effectif, part: base, seuil, minimum: seuils.partDeReference },
  ];
}
