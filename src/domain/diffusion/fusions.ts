import { CATALOGUE } from '../indicateurs/catalogue.ts';
import type { Compte } from '../indicateurs/tableau.ts';
import type { Probleme } from '../messages/index.ts';
import { controlerCompte } from '../secret/controlerCompte.ts';
import type { RegleDuSecret } from '../secret/regle.ts';
import type { ColonneAPublier } from './publication.ts';
import tranches from './tranches.json' with { type: 'json' };

/** One indicator of the catalogue that says as one what several adjacent bands say, and what taking it would change. */
export type Fusion = Probleme<'fusion-de-tranches'>;

/**
 * Adjacent bands that would be better shown as one, best first: the indicator of the catalogue that is their union
 * hides fewer cells, over all rows, than the detail it takes away. Hidden: the rule forbids the cell by itself. Detail
 * taken away: one cell for each band less, in each row where every band could be shown. A row whose bands do not share
 * one base counts for nothing.
 *
 * @param colonnes what is about to be shared; only bands that are all there are looked at
 * @example proposerFusions([i14a, i14b], REGLE_DES_11).map(phrase)
 * // ['Utiliser I12 (40 % à < 80 % PLUS) à la place de I14a et I14b : 34 cellules de moins sous le seuil, …']
 */
export function proposerFusions(colonnes: readonly ColonneAPublier[], regle: RegleDuSecret): Fusion[] {
  const parCode = new Map(colonnes.map((colonne) => [colonne.indicateur.code, colonne.comptes]));
  return tranches.reunions
    .flatMap(({ code, tranches: codes }): Fusion[] => {
      const reunion = CATALOGUE.find((indicateur) => indicateur.code === code);
      const bandes = codes.flatMap((tranche) => [parCode.get(tranche) ?? []]);
      if (!reunion || !codes.every((tranche) => parCode.has(tranche))) return [];
      const prix = prixDeLaReunion(bandes, regle);
      if (prix.gain <= prix.perte) return [];
      return [{ code: 'fusion-de-tranches', reunion: code, court: reunion.court, tranches: codes, ...prix }];
    })
    .sort((a, b) => b.gain - b.perte - (a.gain - a.perte));
}

/** Cells under the threshold that the union saves, and cells that could be shown and that it takes away. */
function prixDeLaReunion(
  bandes: readonly (readonly Compte[])[],
  regle: RegleDuSecret,
): { readonly gain: number; readonly perte: number } {
  const cachee = (compte: Compte) => controlerCompte(compte, 'part', regle).length > 0;
  let [gain, perte] = [0, 0];
  bandes[0]?.forEach((_, ligne) => {
    const siennes = bandes.flatMap((bande) => bande[ligne] ?? []);
    const [premiere] = siennes;
    if (!premiere || siennes.some(({ base }) => base !== premiere.base)) return;
    const numerateur = siennes.reduce((somme, compte) => somme + compte.numerateur, 0);
    const avant = siennes.filter(cachee).length;
    gain += avant - Number(cachee({ ...premiere, numerateur }));
    if (avant === 0) perte += siennes.length - 1;
  });
  return { gain, perte };
}
