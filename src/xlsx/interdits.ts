import { Refus } from '../domain/messages/index.ts';
import type { FichierRelu } from './relire.ts';

/**
 * Looks for texts that must not go out, as whole words and whatever their case: in every text that a reader sees, then
 * in every part of the file. A number by itself is looked for in what readers see only: among the parts, widths and
 * ranks are full of numbers.
 *
 * @param interdits such as identifiers and names of the source; blank ones are ignored
 * @throws Refus « copie-texte-interdit » with the place of the first one found
 */
export function chercherInterdits(relu: FichierRelu, interdits: readonly string[]): void {
  const mots = interdits
    .filter((texte) => texte.trim() !== '')
    .map((texte) => ({ texte, plie: plier(texte.trim()) }));
  if (mots.length === 0) return;
  const avecLettre = mots.filter(({ plie }) => /\p{L}/u.test(plie));
  for (const [lieu, lu] of vus(relu)) refuserSi(mots, lieu, lu);
  for (const [chemin, textes] of relu.parties) for (const lu of textes) refuserSi(avecLettre, chemin, lu);
}

/** What a reader sees, with the place where she sees it. */
function vus({ feuilles, noms, proprietes }: FichierRelu): (readonly [lieu: string, texte: string])[] {
  return [
    ...feuilles.flatMap(({ nom, cellules, enTetesEtPieds }) => [
      [nom, nom] as const,
      ...cellules.flatMap(({ adresse, valeur }) =>
        typeof valeur === 'string' ? [[`${nom}, ${adresse}`, valeur] as const] : [],
      ),
      ...enTetesEtPieds.map((bande) => [`${nom}, pied de page`, bande.replace(/^&[LCR]/, '')] as const),
    ]),
    ...noms.map(({ nom, cible }) => [nom, cible] as const),
    ...proprietes.map(({ nom, texte }) => [nom, texte] as const),
  ];
}

function refuserSi(
  mots: readonly { readonly texte: string; readonly plie: string }[],
  partie: string,
  lu: string,
): void {
  const plie = plier(lu);
  const trouve = mots.find((mot) => contient(plie, mot.plie));
  if (trouve) throw new Refus({ code: 'copie-texte-interdit', texte: trouve.texte, partie });
}

const plier = (texte: string): string => texte.normalize('NFC').toLowerCase();

const COLLE = /[\p{L}\p{N}]/u;

/** Whether a text holds this word, not merely inside a longer one. */
function contient(texte: string, mot: string): boolean {
  for (let ici = texte.indexOf(mot); ici >= 0; ici = texte.indexOf(mot, ici + 1))
    if (!COLLE.test(texte.charAt(ici - 1)) && !COLLE.test(texte.charAt(ici + mot.length))) return true;
  return false;
}
