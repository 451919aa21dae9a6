import type { Methode } from '../domain/methode/methode.ts';
import contenu from './actions.json' with { type: 'json' };
import { texte } from './cellules.ts';
import { FEUILLES } from './noms.ts';
import type { SheetPlan } from './plan.ts';
import { planDePropositions } from './propositions.ts';
import { nomDeMethode, notes, pied } from './tete.ts';

const COLONNES = [
  ['Code', 8],
  ['Tableau', 13],
  ['Situation ou objectif', 34],
  ['Volet', 24],
  ['Action possible', 62],
] as const;

/** « CIL Actions »: situations before four kinds of action, six objectives, three registers, each to be adapted. */
export function planActions(methode: Methode): SheetPlan {
  return planDePropositions({
    nom: FEUILLES.actions,
    tete: {
      titre: 'Actions possibles, par situation et par objectif',
      sousTitre: `Trois situations devant quatre volets, six objectifs, trois registres · ${nomDeMethode(methode)}`,
      pied: pied('Source : Repères n° 17, formulations propres à ce projet', methode),
    },
    colonnes: COLONNES,
    lignes: contenu.actions.map(({ code, tableau, objet, volet, proposition }) => [
      code,
      tableau,
      objet,
      volet,
      proposition,
    ]),
    dessous: [
      { cellules: [texte('Lecture', 'section')] },
      ...notes(
        contenu.source,
        'Ces propositions sont un point de départ : écrivez à côté ce que vous retenez, qui le porte et pour quand. Vos saisies restent quand la feuille est refaite.',
        'Aucune action ne vise une catégorie de ménages par sa situation de famille ou son origine : la loi l’interdit, et chaque candidature s’examine pour elle-même.',
      ).map((cellules) => ({ cellules })),
    ],
  });
}
