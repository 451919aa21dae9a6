import { mots, plier } from '../parc/texte.ts';
import source from './financements.json' with { type: 'json' };

/** The family that a dwelling was first financed in; `ancien` for the Hlm loans of before 1977. */
export interface Financement {
  readonly groupe: keyof typeof source.groupes;
  readonly ancien: boolean;
}

const CONNUS = new Map<string, Financement>();
const ANCIENS = new Set(source.anciens.map(plier));
for (const groupe of ['PLAI', 'PLUS', 'PLS', 'PLI', 'AUTRE'] as const) {
  for (const nom of source.groupes[groupe].map(plier)) CONNUS.set(nom, { groupe, ancien: ANCIENS.has(nom) });
}

/**
 * The family of a code of RPLS (« 13 »), of its label (« 13.PLUS », « PLA LM/PLATS/PLAI ») or of a landlord's words
 * (« PLUS CD », « PLAI 2014 »): the whole text, else its first words, unless the rest, or the code in front, names another family. Null when
 * the text says nothing known.
 *
 * @example financementDe('PLA d’intégration') // { groupe: 'PLAI', ancien: false }
 */
export function financementDe(texte: string): Financement | null {
  const entier = CONNUS.get(plier(texte));
  if (entier) return entier;
  const [premier = '', ...suite] = mots(texte);
  // « 13.PLUS » and « 13 - PLUS » say a code, then its label.
  const code = /^\d+$/.test(premier) ? CONNUS.get(premier) : undefined;
  const dits = code ? suite : [premier, ...suite];
  for (let fin = dits.length; fin > 0; fin--) {
    const trouve = CONNUS.get(dits.slice(0, fin).join(''));
    if (trouve) return code && code.groupe !== trouve.groupe ? null : sansAutre(dits.slice(fin), trouve);
  }
  return code ? sansAutre(suite, code) : null;
}

function sansAutre(reste: readonly string[], trouve: Financement): Financement | null {
  const familles = reste.flatMap((mot) => (/^\d/.test(mot) ? [] : (CONNUS.get(mot)?.groupe ?? [])));
  return familles.every((groupe) => groupe === trouve.groupe) ? trouve : null;
}

/** The families of a whole column, each writing read once. */
export function financementsDe(textes: readonly (string | null)[]): (Financement | null)[] {
  const lus = new Map<string, Financement | null>();
  return textes.map((texte) => {
    if (texte === null) return null;
    const deja = lus.get(texte);
    if (deja !== undefined) return deja;
    const trouve = financementDe(texte);
    lus.set(texte, trouve);
    return trouve;
  });
}
