import { lignes } from './calculs.ts';
import { parLigne } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import type { Reglages } from './reglages.ts';
import { REVENU, revenus, sousSeuil } from './revenusDesMenages.ts';

/** What a table of departures tells. */
export const CODES_DES_SORTANTS: readonly string[] = ['I68a', 'I68b'];

/**
 * Households that left, beside the stock: what the departures table tells of their income. The source asks for the
 * profile of those who leave as of those who come in, to read a trajectory.
 */
export function sortants({ seuilRevenu }: Pick<Reglages, 'seuilRevenu'>): Indicateur[] {
  const taux = `${seuilRevenu * 100} %`;
  const commun = {
    niveau: 'approfondissement',
    famille: 'emmenages',
    unite: 'ménages sortants',
    source: 'Fichiers de gestion, départs',
    page: 'Repères n° 17, contextualiser dans l’espace et le temps (entrants et sortants)',
    reference: null,
  } as const;
  return [
    {
      ...commun,
      code: 'I68a',
      libelle: `Part des sortants sous ${taux} des plafonds PLUS`,
      court: `Sortants < ${taux}`,
      forme: 'part',
      sens: 0,
      numerateur: `Ménages partis dont le revenu était inférieur à ${taux} du plafond PLUS`,
      denominateur: 'Ménages partis dont le revenu est connu',
      prudence:
        'Le revenu est celui de la dernière enquête avant le départ : il peut être ancien. Un départ vers un autre logement du même bailleur est compté ici : ce ménage reste locataire.',
      calculs: [
        lignes('departs', [REVENU], (parc) => parLigne(parc.lignes, sousSeuil(revenus(parc), seuilRevenu))),
      ],
    },
    {
      ...commun,
      code: 'I68b',
      libelle: `Écart entre sortants et ensemble, sous ${taux} des plafonds PLUS`,
      court: 'Écart sortants − stock',
      forme: 'ecart',
      sens: -1,
      numerateur: `Part des sortants sous ${taux} (I68a)`,
      denominateur: `Moins la part de tous les ménages sous ${taux} (I01)`,
      prudence:
        'Négatif : les ménages qui partent sont moins modestes que ceux qui restent, l’occupation se fragilise par les départs. Avec peu de départs, l’écart bouge beaucoup.',
      calculs: [{ sorte: 'difference', codes: ['I68a', 'I01'] }],
    },
  ];
}
