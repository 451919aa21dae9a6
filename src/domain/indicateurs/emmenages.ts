import { lignes } from './calculs.ts';
import { parLigne } from './colonnes.ts';
import { estMonoparentale, estNombreuse, estSeule, tousDeux } from './composition.ts';
import { parmiRecents, recents } from './emmenagesRecents.ts';
import type { ChampsAttendus, Indicateur } from './indicateur.ts';
import type { Critere } from './partDesMenages.ts';
import { references } from './references.ts';
import type { Reglages } from './reglages.ts';
import { REVENU, revenus, sousSeuil } from './revenusDesMenages.ts';

const DATES = ['anneeEmmenagement', 'emmenageRecent'] as const;

const COMMUN = {
  niveau: 'socle',
  famille: 'emmenages',
  unite: 'ménages',
  source: 'Enquête OPS',
  page: 'Repères n° 17, annexe « Emménagés récents »',
} as const;

interface Profil {
  readonly lettre: string;
  readonly quoi: string;
  readonly court: string;
  readonly sens: Indicateur['sens'];
  readonly champs: ChampsAttendus;
  readonly critere: Critere;
  /** The same share among all households. */
  readonly ensemble: string;
}

const PROFILS: readonly Profil[] = [
  {
    lettre: 'a',
    quoi: 'familles monoparentales',
    court: 'monoparentales',
    sens: 1,
    champs: ['typeMenage'],
    critere: estMonoparentale,
    ensemble: 'I16',
  },
  {
    lettre: 'b',
    quoi: 'familles de 3 enfants et plus',
    court: '3 enfants et +',
    sens: 1,
    champs: ['enfants'],
    critere: estNombreuse,
    ensemble: 'I18',
  },
  {
    lettre: 'c',
    quoi: 'familles monoparentales de 3 enfants et plus',
    court: 'monop. 3 enfants et +',
    sens: 1,
    champs: ['typeMenage', 'enfants'],
    critere: tousDeux(estMonoparentale, estNombreuse),
    ensemble: 'I17',
  },
  {
    lettre: 'd',
    quoi: 'personnes seules',
    court: 'seules',
    sens: 0,
    champs: [['typeMenage', 'personnes']],
    critere: estSeule,
    ensemble: 'I19',
  },
];

function profil({ lettre, quoi, court, sens, champs, critere }: Profil): Indicateur {
  const code = `I10${lettre}`;
  return {
    ...COMMUN,
    code,
    libelle: `Part des ${quoi} parmi les emménagés récents`,
    court: `Récents : ${court}`,
    forme: 'part',
    sens,
    numerateur: `Emménagés récents : ${quoi}`,
    denominateur: 'Emménagés récents dont la composition est connue',
    prudence:
      'Une composition familiale n’est pas une fragilité à elle seule. Les effectifs d’emménagés sont petits : le secret statistique s’applique vite.',
    ...references(code),
    calculs: [
      lignes('menages', [DATES, ...champs], (parc, reglages) =>
        parmiRecents(parc, reglages, critere(parc, reglages)),
      ),
    ],
  };
}

const ecartDeProfil = ({ lettre, quoi, court, sens, ensemble }: Profil): Indicateur => ({
  ...COMMUN,
  niveau: 'approfondissement',
  code: `I11${lettre}`,
  libelle: `Écart entre emménagés récents et ensemble : ${quoi}`,
  court: `Écart : ${court}`,
  forme: 'ecart',
  sens,
  numerateur: `Part des ${quoi} parmi les emménagés récents (I10${lettre})`,
  denominateur: `Moins leur part parmi tous les ménages (${ensemble})`,
  prudence: 'Avec peu d’entrants, l’écart bouge beaucoup.',
  reference: null,
  calculs: [{ sorte: 'difference', codes: [`I10${lettre}`, ensemble] }],
});

/** Households moved in during the method's window, beside the whole stock. */
export function emmenages({ seuilRevenu, fenetreEmmenages }: Reglages): Indicateur[] {
  const taux = `${seuilRevenu * 100} %`;
  const annees = fenetreEmmenages === 1 ? 'la dernière année' : `les ${fenetreEmmenages} dernières années`;
  return [
    {
      ...COMMUN,
      code: 'I08',
      libelle: 'Part des emménagés récents',
      court: 'Emménagés récents',
      variante: `${fenetreEmmenages} an${fenetreEmmenages > 1 ? 's' : ''}`,
      forme: 'part',
      sens: 0,
      numerateur: `Ménages entrés dans ${annees} présentes dans le fichier`,
      denominateur: 'Ménages dont l’année d’emménagement est connue',
      prudence:
        'Décrit un mouvement : à lire avec le profil des entrants. L’enquête comptait trois ans jusqu’en 2014, deux ans depuis 2016.',
      ...references('I08'),
      calculs: [
        lignes('menages', [DATES], (parc, reglages) => {
          const entres = recents(parc, reglages);
          return parLigne(parc.lignes, (ligne) => entres[ligne] ?? Number.NaN);
        }),
      ],
    },
    {
      ...COMMUN,
      code: 'I09',
      libelle: `Part des emménagés récents sous ${taux} des plafonds PLUS`,
      court: `Récents < ${taux}`,
      forme: 'part',
      sens: 1,
      numerateur: `Emménagés récents dont le revenu est inférieur à ${taux} du plafond PLUS`,
      denominateur: 'Emménagés récents dont le revenu est connu',
      prudence: 'Les effectifs d’emménagés sont petits : une entrée suffit à changer la part.',
      ...references('I09', seuilRevenu),
      calculs: [
        lignes('menages', [DATES, REVENU], (parc, reglages) =>
          parmiRecents(parc, reglages, sousSeuil(revenus(parc), reglages.seuilRevenu)),
        ),
      ],
    },
    ...PROFILS.map(profil),
    {
      ...COMMUN,
      code: 'I11',
      libelle: `Écart entre emménagés récents et ensemble, sous ${taux} des plafonds PLUS`,
      court: 'Écart flux − stock',
      forme: 'ecart',
      sens: 1,
      numerateur: `Part des emménagés récents sous ${taux} (I09)`,
      denominateur: `Moins la part de tous les ménages sous ${taux} (I01)`,
      prudence:
        'Positif : les entrants sont plus modestes que les occupants, l’occupation se fragilise. Avec peu d’entrants, l’écart bouge beaucoup.',
      ...references('I11', seuilRevenu),
      calculs: [{ sorte: 'difference', codes: ['I09', 'I01'] }],
    },
    ...PROFILS.map(ecartDeProfil),
  ];
}
