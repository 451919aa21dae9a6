import { regleDe } from '../attributions/regles.ts';
import type { ResultatDeScenario, Scenario } from '../attributions/scenario.ts';
import { type Probleme, phrase } from './index.ts';
import { nombre } from './phrases.ts';

/** « Lys », « Lys et Weppes », « Lys, Weppes et Est ». */
export function enumerer(noms: readonly string[]): string {
  const tous = noms.map((nom) => `« ${nom} »`);
  const dernier = tous.pop() ?? '';
  return tous.length === 0 ? dernier : `${tous.join(', ')} et ${dernier}`;
}

/**
 * Why targets cannot be computed, with the territories by their names.
 *
 * @example direLeRefus({ code: 'bornes-croisees', ligne: 0, plancher: 9, plafond: 5 }, ['Lys'])
 * // « Lys » : le plancher (9) dépasse le plafond (5). Changez l’un des deux.
 */
export function direLeRefus(probleme: Probleme, territoires: readonly string[]): string {
  const nommer = (rangs: readonly number[]) => enumerer(rangs.map((rang) => territoires[rang] ?? ''));
  switch (probleme.code) {
    case 'planchers-trop-hauts':
      return `Les planchers obligent à ${nombre(probleme.somme)} attributions pour un total de ${nombre(probleme.total)}. Ils tiennent à ${nommer(probleme.lignes)} : baissez un plancher ou augmentez le total.`;
    case 'plafonds-trop-bas':
      return `Les plafonds permettent ${nombre(probleme.somme)} attributions pour un total de ${nombre(probleme.total)}. Ils tiennent à ${nommer(probleme.lignes)} : relevez un plafond ou réduisez le total.`;
    case 'bornes-croisees':
      return `${nommer([probleme.ligne])} : le plancher (${nombre(probleme.plancher)}) dépasse le plafond (${nombre(probleme.plafond)}). Changez l’un des deux.`;
    case 'valeur-manquante':
      return probleme.lieu.rang === undefined
        ? phrase(probleme)
        : `${nommer([probleme.lieu.rang])} : « ${probleme.lieu.champ} » manque. Complétez-la ou effacez le nom de la ligne.`;
    case 'valeur-negative':
      return probleme.lieu.rang === undefined
        ? phrase(probleme)
        : `${nommer([probleme.lieu.rang])} : « ${probleme.lieu.champ} » est négative (${nombre(probleme.valeur)}). Saisissez une valeur positive ou nulle.`;
    default:
      return phrase(probleme);
  }
}

/** What to know of a scenario's targets: who took the remainder, which ties were decided and how, what looks wrong. */
export function direLeScenario(
  { objectifs, fermeture, departages, enRecul, impossibles, sansBorne }: ResultatDeScenario,
  voulue: ResultatDeScenario['fermeture'],
): string[] {
  const nommer = (rangs: readonly number[]) => enumerer(rangs.map((rang) => objectifs[rang]?.nom ?? ''));
  const phrases = [
    fermeture === voulue
      ? fermeture === 'equilibre'
        ? 'Le reste est pris par les territoires dont l’écart est nul.'
        : 'Toutes les contributions sont ramenées à 100 dans la même proportion.'
      : 'Aucun territoire n’a d’écart nul, ou il ne lui reste rien : toutes les contributions sont ramenées à 100 dans la même proportion.',
  ];
  for (const [objet, departage] of [
    ['Le dernier point de contribution', departages.contributions] as const,
    ['La dernière attribution', departages.cibles] as const,
  ]) {
    if (departage)
      phrases.push(
        `${objet}, à restes égaux, va à ${nommer(departage.servis)} et non à ${nommer(departage.nonServis)} : la plus grande contribution d’abord, puis l’ordre des lignes.`,
      );
  }
  const tenues = (borne: 'plancher' | 'plafond') =>
    objectifs.flatMap(({ retenue }, rang) => (retenue === borne ? [rang] : []));
  for (const borne of ['plancher', 'plafond'] as const) {
    const rangs = tenues(borne);
    if (rangs.length > 0) phrases.push(`Au ${borne} : ${nommer(rangs)}.`);
  }
  if (enRecul.length > 0)
    phrases.push(`${nommer(enRecul)} : en déficit, et pourtant une contribution plus faible qu’avant.`);
  if (impossibles.length > 0)
    phrases.push(`${nommer(impossibles)} : l’objectif dépasse toutes les attributions du territoire.`);
  if (sansBorne.length > 0)
    phrases.push(
      `${nommer(sansBorne)} : attributions totales inconnues, les bornes communes ne s’y appliquent pas.`,
    );
  return phrases;
}

/**
 * A scenario in one line, for a journal: its rule, its total and the bounds common to all.
 *
 * @example direLesReglages({ …REGLE_PAR_DEFAUT, nom: 'A', total: 3000, plancher: null, plafond: 0.45 })
 * // règle « Pas et minimum » ; total 3 000 ; plafond 45 %
 */
export function direLesReglages(scenario: Scenario): string {
  const { pas, minimum, fermeture, total, plancher, plafond } = scenario;
  const nommee = regleDe(scenario);
  const regle = nommee
    ? `règle « ${nommee.nom} »`
    : `règle sur mesure : pas ${nombre(pas.moins)} et ${nombre(pas.plus)}, minimum ${nombre(minimum)}, reste ${fermeture === 'equilibre' ? 'aux territoires à l’équilibre' : 'à tous'}`;
  const borne = (nom: string, part: number | null) =>
    part === null ? [] : [`${nom} ${nombre(100 * part)} %`];
  return [regle, `total ${nombre(total)}`, ...borne('plancher', plancher), ...borne('plafond', plafond)].join(
    ' ; ',
  );
}
