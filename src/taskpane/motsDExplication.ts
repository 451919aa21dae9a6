import { decimal } from '../domain/messages/accords.ts';
import { saisie } from './nombres.ts';

/** Every word of the page that explains the selected cell. */
export const EXPLICATION = {
  mode: 'Choisissez une cellule d’un tableau CIL : elle est expliquée ici, et la page suit vos choix tant qu’elle est ouverte.',
  aide: 'Formule en mots, composantes, poids, précautions et solidité de la cellule choisie.',
  pasANous: 'Cette cellule n’est pas dans un tableau fait par le complément : rien à en expliquer.',
  illisible: 'Cette cellule n’a pas pu être lue. Choisissez-en une autre, puis revenez-y.',
  sansSuivi:
    'Excel ne signale pas les changements de cellule. Fermez cette page et rouvrez-la sur chaque cellule à expliquer.',
  voit: (titre: string, valeur: string) => `${titre} : ${valeur}`,
  composantes: 'Ce que chaque composante ajoute à 100 ou en retire',
  certitude: 'Est-ce sûr ?',
  prudence: 'Précautions',
  points: (points: number | null) =>
    points === null
      ? 'inconnue'
      : `${points > 0 ? '+' : ''}${decimal(points)}\u00A0point${Math.abs(points) < 2 ? '' : 's'}`,
  detail: (part: string, reference: string, poids: number | null) =>
    [
      reference === '' ? part : `${part} contre ${reference} dans la référence`,
      ...(poids === null ? [] : [`poids ${saisie(poids)}`]),
    ].join(' · '),
};
