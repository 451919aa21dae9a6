import { nombre } from '../messages/phrases.ts';
import type { TextesDIndicateur } from './dire.ts';
import type { Indicateur, Reference } from './indicateur.ts';

/**
 * All that is said of an indicator, from what it is: name with its variant, formula, cautions, source, published values
 * with their year and field.
 */
export function textesDe(indicateur: Indicateur): TextesDIndicateur {
  const { libelle, variante, sens, prudence, source, page } = indicateur;
  return {
    libelle: variante === undefined ? libelle : `${libelle} [${variante}]`,
    formule: formule(indicateur),
    sens,
    precautions: prudence,
    source: [source, page].filter((texte) => texte !== '').join(', '),
    reference: direLesReferences(indicateur),
  };
}

function formule({ forme, numerateur, denominateur }: Indicateur): string {
  const suite = denominateur.charAt(0).toLowerCase() + denominateur.slice(1);
  switch (forme) {
    case 'ecart':
      return `${numerateur}, ${suite}, en points`;
    case 'mediane':
    case 'diversite':
      return `${numerateur}, parmi : ${suite}`;
    default:
      return `${numerateur} ÷ ${suite}`;
  }
}

/**
 * A value as it is read aloud: « 38,9 % », « +7 points », « 3,2 », « 5,83 €/m² ».
 *
 * @example direValeur({ forme: 'part' }, 0.389) // « 38,9 % »
 */
export function direValeur(
  { forme, uniteValeur }: Pick<Indicateur, 'forme' | 'uniteValeur'>,
  valeur: number,
): string {
  switch (forme) {
    case 'part':
      return `${nombre(Math.round(valeur * 1000) / 10)} %`;
    case 'ecart':
      return `${valeur > 0 ? '+' : ''}${nombre(valeur)} points`;
    default:
      return uniteValeur === undefined ? nombre(valeur) : `${nombre(valeur)} ${uniteValeur}`;
  }
}

/** Every published value with its year and field, the main one first. */
export const publiees = ({ reference, autresReferences = [] }: Indicateur): readonly Reference[] =>
  reference === null ? [] : [reference, ...autresReferences];

function direLesReferences(indicateur: Indicateur): string {
  const valeurs = publiees(indicateur);
  const [premiere] = valeurs;
  if (!premiere) return '';
  const dites = valeurs.map(
    (publiee) => `${direValeur(indicateur, publiee.valeur)} (${publiee.millesime}, ${publiee.champ})`,
  );
  const remarque = premiere.remarque === undefined ? '' : ` ${premiere.remarque}`;
  const origines = [...new Set(valeurs.map(({ source }) => source))].join(' ; ');
  return `${dites.join(' ; ')}.${remarque} Source : ${origines}.`;
}
