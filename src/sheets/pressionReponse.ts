import { REGLES } from '../domain/attributions/regles.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { colonneFixe, formule, ici, texte, zone } from './cellules.ts';
import { blocDeLEffet, blocDesControles } from './controlesPression.ts';
import { DOSSIER_EXEMPLE, type DossierDePression, estLExemple } from './dossierDePression.ts';
import {
  COLONNES_PRESSION as C,
  COLONNES_DES_ETAPES as E,
  type GrillePression,
  grillePression,
  LETTRES,
  LIGNES_LIBRES,
  SCENARIOS,
  TITRES_SAISIS,
  TOTAL,
} from './grillePression.ts';
import { etapesDe, ligneDePression } from './lignePression.ts';
import lille from './lille.json' with { type: 'json' };
import { legende } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { Block, PlanCell, SheetPlan } from './plan.ts';
import { blocDuPublie, CE_QUE_DIT_LE_PUBLIE } from './publiePression.ts';
import { blocDesParametres, blocDesRegles, validationsDesReglages } from './reglagesPression.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, nomDeMethode, notes, pied } from './tete.ts';

/**
 * « CIL Pression-réponse »: territories, notes and counts as typed, two redistributions side by side, their checks and
 * what they change to the spread of priority households. Moves, shares, sums and checks are native formulas; bounds and
 * exact rounding are CIL.REPARTITION's. It opens on the source's table, to be overwritten.
 */
export function planPressionReponse(
  methode: Methode,
  dossier: DossierDePression = DOSSIER_EXEMPLE,
): SheetPlan {
  const exemple = estLExemple(dossier);
  const tete = {
    titre: 'Pression et réponse : répartition des attributions',
    sousTitre: exemple
      ? `${lille.titre} · ${lille.source} (${lille.date}) · exemple modifiable`
      : `${dossier.lignes.length} territoires · ${nomDeMethode(methode)} · cases claires à saisir`,
    pied: pied(exemple ? `Source : ${lille.source}` : 'Source : vos saisies', methode),
  };
  const grille = grillePression(dossier.lignes.length, REGLES.length);
  const { premiere, derniere } = grille;
  const lignes = derniere - premiere + 1;
  const libres = Array.from({ length: LIGNES_LIBRES }, () => null);
  const publie = exemple
    ? blocDuPublie(
        grille,
        dossier.lignes.map(({ nom }) => nom),
      )
    : null;
  const fin = publie ? publie.row + publie.cells.length + 1 : grille.suite;
  return {
    ...cadre(FEUILLES.pressionReponse, tete),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          entetes(),
          ...[...dossier.lignes, ...libres].map((ligne, rang) =>
            ligneDePression(ligne, grille, premiere + rang),
          ),
          ensemble(grille),
        ],
      },
      blocDesParametres(grille, dossier.scenarios),
      blocDesRegles(grille, dossier.scenarios),
      blocDesControles(grille),
      blocDeLEffet(grille),
      blocDesEtapes(grille, lignes),
      ...(publie ? [publie] : []),
      { row: fin, column: 0, cells: notesDePression(exemple) },
    ],
    widths: [
      34,
      ...Array.from({ length: C.scenario(1).partVisee }, (_, rang) => (LARGES.has(rang + 1) ? 12.5 : 10.3)),
    ],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    filter: zone(LIGNE_ENTETE, 0, lignes + 1, C.scenario(1).partVisee + 1),
    conditionalFormats: [
      {
        zone: zone(premiere, C.ecart, lignes, C.scenario(1).partVisee - C.ecart + 1),
        formula: `=$${ici(premiere, C.nom)}=""`,
        style: { fontColor: '#FFFFFF' },
      },
      {
        zone: zone(grille.etapes + 2, 1, lignes, E.scenario(1).retenue),
        formula: `=$${ici(grille.etapes + 2, E.nom)}=""`,
        style: { fontColor: '#FFFFFF' },
      },
    ],
    validations: [
      {
        zone: zone(premiere, C.pression, lignes, 2),
        rule: { decimalBetween: [0, 1000] },
        message: 'Note positive attendue, sur la même échelle pour la pression et pour la réponse.',
      },
      ...[C.prioritaires, C.plancher].map((column) => ({
        zone: zone(premiere, column, lignes, 2),
        rule: { decimalBetween: [0, 10_000_000] } as const,
        message: 'Nombre d’attributions attendu, positif ou nul.',
      })),
      ...validationsDesReglages(grille),
    ],
    charts: [],
  };
}

/** Columns whose header holds « contribution ». */
const LARGES: ReadonlySet<number> = new Set([
  C.contribution,
  ...SCENARIOS.map((rang) => C.scenario(rang).proposee),
]);

function entetes(): PlanCell[] {
  const s = TITRES_SAISIS;
  const titres = [
    s.pression,
    s.reponse,
    'Écart',
    s.prioritaires,
    s.attributions,
    'Contribution actuelle (points)',
    'Part des prioritaires',
    s.plancher,
    s.plafond,
    ...LETTRES.flatMap((lettre) => [
      `${lettre} : contribution (points)`,
      `${lettre} : objectif`,
      `${lettre} : évolution`,
      `${lettre} : part visée`,
    ]),
  ];
  return [texte(s.nom, 'entete'), ...titres.map((titre) => texte(titre, 'enteteNombre'))];
}

/** Sums, and shares of sums; notes are means weighted by all the attributions. */
function ensemble({ premiere, derniere, ensemble: row }: GrillePression): PlanCell[] {
  const plage = (column: number) => colonneFixe(column, premiere, derniere);
  const somme = (column: number, style: 'total' | 'totalDecimal' = 'total') => {
    const complete = column === C.prioritaires ? '' : `COUNT(${plage(column)})=0`;
    const calcul = `SUM(${plage(column)})`;
    return formule(complete === '' ? `=${calcul}` : `=IF(${complete},"nd",${calcul})`, style);
  };
  const moyenne = (column: number) =>
    formule(
      `=IF(SUM(${plage(C.attributions)})>0,SUMPRODUCT(${plage(column)},${plage(C.attributions)})/SUM(${plage(C.attributions)}),"nd")`,
      'totalDecimal',
    );
  const rapport = (haut: number) =>
    formule(
      `=IFERROR(IF(SUM(${plage(C.attributions)})>0,${ici(row, haut)}/${ici(row, C.attributions)},"nd"),"nd")`,
      'totalPart',
    );
  return [
    texte(TOTAL, 'totalTexte'),
    moyenne(C.pression),
    moyenne(C.reponse),
    formule(
      `=IF(COUNT(${ici(row, C.pression)}:${ici(row, C.reponse)})=2,${ici(row, C.reponse)}-${ici(row, C.pression)},"nd")`,
      'totalDecimal',
    ),
    somme(C.prioritaires),
    somme(C.attributions),
    somme(C.contribution),
    rapport(C.prioritaires),
    texte('', 'totalTexte'),
    texte('', 'totalTexte'),
    ...SCENARIOS.flatMap((rang) => {
      const { proposee, cible, evolution } = C.scenario(rang);
      return [somme(proposee), somme(cible), somme(evolution), rapport(cible)];
    }),
  ];
}

function blocDesEtapes(grille: GrillePression, lignes: number): Block {
  const titres = [
    'Écart',
    'Aux prioritaires',
    'Totales',
    ...LETTRES.flatMap((lettre) => [
      `${lettre} : après mouvement`,
      `${lettre} : ramenée à 100`,
      `${lettre} : plancher`,
      `${lettre} : plafond`,
      `${lettre} : à la borne`,
    ]),
  ];
  return {
    row: grille.etapes,
    column: 0,
    cells: [
      [texte('Le calcul, pas à pas', 'section')],
      [texte('Territoire', 'entete'), ...titres.map((titre) => texte(titre, 'enteteNombre'))],
      ...Array.from({ length: lignes }, (_, rang) => etapesDe(grille, rang)),
    ],
  };
}

function notesDePression(exemple: boolean): PlanCell[][] {
  return [
    ...(exemple
      ? [
          [
            texte(
              'Compatible avec les contributions publiées, ce n’est pas la méthode documentée de la MEL.',
              'alerte' as const,
            ),
          ],
        ]
      : []),
    ...notes(
      'Écart = réponse − pression. Négatif : le territoire répond moins qu’il n’est demandé, sa contribution augmente ; positif : elle diminue.',
      'Chaque contribution bouge du pas multiplié par l’écart, et au moins du minimum ; le reste va aux territoires à l’équilibre, ou à tous en proportion.',
      'Un plancher ou un plafond saisi pour un territoire remplace celui du scénario. Un plancher s’arrondit au-dessus, un plafond au-dessous.',
      'Contributions et objectifs sont arrondis à l’entier par les plus forts restes, séparément : leurs totaux sont exacts. À restes égaux, la plus grande contribution est servie d’abord, puis l’ordre des lignes.',
      'Les notes de la ligne « Ensemble » sont pondérées par les attributions totales. Les indices de mixité portent sur les ménages logés pendant la période, répartis entre territoires.',
      'Les colonnes « contribution » et « objectif » appellent CIL.REPARTITION : sans le complément, elles gardent leur dernière valeur ou affichent « nd ».',
      ...(exemple ? CE_QUE_DIT_LE_PUBLIE : []),
    ),
    ...legende(new Set(['nd'])),
  ];
}
