import type { Anomalie } from '../grille/anomalie.ts';
import { type LigneSaisie, lireTexte } from '../grille/tableSaisie.ts';
import { MOTS_DE_SIGNALEMENT, texteSignale } from '../messages/garde.ts';
import { gardeDuTexte } from './garde.ts';

/** The free texts of a table that must be written again before anyone else reads them. */
export function signaler<Champ extends string>(
  lignes: readonly LigneSaisie<Champ>[],
  champs: readonly Champ[],
): Anomalie<Champ>[] {
  return lignes.flatMap((ligne, rang) =>
    champs.flatMap((champ): Anomalie<Champ>[] => {
      const sortes = [...new Set(gardeDuTexte(lireTexte(ligne, champ)).map(({ sorte }) => sorte))];
      if (sortes.length === 0) return [];
      const mot = `à récrire : ${sortes.map((sorte) => MOTS_DE_SIGNALEMENT[sorte]).join(', ')}`;
      return [{ rang, champ, mot, dire: (lieu) => texteSignale(lieu, sortes) }];
    }),
  );
}
