import type { Champ } from '../parc/champs.ts';
import { EN_QPV, etiquettes } from '../parc/etiquettes.ts';
import type { Parc } from '../parc/parc.ts';
import { lignes } from './calculs.ts';
import { nombres, parLigne, textes } from './colonnes.ts';
import { type Financement, financementsDe } from './financements.ts';
import type { Indicateur } from './indicateur.ts';
import { referencesRpls } from './referencesRpls.ts';
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
    ...referencesRpls(reste.code),
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

const FINANCEMENT = {
  denominateur: 'Logements dont le financement est connu',
  prudence:
    'Le financement fixe un plafond au m² de surface utile : un même financement ne fait pas un même loyer, et les charges n’y sont pas.',
} as const;

function financement(lettre: string, groupe: Financement['groupe'], nom: string): Indicateur {
  return partDesLogements({
    ...FINANCEMENT,
    code: `I37${lettre}`,
    libelle: `Part des logements financés en ${nom}`,
    court: nom,
    numerateur: `Logements dont le financement initial est de la famille ${nom}`,
    page: 'Repères n° 17, annexe « Mode de financement »',
    champ: 'financement',
    critere: (parc) => {
      const familles = financementsDe(textes(parc, 'financement'));
      return (ligne) => {
        const trouve = familles[ligne] ?? null;
        return trouve === null ? Number.NaN : Number(trouve.groupe === groupe);
      };
    },
  });
}

const anciensHlm: Indicateur = partDesLogements({
  ...FINANCEMENT,
  code: 'I37f',
  libelle: 'Part des logements des anciens financements Hlm (HBM, PLR, PSR, HLMO, ILM, ILN)',
  court: 'Anciens Hlm',
  numerateur: 'Logements financés avant la réforme de 1977 : HBM, PLR et PSR, HLMO, ILM, ILN, prêts spéciaux',
  prudence:
    'Ces logements sont aussi dans « PLUS et anciens Hlm » (I37b) : n’ajoutez pas les deux. Souvent les loyers les plus bas du parc, sauf travaux lourds.',
  page: 'Repères n° 17, annexe « Mode de financement », parc ancien',
  champ: 'financement',
  critere: (parc) => {
    const familles = financementsDe(textes(parc, 'financement'));
    return (ligne) => {
      const trouve = familles[ligne] ?? null;
      return trouve === null ? Number.NaN : Number(trouve.ancien);
    };
  },
});

/** Declared by the landlord, else told by the zoning of 2024 or 2015. */
function enQuartierPrioritaire(part: Part): Indicateur {
  const declaree = partDesLogements(part);
  const zonage = lignes('logements', [['qpv2024', 'qpv2015']], (parc) => {
    const dits = etiquettes(parc, 'qpv');
    return parLigne(parc.lignes, (ligne) => {
      const dit = dits[ligne] ?? null;
      return dit === null ? Number.NaN : Number(dit === EN_QPV);
    });
  });
  return { ...declaree, calculs: [...declaree.calculs, zonage] };
}

/**
 * Where the dwellings stand, their age and financing. « QPV » is its own code: the source numbers no such share, and
 * the word is what a user types.
 */
export const offre: readonly Indicateur[] = [
  enQuartierPrioritaire({
    code: 'QPV',
    libelle: 'Part des logements en quartier prioritaire',
    court: 'En QPV',
    numerateur: 'Logements situés en quartier prioritaire de la politique de la ville',
    denominateur: 'Logements dont la situation est connue',
    prudence:
      'Situation déclarée par le bailleur, à défaut celle du zonage. Les contours des quartiers ont changé en 2015 et en 2024.',
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
  anciensHlm,
];
