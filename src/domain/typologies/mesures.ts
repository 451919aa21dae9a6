import { decimal, pourcent, rond } from '../messages/accords.ts';
import type { Mesure, RegleDeType } from '../methode/methode.ts';

export type Condition = RegleDeType['conditions'][number];

/** What is known of one residence; null where it is not. */
export type Mesures = Readonly<Record<Mesure, number | null>>;

interface Ecriture {
  readonly nom: string;
  /** With its article, for « … n’est pas connu ». */
  readonly complet: string;
  readonly ecrire: (valeur: number) => string;
  /** A distance, with its unit. */
  readonly distance: (valeur: number) => string;
}

/** How each measure is written in a sentence. */
export const ECRITURES: Readonly<Record<Mesure, Ecriture>> = {
  precarite: {
    nom: 'précarité',
    complet: 'l’indice de précarité',
    ecrire: rond,
    distance: (valeur) => `${decimal(valeur)} points d’indice de précarité`,
  },
  ecartFluxStock: {
    nom: 'écart flux − stock',
    complet: 'l’écart entre emménagés récents et ensemble',
    ecrire: (valeur) => `${valeur > 0 ? '+' : ''}${decimal(valeur)} points`,
    distance: (valeur) => `${decimal(valeur)} points d’écart flux − stock`,
  },
  impayes: {
    nom: 'impayés',
    complet: 'la part des impayés',
    ecrire: pourcent,
    distance: (valeur) => `${decimal(valeur * 100)} points d’impayés`,
  },
};

const COMPARER: Readonly<Record<Condition['operateur'], (valeur: number, limite: number) => boolean>> = {
  '>': (valeur, limite) => valeur > limite,
  '>=': (valeur, limite) => valeur >= limite,
  '<': (valeur, limite) => valeur < limite,
  '<=': (valeur, limite) => valeur <= limite,
};

/** Whether a condition holds; null when its measure is not known. */
export function verifie({ mesure, operateur, limite }: Condition, mesures: Mesures): boolean | null {
  const valeur = mesures[mesure];
  return valeur === null ? null : COMPARER[operateur](valeur, limite);
}

/** « précarité 127 > 120 ». An index that rounds onto its limit is shown with a decimal. */
export function dire({ mesure, operateur, limite }: Condition, valeur: number): string {
  const { nom, ecrire } = ECRITURES[mesure];
  const ecrite = ecrire(valeur) === ecrire(limite) && valeur !== limite ? decimal(valeur) : ecrire(valeur);
  return `${nom} ${ecrite} ${operateur.replace('>=', '≥').replace('<=', '≤')} ${ecrire(limite)}`;
}
