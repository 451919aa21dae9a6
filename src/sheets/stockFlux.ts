import type { Diagnostic } from '../domain/diagnostic.ts';
import { MOTS_DU_CROISEMENT } from '../domain/indices/stockFlux.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { croiser } from '../domain/typologies/stockFlux.ts';
import { ici, texte, zone } from './cellules.ts';
import { divergent, legendeDivergente, TONS_DE_TENDANCE } from './couleurs.ts';
import { grilleIndicateurs } from './grilleIndicateurs.ts';
import { COLONNES_CROISEMENT as C, grilleDuCroisement } from './grilleStockFlux.ts';
import { enPages, largeursIdentite } from './largeurs.ts';
import { type ContexteDuCroisement, ligneDeReference, ligneDuCroisement } from './ligneStockFlux.ts';
import { LIGNES_DE_MATRICE, matriceDuCroisement } from './matricesStockFlux.ts';
import { FEUILLES, NOMS } from './noms.ts';
import { bornesDuNuage, LIGNES_DES_LIMITES, nuageDuCroisement } from './nuageStockFlux.ts';
import type { PlanCell, PlanConditionalFormat, SheetPlan } from './plan.ts';
import { alertesDeLigne } from './secretEnPlace.ts';
import { sousLeStockFlux } from './sousLeStockFlux.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

const HAUTEUR_DU_NUAGE = 30;

/**
 * « CIL Stock-flux »: each residence's index for all its households and for those who moved in recently, on the same
 * components and reference, its level and trend, how many of each, and the cloud. Null when the file knows no recent
 * mover, or no component among them.
 */
export function planStockFlux(diagnostic: Diagnostic): SheetPlan | null {
  const croisement = croiser(diagnostic);
  if (!croisement) return null;
  const grille = grilleDuCroisement(diagnostic, croisement);
  const contexte: ContexteDuCroisement = {
    diagnostic,
    croisement,
    grille,
    source: grilleIndicateurs(diagnostic),
    marques: new Set(),
  };
  const { unites } = diagnostic.tableau;
  const tete = teteDuDiagnostic('Occupants et emménagés récents : niveau et tendance', diagnostic);
  const lignes = [
    ligneDeReference(contexte),
    ...grille.ordre.map((position, k) => ligneDuCroisement(contexte, position, grille.premiere + k)),
  ];
  const bas = grille.derniere + 2;
  const menages = bas + 1 + LIGNES_DE_MATRICE + 1;
  const sousLesMatrices = menages + LIGNES_DE_MATRICE + 1;
  const nuage = grille.classees > 0;
  const limites = { row: bas + 1 + HAUTEUR_DU_NUAGE - LIGNES_DES_LIMITES + 6, column: C.effectif };
  const suite = nuage ? Math.max(sousLesMatrices, limites.row + LIGNES_DES_LIMITES + 1) : sousLesMatrices;
  const widths = [
    ...largeursIdentite(unites),
    ...[11, 10, 12, 10, 12, 10, 16, 14],
    ...croisement.composantes.map(() => 12),
    ...croisement.composantes.flatMap(() => [12, 12, 12]),
  ];
  const sousCadre = cadre(FEUILLES.stockFlux, tete);
  const dessous = sousLeStockFlux(contexte, suite);
  return {
    ...sousCadre,
    links: [...sousCadre.links, { row: 2, column: 2, sheet: FEUILLES.stockFlux, cell: ici(bas, 0) }],
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      { row: 2, column: 2, cells: [[texte('Comptes, nuage, lecture', 'lien')]] },
      { row: LIGNE_ENTETE, column: 0, cells: [entetes(contexte), ...lignes] },
      { row: bas, column: 0, cells: [[texte('Combien dans chaque case', 'section')]] },
      { row: bas + 1, column: 1, cells: matriceDuCroisement(grille, 'Résidences', null, bas + 1) },
      {
        row: menages,
        column: 1,
        cells: matriceDuCroisement(grille, NATURES[diagnostic.parc.nature].titre, C.effectif, menages),
      },
      ...(nuage ? [{ ...limites, cells: bornesDuNuage(grille) }] : []),
      { row: suite, column: 0, cells: [...dessous, [], ...legendeDivergente()] },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 2, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: [
      ...divergent(zone(grille.reference, C.stock, lignes.length, 2), NOMS.tolerance),
      ...tonsDesMots(grille.premiere, grille.ordre.length),
      ...croisement.composantes.flatMap((_, k) =>
        alertesDeLigne(
          zone(grille.reference, grille.entrants(k), lignes.length, 3),
          diagnostic.methode.secret.lecture,
        ),
      ),
    ],
    validations: [],
    charts: nuage
      ? [
          nuageDuCroisement(
            diagnostic,
            grille,
            limites,
            zone(bas, C.effectif + 2, HAUTEUR_DU_NUAGE, Math.min(8, widths.length - C.effectif - 2)),
          ),
        ]
      : [],
  };
}

function entetes({ diagnostic: { tableau, parc }, croisement }: ContexteDuCroisement): PlanCell[] {
  const courts = croisement.composantes.map(
    ({ code }) =>
      tableau.indicateurs.find(({ indicateur }) => indicateur.code === code)?.indicateur.court ?? code,
  );
  return [
    ...['Code', 'Résidence', 'Quartier', 'Commune', 'QPV'].map((t) => texte(t, 'entete')),
    ...[NATURES[parc.nature].titre, 'Emménagés récents', 'Indice', 'Indice des récents', 'Écart'].map((t) =>
      texte(t, 'enteteNombre'),
    ),
    ...['Niveau', 'Tendance'].map((t) => texte(t, 'entete')),
    ...courts.map((court) => texte(`${court} · part`, 'enteteNombre')),
    ...courts.flatMap((court) =>
      ['(effectif)', '(base)', '· part'].map((t) => texte(`Récents, ${court} ${t}`, 'enteteNombre')),
    ),
  ];
}

/** Level and trend, each word in the tone of its direction. */
function tonsDesMots(row: number, rows: number): PlanConditionalFormat[] {
  const { niveaux, tendances } = MOTS_DU_CROISEMENT;
  return (
    [
      [C.niveau, niveaux],
      [C.tendance, tendances],
    ] as const
  ).flatMap(([column, mots]) =>
    (['degrade', 'ameliore'] as const).map((sens) => ({
      zone: zone(row, column, rows, 1),
      formula: `=${ici(row, column)}="${mots[sens]}"`,
      style: TONS_DE_TENDANCE[sens],
    })),
  );
}
