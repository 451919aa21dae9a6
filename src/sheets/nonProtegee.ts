import type { Diffusion, NonProtegee } from '../domain/diffusion/diffusion.ts';
import { article } from './masquage.ts';

/** What cannot be protected as the rows stand, and what would do it, in one sentence. */
export function phraseNonProtegee(
  { place, aReunir }: NonProtegee,
  { publication }: Pick<Diffusion, 'publication'>,
): string {
  const nom = publication.lignes[place.ligne]?.nom ?? '';
  const { court, code } = publication.colonnes[place.colonne]?.indicateur ?? { court: '', code: '' };
  const quoi = `${article(place, publication)} de « ${court} » (${code}), ligne « ${nom} », ne peut être protégé`;
  const avec = aReunir.filter((autre) => autre !== nom && autre !== '');
  return avec.length === 0
    ? `${quoi} : retirez cet indicateur, ou une échelle plus fine, de ce qui est diffusé.`
    : `${quoi} : réunissez cette ligne avec ${avec.map((autre) => `« ${autre} »`).join(', ')}.`;
}
