import { etiquettes } from '../parc/etiquettes.ts';
import type { Parc } from '../parc/parc.ts';
import { groupes, lignes, tables } from './calculs.ts';
import { nombres, unParLigne } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import seuils from './seuils-du-parc.json' with { type: 'json' };

const epci = (parc: Parc): readonly (string | null)[] => etiquettes(parc, 'epci');
const tousParcs = (parc: Parc) => nombres(parc, 'logementsTousParcs');

const POIDS = {
  niveau: 'approfondissement',
  famille: 'parc',
  unite: 'logements',
  forme: 'part',
  sens: 0,
  reference: null,
} as const;

/** What the social stock of a place weighs in its surroundings. */
export const poids: readonly Indicateur[] = [
  {
    ...POIDS,
    code: 'I45a',
    libelle: 'Part du parc social de l’EPCI',
    court: 'Part du parc de l’EPCI',
    variante: 'parc social de l’EPCI présent dans le fichier',
    numerateur: 'Logements sociaux du secteur',
    denominateur: 'Logements sociaux du fichier situés dans l’EPCI, ou dans les EPCI qu’il touche',
    source: 'RPLS',
    page: 'Repères n° 17, fiche de Grand Poitiers',
    prudence:
      'L’EPCI est celui que le fichier contient : avec les logements d’un seul bailleur, c’est la part dans son propre parc.',
    calculs: [groupes('logements', [['epci', 'nomEpci']], epci, 'taille')],
  },
  {
    ...POIDS,
    code: 'I45b',
    libelle: 'Poids du parc social dans l’ensemble des logements',
    court: 'Poids du parc social',
    variante: 'tous les logements du secteur',
    numerateur: 'Logements sociaux du secteur',
    denominateur: 'Logements de tous les parcs du secteur',
    source: 'RPLS et recensement ou fichiers fonciers',
    page: 'Repères n° 17, partie 1, mesures du CIEC du 6 mars 2015',
    prudence: `Au-dessus de ${seuils.poidsHlmMaximum * 100} %, une commune ou un quartier est de ceux où le comité interministériel de 2015 a voulu limiter la construction de logements sociaux. Les deux effectifs doivent être de la même année et du même contour.`,
    calculs: [
      lignes('residences', ['nbLogements', 'logementsTousParcs'], (parc) => ({
        numerateur: nombres(parc, 'nbLogements'),
        base: tousParcs(parc),
      })),
      tables(
        { nature: 'logements', champs: [], valeurs: unParLigne },
        { nature: 'residences', champs: ['logementsTousParcs'], valeurs: tousParcs },
      ),
    ],
  },
];
