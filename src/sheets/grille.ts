import type { Diagnostic } from '../domain/diagnostic.ts';
import { A_NOTER, ecrireCritere } from '../domain/grille/criteres.ts';
import { etatDeLaGrille } from '../domain/grille/etatDuTerrain.ts';
import reglages from '../domain/grille/reglages.json' with { type: 'json' };
import { residencesACoter } from '../domain/grille/residencesACoter.ts';
import type { ChampDeGrille } from '../domain/grille/saisies.ts';
import { type LigneSaisie, lireTexte } from '../domain/grille/tableSaisie.ts';
import { ailleurs, colonneFixe, texte } from './cellules.ts';
import { aVerifierPar, nomsDesResidences, planASaisir, telle } from './feuilleASaisir.ts';
import { grilleIndicateurs } from './grilleIndicateurs.ts';
import { COLONNES_GRILLE, lireGrille } from './lireGrille.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, PlanValidation, SheetPlan } from './plan.ts';
import type { Relues } from './relues.ts';
import { sousLaGrille } from './sousLaGrille.ts';

/** How sure a rater is of what she saw. */
export const CONFIANCES = ['faible', 'moyenne', 'forte'] as const;
const PREMIERE_ANNEE = 2000;

/**
 * « CIL Grille »: one row per residence, criterion and rater. Rows are prepared for the residences that the figures
 * point at; what was typed comes back where it was, and blank rows follow for one more rater, or one more residence.
 */
export function planGrille(diagnostic: Diagnostic, relues: Relues): SheetPlan {
  const aCoter = residencesACoter(diagnostic);
  const residences = diagnostic.tableau.unites.map(({ cle }) => cle);
  const { lignes, anomalies } = etatDeLaGrille(lireGrille(relues)?.lignes ?? [], aCoter, residences);
  const aVerifier = aVerifierPar(anomalies);
  const nomDe = nomsDesResidences(diagnostic);
  return planASaisir(diagnostic, {
    nom: FEUILLES.grille,
    titre: 'Grille qualitative : cotations de 1 à 4',
    colonnes: COLONNES_GRILLE,
    lignes: lignes.map((ligne, rang) => cellules(ligne, nomDe, aVerifier(rang))),
    libre: cellules(new Map(), nomDe, ''),
    lignesLibres: reglages.lignesLibres,
    regles: {
      residence: { rule: { listFrom: codesDesResidences(diagnostic) }, message: CODE_ATTENDU },
      critere: REGLE_CRITERE,
      note: REGLE_NOTE,
      date: REGLE_DATE,
      confiance: {
        rule: { list: CONFIANCES },
        message: `Choisissez une des réponses : ${CONFIANCES.join(' ; ')}.`,
      },
    },
    aVerifier: 'À vérifier',
    figees: 3,
    enLigne: sousLaGrille(diagnostic, aCoter),
  });
}

export const CODE_ATTENDU = 'Choisissez un code de résidence de « CIL Indicateurs ».';

/** Where the codes of the residences are written once for all. */
export function codesDesResidences(diagnostic: Diagnostic): string {
  const { premiere, derniere } = grilleIndicateurs(diagnostic);
  const [debut] = ailleurs(FEUILLES.indicateurs, premiere, 0).split('!');
  return `=${debut}!${colonneFixe(0, premiere, derniere)}`;
}

type Regle = Pick<PlanValidation, 'rule' | 'message'>;

export const REGLE_CRITERE: Regle = {
  rule: { list: A_NOTER.map(ecrireCritere) },
  message: 'Choisissez un critère de la liste.',
};
export const REGLE_NOTE: Regle = {
  rule: { wholeBetween: [reglages.notes.minimum, reglages.notes.maximum] },
  message: 'Note entière attendue : 1, 2, 3 ou 4. Laissez vide ce que vous ne savez pas.',
};
export const REGLE_DATE: Regle = {
  rule: { dateFrom: PREMIERE_ANNEE },
  message: 'Date attendue : jour/mois/année.',
};

function cellules(
  ligne: LigneSaisie<ChampDeGrille>,
  nomDe: (code: string) => string,
  aVerifier: string,
): PlanCell[] {
  const code = lireTexte(ligne, 'residence');
  const preparee = nomDe(code) !== '';
  return [
    telle(ligne.get('residence'), preparee ? 'code' : 'saisieTexte'),
    texte(nomDe(code), 'texteLong'),
    telle(ligne.get('critere'), preparee ? 'texteLong' : 'saisieTexte'),
    telle(ligne.get('note'), 'saisieChoix'),
    telle(ligne.get('evaluateur'), 'saisieTexte'),
    telle(ligne.get('date'), 'saisieDate'),
    telle(ligne.get('source'), 'saisieTexte'),
    telle(ligne.get('elements'), 'saisieTexte'),
    telle(ligne.get('confiance'), 'saisieTexte'),
    texte(aVerifier, 'texteLong'),
    texte(lireTexte(ligne, 'pourquoi'), 'texteLong'),
  ];
}
