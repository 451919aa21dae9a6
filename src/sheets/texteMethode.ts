import { publiees, textesDe } from '../domain/indicateurs/definition.ts';
import { dire } from '../domain/indicateurs/dire.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { texte } from './cellules.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/** How the index is put together, in one paragraph. */
export const AGREGATIONS_EN_MOTS: Record<Methode['precarite']['agregation'], string> = {
  ratios:
    'Indice = 100 × moyenne, pondérée par les poids, des rapports « part de la résidence ÷ part de la référence ». Une composante rare pèse alors autant qu’une composante fréquente de même poids.',
  sommes:
    'Indice = 100 × (somme des parts de la résidence, chacune multipliée par son poids) ÷ (la même somme pour la référence). Les composantes fréquentes y pèsent davantage.',
  geometrique:
    'Indice = 100 × moyenne géométrique, pondérée par les poids, des rapports « part de la résidence ÷ part de la référence ». Une composante très haute y compense moins une composante basse. Une part nulle n’y a pas d’indice.',
  harmonique:
    'Indice = 100 × moyenne harmonique, pondérée par les poids, des rapports « part de la résidence ÷ part de la référence ». Une composante basse y pèse plus encore que dans la moyenne géométrique. Une part nulle n’y a pas d’indice.',
};

/** What the figures are made of, in words. */
export function formulesEnMots({ precarite }: Methode): PlanCell[][] {
  return [
    [texte('Les formules, en mots', 'section')],
    ...notes(
      'Part = effectif ÷ base. À toute échelle, on additionne d’abord les effectifs et les bases ; on ne fait jamais la moyenne de taux.',
      'Une donnée manquante n’est jamais comptée comme zéro : la ligne sort de l’effectif et de la base de l’indicateur.',
      AGREGATIONS_EN_MOTS[precarite.agregation],
      'Une composante défavorable quand elle est faible entre par son complément : (1 − part) ÷ (1 − part de la référence).',
      'Contribution d’une composante = points qu’elle ajoute à 100 ou en retire. Leur somme est l’indice moins 100.',
      'Écart flux − stock = part chez les emménagés récents moins part chez l’ensemble des ménages, en points.',
    ),
  ];
}

/** Definition, variant, cautions, published values and source of the indicators of these codes. */
export function definitions(codes: readonly string[], catalogue: readonly Indicateur[]): PlanCell[][] {
  const retenus = catalogue.filter(({ code }) => codes.includes(code));
  if (retenus.length === 0) return [];
  return [
    [texte('Les indicateurs retenus : définition, précautions, source', 'section')],
    ...retenus.flatMap((i) => [
      [texte(`${i.code} · ${i.libelle}`, 'sousSection')],
      ...notes(...paragraphes(i)),
    ]),
  ];
}

/** One paragraph for each thing to know, so that none hides behind another. */
function paragraphes(indicateur: Indicateur): string[] {
  const textes = textesDe(indicateur);
  return [
    dire(textes, 'definition'),
    `Précautions : ${dire(textes, 'precautions')}`,
    ...(publiees(indicateur).length > 0 ? [`Repères publiés : ${textes.reference}`] : []),
    `Source : ${textes.source}.`,
  ];
}

/** What must not be read into the sheets. */
export function limites({ secret }: Methode): PlanCell[][] {
  return [
    [texte('Ce que les chiffres ne disent pas', 'section')],
    ...notes(
      'Un indice élevé décrit une situation, pas des personnes : il ne sert jamais à apprécier une candidature.',
      'Aucun indicateur ne suffit seul : confrontez l’indice aux autres indicateurs et à la connaissance du terrain.',
      'Dans une petite résidence, un ménage de plus ou de moins peut déplacer l’indice de plusieurs points.',
      'L’indice dépend de la référence et des poids choisis : ne comparez que des résultats de même méthode et de même version.',
      'Le classement en quatre types est une proposition issue de limites chiffrées ; la décision revient à la CIL.',
      `Sous ${secret.seuil} unités, un effectif ne doit pas être diffusé. Ces feuilles montrent tous les effectifs : elles ne sont pas diffusables en l’état.`,
      'Ni la nationalité ni l’origine des personnes ne sont lues ni utilisées.',
    ),
  ];
}
