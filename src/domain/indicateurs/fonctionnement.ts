import { lignes } from './calculs.ts';
import { nombres, parLigne } from './colonnes.ts';
import { demandes } from './demandes.ts';
import type { Indicateur } from './indicateur.ts';
import { rotations } from './rotation.ts';
import seuils from './seuils-du-parc.json' with { type: 'json' };
import { vacances } from './vacance.ts';

const impayes: Indicateur = {
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
    lignes('menages', ['impayeMois'], (parc) => {
      const mois = nombres(parc, 'impayeMois');
      return parLigne(parc.lignes, (ligne) => {
        const duree = mois[ligne] ?? Number.NaN;
        return Number.isNaN(duree) ? Number.NaN : Number(duree > seuils.impayeMois);
      });
    }),
  ],
};

const code = (indicateur: Indicateur) => indicateur.code;

/** How the residence works as rented housing, in the order of the codes. */
export const fonctionnement: readonly Indicateur[] = [...rotations, ...vacances, ...demandes, impayes].sort(
  (a, b) => (code(a) < code(b) ? -1 : 1),
);
