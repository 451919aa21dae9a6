import { lettres } from '../domain/parc/cellule.ts';
import { montre } from './formats.ts';
import { type Element, nomLocal, texteDe, tous } from './xml.ts';

export interface CelluleRelue {
  readonly adresse: string;
  /** As the file holds it, to the last decimal. */
  readonly valeur: string | number | boolean;
  /** As a French Excel shows it. */
  readonly texte: string;
}

export interface FeuilleRelue {
  readonly nom: string;
  readonly visible: boolean;
  /** Cells with a value, hidden or not, formulas' last results included. */
  readonly cellules: readonly CelluleRelue[];
  /** Formulas of cells, conditional formats and validations. */
  readonly formules: readonly string[];
  /** Numbers as Excel shows them, from 1. */
  readonly lignesCachees: readonly number[];
  readonly colonnesCachees: readonly string[];
  readonly liens: readonly { readonly adresse: string; readonly cible: string }[];
  readonly enTetesEtPieds: readonly string[];
}

/** What the cells of a sheet refer to. */
export interface Communs {
  readonly chaines: readonly string[];
  readonly formats: readonly string[];
  /** Targets of the links that lead out of the file, by their ids. */
  readonly dehors: ReadonlyMap<string, string>;
}

const FORMULES = ['f', 'formula', 'formula1', 'formula2'];
const BANDES = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** A sheet's part, read as anybody who unzips the file can read it. */
export function relireFeuille(
  feuille: Element | null,
  { nom, visible }: Pick<FeuilleRelue, 'nom' | 'visible'>,
  communs: Communs,
): FeuilleRelue {
  const cellules: CelluleRelue[] = [];
  const lignesCachees: number[] = [];
  tous(feuille, 'row').forEach((ligne, rang) => {
    const numero = Number(ligne.attributes.r ?? rang + 1);
    if (cache(ligne, 'ht')) lignesCachees.push(numero);
    tous(ligne, 'c').forEach((cellule, colonne) => {
      const valeur = valeurDe(cellule, communs.chaines);
      if (valeur === null) return;
      const adresse = cellule.attributes.r ?? `${lettres(colonne)}${numero}`;
      const texte = montre(valeur, communs.formats[Number(cellule.attributes.s ?? 0)]);
      cellules.push({ adresse, valeur, texte });
    });
  });
  return {
    nom,
    visible,
    cellules,
    formules: tous(feuille, ...FORMULES).map(texteDe),
    lignesCachees,
    colonnesCachees: tous(feuille, 'col').flatMap((col) => (cache(col, 'width') ? etendue(col) : [])),
    liens: tous(feuille, 'hyperlink').map(({ attributes }) => ({
      adresse: attributes.ref ?? '',
      cible: attributes.location ?? communs.dehors.get(attributes['r:id'] ?? '') ?? '',
    })),
    enTetesEtPieds: tous(feuille, ...BANDES).map(texteDe),
  };
}

function valeurDe(cellule: Element, chaines: readonly string[]): CelluleRelue['valeur'] | null {
  const type = cellule.attributes.t ?? 'n';
  if (type === 'inlineStr') return tous(cellule, 't').map(texteDe).join('');
  const contenu = cellule.children.find((e) => e.type === 'element' && nomLocal(e) === 'v');
  if (contenu?.type !== 'element') return null;
  const texte = texteDe(contenu);
  if (type === 's') return chaines[Number(texte)] ?? null;
  if (type === 'b') return texte === '1';
  return type === 'n' ? Number(texte) : texte;
}

const OUI = /^(1|true)$/;

/** Hidden by name, or by a size of nothing. */
const cache = ({ attributes }: Element, taille: 'ht' | 'width'): boolean =>
  OUI.test(attributes.hidden ?? '') || Number(attributes[taille] ?? 1) === 0;

/** Letters of the columns that a `col` element speaks of: « B:D » for several. */
function etendue({ attributes: { min = '1', max = min } }: Element): string[] {
  const [premiere, derniere] = [lettres(Number(min) - 1), lettres(Number(max) - 1)];
  return [premiere === derniere ? premiere : `${premiere}:${derniere}`];
}
