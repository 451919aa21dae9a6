import type { Champ } from '../parc/champs.ts';
import type { Dossier } from '../parc/dossier.ts';
import { ECHELLES, type Echelle, NOMS_DES_ECHELLES } from '../parc/echelles.ts';
import { etiquettes } from '../parc/etiquettes.ts';
import { comparerTextes } from '../parc/ordre.ts';
import { plier } from '../parc/texte.ts';
import { ranger } from './ranger.ts';
import { type Rangs, regrouper } from './regrouper.ts';
import { regrouperPar } from './regrouperPar.ts';

/** Rows of the only table of a dossier, by key. */
export interface ParCle {
  /** How each key is written, in French alphabetical order. */
  readonly noms: readonly string[];
  readonly rangs: Rangs;
}

/** The scale that a word names, by its French name or its code: « commune », « QPV », « résidence ». */
export function echelleDite(texte: string): Echelle | null {
  const voulue = plier(texte);
  const nommee = ECHELLES.find((echelle) => plier(NOMS_DES_ECHELLES[echelle]) === voulue);
  return nommee ?? ECHELLES.find((echelle) => plier(echelle) === voulue) ?? null;
}

/** By territory of a scale, named as everywhere else; no key when the table does not tell that scale. */
export function parEchelle(dossier: Dossier, echelle: Echelle): ParCle {
  const residences = regrouper(dossier);
  if (echelle === 'residence')
    return { noms: residences.unites.map(({ nom }) => nom), rangs: residences.rangs };
  const { territoires, rangs } = regrouperPar(dossier, echelle, residences);
  const noms = territoires.map(({ nom, residence }) => (residence === null ? nom : `${residence} · ${nom}`));
  return { noms, rangs };
}

/** By text of each row: writings that differ by case, accents or signs are one key, shown under the first of them. */
export function parTexte({ principal }: Dossier, textes: readonly (string | null)[]): ParCle {
  const ecritures = new Map<string, string>();
  const plies = textes.map((texte) => {
    if (texte === null) return null;
    const cle = plier(texte) || texte;
    const deja = ecritures.get(cle);
    if (deja === undefined || comparerTextes(texte, deja) < 0) ecritures.set(cle, texte);
    return cle;
  });
  const { cles, rangs } = ranger([plies.map((cle) => (cle === null ? null : (ecritures.get(cle) ?? cle)))]);
  return { noms: cles, rangs: new Map(rangs.map((siens) => [principal.nature, siens] as const)) };
}

/** The texts of a column as it was understood: zeros of codes put back, « QPV » or « hors QPV ». */
export function textesDuChamp(
  { principal }: Dossier,
  champ: Champ | null,
): readonly (string | null)[] | null {
  if (champ === 'qpv') return etiquettes(principal, 'qpv');
  const colonne = champ === null ? undefined : principal.colonnes.get(champ);
  return colonne?.type === 'texte' ? colonne.valeurs : null;
}
