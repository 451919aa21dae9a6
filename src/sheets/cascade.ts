import type { Diagnostic } from '../domain/diagnostic.ts';
import { enumerer } from '../domain/messages/attributions.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { colonneFixe, fixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import { type DonneesDeCascade, TITRES_DE_CASCADE as T } from './donneesDeCascade.ts';
import { enPages, largeurDe } from './largeurs.ts';
import { legende } from './marques.ts';
import { milliers } from './milliers.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

/** Columns before those of the landlords. */
export const COLONNES_DE_CASCADE = {
  territoire: 0,
  commune: 1,
  parc: 2,
  saisi: 3,
  objectif: 4,
  bailleurs: 5,
} as const;
const C = COLONNES_DE_CASCADE;

/** Row of the sums, which hold each landlord's target. */
export const ligneDesBailleurs = (communes: number): number => LIGNE_ENTETE + communes + 1;

/**
 * « CIL Cascade »: targets of the grands territoires brought down to communes and to landlords, pro rata of the file's
 * dwellings. Targets are values of `cascader`; sums, checks and the table by landlord are formulas.
 */
export function planCascade(diagnostic: Diagnostic, donnees: DonneesDeCascade): SheetPlan {
  const tete = teteDuDiagnostic('Objectifs par commune et par bailleur', diagnostic);
  const { communes, bailleurs, cascade } = donnees;
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + communes.length;
  const dernierBailleur = C.bailleurs + bailleurs.length - 1;
  const entetes = [
    texte(T.territoire, 'entete'),
    texte(T.commune, 'entete'),
    ...[
      NATURES[diagnostic.parc.nature].titre,
      T.objectif,
      'Objectif de la commune',
      ...bailleurs,
      'Contrôle',
    ].map((titre) => texte(titre, 'enteteNombre')),
  ];
  const chiffre = (valeur: number | null | undefined) =>
    valeur === null || valeur === undefined ? texte('nd', 'marque') : nombre(valeur);
  const lignes = communes.map((commune, rang): PlanCell[] => {
    const row = premiere + rang;
    const siens = `${ici(row, C.bailleurs)}:${ici(row, dernierBailleur)}`;
    const objectif = ici(row, C.objectif);
    return [
      texte(commune.territoire ?? '', 'saisieTexte'),
      texte(commune.nom),
      nombre(commune.parc.reduce((a, b) => a + b, 0)),
      commune.objectif === null
        ? { value: '', style: 'saisieEffectif' }
        : nombre(commune.objectif, 'saisieEffectif'),
      chiffre(cascade?.communes[rang]),
      ...bailleurs.map((_, j) => chiffre(cascade?.matrice[rang]?.[j])),
      formule(
        `=IF(COUNT(${objectif})=0,"nd",IF(SUM(${siens})=${objectif},"oui","non : "&TEXT(SUM(${siens})-${objectif},"+0;-0")))`,
        'controle',
      ),
    ];
  });
  const sommes = entetes.map((_, column) => {
    if (column === 0) return texte('Ensemble', 'totalTexte');
    if (column === C.commune || column === C.saisi || column > dernierBailleur)
      return texte('', 'totalTexte');
    const plage = colonneFixe(column, premiere, derniere);
    return formule(`=IF(COUNT(${plage})=0,"nd",SUM(${plage}))`, 'total');
  });
  const suite = derniere + 3;
  const { blocs, fin } = sousLaCascade(donnees, suite, premiere, derniere);
  const widths = [
    24,
    largeurDe(
      communes.map(({ nom }) => nom),
      18,
      30,
    ),
    11,
    11,
    12,
    ...bailleurs.map(() => 13),
    12,
  ];
  const base = cadre(FEUILLES.cascade, tete);
  return {
    ...base,
    print: enPages(base.print, widths),
    blocks: [
      blocDeTete(tete),
      { row: LIGNE_ENTETE, column: 0, cells: [entetes, ...lignes, sommes] },
      ...blocs,
      { row: fin, column: 0, cells: notesDeCascade(donnees) },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, communes.length + 1, entetes.length),
    conditionalFormats: [],
    validations: [
      {
        zone: zone(premiere, C.saisi, communes.length, 1),
        rule: { wholeBetween: [0, 1_000_000] },
        message: 'Nombre entier d’attributions attendu. Vide : la part du grand territoire.',
      },
    ],
    charts: [],
    kept: {
      headerRow: LIGNE_ENTETE,
      firstRow: premiere,
      lastRow: derniere,
      keyColumn: C.commune,
      columns: [C.territoire, C.saisi],
    },
  };
}

/** The table that binds each landlord, then each grand territoire against the sum of its communes. */
function sousLaCascade(donnees: DonneesDeCascade, suite: number, premiere: number, derniere: number) {
  const { bailleurs, communes, territoires } = donnees;
  const ensemble = ligneDesBailleurs(communes.length);
  const opposables = bailleurs.map((nom, j) => {
    const parc = communes.reduce((total, commune) => total + (commune.parc[j] ?? 0), 0);
    const row = suite + 2 + j;
    const objectif = ici(row, 2);
    return [
      texte(nom),
      nombre(parc),
      formule(`=${fixe(ensemble, C.bailleurs + j)}`, 'effectif'),
      formule(
        `=IF(AND(COUNT(${objectif})=1,${ici(row, 1)}>0),100*${objectif}/${ici(row, 1)},"nd")`,
        'moyenne',
      ),
    ];
  });
  const controle = suite + opposables.length + 3;
  const mappes = [...territoires].filter(([nom]) => communes.some(({ territoire }) => territoire === nom));
  const verifies = mappes.map(([nom, objectif], rang) => {
    const row = controle + 2 + rang;
    const [attendu, trouve] = [ici(row, 1), ici(row, 2)];
    return [
      texte(nom),
      nombre(objectif),
      formule(
        `=SUMIF(${colonneFixe(C.territoire, premiere, derniere)},$${ici(row, 0)},${colonneFixe(C.objectif, premiere, derniere)})`,
        'effectif',
      ),
      formule(`=IF(${attendu}=${trouve},"oui","non : "&TEXT(${trouve}-${attendu},"+0;-0"))`, 'controle'),
    ];
  });
  const blocs = [
    {
      row: suite,
      column: 0,
      cells: [
        [texte('Objectifs opposables, par bailleur', 'section')],
        [
          texte('Bailleur', 'entete'),
          ...['Parc', 'Objectif', 'Pour 100 logements'].map((titre) => texte(titre, 'enteteNombre')),
        ],
        ...opposables,
      ],
    },
    ...(verifies.length === 0
      ? []
      : [
          {
            row: controle,
            column: 0,
            cells: [
              [texte('Grands territoires : la somme des communes', 'section')],
              [
                texte('Grand territoire', 'entete'),
                ...['Objectif', 'Communes', 'Égal'].map((titre) => texte(titre, 'enteteNombre')),
              ],
              ...verifies,
            ],
          },
        ]),
  ];
  return { blocs, fin: verifies.length === 0 ? controle : controle + verifies.length + 3 };
}

function notesDeCascade({
  communes,
  territoires,
  scenario,
  cascade,
  raison,
}: DonneesDeCascade): PlanCell[][] {
  const orphelines = communes.filter(
    ({ territoire, objectif }) => objectif === null && !territoires.has(territoire ?? ''),
  );
  const sansCommune = [...territoires].filter(([nom]) =>
    communes.every(({ territoire }) => territoire !== nom),
  );
  const dites = [
    ...(raison === null ? [] : [`Objectifs non calculés. ${raison}`]),
    ...(orphelines.length === 0
      ? []
      : [
          `Sans objectif : ${enumerer(orphelines.slice(0, 8).map(({ nom }) => nom))}${orphelines.length > 8 ? ' et d’autres' : ''}. Saisissez leur grand territoire, tel qu’il est nommé dans « ${FEUILLES.pressionReponse} », ou un objectif ; puis recalculez.`,
        ]),
    ...(cascade === null || sansCommune.length === 0 || orphelines.length === communes.length
      ? []
      : [
          `Sans commune dans ce fichier : ${enumerer(sansCommune.map(([nom]) => nom))}. ${milliers(sansCommune.reduce((total, [, n]) => total + n, 0))} attributions ne sont pas déclinées ici.`,
        ]),
    ...(cascade?.depassements ?? []).map(
      ({ territoire, de }) =>
        `« ${territoire} » : les objectifs saisis de ses communes dépassent le sien de ${milliers(de)}. Réduisez-en un.`,
    ),
    ...(cascade?.auProrata === false
      ? [
          'Les communes où un bailleur n’a aucun logement empêchent un objectif de bailleur au prorata de son parc : chaque commune est partagée entre ses bailleurs.',
        ]
      : []),
  ];
  return [
    ...dites
      .flatMap((phrase) => notes(phrase))
      .map(([cellule]) => [texte(String(cellule?.value ?? ''), 'alerte')]),
    ...notes(
      `Objectifs des grands territoires : scénario A (« ${scenario} ») de « ${FEUILLES.pressionReponse} ». Valeurs calculées, à refaire après un changement.`,
      'Grand territoire → communes : au prorata de leur parc, plus forts restes. Communes × bailleurs : ajustement proportionnel aux deux marges, puis arrondi qui les garde exactes.',
      'Un objectif saisi pour une commune est pris tel quel ; le reste de son territoire va aux autres communes.',
    ),
    ...legende(new Set(['nd'])),
  ];
}
