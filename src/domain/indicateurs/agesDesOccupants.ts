import type { Champ } from '../parc/champs.ts';
import { lignes } from './calculs.ts';
import { nombres } from './colonnes.ts';
import type { Apports, Calcul, Indicateur } from './indicateur.ts';
import { references } from './references.ts';
import seuils from './seuils.json' with { type: 'json' };

const SANS_LIMITE = Number.POSITIVE_INFINITY;
const { strict, repli } = seuils.jeunesse;

const COMMUN = {
  niveau: 'approfondissement',
  famille: 'ages',
  unite: 'occupants',
  sens: 0,
  source: 'Enquête OPS',
  page: 'Repères n° 17, annexe « Âge »',
} as const;

type AgeTeste = (age: number) => boolean;

/** From a table of persons: those of one age over those of another. */
const parmiLesPersonnes = (haut: AgeTeste, bas: AgeTeste): Calcul =>
  lignes('personnes', ['age'], (parc) => {
    const ages = nombres(parc, 'age');
    const compter = (test: AgeTeste) =>
      ages.map((age) => (Number.isNaN(age) ? Number.NaN : Number(test(age))));
    return { numerateur: compter(haut), base: compter(bas) };
  });

/**
 * From counts made by household: a part of its occupants over all of them. A household with more of the part than
 * occupants is not known.
 */
const parmiLesOccupants = (champ: Champ, tous: readonly Champ[]): Calcul =>
  lignes('menages', [champ, ...tous], (parc) => {
    const colonnes = tous.map((autre) => nombres(parc, autre));
    const numerateur = nombres(parc, champ);
    const base = numerateur.map((part, ligne) => {
      const total = colonnes.reduce((somme, colonne) => somme + (colonne[ligne] ?? Number.NaN), 0);
      return part > total ? Number.NaN : total;
    });
    return { numerateur, base };
  });

const compte =
  (haut: Champ, bas: Champ): ((parc: Parameters<typeof nombres>[0]) => Apports) =>
  (parc) => ({ numerateur: nombres(parc, haut), base: nombres(parc, bas) });

function occupantsAges(code: string, de: number, champ: Champ): Indicateur {
  return {
    ...COMMUN,
    code,
    libelle: `Part des occupants de ${de} ans et plus`,
    court: `Occupants ${de} ans et +`,
    variante: 'occupants',
    forme: 'part',
    numerateur: `Occupants de ${de} ans et plus`,
    denominateur: 'Occupants des ménages dont les âges sont connus',
    prudence:
      'Compte tous les habitants. Annonce des besoins d’adaptation et de services, sans dire l’état de chacun.',
    ...references(code),
    calculs: [
      parmiLesOccupants(champ, ['personnes']),
      parmiLesPersonnes(
        (age) => age >= de,
        () => true,
      ),
    ],
  };
}

function jeunesse(
  code: string,
  { moinsDe, aPartirDe }: typeof strict,
  variante: string,
  champs: readonly [Champ, Champ],
  prudence: string,
): Indicateur {
  const [haut, bas] = champs;
  return {
    ...COMMUN,
    code,
    libelle: `Indice de jeunesse, moins de ${moinsDe} ans pour un occupant de ${aPartirDe} ans et plus`,
    court: `Jeunesse ${moinsDe}/${aPartirDe}`,
    variante,
    forme: 'rapport',
    numerateur: `Occupants de moins de ${moinsDe} ans`,
    denominateur: `Occupants de ${aPartirDe} ans et plus`,
    prudence,
    ...references(code),
    calculs: [
      lignes('menages', [haut, bas], compte(haut, bas)),
      parmiLesPersonnes(
        (age) => age < moinsDe,
        (age) => age >= aPartirDe,
      ),
    ],
  };
}

const GROUPES = ['moinsDe6Ans', 'de6A11Ans', 'de12A17Ans', 'de18A24Ans', 'de25AnsEtPlus'] as const;
const DEBUTS = [0, ...seuils.agesDesJeunes];

function groupe(champ: Champ, rang: number): Indicateur {
  const de = DEBUTS[rang] ?? 0;
  const a = DEBUTS[rang + 1] ?? SANS_LIMITE;
  const dits =
    de === 0 ? `moins de ${a} ans` : a === SANS_LIMITE ? `${de} ans et plus` : `${de} à ${a - 1} ans`;
  const code = `I24${'abcde'[rang] ?? ''}`;
  return {
    ...COMMUN,
    code,
    libelle: `Part des occupants de ${dits}`,
    court: `Occupants ${dits}`,
    variante: 'groupes disjoints',
    forme: 'part',
    numerateur: `Occupants de ${dits}`,
    denominateur: 'Occupants des ménages dont les âges sont connus',
    prudence: 'Les bornes de la source se chevauchent : un enfant de 6 ans est ici dans « 6 à 11 ans ».',
    ...references(code),
    calculs: [
      parmiLesOccupants(champ, ['personnes']),
      parmiLesOccupants(champ, GROUPES),
      parmiLesPersonnes(
        (age) => age >= de && age < a,
        () => true,
      ),
    ],
  };
}

/** Everybody who lives there, leaseholders or not. */
export const occupants: readonly Indicateur[] = [
  ...(['de65AnsEtPlus', 'de75AnsEtPlus', 'de80AnsEtPlus'] as const).map((champ, rang) =>
    occupantsAges(`I21${'def'[rang] ?? ''}`, seuils.agesEleves[rang] ?? SANS_LIMITE, champ),
  ),
  jeunesse(
    'I22',
    strict,
    'strict, 20/60',
    ['moinsDe20Ans', 'de60AnsEtPlus'],
    'Ne le comparez jamais à 3,2, valeur nationale du repli (I23). Sans occupant âgé, il n’a pas de valeur.',
  ),
  jeunesse(
    'I23',
    repli,
    'repli, 25/65',
    ['moinsDe25Ans', 'de65AnsEtPlus'],
    'À employer quand les âges fins manquent, jamais à côté de I22. Sans occupant âgé, il n’a pas de valeur.',
  ),
  ...GROUPES.map(groupe),
];
