import { formatsDesStyles } from './formats.ts';
import { ouvrirPaquet } from './paquet.ts';
import { relations } from './relations.ts';
import { type FeuilleRelue, relireFeuille } from './relireFeuille.ts';
import { type Element, lisible, racine, texteDe, tous } from './xml.ts';

export type { CelluleRelue, FeuilleRelue } from './relireFeuille.ts';

/** Everything that can be read in a file by somebody who opens it, or who unzips it. */
export interface FichierRelu {
  readonly feuilles: readonly FeuilleRelue[];
  readonly noms: readonly { readonly nom: string; readonly cible: string }[];
  /** Filled properties of the document: author, company, dates… */
  readonly proprietes: readonly { readonly nom: string; readonly texte: string }[];
  readonly commentaires: readonly string[];
  /** Values that charts and pivot tables keep of the cells that they were made from. */
  readonly caches: readonly string[];
  /** Texts of the shared table that no cell shows. */
  readonly chainesOrphelines: readonly string[];
  /** Every part of the file by its path, with every text that reads in it. */
  readonly parties: ReadonlyMap<string, readonly string[]>;
}

const FEUILLES = /^xl\/(worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/;

/**
 * Reads a file as an attacker would: from its parts, without trusting the library that may have written it to say all
 * that they hold. A cell keeps its raw value beside the text that Excel shows; blank cells are left out; a part that is
 * no XML is read as text.
 *
 * @throws the library's own error on bytes that are no zip
 * @example (await relire(octets)).feuilles[0]?.cellules[0] // { adresse: 'B6', valeur: 0.1234, texte: '12,3%' }
 */
export async function relire(octets: Uint8Array): Promise<FichierRelu> {
  const paquet = await ouvrirPaquet(octets);
  const arbres = new Map([...paquet].map(([chemin, texte]) => [chemin, racine(texte)]));
  const arbre = (chemin: string) => arbres.get(chemin) ?? null;
  const classeur = arbre('xl/workbook.xml');
  const chaines = tous(arbre('xl/sharedStrings.xml'), 'si').map((si) => tous(si, 't').map(texteDe).join(''));
  const formats = formatsDesStyles(arbre('xl/styles.xml'));
  const parties = new Map(
    [...paquet].map(([chemin, texte]) => [chemin, lisibles(arbre(chemin)) ?? [texte]] as const),
  );
  const dans = (chemins: RegExp) =>
    [...parties].flatMap(([chemin, textes]) => (chemins.test(chemin) ? textes : []));
  return {
    feuilles: feuillesDe(arbres, classeur).map(({ chemin, nom, visible }) =>
      relireFeuille(arbre(chemin), { nom, visible }, { chaines, formats, dehors: relations(arbres, chemin) }),
    ),
    noms: tous(classeur, 'definedName').map((nom) => ({
      nom: nom.attributes.name ?? '',
      cible: texteDe(nom),
    })),
    proprietes: [...arbres].flatMap(([chemin, element]) =>
      chemin.startsWith('docProps/') ? proprietesDe(element) : [],
    ),
    commentaires: dans(/^xl\/(threadedC|c)omments/),
    caches: dans(/^xl\/(charts|pivotCache|pivotTables)\//),
    chainesOrphelines: orphelines(chaines, arbres),
    parties,
  };
}

/** The sheets that the workbook names, in their order, then those that are in the file all the same. */
function feuillesDe(
  arbres: ReadonlyMap<string, Element | null>,
  classeur: Element | null,
): { readonly chemin: string; readonly nom: string; readonly visible: boolean }[] {
  const cibles = relations(arbres, 'xl/workbook.xml');
  const nommees = tous(classeur, 'sheet').map(({ attributes }) => ({
    chemin: cibles.get(attributes['r:id'] ?? '') ?? '',
    nom: attributes.name ?? '',
    visible: (attributes.state ?? 'visible') === 'visible',
  }));
  const connues = new Set(nommees.map(({ chemin }) => chemin));
  const perdues = [...arbres.keys()].filter((chemin) => FEUILLES.test(chemin) && !connues.has(chemin));
  return [...nommees, ...perdues.map((chemin) => ({ chemin, nom: chemin, visible: false }))];
}

const lisibles = (element: Element | null): string[] | null =>
  element && lisible(element).filter((texte) => texte.trim() !== '');

function proprietesDe(element: Element | null): { nom: string; texte: string }[] {
  return (element?.children ?? []).flatMap((enfant) => {
    if (enfant.type !== 'element') return [];
    const texte = texteDe(enfant).trim();
    return texte === '' ? [] : [{ nom: enfant.name, texte }];
  });
}

function orphelines(chaines: readonly string[], arbres: ReadonlyMap<string, Element | null>): string[] {
  const montrees = new Set<number>();
  for (const [chemin, element] of arbres)
    if (FEUILLES.test(chemin))
      for (const cellule of tous(element, 'c'))
        if (cellule.attributes.t === 's') montrees.add(Number(texteDe(cellule)));
  return chaines.filter((_, rang) => !montrees.has(rang));
}
