import { lignes } from './calculs.ts';
import { nombres, parLigne } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';

/** How the residence works as rented housing. */
export const fonctionnement: readonly Indicateur[] = [
  {
    code: 'I33',
    libelle: 'Part des ménages en impayé de plus de 3 mois',
    court: 'Impayés > 3 mois',
    niveau: 'approfondissement',
    famille: 'fonctionnement',
    unite: 'ménages',
    forme: 'part',
    sens: 1,
    numerateur: 'Ménages en impayé de plus de 3 mois à la date du fichier',
    denominateur: 'Ménages dont la situation de paiement est connue',
    source: 'Fichiers de gestion',
    page: 'Repères n° 17, annexe « Impayés de plus de 3 mois »',
    prudence:
      'Dit aussi la façon dont le bailleur prévient et traite les impayés. Compte des ménages, non des dettes ni des montants.',
    reference: null,
    calculs: [
      lignes('menages', ['impaye'], (parc) => {
        const impayes = nombres(parc, 'impaye');
        return parLigne(parc.lignes, (ligne) => impayes[ligne] ?? Number.NaN);
      }),
    ],
  },
];
