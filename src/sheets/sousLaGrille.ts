import type { Diagnostic } from '../domain/diagnostic.ts';
import { A_NOTER } from '../domain/grille/criteres.ts';
import reglages from '../domain/grille/reglages.json' with { type: 'json' };
import { reperesDe } from '../domain/grille/reperes.ts';
import type { ResidenceACoter } from '../domain/grille/residencesACoter.ts';
import { accord } from '../domain/messages/accords.ts';
import { texte } from './cellules.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/** How to fill the grid in, which residences are on it, and what each note means. Only first cells: they are not read. */
export function sousLaGrille(diagnostic: Diagnostic, aCoter: readonly ResidenceACoter[]): PlanCell[][] {
  const { grille } = diagnostic.methode;
  return [
    ...notes(
      'Une ligne par résidence, critère et évaluateur : à plusieurs, ajoutez une ligne chacun, sur les lignes vides. Une case laissée vide veut dire « je ne sais pas », jamais zéro.',
      'Évaluateur : un rôle (« gardien », « chargé de secteur », « centre social »), jamais un nom. Deux gardiens s’écrivent « gardien 1 » et « gardien 2 ». Qui note deux fois le même critère ne compte qu’une fois, par sa note la plus récente.',
      'Éléments d’appréciation : le fait et le lieu, à quelle fréquence. Ni nom, ni numéro, ni porte, ni origine : le texte signalé en « À vérifier » n’est repris nulle part tant qu’il n’est pas récrit. Cette colonne se met à jour au prochain calcul.',
      `Ce que vous saisissez est lu au prochain « Calculer », et repris ici. Le résultat est dans « ${FEUILLES.cotations} ».`,
    ),
    [],
    [texte('Les résidences de cette feuille', 'section')],
    ...notes(...lesResidences(diagnostic, aCoter)),
    [],
    [texte('Ce que vaut chaque note', 'section')],
    ...notes(
      `${grille.polarite === 'favorable' ? '4 est favorable' : '4 est défavorable'}, par décision de la méthode : la source donne l’échelle de 1 à 4, sans en dire le sens ni les repères. Les deux se changent dans « ${FEUILLES.methode} ».`,
    ),
    ...A_NOTER.flatMap((critere) => [
      [texte(`${critere.code} · ${critere.libelle}`, 'sousSection')],
      ...notes(
        `À regarder : ${critere.regarder} Sources : ${critere.sources}.`,
        ...reperesDe(grille, critere)
          .toSorted((a, b) => a.note - b.note)
          .map(({ note, texte: repere }) => `${note} : ${repere}`),
        `Précaution : ${critere.prudence}`,
      ),
    ]),
  ];
}

/** The rule that chose them, how many it chose, and who is left for want of room. */
function lesResidences({ indices, evolution }: Diagnostic, aCoter: readonly ResidenceACoter[]): string[] {
  const { filtre, lignesPreparees } = reglages;
  const place = Math.floor(lignesPreparees / A_NOTER.length);
  const laissees = aCoter.slice(place);
  return [
    `Celles que les chiffres désignent : indice de précarité ou de fragilité au-dessus de ${filtre.precarite}, ou indice qui se dégrade d’une vague à l’autre. On ne note pas une réputation : les chiffres disent où regarder.`,
    aCoter.length === 0
      ? `Aucune n’est désignée${indices === null && evolution === null ? ' : le fichier ne donne ni indice ni évolution' : ''}. Ajoutez celles que vous voulez noter.`
      : `${accord(aCoter.length, 'résidence désignée', 'résidences désignées')}.${laissees.length === 0 ? '' : ` Les lignes sont prêtes pour les ${place} premières ; les suivantes, à ajouter au besoin : ${laissees.map(({ cle }) => cle).join(', ')}.`}`,
    'Pour en ajouter une, choisissez son code, seul, sur une ligne vide : ses lignes sont préparées au prochain calcul.',
  ];
}
