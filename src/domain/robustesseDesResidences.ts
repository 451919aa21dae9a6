import {
  type ComposanteDeLIndice,
  composantesDeLIndice,
  tableDesComposantes,
} from './composantesDeLIndice.ts';
import type { Diagnostic } from './diagnostic.ts';
import { coherence } from './indices/coherence.ts';
import type { Table } from './indices/composantes.ts';
import { effetDUnMenage } from './indices/effetDUnMenage.ts';
import { eprouver } from './indices/eprouver.ts';
import { AGREGATIONS, type Agregation } from './indices/indice.ts';
import type { IntervalleDeRang, ReglagesDeTirage } from './indices/intervallesDeRang.ts';
import source from './indices/tirages.json' with { type: 'json' };
import { type ProblemeDeRobustesse, phraseDeRobustesse } from './messages/robustesse.ts';

/** What one residence's index and rank become when something else is chosen. */
export interface RobustesseDeResidence {
  /** Null for a residence without a complete index: it is ranked with no other. */
  readonly rang: number | null;
  /** Index under each aggregation, in the order of `agregations`; null where it has none. */
  readonly sousAgregation: readonly (number | null)[];
  /** Rank without each component, in the method's order; null where it has none. */
  readonly sansComposante: readonly (number | null)[];
  /** The component whose absence moves its rank most; null when none does. */
  readonly plusGrandDeplacement: { readonly rangs: number; readonly nom: string } | null;
  readonly intervalle: IntervalleDeRang | null;
  /** Change of weights that brings it level with the next in rank; null for the last. */
  readonly avantLaSuivante: number | null;
  readonly unMenage: { readonly points: number; readonly nom: string } | null;
}

export interface RobustesseDesResidences {
  readonly agregations: readonly Agregation[];
  /** In the tableau's order. */
  readonly residences: readonly RobustesseDeResidence[];
  /** The method's, in its order; mean of the ranks that each one's absence moves, null when it cannot be left out. */
  readonly composantes: readonly {
    readonly code: string;
    readonly nom: string;
    readonly deplacementMoyen: number | null;
  }[];
  /** Checks of coherence, and why something is not computed, in sentences with their figures. */
  readonly controles: readonly string[];
  /** How weights were drawn, and the date of these settings. */
  readonly tirages: ReglagesDeTirage & { readonly date: string };
}

/**
 * How the precarity index of a diagnostic holds: other aggregations, each component left out, weights drawn again, one
 * household more or less, coherence of the components. Null when there is no index. Residences whose index is partial
 * are not ranked with the others: they have neither rank nor interval.
 */
export function robustesseDesResidences({
  tableau,
  methode: { precarite, secret },
  indices,
}: Pick<Diagnostic, 'tableau' | 'methode' | 'indices'>): RobustesseDesResidences | null {
  if (indices === null) return null;
  const toutes = composantesDeLIndice(tableau, precarite.composantes);
  const connues = toutes.filter(({ reference }) => reference !== null);
  const table = tableDesComposantes(connues, tableau.unites.length);
  const classees = indices.flatMap(({ valeur, couverture }, rang) =>
    valeur !== null && couverture === 1 ? [rang] : [],
  );
  const complete: Table = { ...table, valeurs: classees.map((rang) => table.valeurs[rang] ?? []) };
  const epreuve = eprouver(complete, precarite.agregation, source);
  const place = new Map(classees.map((rang, i) => [rang, i]));
  const effets = effetDUnMenage(
    table,
    tableau.unites.map((_, rang) => connues.map(({ bases }) => bases[rang] ?? null)),
    precarite,
  );
  return {
    agregations: AGREGATIONS,
    tirages: source,
    composantes: toutes.map((composante) => ({
      code: composante.code,
      nom: composante.nom,
      deplacementMoyen: epreuve.sans[connues.indexOf(composante)]?.deplacementMoyen ?? null,
    })),
    controles: controles(complete, connues, precarite.agregation, secret.seuil, epreuve.problemes),
    residences: tableau.unites.map((_, rang) => {
      const i = place.get(rang) ?? -1;
      const effet = indices[rang]?.valeur == null ? null : (effets[rang] ?? null);
      const initial = epreuve.rangs[i] ?? null;
      const sansComposante = toutes.map(
        (composante) => epreuve.sans[connues.indexOf(composante)]?.rangs[i] ?? null,
      );
      return {
        rang: initial,
        sousAgregation: epreuve.comparees.map(({ indices }) => indices[i] ?? null),
        sansComposante,
        plusGrandDeplacement: plusGrand(initial, sansComposante, toutes),
        intervalle: epreuve.intervalles?.[i] ?? null,
        avantLaSuivante: epreuve.avantLaSuivante[i] ?? null,
        unMenage: effet && { points: effet.points, nom: connues[effet.colonne]?.nom ?? '' },
      };
    }),
  };
}

function plusGrand(
  initial: number | null,
  sans: readonly (number | null)[],
  composantes: readonly ComposanteDeLIndice[],
): RobustesseDeResidence['plusGrandDeplacement'] {
  let trouve: RobustesseDeResidence['plusGrandDeplacement'] = null;
  sans.forEach((rang, k) => {
    if (rang === null || initial === null) return;
    const rangs = Math.abs(rang - initial);
    if (rangs > (trouve?.rangs ?? 0)) trouve = { rangs, nom: composantes[k]?.nom ?? '' };
  });
  return trouve;
}

function controles(
  table: Table,
  composantes: readonly ComposanteDeLIndice[],
  agregation: Agregation,
  seuil: number,
  problemes: readonly ProblemeDeRobustesse[],
): string[] {
  const residences = table.valeurs.length;
  if (residences === 0) return problemes.map((probleme) => phraseDeRobustesse(probleme));
  const noms = composantes.map(({ nom, unite, sens, reference, compteDeReference }) => ({
    nom,
    unite,
    sens,
    reference:
      reference === null || compteDeReference === null
        ? null
        : { effectif: compteDeReference.numerateur, part: reference },
  }));
  const trouves = [...problemes, ...coherence(table, noms, { agregation, seuil })];
  if (trouves.length === 0) trouves.push({ code: 'rien-a-signaler', residences });
  return trouves.map((probleme) => phraseDeRobustesse(probleme));
}
