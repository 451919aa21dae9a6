import type { Champ } from '../parc/champs.ts';
import type { Parc } from '../parc/parc.ts';
import { plier } from '../parc/texte.ts';
import { lignes } from './calculs.ts';
import { nombres, parLigne, textes } from './colonnes.ts';
import source from './financements.json' with { type: 'json' };
import type { Indicateur } from './indicateur.ts';
import seuils from './seuils.json' with { type: 'json' };

/** The source's two dates, « avant 1977 » and « après 2000 », read strictly. */
const { ancienAvant: ANCIEN, recentApres: RECENT } = seuils;

interface Part {
  readonly code: string;
  readonly libelle: string;
  readonly court: string;
  readonly numerateur: string;
  readonly denominateur: string;
  readonly prudence: string;
  readonly page: string;
  readonly champ: Champ;
  readonly critere: (parc: Parc) => (ligne: number) => number;
}

/** A share of the dwellings: context only, never good or bad by itself. */
export function partDesLogements({ champ, critere, ...reste }: Part): Indicateur {
  return {
    ...reste,
    niveau: 'approfondissement',
    famille: 'parc',
    unite: 'logements',
    forme: 'part',
    sens: 0,
    source: 'RPLS',
    reference: null,
    calculs: [lignes('logements', [champ], (parc) => parLigne(parc.lignes, critere(parc)))],
  };
}

/** 1, 0, or NaN when the number is not known. */
export function siNombre(champ: Champ, test: (valeur: number) => boolean): Part['critere'] {
  return (parc) => {
    const valeurs = nombres(parc, champ);
    return (ligne) => {
      const valeur = valeurs[ligne] ?? Number.NaN;
      return Number.isNaN(valeur) ? Number.NaN : Number(test(valeur));
    };
  };
}

function age(code: string, libelle: string, court: string, test: (annee: number) => boolean): Indicateur {
  return partDesLogements({
    code,
    libelle: `Part des logements ${libelle}`,
    court,
    numerateur: `Logements ${libelle}`,
    denominateur: 'Logements dont l’année d’achèvement est connue',
    prudence:
      'L’âge ne dit ni les travaux faits depuis ni l’état : à confronter aux loyers et à la rénovation.',
    page: 'Repères n° 17, annexe « Âge du parc »',
    champ: 'anneeConstruction',
    critere: siNombre('anneeConstruction', test),
  });
}

const GROUPE_DE = new Map(
  Object.entries(source.groupes).flatMap(([groupe, codes]) =>
    codes.map((code) => [plier(code), groupe] as const),
  ),
);

function financement(lettre: string, groupe: keyof typeof source.groupes, nom: string): Indicateur {
  return partDesLogements({
    code: `I37${lettre}`,
    libelle: `Part des logements financés en ${nom}`,
    court: nom,
    numerateur: `Logements dont le financement initial est de la famille ${nom}`,
    denominateur: 'Logements dont le financement est connu',
    prudence:
      'Le financement fixe un plafond au m² de surface utile : un même financement ne fait pas un même loyer, et les charges n’y sont pas.',
    page: 'Repères n° 17, annexe « Mode de financement »',
    champ: 'financement',
    critere: (parc) => {
      const codes = textes(parc, 'financement');
      return (ligne) => {
        const trouve = GROUPE_DE.get(plier(codes[ligne] ?? ''));
        return trouve === undefined ? Number.NaN : Number(trouve === groupe);
      };
    },
  });
}

/**
 * Where the dwellings stand, their age and financing. « QPV » is its own code: the source numbers no such share, and
 * the word is what a user types.
 */
export const offre: readonly Indicateur[] = [
  partDesLogements({
    code: 'QPV',
    libelle: 'Part des logements en quartier prioritaire',
    court: 'En QPV',
    numerateur: 'Logements situés en quartier prioritaire de la politique de la ville',
    denominateur: 'Logements dont la situation est connue',
    prudence: 'Situation déclarée par le bailleur. Les contours des quartiers ont changé en 2015 et en 2024.',
    page: 'Dictionnaire des variables RPLS',
    champ: 'qpv',
    critere: siNombre('qpv', (valeur) => valeur === 1),
  }),
  age('I36a', `achevés avant ${ANCIEN}`, `Avant ${ANCIEN}`, (annee) => annee < ANCIEN),
  age('I36b', `achevés après ${RECENT}`, `Après ${RECENT}`, (annee) => annee > RECENT),
  financement('a', 'PLAI', 'PLAI'),
  financement('b', 'PLUS', 'PLUS et anciens Hlm'),
  financement('c', 'PLS', 'PLS'),
  financement('d', 'PLI', 'PLI'),
  financement('e', 'AUTRE', 'autre financement'),
];
