import type { Methode } from '../domain/methode/methode.ts';
import { texte } from './cellules.ts';
import { FEUILLES } from './noms.ts';
import contenu from './orientations.json' with { type: 'json' };
import type { SheetPlan } from './plan.ts';
import { planDePropositions } from './propositions.ts';
import { nomDeMethode, notes, pied } from './tete.ts';

const COLONNES = [
  ['Code', 8],
  ['Échelle ou type', 26],
  ['Objet', 26],
  ['Orientation proposée', 62],
  ['À suivre avec', 34],
] as const;

/** « CIL Orientations »: orientations by scale and by type of residence, and the way to each secteur's fiche. */
export function planOrientations(
  methode: Methode,
  fiches: readonly string[],
  secteursSansFiche: number,
): SheetPlan {
  return planDePropositions({
    nom: FEUILLES.orientations,
    tete: {
      titre: 'Orientations par échelle et par type de résidence',
      sousTitre: `De l’agglomération à la résidence, puis par type · ${nomDeMethode(methode)}`,
      pied: pied('Source : Repères n° 17, formulations propres à ce projet', methode),
    },
    colonnes: COLONNES,
    lignes: contenu.orientations.map(({ code, niveau, objet, proposition, indicateurs }) => [
      code,
      niveau,
      objet,
      proposition,
      indicateurs,
    ]),
    dessous: [
      { cellules: [texte('Fiches par secteur', 'section')] },
      ...fiches.map((fiche) => ({ cellules: [texte(fiche, 'lien')], lien: fiche })),
      ...(secteursSansFiche > 0
        ? notes(
            `${secteursSansFiche} secteurs plus petits n’ont pas de fiche : le classeur en compterait trop. Leurs chiffres sont sur « CIL Territoires ».`,
          ).map((cellules) => ({ cellules }))
        : []),
      { cellules: [] },
      { cellules: [texte('Cinq questions à trancher', 'section')] },
      ...notes(...contenu.questions).map((cellules) => ({ cellules })),
      { cellules: [] },
      { cellules: [texte('Lecture', 'section')] },
      ...notes(
        contenu.source,
        'Écrivez à côté ce que vous retenez : vos saisies restent quand la feuille est refaite.',
      ).map((cellules) => ({ cellules })),
    ],
  });
}
