import type { Diagnostic } from '../domain/diagnostic.ts';
import { signaler } from '../domain/garde/signaler.ts';
import type { Anomalie } from '../domain/grille/anomalie.ts';
import { type ChampDeContrat, type LigneDeContrat, TEXTES_DE_CONTRAT } from '../domain/grille/contrats.ts';
import reglages from '../domain/grille/reglages.json' with { type: 'json' };
import { lireTexte } from '../domain/grille/tableSaisie.ts';
import { formule, ici, texte } from './cellules.ts';
import { aVerifierPar, nomsDesResidences, planASaisir, telle } from './feuilleASaisir.ts';
import { CODE_ATTENDU, codesDesResidences, REGLE_DATE } from './grille.ts';
import { COLONNES_CONTRATS, lireContrats } from './lireContrats.ts';
import { CODE_INDICE, mesureDeContrat } from './mesureDeContrat.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import type { Relues } from './relues.ts';
import { placesDe } from './tableTypee.ts';
import { LIGNE_ENTETE, notes } from './tete.ts';

const ETATS = ['à engager', 'en cours', 'tenu', 'abandonné'] as const;
const PLACES = placesDe(COLONNES_CONTRATS);
const place = (titre: string): number => COLONNES_CONTRATS.findIndex((colonne) => colonne.titre === titre);
const ACTUELLE = place('Situation actuelle');

/**
 * « CIL Contrats »: objectives agreed on a residence, an indicator or a note at a time. The situation of departure is
 * filled once, at the first run that finds the row, and then stays what it is; the present one is read live.
 */
export function planContrats(diagnostic: Diagnostic, relues: Relues): SheetPlan {
  const lignes = lireContrats(relues)?.lignes ?? [];
  const aVerifier = aVerifierPar<ChampDeContrat>([
    ...inconnues(diagnostic, lignes),
    ...signaler(lignes, TEXTES_DE_CONTRAT),
  ]);
  const premiere = LIGNE_ENTETE + 1;
  return planASaisir(diagnostic, {
    nom: FEUILLES.contrats,
    titre: 'Contrats d’objectifs par résidence',
    colonnes: COLONNES_CONTRATS,
    lignes: lignes.map((ligne, rang) => cellules(diagnostic, ligne, premiere + rang, aVerifier(rang))),
    libre: cellules(diagnostic, new Map(), null, ''),
    lignesLibres: reglages.lignesLibres,
    regles: {
      residence: { rule: { listFrom: codesDesResidences(diagnostic) }, message: CODE_ATTENDU },
      echeance: REGLE_DATE,
      etat: { rule: { list: ETATS }, message: `Choisissez une des réponses : ${ETATS.join(' ; ')}.` },
    },
    aVerifier: 'À vérifier',
    figees: 2,
    enLigne: notes(
      `Objectif sur : le code d’un indicateur calculé (I03, I33…), d’un critère de la grille (I50, I51a…) ou ${CODE_INDICE} pour l’indice de précarité.`,
      'Situation de départ : laissée vide, elle est remplie au prochain calcul, avec son année, puis ne bouge plus. Effacez-la pour repartir d’aujourd’hui.',
      'Situation actuelle, reste à gagner et « Où en est-on » se recalculent seuls. L’objectif est atteint quand la situation actuelle a rejoint la cible, dans le sens qui va du départ vers elle.',
      'Une part s’écrit en %, une cotation de 1 à 4 avec 4 favorable.',
      'Points de vigilance : ce à quoi il faut veiller dans cette résidence (escaliers à ne pas surcharger, ascenseur, voisinage d’un chantier).',
      'Cette feuille n’a pas de colonne pour écarter une catégorie de ménages : le contrat décrit une résidence et sa gestion, et chaque demande reste examinée pour elle-même. Écarter une catégorie d’avance peut être une discrimination (article 225-1 du code pénal).',
      'Ni nom, ni numéro, ni origine : un texte signalé en « À vérifier » est à récrire.',
    ),
  });
}

function inconnues(diagnostic: Diagnostic, lignes: readonly LigneDeContrat[]): Anomalie<ChampDeContrat>[] {
  const nomDe = nomsDesResidences(diagnostic);
  return lignes.flatMap((ligne, rang): Anomalie<ChampDeContrat>[] => {
    const code = lireTexte(ligne, 'residence');
    const mesure = lireTexte(ligne, 'mesure');
    const dire = () => '';
    return [
      ...(code !== '' && nomDe(code) === ''
        ? [{ rang, champ: 'residence', mot: 'résidence inconnue', dire } as const]
        : []),
      ...(mesure !== '' && mesureDeContrat(diagnostic, code, mesure) === null
        ? [{ rang, champ: 'mesure', mot: 'indicateur ou critère inconnu', dire } as const]
        : []),
    ];
  });
}

function cellules(
  diagnostic: Diagnostic,
  ligne: LigneDeContrat,
  row: number | null,
  aVerifier: string,
): PlanCell[] {
  const code = lireTexte(ligne, 'residence');
  const mesure = mesureDeContrat(diagnostic, code, lireTexte(ligne, 'mesure'));
  const unite = diagnostic.tableau.unites.find(({ cle }) => cle === code);
  const chiffre = mesure?.enPart ? 'saisiePart' : 'saisieNombre';
  const depart = ligne.get('depart') ?? null;
  const aRemplir = depart === null && mesure !== null && mesure.valeur !== null;
  const annee = diagnostic.parc.millesime;
  return [
    telle(ligne.get('residence'), 'saisieTexte'),
    texte(unite?.nom ?? '', 'texteLong'),
    texte(unite?.bailleur ?? '', 'texteLong'),
    telle(ligne.get('mesure'), 'saisieTexte'),
    texte(mesure?.intitule ?? '', 'texteLong'),
    telle(aRemplir ? mesure.valeur : depart, chiffre),
    telle(aRemplir && annee !== null ? annee : ligne.get('anneeDepart'), 'saisieNombre'),
    actuelle(mesure?.cellule ?? null, mesure?.enPart ?? false, mesure !== null),
    telle(ligne.get('cible'), chiffre),
    ...suivi(row, mesure?.enPart ?? false),
    telle(ligne.get('echeance'), 'saisieDate'),
    telle(ligne.get('responsable'), 'saisieTexte'),
    telle(ligne.get('etat'), 'saisieTexte'),
    telle(ligne.get('moyens'), 'saisieTexte'),
    telle(ligne.get('vigilance'), 'saisieTexte'),
    texte(aVerifier, 'texteLong'),
  ];
}

function actuelle(cellule: string | null, enPart: boolean, connue: boolean): PlanCell {
  const style = enPart ? 'part' : 'moyenne';
  if (cellule === null) return texte(connue ? 'nd' : '', style);
  return formule(`=${cellule}`, style);
}

/** What is left to gain and whether the target is met, by formulas on the row. */
function suivi(row: number | null, enPart: boolean): PlanCell[] {
  const style = enPart ? 'part' : 'moyenne';
  if (row === null) return [texte('', style), texte('', 'texteLong')];
  const [depart, cible] = [PLACES.get('depart') ?? 0, PLACES.get('cible') ?? 0].map((c) => ici(row, c));
  const maintenant = ici(row, ACTUELLE);
  return [
    formule(`=IF(COUNT(${maintenant},${cible})=2,${cible}-${maintenant},"")`, style),
    formule(
      `=IF(COUNT(${depart},${maintenant},${cible})<3,"",IF(IF(${cible}>=${depart},${maintenant}>=${cible},${maintenant}<=${cible}),"cible atteinte",IF(IF(${cible}>=${depart},${maintenant}>${depart},${maintenant}<${depart}),"en chemin","pas encore")))`,
      'texteLong',
    ),
  ];
}
