import { lireEntete } from '../domain/flux/entete.ts';
import type { Champ } from '../domain/parc/champs.ts';
import type { Reconnaissance } from '../domain/parc/reconnaissance.ts';
import type { ChoixDeColonnes } from '../domain/parc/reconnaitre.ts';
import { lignesDe } from './lignes.ts';
import { nomDe, type SourceDeFichier } from './source.ts';

/** What a file seems to be from its first rows. */
export type Apercu =
  | {
      readonly lisible: true;
      readonly reconnaissance: Reconnaissance;
      /** A few territories that these rows name, for each scale that the file may be cut down by. */
      readonly exemples: Readonly<Record<'commune' | 'epci' | 'departement', readonly string[]>>;
    }
  | { readonly lisible: false; readonly phrase: string };

const OCTETS = 512 * 1024;
const EXEMPLES = 3;

/** Reads the beginning of the file only. Throws `Refus` for a file that cannot be cut into records. */
export async function apercevoir(source: SourceDeFichier, choix: ChoixDeColonnes): Promise<Apercu> {
  const debut = await lignesDe(source, OCTETS).next();
  const lignes = (debut.done ? [] : debut.value.lignes).filter((ligne) =>
    ligne.some((texte) => texte.trim() !== ''),
  );
  const lu = lireEntete(nomDe(source), lignes, choix);
  if (!lu.ok) return { lisible: false, phrase: lu.probleme.phrase };
  const { reconnaissance, places, auDessus } = lu.entete;
  const donnees = lignes.slice(auDessus);
  const nommes = (...champs: readonly Champ[]) => {
    const place = champs.flatMap((champ) => places.get(champ) ?? [])[0];
    if (place === undefined) return [];
    const textes = new Set(donnees.map((ligne) => (ligne[place] ?? '').trim()));
    textes.delete('');
    return [...textes].slice(0, EXEMPLES);
  };
  return {
    lisible: true,
    reconnaissance,
    exemples: {
      commune: nommes('nomCommune', 'commune'),
      epci: nommes('nomEpci', 'epci'),
      departement: nommes('departement'),
    },
  };
}
