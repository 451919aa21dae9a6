import type { Parc } from '../parc/parc.ts';
import { lignes } from './calculs.ts';
import { nombres, parLigne, textes } from './colonnes.ts';
import { parmiRecents, recents } from './emmenagesRecents.ts';
import type { ChampsAttendus, Indicateur } from './indicateur.ts';
import { sousSeuil } from './precarite.ts';
import { referenceNationale } from './references.ts';
import type { Reglages } from './reglages.ts';
import seuils from './seuils.json' with { type: 'json' };

const DATES = ['anneeEmmenagement', 'emmenageRecent'] as const;

const COMMUN = {
  niveau: 'socle',
  famille: 'emmenages',
  unite: 'ménages',
  source: 'Enquête OPS',
  page: 'Repères n° 17, annexe « Emménagés récents »',
} as const;

type Critere = (parc: Parc) => (ligne: number) => number;

const estMonoparentale: Critere = (parc) => {
  const types = textes(parc, 'typeMenage');
  return (ligne) => {
    const type = types[ligne] ?? null;
    return type === null ? Number.NaN : Number(type === 'monoparentale');
  };
};

const estNombreuse: Critere = (parc) => {
  const enfants = nombres(parc, 'enfants');
  return (ligne) => {
    const nombre = enfants[ligne] ?? Number.NaN;
    return Number.isNaN(nombre) ? Number.NaN : Number(nombre >= seuils.enfantsDeFamilleNombreuse);
  };
};

const sontTousDeux =
  (un: Critere, autre: Critere): Critere =>
  (parc) => {
    const [a, b] = [un(parc), autre(parc)];
    return (ligne) => {
      const [x, y] = [a(ligne), b(ligne)];
      return x === 0 || y === 0 ? 0 : x * y;
    };
  };

const estSeule: Critere = (parc) => {
  const personnes = nombres(parc, 'personnes');
  const types = textes(parc, 'typeMenage');
  return (ligne) => {
    const type = types[ligne] ?? null;
    if (type !== null) return Number(type === 'seule');
    const nombre = personnes[ligne] ?? Number.NaN;
    return Number.isNaN(nombre) ? Number.NaN : Number(nombre === 1);
  };
};

function profil(
  lettre: string,
  quoi: string,
  court: string,
  sens: Indicateur['sens'],
  champs: ChampsAttendus,
  critere: Critere,
): Indicateur {
  const code = `I10${lettre}`;
  return {
    ...COMMUN,
    code,
    libelle: `Part des ${quoi} parmi les emménagés récents`,
    court,
    forme: 'part',
    sens,
    numerateur: `Emménagés récents : ${quoi}`,
    denominateur: 'Emménagés récents dont la composition est connue',
    prudence:
      'Une composition familiale n’est pas une fragilité à elle seule. Les effectifs d’emménagés sont petits : le secret statistique s’applique vite.',
    reference: referenceNationale(code),
    calculs: [
      lignes('menages', [DATES, ...champs], (parc, reglages) => parmiRecents(parc, reglages, critere(parc))),
    ],
  };
}

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
      forme: 'part',
      sens: 0,
      numerateur: `Ménages entrés dans ${annees} présentes dans le fichier`,
      denominateur: 'Ménages dont l’année d’emménagement est connue',
      prudence:
        'Décrit un mouvement : à lire avec le profil des entrants. L’enquête comptait trois ans jusqu’en 2014, deux ans depuis 2016.',
      reference: referenceNationale('I08'),
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
      reference: referenceNationale('I09', seuilRevenu),
      calculs: [
        lignes('menages', [DATES, 'revenuSurPlafond'], (parc, reglages) =>
          parmiRecents(parc, reglages, sousSeuil(nombres(parc, 'revenuSurPlafond'), reglages.seuilRevenu)),
        ),
      ],
    },
    profil('a', 'familles monoparentales', 'Récents : monoparentales', 1, ['typeMenage'], estMonoparentale),
    profil('b', 'familles de 3 enfants et plus', 'Récents : 3 enfants et +', 1, ['enfants'], estNombreuse),
    profil(
      'c',
      'familles monoparentales de 3 enfants et plus',
      'Récents : monop. 3 enfants et +',
      1,
      ['typeMenage', 'enfants'],
      sontTousDeux(estMonoparentale, estNombreuse),
    ),
    profil('d', 'personnes seules', 'Récents : seules', 0, [['typeMenage', 'personnes']], estSeule),
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
      reference: null,
      calculs: [{ sorte: 'difference', codes: ['I09', 'I01'] }],
    },
  ];
}
