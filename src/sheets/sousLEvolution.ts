import type { Evolution } from '../domain/evolution/evolution.ts';
import type { Perimetre } from '../domain/evolution/perimetre.ts';
import { accord, pourcent } from '../domain/messages/accords.ts';
import { phraseDEvolution } from '../domain/messages/evolution.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { texte } from './cellules.ts';
import { lettreDe } from './lettresDeRupture.ts';
import { legende, type Marques } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/** How many residences or communes a note names. */
const NOMMEES = 12;

/** Under « CIL Évolution »: how to read, what broke, what is not the same stock, the legend. */
export function sousLEvolution(
  evolution: Evolution,
  methode: Methode,
  abregee: boolean,
  marques: Marques,
): PlanCell[][] {
  return [
    [texte('Lecture', 'section')],
    ...notes(...lecture(evolution, methode, abregee)),
    [],
    ...ruptures(evolution),
    ...perimetres(evolution),
    ...legende(marques),
  ];
}

function lecture({ base, composantes, suivis }: Evolution, methode: Methode, abregee: boolean): string[] {
  const reference = suivis[0]?.unite.nom ?? '';
  const partielle = composantes.composantes && composantes.part < 1;
  return [
    ...(base.annee === null
      ? [base.raison]
      : [
          `Base fixe : chaque vague est comparée aux valeurs de « ${reference} » en ${base.annee}, ${
            methode.reference.annee === null
              ? 'première vague, puisque la méthode ne fixe pas d’année'
              : 'année de référence de la méthode'
          }. 100 y est toujours cette situation-là.`,
        ]),
    `Base courante : chaque vague est comparée aux valeurs de « ${reference} » la même année. La référence y vaut 100 à chaque vague.`,
    'Les deux indices ne se comparent pas et ne se mettent pas sur un même graphique : leur 100 n’est pas le même.',
    ...(composantes.raison === null ? [] : [composantes.raison]),
    ...(partielle
      ? [
          `Indice partiel : seules les composantes connues à toutes les vagues y entrent (${composantes.composantes?.map(({ code }) => code).join(', ')}), ${pourcent(composantes.part)} des poids.`,
        ]
      : []),
    'Variation, en points : « position » dit comment l’unité a bougé par rapport à la référence, « référence » ce que la référence elle-même a changé. Leur somme est la variation.',
    'Tendance de la première à la dernière vague, avec la tolérance de « CIL Méthode » : en points pour un indice ; pour une part, première valeur ramenée à 100. Le sens défavorable de chaque indicateur est pris en compte.',
    '« non calculable » : une vague manque, la base est sous le seuil de secret, ou une rupture interdit la comparaison ; la remarque dit laquelle. Un indicateur de contexte et un écart n’ont pas de tendance.',
    'Entrants et stock : part des emménagés récents sous le seuil de revenu moins celle de tous les ménages, rapportée à la référence de la même vague.',
    'Toutes les vagues sont comptées avec la même méthode et la même version : aucune variation n’en vient.',
    'Une part sur peu de ménages bouge beaucoup d’une vague à l’autre : lisez la plus petite base. Fond ambre : sous le seuil de secret, ne diffusez pas cette cellule.',
    ...(abregee
      ? [
          'Tableau abrégé : pour les résidences, seuls les indices, leurs composantes et les entrants sont montrés. Les territoires ont tous les indicateurs.',
        ]
      : []),
    'Le filtre masque des lignes sans changer les calculs. Ne triez pas ce tableau : les formules d’une ligne lisent ses voisines.',
  ];
}

function ruptures({ ruptures: toutes }: Evolution): PlanCell[][] {
  if (toutes.length === 0) return [];
  return [
    [texte('Ruptures de série', 'section')],
    ...toutes.flatMap((rupture) => {
      const { de, a, phrase: quoi, bloque, source } = rupture;
      const dite = phraseDEvolution({ code: 'rupture-de-serie', de, a, phrase: quoi, bloque });
      return notes(`${lettreDe(toutes, rupture)} · ${dite} Source : ${source}.`);
    }),
    [],
  ];
}

function perimetres({ perimetres: tous }: Evolution): PlanCell[][] {
  const phrases = tous.flatMap(phrasesDePerimetre);
  if (phrases.length === 0) return [];
  return [
    [texte('Changements de périmètre', 'section')],
    ...notes(
      'Un territoire est compté avec toutes ses résidences de l’année : « périmètre » dit la plus grande part de ménages, en première ou en dernière vague, logés dans une résidence que l’autre vague n’a pas.',
      ...phrases,
    ),
    [],
  ];
}

function phrasesDePerimetre(perimetre: Perimetre): string[] {
  const { de, a, nouvelles, disparues, changees, partNouvelle, partDisparue } = perimetre;
  const entre = `De ${de} à ${a}`;
  const motifs = {
    taille: 'taille changée de plus d’un quart',
    quartier: 'autre quartier',
    commune: 'autre commune',
  };
  const phrases = [
    [nouvelles.map(({ nom }) => nom), 'nouvelle', `${pourcent(partNouvelle)} des ménages de ${a}`],
    [disparues.map(({ nom }) => nom), 'disparue', `${pourcent(partDisparue)} des ménages de ${de}`],
    [changees.map(({ unite, quoi }) => `${unite.nom} (${motifs[quoi]})`), 'changée', null],
  ] as const;
  const communes = [
    [perimetre.communesNouvelles, 'nouvelle'],
    [perimetre.communesDisparues, 'disparue'],
  ] as const;
  return [
    ...phrases.flatMap(([noms, quoi, part]) =>
      noms.length === 0
        ? []
        : [
            `${entre}, ${accord(noms.length, `résidence ${quoi}`, `résidences ${quoi}s`)}${part === null ? '' : `, ${part}`} : ${liste(noms)}.`,
          ],
    ),
    ...communes.flatMap(([noms, quoi]) =>
      noms.length === 0
        ? []
        : [`${entre}, ${accord(noms.length, `commune ${quoi}`, `communes ${quoi}s`)} : ${liste(noms)}.`],
    ),
  ];
}

function liste(noms: readonly string[]): string {
  const cites = noms.slice(0, NOMMEES).join(', ');
  return noms.length > NOMMEES ? `${cites} et ${accord(noms.length - NOMMEES, 'autre')}` : cites;
}
