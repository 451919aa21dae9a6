import { variationCritique } from '../../domain/indices/variationCritique.ts';
import { decimal, pourcent } from '../../domain/messages/accords.ts';
import type { ComposanteExpliquee } from './explication.ts';
import { type LigneLue, nombreSous, sous } from './ligneLue.ts';

const VARIATION = 'Variation critique des poids';

/** How sure an index is, from its row; nothing is said of what the row does not know. */
export function certitudeDeLIndice(
  ligne: LigneLue,
  composantes: readonly Pick<ComposanteExpliquee, 'points'>[],
): string[] {
  const connus = nombreSous(ligne, 'Poids connus');
  const variation = nombreSous(ligne, VARIATION) ?? variationDesPoints(composantes);
  const menage = nombreSous(ligne, 'Un ménage de plus ou de moins · points');
  const [bas, haut] = [nombreSous(ligne, 'Rang · P5'), nombreSous(ligne, 'Rang · P95')];
  const sousLeSeuil = nombreSous(ligne, 'Composantes sous le seuil');
  return [
    ...(connus !== null && connus < 1
      ? [
          `Indice partiel : ${pourcent(connus)} des poids sont connus ; il n’est pas classé avec les indices complets.`,
        ]
      : []),
    ...(variation === null ? [] : [direLaVariation(variation)]),
    ...(menage === null
      ? []
      : [
          `Un ménage de plus ou de moins peut changer l’indice de ${decimal(menage)} point${menage < 2 ? '' : 's'} (par « ${sous(ligne, 'Un ménage · composante en cause').texte} »).`,
        ]),
    ...(bas === null || haut === null
      ? []
      : [
          bas === haut
            ? `Rang ${bas} dans neuf tirages de poids sur dix.`
            : `Rang de ${bas} à ${haut} dans neuf tirages de poids sur dix.`,
        ]),
    ...(sousLeSeuil !== null && sousLeSeuil > 0
      ? ['Une composante au moins repose sur un effectif sous le seuil : ne diffusez pas cet indice.']
      : []),
  ];
}

/** The same from the points, on a sheet that has no column for it. */
function variationDesPoints(composantes: readonly Pick<ComposanteExpliquee, 'points'>[]): number | null {
  const connues = composantes.flatMap(({ points }) => (points === null ? [] : [points]));
  return connues.length < 2 ? null : variationCritique(connues.map((ecart) => ({ poids: 1, ecart })));
}

function direLaVariation(variation: number): string {
  if (variation >= 1) return 'Aucun jeu de poids ne ferait passer l’indice de l’autre côté de 100.';
  if (variation === 0)
    return 'L’indice est à 100 : le moindre changement de poids le fait passer d’un côté ou de l’autre.';
  return `Il faudrait changer les poids d’au moins ${pourcent(variation)} pour que l’indice passe de l’autre côté de 100.`;
}

/** What one household is in a share, and whether it may be shown, from the base beside it. */
export function certitudeDUnePart(base: number | null, unite: string, seuil: number | null): string[] {
  if (base === null || base <= 0) return [];
  return [
    `Sur ${decimal(base).replace(/,0$/, '')} ${unite} : un de plus ou de moins y change la part de ${decimal(100 / base)} point${100 / base < 2 ? '' : 's'}.`,
    ...(seuil !== null && base < seuil
      ? [`La base est sous le seuil de ${seuil} : cette valeur ne se diffuse pas.`]
      : []),
  ];
}
