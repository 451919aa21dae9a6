import seuils from '../domain/comparaison/concentration.json' with { type: 'json' };
import { nombre, texte } from './cellules.ts';
import type { ContexteDeComparaison } from './ligneComparaison.ts';
import { legende } from './marques.ts';
import { NOMS } from './noms.ts';
import type { PlanCell, PlanName } from './plan.ts';
import { fondsDuSecret } from './sousLesIndicateurs.ts';
import { dateFrancaise, notes } from './tete.ts';

/** Column of the thresholds, right of their wording. */
const COLONNE_DES_SEUILS = 2;

/** Under the table of « CIL Comparaison »: how to read it, the thresholds that its signals read, national values, legend. */
export function sousLaComparaison(
  { diagnostic, grille, marques }: ContexteDeComparaison,
  row: number,
): { readonly cellules: PlanCell[][]; readonly noms: PlanName[] } {
  const lecture = [
    [texte('Lecture', 'section')],
    ...restriction(grille),
    ...notes(
      'Écart : valeur de la résidence moins celle du territoire, en points pour une part, dans l’unité de l’indicateur sinon.',
      'Rapport : valeur de la résidence divisée par celle du territoire ; 1,00 veut dire autant.',
      'Rang : 1 est la résidence la moins favorable sur cet indicateur ; à égalité, le même rang. Il n’y a pas de rang (///) pour un indicateur de contexte, qui n’est ni bon ni mauvais.',
      '« nd » sous un territoire : le fichier ne le donne pas pour cette résidence, ou ses lignes en citent plusieurs.',
      'Quartier, commune et EPCI réunissent les logements de vos fichiers : la résidence y est comprise.',
      'Le filtre masque des lignes sans changer les calculs. Vous pouvez trier ce tableau.',
    ),
    [],
    [texte('Concentration', 'section')],
    ...notes(
      'Signal « concentration » : la part s’éloigne de celle de l’EPCI, du côté défavorable, d’au moins les deux seuils suivants.',
      'Quand une valeur basse est défavorable, ce sont les compléments à 100 % qui sont comparés.',
      'Avec une base sous le seuil de secret de la méthode, le signal est « base insuffisante ».',
    ),
  ];
  const premierSeuil = row + lecture.length;
  const noms: PlanName[] = [
    { name: NOMS.concentrationRapport, cell: { row: premierSeuil, column: COLONNE_DES_SEUILS } },
    { name: NOMS.concentrationEcart, cell: { row: premierSeuil + 1, column: COLONNE_DES_SEUILS } },
  ];
  const cellules = [
    ...lecture,
    [texte('Rapport à l’EPCI, au moins', 'note'), texte(''), nombre(seuils.rapport, 'rapport')],
    [texte('Écart à l’EPCI, en points, au moins', 'note'), texte(''), nombre(seuils.ecart, 'ecart')],
    ...notes(`Seuils du ${dateFrancaise(seuils.date)}. ${seuils.source}.`),
    [],
    ...valeursNationales(grille),
    ...fondsDuSecret(diagnostic.methode.secret.lecture),
    [],
    ...legende(marques),
  ];
  return { cellules, noms };
}

function restriction({ indicateurs, ecartes }: ContexteDeComparaison['grille']): PlanCell[][] {
  if (ecartes === 0) return [];
  const quoi = indicateurs.every(({ indicateur }) => indicateur.niveau === 'socle')
    ? 'seuls des indicateurs du socle sont comparés ici'
    : 'tous les indicateurs ne sont pas comparés ici';
  return [
    [
      texte(
        `Pour que la feuille reste rapide, ${quoi} : ${ecartes} autres sont dans « CIL Indicateurs ».`,
        'alerte',
      ),
    ],
  ];
}

/** Year, field and source of each national value shown. */
function valeursNationales({ indicateurs }: ContexteDeComparaison['grille']): PlanCell[][] {
  const champs = new Map<string, string[]>();
  for (const { indicateur } of indicateurs) {
    const { reference, code } = indicateur;
    if (!reference) continue;
    const dite = `${reference.millesime} : ${reference.champ}. ${reference.source}.`;
    champs.set(dite, [...(champs.get(dite) ?? []), code]);
  }
  if (champs.size === 0) return [];
  return [
    [texte('Valeurs nationales', 'section')],
    ...notes(...[...champs].map(([dite, codes]) => `${codes.join(', ')} · ${dite}`)),
    [],
  ];
}
