import { colonneFixe, fixe, formule, ici, texte } from './cellules.ts';
import type { LigneDePression } from './dossierDePression.ts';
import {
  COLONNES_PRESSION as C,
  COLONNES_DES_ETAPES as E,
  type GrillePression,
  ligneDuParametre,
  SCENARIOS,
} from './grillePression.ts';
import { noteConstruite } from './notesConstruites.ts';
import type { PlanCell } from './plan.ts';
import { saisi } from './saisi.ts';

const VIDE: LigneDePression = {
  nom: '',
  pression: null,
  reponse: null,
  prioritaires: null,
  attributions: null,
  plancher: null,
  plafond: null,
};

/** A territory: what is typed, then its gap, shares and targets by formula. Without one, a row to type in. */
export function ligneDePression(
  territoire: LigneDePression | null,
  grille: GrillePression,
  row: number,
): PlanCell[] {
  const t = territoire ?? VIDE;
  const a = (column: number) => ici(row, column);
  const { premiere, derniere } = grille;
  const prioritaires = colonneFixe(C.prioritaires, premiere, derniere);
  const nom = `$${a(C.nom)}`;
  return [
    texte(t.nom, 'saisieTexte'),
    noteDe('pression', t, grille, row),
    noteDe('reponse', t, grille, row),
    formule(
      `=IF(COUNT(${a(C.pression)}:${a(C.reponse)})=2,${a(C.reponse)}-${a(C.pression)},IF(${nom}="",0,"nd"))`,
      'ecart',
    ),
    saisi(t.prioritaires, 'saisieEffectif'),
    saisi(t.attributions, 'saisieEffectif'),
    formule(
      `=IF(OR(SUM(${prioritaires})=0,AND(${nom}<>"",COUNT(${a(C.prioritaires)})=0)),"nd",100*SUM(${a(C.prioritaires)})/SUM(${prioritaires}))`,
      'moyenne',
    ),
    formule(
      `=IF(AND(COUNT(${a(C.prioritaires)}:${a(C.attributions)})=2,SUM(${a(C.attributions)})>0),${a(C.prioritaires)}/${a(C.attributions)},"nd")`,
      'part',
    ),
    saisi(t.plancher, 'saisieEffectif'),
    saisi(t.plafond, 'saisieEffectif'),
    ...SCENARIOS.flatMap((rang) => resultats(grille, row, rang)),
  ];
}

/** The note that is typed, else the one that « CIL Notes » builds for this row. */
function noteDe(
  quoi: 'pression' | 'reponse',
  territoire: LigneDePression,
  { premiere }: GrillePression,
  row: number,
): PlanCell {
  if (territoire[quoi] !== null || territoire.nom === '') return saisi(territoire[quoi], 'saisieNombre');
  return formule(`=${noteConstruite(quoi, row - premiere)}`, 'saisieNombre');
}

function resultats(grille: GrillePression, row: number, rang: number): PlanCell[] {
  const { cible } = C.scenario(rang);
  const [n, t, visee] = [ici(row, C.prioritaires), ici(row, C.attributions), ici(row, cible)];
  return [
    formule(repartie(grille, rang, 1), 'effectif'),
    formule(repartie(grille, rang, 2), 'effectif'),
    formule(`=IF(ISNUMBER(${visee}),${visee}-SUM(${n}),"nd")`, 'ecartEntier'),
    formule(`=IF(AND(ISNUMBER(${visee}),SUM(${t})>0),${visee}/${t},"nd")`, 'part'),
  ];
}

/** The line's own result of CIL.REPARTITION: the workings hold the move, the function holds bounds and rounding. */
function repartie(grille: GrillePression, rang: number, colonne: 1 | 2): string {
  const e = E.scenario(rang);
  const [premiere, derniere] = lignesDesEtapes(grille);
  const plages = [e.brute, E.ecart, e.plancher, e.plafond].map((c) => colonneFixe(c, premiere, derniere));
  const [brutes, ecarts, planchers, plafonds] = plages;
  const total = fixe(ligneDuParametre(grille, 'total'), rang + 1);
  return `=IFERROR(INDEX(CIL.REPARTITION(${brutes},${ecarts},${total},0,0,${planchers},${plafonds}),ROW()-ROW(${fixe(grille.premiere - 1, 0)}),${colonne}),"nd")`;
}

/** First and last row of the workings. */
export const lignesDesEtapes = ({ etapes, premiere, derniere }: GrillePression): [number, number] => [
  etapes + 2,
  etapes + 2 + derniere - premiere,
];

/** The workings of a territory: its move, closed to 100, and the bounds that apply to it. */
export function etapesDe(grille: GrillePression, rang: number): PlanCell[] {
  const row = grille.premiere + rang;
  const ligne = grille.etapes + 2 + rang;
  const de = (column: number) => `$${ici(row, column)}`;
  const ecart = `$${ici(ligne, E.ecart)}`;
  return [
    formule(`=IF(${de(C.nom)}="","",${de(C.nom)})`, 'texte'),
    formule(`=${de(C.ecart)}`, 'ecart'),
    formule(`=SUM(${de(C.prioritaires)})`, 'effectif'),
    formule(`=SUM(${de(C.attributions)})`, 'effectif'),
    ...SCENARIOS.flatMap((s) => {
      const e = E.scenario(s);
      const parametre = (nom: Parameters<typeof ligneDuParametre>[1]) =>
        fixe(ligneDuParametre(grille, nom), s + 1);
      const mouvement = ici(ligne, e.mouvement);
      const cible = ici(row, C.scenario(s).cible);
      const contribution = de(C.contribution);
      const total = parametre('total');
      const [bas, haut] = [ici(ligne, e.plancher), ici(ligne, e.plafond)];
      const borne = (arrondi: string, propre: string, commune: string, sinon: string) =>
        `=IF(COUNT(${propre})=1,${arrondi}(${propre},0),IF(COUNT(${commune},${de(C.attributions)})=2,${arrondi}(ROUND(${commune}*${de(C.attributions)},9),0),${sinon}))`;
      return [
        formule(
          `=IF(COUNT(${ecart},${contribution})=2,IF(${ecart}=0,${contribution},MAX(0,${contribution}+IF(${ecart}<0,MAX(${parametre('minimum')},-${parametre('moins')}*${ecart}),-MAX(${parametre('minimum')},${parametre('plus')}*${ecart})))),"nd")`,
          'rapport',
        ),
        formule(
          `=IFERROR(ROUND(${mouvement}*IF(${ecart}=0,${parametre('facteurEquilibre')},${parametre('facteurAutres')}),10),"nd")`,
          'rapport',
        ),
        formule(borne('ROUNDUP', de(C.plancher), parametre('plancher'), '0'), 'effectif'),
        formule(borne('ROUNDDOWN', de(C.plafond), parametre('plafond'), total), 'effectif'),
        formule(
          `=IF(NOT(ISNUMBER(${cible})),"nd",IF(AND(${bas}>0,${cible}=${bas}),"plancher",IF(AND(${haut}<${total},${cible}=${haut}),"plafond","non")))`,
          'texte',
        ),
      ];
    }),
  ];
}
