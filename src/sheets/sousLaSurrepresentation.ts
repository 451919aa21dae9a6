import reglages from '../domain/comparaison/surrepresentation.json' with { type: 'json' };
import { accord } from '../domain/messages/accords.ts';
import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { nombre, texte } from './cellules.ts';
import { controlesDesPoids } from './controlesDesPoids.ts';
import { legendeDivergente } from './couleurs.ts';
import { desequilibres } from './desequilibres.ts';
import { type ContexteDesPoids, NIVEAU, partielles } from './ligneSurrepresentation.ts';
import { legende } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { dateFrancaise, notes } from './tete.ts';

/** Under the table, from `row`: the interval, the checks of each scale, the strongest imbalances, how to read. */
export function sousLaSurrepresentation(contexte: ContexteDesPoids, row: number): PlanCell[][] {
  const intervalle = [
    [texte('Intervalle', 'section')],
    // The row that `lieuDuQuantile` names.
    [
      texte('Quantile de la loi normale', 'note'),
      texte(`pour un intervalle à ${NIVEAU}`, 'note'),
      nombre(reglages.intervalle.quantile, 'rapport'),
    ],
    ...notes(...proposDeLIntervalle(contexte)),
    [],
    [texte('Contrôle : les territoires d’une échelle font-ils tout le parc ?', 'section')],
  ];
  return [
    ...intervalle,
    ...controlesDesPoids(contexte, row + intervalle.length),
    ...notes(
      'Sous chaque quotient : part de l’effectif du fichier que ces territoires réunissent. Sous 100 %, les poids ne s’additionnent pas.',
    ),
    [],
    ...desequilibres(contexte),
    [texte('Lecture', 'section')],
    ...notes(...lecture(contexte)),
    [],
    ...legendeDivergente(),
    [],
    ...legende(contexte.marques),
  ];
}

function proposDeLIntervalle({ lus }: ContexteDesPoids): string[] {
  const partiels = partielles(lus);
  if (partiels.length === 0) {
    return ['Toutes les réponses sont connues : un dénombrement complet n’a pas d’intervalle.'];
  }
  return [
    `${accord(partiels.length, 'indicateur')} dont une part des réponses manque : le quotient pourrait être autre si elles étaient connues.`,
    `L’intervalle à ${NIVEAU} (dernières colonnes) suppose que les absents répondraient comme un tirage au hasard ; il est large, faute de correction pour un parc fini.`,
    'Erreur : écart-type du logarithme du quotient. Bornes : quotient × exp(± quantile × erreur).',
  ];
}

function lecture({ diagnostic, grille, lus }: ContexteDesPoids): string[] {
  const nuls = lus.flatMap(({ N, colonne }) => (N === 0 ? [colonne.titre] : []));
  const seules = grille.seules.map(({ echelle, nom }) => `${NOMS_DES_ECHELLES[echelle]} (${nom})`);
  return [
    'Quotient : poids du territoire dans l’indicateur ÷ son poids dans le parc, × 100. À 100, il pèse autant dans les deux ; à 150, moitié plus.',
    'Excédent : ménages en plus (ou en moins) que si l’indicateur se répartissait comme le parc. Écart : différence des deux poids, en points.',
    'Occupants : le parc est fait de ceux dont la réponse est connue. Une réponse absente n’est pas un « non ».',
    'Attributions : emménagés récents et propositions acceptées, rapportés à tout le parc. Au-dessus de 100, le territoire en reçoit plus que son poids.',
    'En italique : le quotient repose sur un effectif sous le seuil de secret ; un ménage de plus le change beaucoup. Il n’entre pas dans la liste des plus forts.',
    'Effectif > parc : plus de ménages que le parc n’en compte, comptes à corriger. Sans parc : aucun logement ou ménage connu dans le territoire.',
    ...nuls.map((titre) => `${titre} : indicateur nul sur tout le territoire, aucun quotient.`),
    ...(seules.length > 0 ? [`Un seul territoire, toujours à 100, non montré : ${seules.join(', ')}.`] : []),
    ...(grille.lignes.some(({ sorte }) => sorte === 'reste')
      ? [
          '« hors QPV (le reste) » : le fichier n’écrit que les quartiers prioritaires ; le reste du fichier est leur complément.',
        ]
      : []),
    ...(grille.ecartes > 0
      ? [
          `${accord(grille.ecartes, 'autre indicateur', 'autres indicateurs')} dans « CIL Indicateurs », faute de place ici.`,
        ]
      : []),
    `L’ensemble est ${diagnostic.parc.libelle}, tous territoires réunis : avec un seul bailleur, c’est un poids dans son parc, pas dans celui de l’EPCI.`,
    `Principe de l’AR Hlm de Basse-Normandie, qui ne dit ni quotient ni écart : les deux sont donnés. Réglages de ce projet, ${dateFrancaise(reglages.date)}.`,
    'Feuille interne : ces chiffres reposent sur tous les effectifs, petits compris. « CIL Diffusion » dit ce qui peut sortir.',
    'Le filtre et le tri ne changent pas les calculs : filtrez une échelle, triez une colonne.',
  ];
}
