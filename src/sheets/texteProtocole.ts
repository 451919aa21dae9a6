import type { RegleDuSecret } from '../domain/secret/regle.ts';
import { texte } from './cellules.ts';
import { MARQUES } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

const LECTURES: Record<RegleDuSecret['lecture'], string> = {
  cellules:
    'Y sont soumis : l’effectif de chaque case, son complément (la base moins l’effectif) et la base elle-même.',
  effectif: 'Y sont soumis : l’effectif de chaque case et sa base.',
  base: 'N’y est soumise que la base de chaque case : l’effectif, lui, peut être plus petit.',
};

/** The rule of 11 as a reader from outside may be told it. */
export function regleEnMots({ seuil, strict, zeros, lecture }: RegleDuSecret): PlanCell[][] {
  return [
    [texte('La règle de secret statistique', 'section')],
    ...notes(
      `Un nombre soumis à la règle n’est montré que s’il ${strict ? 'dépasse' : 'atteint'} ${seuil} : ménages, personnes ou logements selon l’indicateur.`,
      LECTURES[lecture],
      zeros
        ? 'Un nombre nul est caché lui aussi.'
        : 'Un nombre nul est montré : il ne compte personne, et ne désigne donc personne.',
      'Une part, une moyenne ou un indice qui ferait retrouver un nombre caché est caché avec lui.',
      'D’autres nombres sont cachés, parfois grands : montrés, ils redonneraient les premiers par soustraction.',
      'Les uns et les autres portent le même signe : rien ne dit lesquels sont petits.',
    ),
  ];
}

/** The marks that stand in place of a figure. */
export function signes(): PlanCell[][] {
  return [
    [texte('Signes utilisés', 'section')],
    ...(['s', 'nd', '///'] as const).map((marque) => [
      texte(marque, 'alerte'),
      texte(MARQUES[marque], 'note'),
    ]),
  ];
}

/** What must not be read into figures some of which are hidden. */
export function limitesDeLaDiffusion(): PlanCell[][] {
  return [
    [texte('Ce que les chiffres ne disent pas', 'section')],
    ...notes(
      'Un chiffre caché n’est ni nul, ni inconnu, ni forcément petit : n’en déduisez rien.',
      'Un total compte aussi les lignes et les cases cachées : ce qui est montré peut ne pas en faire la somme.',
      'Un regroupement réunit des résidences pour la diffusion : d’une édition à l’autre, ce ne sont pas forcément les mêmes.',
      'Rapproché d’une autre édition ou d’un autre découpage, ce classeur peut trahir ce qu’il cache : demandez avant.',
      'Un indice élevé décrit une situation, pas des personnes : il ne sert jamais à apprécier une candidature.',
      'Ne comparez ces chiffres qu’à d’autres de même méthode et de même version.',
      'Ni la nationalité ni l’origine des personnes ne sont lues ni utilisées.',
    ),
  ];
}
