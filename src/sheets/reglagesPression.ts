import { REGLE_PAR_DEFAUT, REGLES, regleDe } from '../domain/attributions/regles.ts';
import type { Scenario } from '../domain/attributions/scenario.ts';
import { colonneFixe, fixe, formule, nombre, texte, zone } from './cellules.ts';
import {
  COLONNES_DES_ETAPES as E,
  type GrillePression,
  LETTRES,
  ligneDuParametre,
  PARAMETRES,
  type Parametre,
  RESTES,
  SCENARIOS,
  surMesure,
  TITRE_DES_REGLES,
} from './grillePression.ts';
import { lignesDesEtapes } from './lignePression.ts';
import type { Block, PlanCell, PlanValidation } from './plan.ts';

type Scenarios = readonly [Scenario, Scenario];

/** Rows of « Règles nommées » that hold rules, the two set by hand last. */
export const lignesDesRegles = ({ regles }: GrillePression): [number, number] => [
  regles + 2,
  regles + 1 + REGLES.length + SCENARIOS.length,
];

/** The two scenarios: what is typed, then what the chosen rule and the remainder come to, by formula. */
export function blocDesParametres(grille: GrillePression, scenarios: Scenarios): Block {
  const ligne = (nom: Parametre, cellule: (scenario: Scenario, rang: number) => PlanCell) => [
    texte(PARAMETRES[nom]),
    ...scenarios.map(cellule),
  ];
  const [debut, fin] = lignesDesRegles(grille);
  const regles = colonneFixe(0, debut, fin);
  const tire = (column: number) => (_: Scenario, rang: number) =>
    formule(
      `=IFERROR(INDEX(${colonneFixe(column, debut, fin)},MATCH(${fixe(ligneDuParametre(grille, 'regle'), rang + 1)},${regles},0)),"nd")`,
      column === 4 ? 'texte' : 'rapport',
    );
  const part = (valeur: number | null): PlanCell =>
    valeur === null ? { value: '', style: 'saisiePart' } : nombre(valeur, 'saisiePart');
  const [premiere, derniere] = lignesDesEtapes(grille);
  const ecarts = colonneFixe(E.ecart, premiere, derniere);
  const calcul = (dit: (p: (nom: Parametre) => string, mouvements: string) => string) => {
    return (_: Scenario, rang: number) => {
      const p = (nom: Parametre) => fixe(ligneDuParametre(grille, nom), rang + 1);
      const mouvements = colonneFixe(E.scenario(rang).mouvement, premiere, derniere);
      return formule(`=IFERROR(${dit(p, mouvements)},"nd")`, 'rapport');
    };
  };
  const alEquilibre = (p: (nom: Parametre) => string) =>
    `AND(${p('reste')}="${RESTES.equilibre}",${p('equilibre')}>0)`;
  return {
    row: grille.parametres,
    column: 0,
    cells: [
      [
        texte('Scénarios', 'section'),
        ...LETTRES.map((lettre) => texte(`Scénario ${lettre}`, 'enteteNombre')),
      ],
      ligne('nom', ({ nom }) => texte(nom, 'saisieTexte')),
      ligne('regle', (scenario, rang) => texte(regleDe(scenario)?.nom ?? surMesure(rang), 'saisieTexte')),
      ligne('total', ({ total }) => nombre(total, 'saisieEffectif')),
      ligne('plancher', ({ plancher }) => part(plancher)),
      ligne('plafond', ({ plafond }) => part(plafond)),
      ligne('moins', tire(1)),
      ligne('plus', tire(2)),
      ligne('minimum', tire(3)),
      ligne('reste', tire(4)),
      ligne(
        'equilibre',
        calcul((_, mouvements) => `SUMIF(${ecarts},0,${mouvements})`),
      ),
      ligne(
        'autres',
        calcul((_, mouvements) => `SUM(${mouvements})-SUMIF(${ecarts},0,${mouvements})`),
      ),
      ligne(
        'facteurEquilibre',
        calcul(
          (p) =>
            `IF(${alEquilibre(p)},MAX(0,100-${p('autres')})/${p('equilibre')},100/(${p('equilibre')}+${p('autres')}))`,
        ),
      ),
      ligne(
        'facteurAutres',
        calcul(
          (p) =>
            `IF(${alEquilibre(p)},IF(${p('autres')}<=100,1,100/${p('autres')}),100/(${p('equilibre')}+${p('autres')}))`,
        ),
      ),
    ],
  };
}

/** The rules by name: those of the project, then one by scenario that the user sets. */
export function blocDesRegles(grille: GrillePression, scenarios: Scenarios): Block {
  return {
    row: grille.regles,
    column: 0,
    cells: [
      [texte(TITRE_DES_REGLES, 'section')],
      [
        texte('Nom de la règle', 'entete'),
        ...['Pas si écart négatif', 'Pas si écart positif', 'Minimum (points)', 'Le reste va'].map((titre) =>
          texte(titre, 'enteteNombre'),
        ),
      ],
      ...REGLES.map(({ nom, pas, minimum, fermeture }) => [
        texte(nom),
        nombre(pas.moins, 'rapport'),
        nombre(pas.plus, 'rapport'),
        nombre(minimum, 'rapport'),
        texte(RESTES[fermeture]),
      ]),
      ...scenarios.map((scenario, rang) => {
        const { pas, minimum, fermeture } = regleDe(scenario) ? REGLE_PAR_DEFAUT : scenario;
        return [
          texte(surMesure(rang)),
          nombre(pas.moins, 'saisieNombre'),
          nombre(pas.plus, 'saisieNombre'),
          nombre(minimum, 'saisieNombre'),
          texte(RESTES[fermeture], 'saisieTexte'),
        ];
      }),
    ],
  };
}

export function validationsDesReglages(grille: GrillePression): PlanValidation[] {
  const [, fin] = lignesDesRegles(grille);
  const main = fin - SCENARIOS.length + 1;
  const saisies = (nom: Parametre) => zone(ligneDuParametre(grille, nom), 1, 1, SCENARIOS.length);
  return [
    {
      zone: saisies('regle'),
      rule: { list: [...REGLES.map(({ nom }) => nom), ...SCENARIOS.map(surMesure)] },
      message: 'Choisissez une règle du tableau « Règles nommées ».',
    },
    {
      zone: saisies('total'),
      rule: { wholeBetween: [0, 10_000_000] },
      message: 'Nombre entier d’attributions attendu.',
    },
    ...(['plancher', 'plafond'] as const).map((nom) => ({
      zone: saisies(nom),
      rule: { decimalBetween: [0, 1] } as const,
      message: 'Part des attributions du territoire, de 0 % à 100 %. Vide : aucune borne.',
    })),
    {
      zone: zone(main, 1, SCENARIOS.length, 3),
      rule: { decimalBetween: [0, 100] },
      message: 'Nombre positif attendu, en points de contribution.',
    },
    {
      zone: zone(main, 4, SCENARIOS.length, 1),
      rule: { list: Object.values(RESTES) },
      message: `Choisissez « ${RESTES.equilibre} » ou « ${RESTES.proportionnelle} ».`,
    },
  ];
}
