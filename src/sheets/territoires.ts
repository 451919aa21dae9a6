import type { Diagnostic } from '../domain/diagnostic.ts';
import { ECHELLES_FINES, NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { nombre, texte, zone } from './cellules.ts';
import { entetesDeChiffres, largeursDeChiffres, ligneDeChiffres } from './chiffresIndicateurs.ts';
import { grilleTerritoires } from './grilleTerritoires.ts';
import { enPages, largeurDe } from './largeurs.ts';
import { legende, type Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { alertes } from './secretEnPlace.ts';
import { fondsDuSecret } from './sousLesIndicateurs.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

/**
 * « CIL Territoires »: one row per territory of every scale that the files tell, but buildings and entrances, with
 * the figures of « CIL Indicateurs »: counts pooled row by row, shares by formula, counts under the threshold coloured.
 */
export function planTerritoires(diagnostic: Diagnostic): SheetPlan {
  const { parc, methode } = diagnostic;
  const grille = grilleTerritoires(diagnostic);
  const tete = teteDuDiagnostic('Indicateurs par territoire', diagnostic);
  const marques: Marques = new Set();
  const { lecture } = methode.secret;
  const lignes = grille.lignes.map(({ echelle, nom, effectif, comptes, row }) => [
    texte(NOMS_DES_ECHELLES[echelle]),
    texte(nom, 'texteLong'),
    nombre(effectif),
    ...ligneDeChiffres({ grille, lecture, marques }, comptes, row),
  ]);
  const entetes = [
    texte('Échelle', 'entete'),
    texte('Territoire', 'entete'),
    texte(NATURES[parc.nature].titre, 'enteteNombre'),
    ...entetesDeChiffres(grille),
  ];
  const widths = [
    largeurDe(
      grille.lignes.map(({ echelle }) => NOMS_DES_ECHELLES[echelle]),
      14,
      24,
    ),
    largeurDe(
      grille.lignes.map(({ nom }) => nom),
      24,
      38,
    ),
    10,
    ...largeursDeChiffres(grille),
  ];
  const sousCadre = cadre(FEUILLES.territoires, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      { row: LIGNE_ENTETE, column: 0, cells: [entetes, ...lignes] },
      { row: grille.bas + 2, column: 0, cells: sousLesTerritoires(diagnostic, marques) },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: alertes(grille, lecture),
    validations: [],
    charts: [],
  };
}

function sousLesTerritoires({ echelles, methode, tableau }: Diagnostic, marques: Marques): PlanCell[][] {
  const fines = echelles
    .filter(({ echelle }) => ECHELLES_FINES.has(echelle))
    .map(({ echelle, territoires }) => `${NOMS_DES_ECHELLES[echelle].toLowerCase()} (${territoires.length})`);
  const absents = tableau.indicateurs.some(({ etat }) => !etat.calculable);
  return [
    [texte('Lecture', 'section')],
    ...notes(
      'Chaque ligne réunit les logements et les ménages de vos fichiers situés dans le territoire : ce n’est pas tout le territoire.',
      'Les effectifs sont additionnés ligne à ligne, jamais les taux : une résidence à cheval sur deux quartiers donne à chacun les siens.',
      'Une ligne de vos fichiers sans ce territoire n’est comptée dans aucun : les quartiers peuvent ne pas couvrir la commune.',
      'Les contours des quartiers prioritaires de 2015 et de 2024 diffèrent : ne comparez pas l’un à l’autre.',
      ...(fines.length > 0
        ? [
            `Échelles trop fines pour cette feuille : ${fines.join(', ')}. La fonction CIL.INDICATEURS les compte, avec leur colonne pour clé.`,
          ]
        : []),
      ...(absents
        ? ['Les indicateurs non calculables avec ce fichier sont dits sous « CIL Indicateurs ».']
        : []),
      'Le filtre masque des lignes sans changer les calculs. Ne triez pas ce tableau : « CIL Comparaison » lit ses cellules.',
    ),
    [],
    ...fondsDuSecret(methode.secret.lecture),
    ...notes(
      'La colonne « Cellules sous le seuil » les compte ligne par ligne. « CIL Secret » ne liste que celles des résidences.',
      'Un territoire au-dessus du seuil peut en trahir un autre : la commune moins ses quartiers, l’EPCI moins ses communes.',
    ),
    [],
    ...legende(marques),
  ];
}
