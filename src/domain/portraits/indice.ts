import type { Montre } from '../carte/montrable.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Figure } from '../diffusion/diffusion.ts';
import { bandeDe } from './bande.ts';
import type { IndiceDePortrait } from './portrait.ts';

/**
 * The index of a residence as its page may tell it. With known weights, all components but one give the last one back:
 * where one of them may not be shown, neither the index nor any contribution is, only where it stands beside 100; not
 * even that where their bases may not be shown.
 *
 * @param tranche what a map may tell of its band
 * @param valeurDe what the page may show of an indicator
 */
export function indiceDuPortrait(
  { indices, raisonSansIndice, methode, tableau }: Diagnostic,
  rang: number,
  tranche: Montre<string>,
  valeurDe: (code: string) => Figure,
): IndiceDePortrait {
  const indice = indices?.[rang];
  if (!indice || indice.valeur === null)
    return { etat: 'nd', raison: indice?.raison ?? raisonSansIndice ?? 'Indice non calculable.' };
  const { tolerance, precarite } = methode;
  const bande = bandeDe(indice.valeur, tolerance);
  const secrete = precarite.composantes.some(
    ({ code, poids }) => poids > 0 && valeurDe(code).etat === 'secret',
  );
  if (secrete || tranche.etat === 'secret')
    return { etat: 'secret', bande: tranche.etat === 'secret' ? null : bande };
  const noms = new Map(tableau.indicateurs.map(({ indicateur }) => [indicateur.code, indicateur.court]));
  return {
    etat: 'montre',
    valeur: indice.valeur,
    bande,
    partiel: indice.couverture < 1,
    apports:
      precarite.agregation === 'ratios'
        ? precarite.composantes.map(({ code }, k) => ({
            nom: noms.get(code) ?? code,
            points: indice.contributions[k] ?? null,
          }))
        : [],
  };
}

/** The same as one figure. */
export function figureDe(indice: IndiceDePortrait): Figure {
  if (indice.etat === 'montre') return { etat: 'montree', valeur: indice.valeur };
  return indice.etat === 'nd' ? { etat: 'nd' } : { etat: 'secret', raison: { sorte: 'seuil' } };
}
