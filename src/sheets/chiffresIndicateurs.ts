import { differenceDe } from '../domain/indicateurs/calculs.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import type { Compte } from '../domain/indicateurs/tableau.ts';
import { valeur } from '../domain/indicateurs/valeur.ts';
import type { RegleDuSecret } from '../domain/secret/regle.ts';
import { formule, ici, nombre, texte } from './cellules.ts';
import type { ColonneIndicateur, GrilleDeChiffres, Sorte } from './grilleIndicateurs.ts';
import type { Marques } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { compteSecret } from './secretEnPlace.ts';
import type { NomDeStyle } from './styles.ts';

/** Counts of one row, by position of the indicator in the table. */
export type ComptesDeLigne = (rang: number) => Compte | null;

/** What every row of a table of indicators shares. */
export interface Chiffres {
  readonly grille: GrilleDeChiffres;
  readonly lecture: RegleDuSecret['lecture'];
  readonly marques: Marques;
}

/**
 * One row of figures: how many cells are under the threshold of secrecy, then counts as values and shares, means and
 * gaps by formula over them. What is not known is « nd », what has an empty base « /// »: never 0.
 */
export function ligneDeChiffres(
  { grille, lecture, marques }: Chiffres,
  comptes: ComptesDeLigne,
  row: number,
  reference = false,
): PlanCell[] {
  const styles = reference ? STYLES_REFERENCE : STYLES;
  return [
    compteSecret(grille, lecture, row, styles.effectif, ({ rang }) => connu(comptes(rang)) !== null),
    ...grille.colonnes.map((colonne) =>
      colonne.sorte === 'écart'
        ? ecart(grille, colonne, comptes, row, styles.écart, marques)
        : chiffre(
            grille,
            colonne,
            connu(comptes(colonne.rang)),
            row,
            styles[decimales(colonne.indicateur, colonne.sorte)],
            marques,
          ),
    ),
  ];
}

/** Headers of the figures; the first one is that of the cells under the threshold. */
export const entetesDeChiffres = ({ colonnes }: GrilleDeChiffres): PlanCell[] => [
  texte('Cellules sous le seuil', 'enteteNombre'),
  ...colonnes.map((colonne) => texte(titre(colonne), 'enteteNombre')),
];

/** Three lines of header at most, and room for the arrow of the filter. */
export const largeursDeChiffres = ({ colonnes }: GrilleDeChiffres): number[] => [
  12,
  ...colonnes.map((colonne) => Math.max(11, Math.ceil(titre(colonne).length / 2.4))),
];

/** Counts stand in brackets, « APL (base) », what is computed from them does not: « APL · part », « Loyer · €/m² ». */
export function titre({
  indicateur: { court, uniteValeur, uniteBase },
  sorte,
}: Pick<ColonneIndicateur, 'indicateur' | 'sorte'>): string {
  switch (sorte) {
    case 'effectif':
    case 'base':
      return `${court} (${sorte})`;
    case 'diviseur':
      return `${court} · ${uniteBase ?? sorte}`;
    case 'rapport':
      return `${court} · ${uniteValeur ?? sorte}`;
    case 'moyenne':
    case 'médiane':
      return uniteValeur === undefined ? `${court} · ${sorte}` : `${court} · ${sorte}, ${uniteValeur}`;
    default:
      return `${court} · ${sorte}`;
  }
}

/** Null when nothing was counted, or nothing but missing answers. */
const connu = (compte: Compte | null): Compte | null =>
  compte?.base === 0 && compte.inconnus > 0 ? null : compte;

/** The mark that stands in place of the value of a count that gives none; null when it gives one. */
export function marqueDe(compte: Compte | null): 'nd' | '///' | null {
  if (connu(compte) === null) return 'nd';
  return valeur(compte) === null ? '///' : null;
}

function chiffre(
  grille: GrilleDeChiffres,
  { indicateur: { code, forme, uniteBase }, sorte, column }: ColonneIndicateur,
  compte: Compte | null,
  row: number,
  style: NomDeStyle,
  marques: Marques,
): PlanCell {
  const marque = compte === null ? 'nd' : '///';
  if (compte === null || compte.base === 0) marques.add(marque);
  const haut = grille.colonne(code, forme === 'moyenne' ? 'somme' : 'effectif') ?? column;
  const bas = grille.colonne(code, uniteBase === undefined ? 'base' : 'diviseur') ?? column;
  if (sorte === 'médiane' || sorte === 'diversité') {
    return compte?.resume === undefined ? texte(marque, style) : nombre(compte.resume, style);
  }
  if (sorte === 'part' || sorte === 'moyenne' || sorte === 'rapport') {
    return formule(`=IF(N(${ici(row, bas)})>0,${ici(row, haut)}/${ici(row, bas)},"${marque}")`, style);
  }
  return compte === null ? texte('nd', style) : nombre(compteMontre(compte, sorte), style);
}

/** Which of its counts a column shows; the base of a mean over square metres is its dwellings. */
export function compteMontre({ numerateur, base, lignes = base }: Compte, sorte: Sorte): number {
  if (sorte === 'base') return lignes;
  return sorte === 'diviseur' ? base : numerateur;
}

/** Rates per hundred look like shares, prices per square metre and figures per dwelling have two decimals. */
export function decimales({ uniteValeur = '' }: Indicateur, sorte: Sorte): Sorte {
  if (sorte === 'rapport' && uniteValeur === '%') return 'part';
  return sorte === 'moyenne' && uniteValeur.includes('/') ? 'rapport' : sorte;
}

function ecart(
  grille: GrilleDeChiffres,
  { indicateur }: ColonneIndicateur,
  comptes: ComptesDeLigne,
  row: number,
  style: NomDeStyle,
  marques: Marques,
): PlanCell {
  const codes = differenceDe(indicateur) ?? [];
  const parties = codes.map((code) => grille.colonnes.find((c) => c.indicateur.code === code));
  const [a, b] = codes.map((code) => grille.valeur(code));
  if (a == null || b == null) {
    marques.add('nd');
    return texte('nd', style);
  }
  if (parties.some((partie) => !partie || valeur(comptes(partie.rang)) === null)) marques.add('nd');
  return formule(
    `=IF(COUNT(${ici(row, a)},${ici(row, b)})=2,(${ici(row, a)}-${ici(row, b)})*100,"nd")`,
    style,
  );
}

export const STYLES: Record<Sorte, NomDeStyle> = {
  effectif: 'effectif',
  base: 'effectifDiscret',
  part: 'part',
  somme: 'effectifDiscret',
  diviseur: 'effectifDiscret',
  moyenne: 'moyenne',
  écart: 'ecart',
  médiane: 'moyenne',
  rapport: 'rapport',
  diversité: 'rapport',
};
export const STYLES_REFERENCE: Record<Sorte, NomDeStyle> = {
  effectif: 'referenceEffectif',
  base: 'referenceEffectifDiscret',
  part: 'referencePart',
  somme: 'referenceEffectifDiscret',
  diviseur: 'referenceEffectifDiscret',
  moyenne: 'referenceMoyenne',
  écart: 'referenceEcart',
  médiane: 'referenceMoyenne',
  rapport: 'referenceRapport',
  diversité: 'referenceRapport',
};
