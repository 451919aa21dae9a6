import { phrase } from '../messages/index.ts';
import type { Mesure, Methode, RegleDeType } from '../methode/methode.ts';
import type { Classement } from './classement.ts';
import { plusProcheChangement } from './distance.ts';
import { type Condition, dire, ECRITURES, type Mesures, verifie } from './mesures.ts';
import { libelleDeType } from './types.ts';

export interface Typologie {
  readonly classement: readonly Classement[];
  /** Rules and conditions set aside because the whole file lacks their measure, each in one sentence. */
  readonly ecartees: readonly string[];
}

export interface ResidenceMesuree {
  readonly cle: string;
  readonly mesures: Mesures;
}

/**
 * One of four types per residence: the method's rules in order, the first that holds.
 *
 * A measure that no residence has sets its rule aside (its condition alone where one condition is enough), said once.
 * A measure that one residence lacks leaves it unclassified when the rule cannot be decided without it. The limits are
 * this project's own: the source describes its types in words.
 *
 * @example classer(METHODE_SOCLE, [{ cle: 'A', mesures: { precarite: 127, ecartFluxStock: 2, impayes: 0.2 } }])
 * // type 4, « précarité 127 > 120 et impayés 20,0 % > 15,0 % »
 */
export function classer(
  { typologie, tolerance }: Pick<Methode, 'typologie' | 'tolerance'>,
  residences: readonly ResidenceMesuree[],
): Typologie {
  const connue = (mesure: Mesure) => residences.some(({ mesures }) => mesures[mesure] !== null);
  const ecartees: string[] = [];
  const regles = typologie.flatMap((regle) => {
    const gardees = regle.conditions.filter(({ mesure }) => connue(mesure));
    if (gardees.length === regle.conditions.length) return [regle];
    const absente = regle.conditions.find(({ mesure }) => !connue(mesure));
    const entiere = regle.toutes || gardees.length === 0;
    if (absente) ecartees.push(direEcart(regle, absente, entiere));
    return entiere ? [] : [{ ...regle, conditions: gardees }];
  });
  const classement = residences.map(({ cle, mesures }) => {
    const { type, raison } = typeDe(regles, mesures);
    const essayer = (essai: Mesures) => typeDe(regles, essai).type;
    const distance = type === null ? null : plusProcheChangement(regles, mesures, type, tolerance, essayer);
    return { cle, type, raison, distance };
  });
  return { classement, ecartees };
}

function typeDe(regles: readonly RegleDeType[], mesures: Mesures): { type: number | null; raison: string } {
  const manquees: Condition[] = [];
  for (const regle of regles) {
    const etats = regle.conditions.map((condition) => verifie(condition, mesures));
    if (tient(etats, regle.toutes))
      return { type: regle.type, raison: motif(regle, etats, mesures, manquees) };
    const inconnue = regle.conditions.find((_, rang) => etats[rang] === null);
    if (inconnue && !etats.includes(!regle.toutes)) {
      const { complet } = ECRITURES[inconnue.mesure];
      return {
        type: null,
        raison: phrase({ code: 'non-classe', mesure: complet, libelle: libelleDeType(regle.type) }),
      };
    }
    manquees.push(...regle.conditions);
  }
  return { type: null, raison: phrase({ code: 'aucune-regle' }) };
}

function tient(etats: readonly (boolean | null)[], toutes: boolean): boolean {
  if (etats.length === 0) return true;
  return toutes ? etats.every((etat) => etat === true) : etats.includes(true);
}

/** The conditions that hold, or for the last rule the values that reached no limit. */
function motif(
  { conditions, toutes }: RegleDeType,
  etats: readonly (boolean | null)[],
  mesures: Mesures,
  manquees: readonly Condition[],
): string {
  const tenues = conditions.filter((_, rang) => etats[rang] === true);
  if (tenues.length > 0) {
    return tenues
      .map((condition) => dire(condition, mesures[condition.mesure] ?? 0))
      .join(toutes ? ' et ' : ', ');
  }
  const valeurs = [...new Set(manquees.map(({ mesure }) => mesure))].flatMap((mesure) => {
    const valeur = mesures[mesure];
    return valeur === null ? [] : [`${ECRITURES[mesure].nom} ${ECRITURES[mesure].ecrire(valeur)}`];
  });
  return phrase({ code: 'sous-les-limites', valeurs });
}

function direEcart({ type }: RegleDeType, { mesure }: Condition, entiere: boolean): string {
  const { complet } = ECRITURES[mesure];
  return phrase({ code: 'regle-ecartee', libelle: libelleDeType(type), mesure: complet, entiere });
}
