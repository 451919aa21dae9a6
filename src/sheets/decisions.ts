import type { DecisionConsignee } from '../domain/decisions/decision.ts';
import { numeroDeJour } from '../domain/jours.ts';
import { nombre, texte, zone } from './cellules.ts';
import { TITRES_DES_DECISIONS } from './grilleDecisions.ts';
import { enPages } from './largeurs.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes } from './tete.ts';

const LARGEURS = [7, 12, 20, 14, 18, 26, 26, 40, 24, 34];

/**
 * « CIL Décisions »: each choice made on the sheets of this workbook, the last one first, with who, when and why. Lines
 * are only added; « Commentaire » is the user's, laid out again as it was read back.
 */
export function planDecisions(decisions: readonly DecisionConsignee[]): SheetPlan {
  const tete = {
    titre: 'Journal des décisions',
    sousTitre: 'Chaque décision prise, changée ou retirée dans ce classeur, la dernière en tête',
    pied: 'Journal des décisions · page &P/&N',
  };
  const lignes = [...decisions].sort((a, b) => b.numero - a.numero).map(ligneDe);
  const corps =
    lignes.length > 0 ? lignes : [TITRES_DES_DECISIONS.map((_, k) => texte(k === 1 ? 'aucune' : ''))];
  const sousCadre = cadre(FEUILLES.decisions, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, LARGEURS),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          TITRES_DES_DECISIONS.map((titre) => texte(titre, titre === 'N°' ? 'enteteNombre' : 'entete')),
          ...corps,
        ],
      },
      {
        row: LIGNE_ENTETE + corps.length + 2,
        column: 0,
        cells: [
          [texte('Lecture', 'section')],
          ...notes(
            'Une ligne s’ajoute à chaque calcul qui trouve une décision nouvelle, changée ou retirée. Aucune n’est récrite.',
            'La date est celle que vous avez saisie à côté de la décision, sinon celle du calcul qui l’a trouvée.',
            'La colonne « Commentaire » est à vous. Ces lignes vivent sur cette feuille seulement : l’effacer les perd.',
          ),
        ],
      },
    ],
    widths: LARGEURS,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    filter: zone(LIGNE_ENTETE, 0, corps.length + 1, TITRES_DES_DECISIONS.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

function ligneDe(decision: DecisionConsignee): PlanCell[] {
  const jour = numeroDeJour(decision.date);
  return [
    nombre(decision.numero),
    Number.isNaN(jour) ? texte(decision.date || null) : nombre(jour, 'jour'),
    texte(decision.auteur || null, 'texteLong'),
    texte(decision.sujet, 'texteLong'),
    texte(decision.objet, 'code'),
    texte(decision.avant || null, 'texteLong'),
    texte(decision.apres || null, 'texteLong'),
    texte(decision.motif || null, 'texteLong'),
    texte(decision.methode, 'texteLong'),
    texte(decision.commentaire, 'saisieTexte'),
  ];
}
