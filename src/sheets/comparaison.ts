import type { Diagnostic } from '../domain/diagnostic.ts';
import { ici, texte, zone } from './cellules.ts';
import {
  COLONNES_COMPARAISON as C,
  type GrilleComparaison,
  grilleComparaison,
  TERRITOIRES,
} from './grilleComparaison.ts';
import { enPages, largeurDe, largeursIdentite } from './largeurs.ts';
import { type ContexteDeComparaison, ligneDeComparaison } from './ligneComparaison.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { alertesDeLigne } from './secretEnPlace.ts';
import { sousLaComparaison } from './sousLaComparaison.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

/** Code, residence and indicator stay in view. */
const FIGEES = 3;

/** One indicator alone never ranks: said over the table, where the ranks are read. */
const PRUDENCE = 'Un indicateur seul ne classe pas : lisez-en plusieurs ensemble.';

/**
 * « CIL Comparaison »: one row per residence and indicator, set against quartier, commune, EPCI and the national
 * value: gap, ratio, rank and signals, all by formula over « CIL Indicateurs » and « CIL Territoires ».
 */
export function planComparaison(diagnostic: Diagnostic): SheetPlan {
  const tete = teteDuDiagnostic('Comparaison des résidences avec leurs territoires', diagnostic);
  const grille = grilleComparaison(diagnostic);
  const { unites } = diagnostic.tableau;
  const contexte: ContexteDeComparaison = { diagnostic, grille, marques: new Set() };
  const lignes = unites.flatMap((_, u) =>
    grille.indicateurs.map((compare, k) =>
      ligneDeComparaison(contexte, u, compare, grille.premiere + u * grille.indicateurs.length + k),
    ),
  );
  const bas = grille.derniere + 2;
  const [code = 10, nom = 24] = largeursIdentite(unites);
  const widths = [
    code,
    nom,
    largeurDe(
      grille.indicateurs.map(({ indicateur }) => `${indicateur.code} · ${indicateur.court}`),
      16,
      40,
    ),
    ...[9, 9, 9],
    ...Array<number>(C.annee - C.territoires).fill(12),
    ...[11, 22, 11, 11, 8, 18],
  ];
  const sousCadre = cadre(FEUILLES.comparaison, tete);
  return {
    ...sousCadre,
    links: [...sousCadre.links, { row: 2, column: 2, sheet: FEUILLES.comparaison, cell: ici(bas, 0) }],
    print: enPages(sousCadre.print, widths, FIGEES),
    blocks: [
      blocDeTete(tete),
      { row: 2, column: 2, cells: [[texte('Lecture et seuils', 'lien')]] },
      { row: 3, column: 0, cells: [[texte(PRUDENCE, 'alerte')]] },
      { row: LIGNE_ENTETE, column: 0, cells: [entetes(grille), ...lignes] },
      { row: bas, column: 0, cells: sousLaComparaison(contexte) },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: FIGEES },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats:
      lignes.length === 0
        ? []
        : alertesDeLigne(
            zone(grille.premiere, C.effectif, lignes.length, 3),
            diagnostic.methode.secret.lecture,
          ),
    validations: [],
    charts: [],
  };
}

const NOMS_COURTS: Record<(typeof TERRITOIRES)[number], string> = {
  quartier: 'Quartier',
  commune: 'Commune',
  epci: 'EPCI',
};

function entetes(grille: GrilleComparaison): PlanCell[] {
  const trois = (nom: string, precision = '') => [
    `${nom} · valeur${precision}`,
    `${nom} · écart`,
    `${nom} · rapport`,
  ];
  return [
    ...['Code', 'Résidence', 'Indicateur'].map((t) => texte(t, 'entete')),
    ...[
      'Effectif',
      'Base',
      'Valeur',
      ...TERRITOIRES.flatMap((echelle) => trois(NOMS_COURTS[echelle])),
      'National · année',
      ...trois('National', precisionNationale(grille)),
      'Rang',
    ].map((t) => texte(t, 'enteteNombre')),
    texte('Signal', 'entete'),
  ];
}

/** « (2012 à 2014, France) »: years and field of the national values shown; the whole field is said under the table. */
function precisionNationale({ indicateurs }: GrilleComparaison): string {
  const references = indicateurs.flatMap(({ indicateur }) => indicateur.reference ?? []);
  if (references.length === 0) return '';
  const annees = references.map(({ millesime }) => millesime);
  const [debut, fin] = [Math.min(...annees), Math.max(...annees)];
  const champs = new Set(references.map(({ champ }) => champ.split(',')[0] ?? champ));
  return ` (${debut === fin ? debut : `${debut} à ${fin}`}, ${[...champs].join(', ')})`;
}
