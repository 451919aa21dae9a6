import { colonneFixe, fixe, formule, ici, nombre, texte } from './cellules.ts';
import { COLONNES_PRESSION as C, type GrillePression } from './grillePression.ts';
import lille from './lille.json' with { type: 'json' };
import { milliers } from './milliers.ts';
import type { Block, PlanCell } from './plan.ts';

const COLONNES = [
  ['Écart', 'ecart', C.ecart, 1],
  ['Points actuels', 'contribution', C.contribution, 1],
  ['Part des prioritaires', 'part', C.part, 100],
  ['Points proposés', 'proposee', C.scenario(0).proposee, 1],
  ['Objectif', 'objectif', C.scenario(0).cible, 1],
] as const;

/**
 * The printed figures of the source, each column checked against the sheet's own (scenario A), and the slips of print,
 * found by formula and not copied.
 *
 * @param noms the territories in the order of the sheet's rows
 */
export function blocDuPublie(grille: GrillePression, noms: readonly string[]): Block {
  const debut = grille.suite + 2;
  const territoires = noms.flatMap((nom) => lille.territoires.filter((t) => t.nom === nom));
  const fin = debut + territoires.length - 1;
  const { premiere } = grille;
  const objectifs = colonneFixe(5, debut, fin);
  const lignes = territoires.map(({ nom, publie }, rang) => {
    const row = debut + rang;
    return [
      texte(nom),
      ...COLONNES.map(([, champ]) => nombre(publie[champ], 'effectifDiscret')),
      nombre(publie.partVisee, 'effectifDiscret'),
      formule(`=ROUND(100*${ici(row, 5)}/${ici(premiere + rang, C.attributions)},0)`, 'effectif'),
      formule(`=ROUND(100*${ici(row, 5)}/SUM(${objectifs}),0)`, 'effectif'),
    ];
  });
  const enOrdre = (column: number) => colonneFixe(column, premiere, premiere + territoires.length - 1);
  const egales = (publiee: number, calculee: string, unite = 1): PlanCell => {
    const imprimes = colonneFixe(publiee, debut, fin);
    const dans = `(${unite}*${calculee}>=${imprimes}-0.5)*(${unite}*${calculee}<${imprimes}+0.5)`;
    return formule(`=IFERROR(SUMPRODUCT(${dans})&" sur ${territoires.length}","nd")`, 'controle');
  };
  const recalculees = COLONNES.map(([, , column, unite], rang) => egales(rang + 1, enOrdre(column), unite));
  return {
    row: grille.suite,
    column: 0,
    cells: [
      [texte('Le tableau publié, vérifié', 'section')],
      [
        texte('Territoire', 'entete'),
        ...[
          ...COLONNES.map(([titre]) => titre),
          'Part visée',
          'Part visée recalculée',
          'Objectif publié en points',
        ].map((titre) => texte(titre, 'enteteNombre')),
      ],
      ...lignes,
      [
        texte('Identiques au calcul (scénario A)', 'totalTexte'),
        ...recalculees,
        egales(6, colonneFixe(7, debut, fin)),
        null,
        egales(4, colonneFixe(8, debut, fin)),
      ],
      [],
      [
        texte('Attributions actuelles : le total imprimé'),
        nombre(lille.totalActuelImprime, 'effectifDiscret'),
        formule(
          `=IF(${fixe(grille.ensemble, C.prioritaires)}=${ici(fin + 3, 1)},"oui","non : les lignes font "&TEXT(${fixe(grille.ensemble, C.prioritaires)},"0"))`,
          'note',
        ),
      ],
      [
        texte('Objectifs : le total imprimé'),
        nombre(lille.totalObjectifImprime, 'effectifDiscret'),
        formule(
          `=IF(SUM(${objectifs})=${ici(fin + 4, 1)},"oui","non : les lignes font "&TEXT(SUM(${objectifs}),"0"))`,
          'note',
        ),
      ],
      [
        texte('Notes moyennes imprimées'),
        nombre(lille.notesMoyennesImprimees, 'effectifDiscret'),
        formule(
          `="pondérées : "&ROUND(${fixe(grille.ensemble, C.pression)},1)&" et "&ROUND(${fixe(grille.ensemble, C.reponse)},1)`,
          'note',
        ),
      ],
    ],
  };
}

/** What the check of the printed table teaches, in words. */
export const CE_QUE_DIT_LE_PUBLIE: readonly string[] = [
  `La source imprime ${milliers(lille.totalActuelImprime)} pour la somme des attributions et 30 % pour la contribution visée du Territoire Lillois : les lignes font 2\u202f650, et 880 sur ${milliers(lille.totalObjectifImprime)} font 29 %.`,
  `Les objectifs publiés, fixés par commune, font ${milliers(lille.totalObjectifImprime)} pour une base annoncée de ${milliers(lille.totalObjectif)} : aucune règle unique ne les redonne tous.`,
  'Attributions totales : la source ne les donne pas. Ce sont des nombres entiers qui redonnent à la fois les parts actuelles et les parts visées imprimées.',
];
