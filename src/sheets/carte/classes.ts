import type { Montre } from '../../domain/carte/montrable.ts';
import { libelleDeType, TYPES } from '../../domain/typologies/types.ts';
import { TON_NON_CLASSE, TON_SECRET, TONS_DES_TYPES } from '../couleurs.ts';

/** How a class is written, named and coloured on the sheet, in the files and on the map. */
export interface ClasseDeCarte {
  /** « 1 » to « 4 », « s », « nd ». */
  readonly marque: string;
  readonly libelle: string;
  /** '#RRGGBB'. */
  readonly couleur: string;
}

export const CLASSE_SECRETE: ClasseDeCarte = {
  marque: 's',
  libelle: 'Secret statistique',
  couleur: TON_SECRET,
};
export const CLASSE_INCONNUE: ClasseDeCarte = {
  marque: 'nd',
  libelle: libelleDeType(null),
  couleur: TON_NON_CLASSE,
};

/** The types, then what has none. */
export const CLASSES: readonly ClasseDeCarte[] = [
  ...TYPES.map((type) => ({
    marque: String(type),
    libelle: libelleDeType(type),
    couleur: TONS_DES_TYPES[type] ?? TON_NON_CLASSE,
  })),
  CLASSE_INCONNUE,
  CLASSE_SECRETE,
];

/**
 * The class of a residence as it may be told.
 *
 * @example classeDe({ etat: 'montree', valeur: 1 }) // { marque: '1', libelle: 'Capacité d’accueil', couleur: '#B3E2CD' }
 */
export function classeDe(type: Montre<number>): ClasseDeCarte {
  if (type.etat === 'secret') return CLASSE_SECRETE;
  const marque = type.etat === 'montree' ? String(type.valeur) : 'nd';
  return CLASSES.find((classe) => classe.marque === marque) ?? CLASSE_INCONNUE;
}
