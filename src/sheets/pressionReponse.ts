import { MINIMUM_PAR_DEFAUT, PAS_PAR_DEFAUT, repartition } from '../domain/attributions/repartition.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { fixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import lille from './lille.json' with { type: 'json' };
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, pied } from './tete.ts';

const COLONNES = [
  'Territoire',
  'Pression',
  'Réponse',
  'Écart',
  'Attributions actuelles',
  'Contribution actuelle (%)',
  'Nouvelle contribution (%)',
  'Objectif d’attributions',
  'Évolution',
  'Contribution publiée (%)',
  'Objectif publié',
  'Différence avec le publié',
] as const;

/**
 * « CIL Pression-réponse »: the eight territories of the source, to be overwritten. Gaps, sums and checks are
 * formulas; the new contributions and targets are values of `repartition`, stamped with what they were made from.
 */
export function planPressionReponse(methode: Methode): SheetPlan {
  const tete = {
    titre: 'Pression et réponse : répartition des attributions',
    sousTitre: `${lille.titre} · ${lille.source} (${lille.date}) · exemple modifiable`,
    pied: pied(`Source : ${lille.source}`, methode),
  };
  const { territoires } = lille;
  const resultat = repartition({
    contributions: territoires.map(({ contribution }) => contribution),
    ecarts: territoires.map(({ pression, reponse }) => reponse - pression),
    total: lille.totalObjectif,
  });
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + territoires.length;
  const lignes = territoires.map((t, rang) => {
    const a = (column: number) => ici(premiere + rang, column);
    return [
      texte(t.nom, 'saisieTexte'),
      nombre(t.pression, 'saisieEffectif'),
      nombre(t.reponse, 'saisieEffectif'),
      formule(`=${a(2)}-${a(1)}`, 'ecartEntier'),
      nombre(t.attributions, 'saisieEffectif'),
      nombre(t.contribution, 'saisieEffectif'),
      nombre(resultat.contributions[rang] ?? 0),
      nombre(resultat.cibles[rang] ?? 0),
      formule(`=${a(7)}-${a(4)}`, 'ecartEntier'),
      nombre(t.contributionPubliee, 'effectifDiscret'),
      nombre(t.ciblePubliee, 'effectifDiscret'),
      formule(`=${a(7)}-${a(10)}`, 'ecartEntier'),
    ];
  });
  const sommes = COLONNES.map((_, column) => {
    if (column === 0) return texte('Ensemble', 'totalTexte');
    if (column < 3) return texte('', 'totalTexte');
    return formule(`=SUM(${ici(premiere, column)}:${ici(derniere, column)})`, 'total');
  });
  return {
    ...cadre(FEUILLES.pressionReponse, tete),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [COLONNES.map((t, c) => texte(t, c === 0 ? 'entete' : 'enteteNombre')), ...lignes, sommes],
      },
      { row: derniere + 3, column: 0, cells: sousLeTableau(derniere + 3, derniere + 1) },
    ],
    widths: [46, 12, 12, 12, 14, 14, 14, 14, 12, 14, 12, 14],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    filter: zone(LIGNE_ENTETE, 0, territoires.length + 1, COLONNES.length),
    conditionalFormats: [],
    validations: [
      {
        zone: zone(premiere, 1, territoires.length, 2),
        rule: { decimalBetween: [0, 1000] },
        message: 'Note positive attendue, sur la même échelle pour la pression et pour la réponse.',
      },
      {
        zone: zone(premiere, 5, territoires.length, 1),
        rule: { decimalBetween: [0, 100] },
        message: 'Contribution en points, de 0 à 100. Leur somme doit faire 100.',
      },
    ],
    charts: [],
  };
}

/** Parameters, checks by formula, and what the figures are and are not. */
function sousLeTableau(row: number, ensemble: number): PlanCell[][] {
  const valeur = (rang: number) => fixe(row + 1 + rang, 1);
  const controle = (condition: string, ecart: string): PlanCell =>
    formule(`=IF(${condition},"oui","non : "&TEXT(${ecart},"+0;-0")&" d’écart")`, 'controle');
  const total = (column: number) => fixe(ensemble, column);
  return [
    [texte('Paramètres de la répartition affichée', 'section')],
    [texte('Total de l’objectif (attributions)'), nombre(lille.totalObjectif, 'saisieEffectif')],
    [texte('Pas (points de contribution par point d’écart)'), nombre(PAS_PAR_DEFAUT.moins, 'saisieNombre')],
    [texte('Déplacement minimal (points)'), nombre(MINIMUM_PAR_DEFAUT, 'saisieNombre')],
    [],
    [texte('Contrôles', 'section')],
    [texte('Contributions actuelles : 100'), controle(`${total(5)}=100`, `${total(5)}-100`)],
    [texte('Nouvelles contributions : 100'), controle(`${total(6)}=100`, `${total(6)}-100`)],
    [texte('Objectifs : total demandé'), controle(`${total(7)}=${valeur(0)}`, `${total(7)}-${valeur(0)}`)],
    [],
    [
      texte(
        'Compatible avec les contributions publiées, ce n’est pas la méthode documentée de la MEL.',
        'alerte',
      ),
    ],
    ...notes(
      'Écart = réponse − pression. Négatif : le territoire répond moins qu’il n’est demandé, sa contribution augmente ; positif : elle diminue.',
      'Chaque contribution bouge du pas multiplié par l’écart, et au moins du déplacement minimal ; les territoires d’écart nul prennent le reste.',
      'Les contributions et les objectifs sont arrondis à l’entier par les plus forts restes, séparément : leurs totaux sont exacts.',
      'Nouvelles contributions et objectifs sont des valeurs calculées avec les données et les paramètres d’origine ci-dessus.',
      'Si vous changez une saisie, recalculez-les avec =CIL.REPARTITION(contributions; écarts; total; pas; minimum).',
      `Les attributions actuelles font ${milliers(lille.territoires.reduce((s, t) => s + t.attributions, 0))} en additionnant les lignes ; la source imprime ${milliers(lille.totalActuelImprime)}.`,
      `Les objectifs publiés font ${milliers(lille.totalObjectifImprime)}, pour une base annoncée de ${milliers(lille.totalObjectif)} : ils ont été fixés par commune, et aucune règle unique ne les redonne tous.`,
    ),
  ];
}

/** 2650 → « 2 650 », with the thin space of French figures. */
const milliers = (n: number): string => `${Math.floor(n / 1000)}\u202f${String(n % 1000).padStart(3, '0')}`;
