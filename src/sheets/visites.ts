import type { Diagnostic } from '../domain/diagnostic.ts';
import { etatDesVisites } from '../domain/grille/etatDuTerrain.ts';
import reglages from '../domain/grille/reglages.json' with { type: 'json' };
import type { ChampDeVisite } from '../domain/grille/saisies.ts';
import { type LigneSaisie, lireTexte } from '../domain/grille/tableSaisie.ts';
import { texte } from './cellules.ts';
import { aVerifierPar, nomsDesResidences, planASaisir, telle } from './feuilleASaisir.ts';
import { CODE_ATTENDU, codesDesResidences, REGLE_CRITERE, REGLE_DATE, REGLE_NOTE } from './grille.ts';
import { COLONNES_VISITES, lireVisites } from './lireVisites.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import type { Relues } from './relues.ts';
import { notes } from './tete.ts';

/** What becomes of a finding. */
const ETATS = ['à engager', 'en cours', 'fait', 'abandonné'] as const;

/**
 * « CIL Visites »: the log of walking diagnoses, one finding a row, with what follows from it. A note given there feeds
 * the grid as one more rater. What was typed comes back in its order, with blank rows to go on.
 */
export function planVisites(diagnostic: Diagnostic, relues: Relues): SheetPlan {
  const residences = diagnostic.tableau.unites.map(({ cle }) => cle);
  const { lignes, anomalies } = etatDesVisites(lireVisites(relues)?.lignes ?? [], residences);
  const aVerifier = aVerifierPar(anomalies);
  const nomDe = nomsDesResidences(diagnostic);
  return planASaisir(diagnostic, {
    nom: FEUILLES.visites,
    titre: 'Diagnostics en marchant : constats et suites',
    colonnes: COLONNES_VISITES,
    lignes: lignes.map((ligne, rang) => cellules(ligne, nomDe, aVerifier(rang))),
    libre: cellules(new Map(), nomDe, ''),
    lignesLibres: reglages.lignesLibres,
    regles: {
      date: REGLE_DATE,
      residence: { rule: { listFrom: codesDesResidences(diagnostic) }, message: CODE_ATTENDU },
      critere: REGLE_CRITERE,
      note: REGLE_NOTE,
      echeance: REGLE_DATE,
      etat: { rule: { list: ETATS }, message: `Choisissez une des réponses : ${ETATS.join(' ; ')}.` },
    },
    aVerifier: 'À vérifier',
    figees: 3,
    enLigne: notes(
      'Une ligne par constat : ce que l’on a vu, où, quel jour. Ceux qui ont marché ensemble s’écrivent par leur rôle (« bailleur, ville, centre social »), jamais par leur nom.',
      `Une note est facultative : elle compte dans « ${FEUILLES.cotations} » comme celle d’un évaluateur de plus, la visite de ce jour, sur le critère choisi.`,
      'Ni nom, ni numéro, ni porte, ni origine : un texte signalé en « À vérifier » n’est repris nulle part tant qu’il n’est pas récrit.',
      'Une visite regarde des lieux et leur gestion. Elle ne sert ni à décrire des ménages, ni à en écarter.',
      'Ce que vous saisissez est lu au prochain « Calculer », et repris ici dans le même ordre.',
    ),
  });
}

function cellules(
  ligne: LigneSaisie<ChampDeVisite>,
  nomDe: (code: string) => string,
  aVerifier: string,
): PlanCell[] {
  return [
    telle(ligne.get('date'), 'saisieDate'),
    telle(ligne.get('residence'), 'saisieTexte'),
    texte(nomDe(lireTexte(ligne, 'residence')), 'texteLong'),
    telle(ligne.get('lieu'), 'saisieTexte'),
    telle(ligne.get('participants'), 'saisieTexte'),
    telle(ligne.get('constat'), 'saisieTexte'),
    telle(ligne.get('critere'), 'saisieTexte'),
    telle(ligne.get('note'), 'saisieChoix'),
    telle(ligne.get('suite'), 'saisieTexte'),
    telle(ligne.get('responsable'), 'saisieTexte'),
    telle(ligne.get('echeance'), 'saisieDate'),
    telle(ligne.get('etat'), 'saisieTexte'),
    texte(aVerifier, 'texteLong'),
  ];
}
