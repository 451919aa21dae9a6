import { Refus } from '../domain/messages/index.ts';
import type { ChoixDeColonnes } from '../domain/parc/reconnaitre.ts';
import type { Apercu } from '../fichier/apercevoir.ts';
import type { SourceDeFichier } from '../fichier/source.ts';

/** What a file on the disk seems to be, from its first rows; nothing is written. */
export async function apercevoirFichier(source: SourceDeFichier, colonnes: ChoixDeColonnes): Promise<Apercu> {
  const { apercevoir } = await import('../fichier/apercevoir.ts');
  try {
    return await apercevoir(source, colonnes);
  } catch (erreur) {
    if (erreur instanceof Refus) return { lisible: false, phrase: erreur.message };
    throw erreur;
  }
}
