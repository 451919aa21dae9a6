import { colonneFixe, fixe, formule, texte } from './cellules.ts';
import {
  COLONNES_PRESSION as C,
  COLONNES_DES_ETAPES as E,
  type GrillePression,
  LETTRES,
  ligneDuParametre,
  SCENARIOS,
} from './grillePression.ts';
import { lignesDesEtapes } from './lignePression.ts';
import type { Block, PlanCell } from './plan.ts';

const oui = (condition: string, ecart: string, unite: string): PlanCell =>
  formule(`=IFERROR(IF(${condition},"oui","non : "&TEXT(${ecart},"+0;-0")&" ${unite}"),"nd")`, 'controle');

/** What must hold, checked by formula for each scenario. */
export function blocDesControles(grille: GrillePression): Block {
  const { premiere, derniere, ensemble } = grille;
  const [debut, fin] = lignesDesEtapes(grille);
  const colonne = (column: number) => colonneFixe(column, premiere, derniere);
  const parScenario = (dire: (rang: number, total: string) => PlanCell) =>
    SCENARIOS.map((rang) => dire(rang, fixe(ligneDuParametre(grille, 'total'), rang + 1)));
  const somme = (rang: number, quoi: 'plancher' | 'plafond') => {
    const { brute, plancher, plafond } = E.scenario(rang);
    const [brutes, bas, haut] = [brute, plancher, plafond].map((c) => colonneFixe(c, debut, fin));
    return quoi === 'plancher' ? `SUM(${bas})` : `SUMPRODUCT((${brutes}>0)*${haut}+(${brutes}=0)*${bas})`;
  };
  return {
    row: grille.controles,
    column: 0,
    cells: [
      [
        texte('Contrôles', 'section'),
        ...LETTRES.map((lettre) => texte(`Scénario ${lettre}`, 'enteteNombre')),
      ],
      [
        texte('Notes et attributions connues partout'),
        ...parScenario(() => {
          const connus = [C.pression, C.reponse, C.prioritaires].map((c) => `COUNT(${colonne(c)})`);
          const noms = `COUNTA(${colonne(C.nom)})`;
          return oui(`${connus.join('+')}=3*${noms}`, `${connus.join('+')}-3*${noms}`, 'valeur');
        }),
      ],
      [
        texte('Nouvelles contributions : 100 points'),
        ...parScenario((rang) => {
          const lieu = fixe(ensemble, C.scenario(rang).proposee);
          return oui(`${lieu}=100`, `${lieu}-100`, 'd’écart');
        }),
      ],
      [
        texte('Objectifs : le total demandé'),
        ...parScenario((rang, total) => {
          const lieu = fixe(ensemble, C.scenario(rang).cible);
          return oui(`${lieu}=${total}`, `${lieu}-${total}`, 'd’écart');
        }),
      ],
      [
        texte('Les planchers tiennent dans le total'),
        ...parScenario((rang, total) =>
          oui(`${somme(rang, 'plancher')}<=${total}`, `${somme(rang, 'plancher')}-${total}`, 'de trop'),
        ),
      ],
      [
        texte('Les plafonds permettent le total'),
        ...parScenario((rang, total) =>
          oui(`${somme(rang, 'plafond')}>=${total}`, `${somme(rang, 'plafond')}-${total}`, 'possibles'),
        ),
      ],
      [
        texte('Objectifs sous les attributions totales'),
        ...parScenario((rang) => {
          const [cibles, totaux] = [C.scenario(rang).cible, C.attributions].map(colonne);
          const trop = `SUMPRODUCT((${cibles}>${totaux})*(${totaux}>0)*ISNUMBER(${cibles}))`;
          return oui(`${trop}=0`, trop, 'territoire(s)');
        }),
      ],
    ],
  };
}

/** How evenly priority households are spread over the territories, now and under each scenario. */
export function blocDeLEffet(grille: GrillePression): Block {
  const { premiere, derniere } = grille;
  const [debut, fin] = lignesDesEtapes(grille);
  const t = colonneFixe(E.attributions, debut, fin);
  const colonnes = [
    colonneFixe(E.prioritaires, debut, fin),
    ...SCENARIOS.map((rang) => colonneFixe(C.scenario(rang).cible, premiere, derniere)),
  ];
  const noms = `COUNTA(${colonneFixe(C.nom, premiere, derniere)})`;
  const totaux = colonneFixe(C.attributions, premiere, derniere);
  const siConnu = (calcul: string) =>
    formule(`=IFERROR(IF(COUNT(${totaux})=${noms},${calcul},"nd"),"nd")`, 'rapport');
  return {
    row: grille.effet,
    column: 0,
    cells: [
      [
        texte('Effet sur la mixité', 'section'),
        texte('Actuel', 'enteteNombre'),
        ...LETTRES.map((lettre) => texte(`Scénario ${lettre}`, 'enteteNombre')),
      ],
      [
        texte('Dissimilarité (0 : même part partout)'),
        ...colonnes.map((n) =>
          siConnu(
            `SUMPRODUCT((${n}/SUM(${n})>(${t}-${n})/(SUM(${t})-SUM(${n})))*(${n}/SUM(${n})-(${t}-${n})/(SUM(${t})-SUM(${n}))))`,
          ),
        ),
      ],
      [
        texte('Theil (0 : même part partout)'),
        ...colonnes.map((n) => siConnu(`CIL.MIXITE(${n},${t},"theil")`)),
      ],
    ],
  };
}
