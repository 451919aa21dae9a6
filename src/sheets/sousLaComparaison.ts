import seuils from '../domain/comparaison/concentration.json' with { type: 'json' };
import limites from '../domain/indicateurs/seuils.json' with { type: 'json' };
import { phrase } from '../domain/messages/index.ts';
import { nombre, texte } from './cellules.ts';
import type { ContexteDeComparaison } from './ligneComparaison.ts';
import { legende } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { fondsDuSecret } from './sousLesIndicateurs.ts';
import { dateFrancaise, notes } from './tete.ts';

/** Under the table of « CIL Comparaison »: the thresholds of its signals, how to read, national values, legend. */
export function sousLaComparaison({ diagnostic, grille, marques }: ContexteDeComparaison): PlanCell[][] {
  return [
    [texte('Seuils du signal « concentration »', 'section')],
    // The two rows that `lieuxDesSeuils` names.
    [texte('Rapport à l’EPCI, au moins', 'note'), texte(''), nombre(seuils.rapport, 'rapport')],
    [texte('Écart à l’EPCI, en points, au moins', 'note'), texte(''), nombre(seuils.ecart, 'ecart')],
    ...notes(
      `Seuils du ${dateFrancaise(seuils.date)}. ${seuils.source}.`,
      'La part s’éloigne de celle de l’EPCI, du côté défavorable, d’au moins ces deux seuils à la fois.',
      'Quand une valeur basse est défavorable, ce sont les compléments à 100 % qui sont comparés.',
      'Avec une base sous le seuil de secret de la méthode, le signal est « base insuffisante ».',
    ),
    [],
    [texte('Signal « accès aux droits ? »', 'section')],
    ...notes(phrase({ code: 'acces-aux-droits' }), limitesDuSignal()),
    [],
    [texte('Lecture', 'section')],
    ...restriction(grille),
    ...notes(
      'Un rang porte sur un seul indicateur : croisez-en plusieurs, et ce que vous savez du terrain, avant de classer une résidence.',
      'Écart : valeur de la résidence moins celle du territoire, en points pour une part, dans l’unité de l’indicateur sinon.',
      'Rapport : valeur de la résidence divisée par celle du territoire ; 1,00 veut dire autant.',
      'Rang : 1 est la résidence la moins favorable sur cet indicateur ; à égalité, le même rang. Un indicateur de contexte, ni bon ni mauvais, n’a ni rang ni signal (///).',
      '« nd » sous un territoire : le fichier ne le donne pas pour cette résidence, ou ses lignes en citent plusieurs.',
      'Quartier, commune et EPCI réunissent les logements de vos fichiers : la résidence y est comprise.',
      'Le filtre masque des lignes sans changer les calculs. Vous pouvez trier ce tableau.',
    ),
    [],
    ...valeursNationales(grille),
    ...fondsDuSecret(diagnostic.methode.secret.lecture),
    [],
    ...legende(marques),
  ];
}

function limitesDuSignal(): string {
  const { revenuAuMoins, aideAuPlus } = limites.accesAuxDroits;
  const pourcent = (rapport: number) => Math.round(100 * rapport);
  return `Sur la ligne de l’aide au logement (I03), quand la part des bas revenus (I01) vaut au moins ${pourcent(revenuAuMoins)} % de celle de la référence et la part des aides au plus ${pourcent(aideAuPlus)} %. Limites propres à ce projet.`;
}

function restriction({ indicateurs, ecartes }: ContexteDeComparaison['grille']): PlanCell[][] {
  if (ecartes === 0) return [];
  const quoi = indicateurs.every(({ indicateur }) => indicateur.niveau === 'socle')
    ? 'seuls des indicateurs du socle sont comparés ici'
    : 'tous les indicateurs ne sont pas comparés ici';
  const autres = ecartes > 1 ? `${ecartes} autres sont` : 'un autre est';
  return [
    [texte(`Pour que la feuille reste rapide, ${quoi} : ${autres} dans « CIL Indicateurs ».`, 'alerte')],
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
