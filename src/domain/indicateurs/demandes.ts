import { lignes } from './calculs.ts';
import { moyenne, nombres, parLigne, unParLigne } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { parLogement } from './rotation.ts';
import seuils from './seuils-du-parc.json' with { type: 'json' };

const { demandeAncienneMois: ANCIENNE } = seuils;

const MUTATION = {
  niveau: 'approfondissement',
  famille: 'fonctionnement',
  unite: 'logements',
  forme: 'rapport',
  uniteValeur: '%',
  sens: 1,
  denominateur: 'Logements du patrimoine',
  source: 'Fichiers de gestion ou SNE',
  page: 'Repères n° 17, annexe « Mutation », demandes de mutation',
  reference: null,
} as const;

/** What households ask for, turn down and say. */
export const demandes: readonly Indicateur[] = [
  {
    ...MUTATION,
    code: 'I31a',
    libelle: 'Demandes de mutation pour 100 logements',
    court: 'Mutations demandées',
    numerateur: 'Demandes de mutation enregistrées par les locataires en place',
    prudence:
      'Une demande déposée auprès de plusieurs bailleurs peut être comptée plusieurs fois, et toutes les envies de partir ne deviennent pas une demande.',
    calculs: parLogement({ nature: 'demandes', champs: [], valeurs: unParLigne }),
  },
  {
    ...MUTATION,
    code: 'I31b',
    libelle: `Demandes de mutation de plus de ${ANCIENNE} mois pour 100 logements`,
    court: `Mutations > ${ANCIENNE} mois`,
    numerateur: `Demandes de mutation enregistrées depuis plus de ${ANCIENNE} mois`,
    prudence:
      'Rapporté aux logements comme l’ensemble des demandes, dont il est une partie. L’ancienneté dit aussi le temps que met le bailleur à répondre.',
    calculs: parLogement({
      nature: 'demandes',
      champs: ['ancienneteDemande'],
      valeurs: (parc) =>
        nombres(parc, 'ancienneteDemande').map((mois) =>
          Number.isNaN(mois) ? Number.NaN : Number(mois > ANCIENNE),
        ),
    }),
  },
  {
    code: 'I34',
    libelle: 'Taux de refus des propositions de logement',
    court: 'Refus',
    niveau: 'approfondissement',
    famille: 'fonctionnement',
    unite: 'propositions',
    forme: 'part',
    sens: 1,
    numerateur: 'Propositions refusées par le demandeur',
    denominateur: 'Propositions dont l’issue est connue',
    source: 'Fichiers de gestion',
    page: 'Repères n° 17, Temps 2 et annexe qualitative, refus',
    prudence:
      'Ne se compare pas d’un bailleur à l’autre : tout dépend du moment de la visite, avant ou après la commission, et de ce que chacun note comme refus.',
    reference: null,
    calculs: [
      lignes('propositions', ['refus'], (parc) => {
        const refus = nombres(parc, 'refus');
        return parLigne(parc.lignes, (ligne) => refus[ligne] ?? Number.NaN);
      }),
    ],
  },
  {
    code: 'I35a',
    libelle: 'Réclamations par logement',
    court: 'Réclamations',
    niveau: 'approfondissement',
    famille: 'fonctionnement',
    unite: 'logements',
    forme: 'rapport',
    uniteValeur: 'par logement',
    sens: 1,
    numerateur: 'Réclamations enregistrées dans le fichier',
    denominateur: 'Logements du patrimoine',
    source: 'Fichiers de gestion',
    page: 'Repères n° 17, Temps 2 et annexe qualitative',
    prudence:
      'Dépend de la façon dont chaque bailleur les recueille ; là où l’on se décourage, on réclame moins. Vérifiez que le fichier couvre une seule année.',
    reference: null,
    calculs: parLogement({ nature: 'reclamations', champs: [], valeurs: unParLigne }),
  },
  {
    code: 'I35b',
    libelle: 'Note moyenne de satisfaction des locataires',
    court: 'Satisfaction',
    niveau: 'approfondissement',
    famille: 'fonctionnement',
    unite: 'ménages',
    forme: 'moyenne',
    uniteValeur: 'note',
    sens: -1,
    numerateur: 'Somme des notes de satisfaction ; une note de résidence compte pour chacun de ses ménages',
    denominateur: 'Ménages dont la note est connue',
    source: 'Enquêtes de satisfaction',
    page: 'Repères n° 17, Temps 2, satisfaction',
    prudence:
      'Ne se compare qu’à une note posée sur la même question et la même échelle. Ceux qui répondent ne sont pas tous les locataires.',
    reference: null,
    calculs: [
      lignes('menages', ['satisfaction'], (parc) => moyenne(nombres(parc, 'satisfaction'))),
      lignes('residences', ['satisfaction', ['nbMenages', 'nbLogements']], (parc) => {
        const notes = nombres(parc, 'satisfaction');
        const poids = nombres(parc, parc.colonnes.has('nbMenages') ? 'nbMenages' : 'nbLogements');
        return { numerateur: notes.map((note, ligne) => note * (poids[ligne] ?? Number.NaN)), base: poids };
      }),
    ],
  },
];
