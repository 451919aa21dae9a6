import type { Cellule } from './cellule.ts';
import type { Champ } from './champs.ts';
import { genreDe } from './genres.ts';
import source from './marqueurs.json' with { type: 'json' };
import { estManquant } from './valeurs.ts';

/** What stands for « not known » or « impossible » in one field, beside what does everywhere. */
export interface Marqueurs {
  readonly textes: ReadonlySet<string>;
  readonly nombres: ReadonlySet<number>;
  /** A letter alone is a value: there are buildings called S and Z. */
  readonly lettres: boolean;
}

const liste = (table: Readonly<Record<string, string>>, nom: string): string[] =>
  (table[nom] ?? '').split(' ');

const LETTRES = new Set(source.lettres.split(' '));

/** The markers of a field, of its kind and of every column of numbers or codes. */
export function marqueursDe(champ: Champ): Marqueurs {
  const siens = [...liste(source.genres, genreDe(champ).type), ...liste(source.champs, champ)];
  const textes = new Set(siens.filter((texte) => texte !== ''));
  const nombres = new Set([...textes].map(Number).filter((nombre) => !Number.isNaN(nombre)));
  return { textes, nombres, lettres: LETTRES.has(champ) };
}

/** Whether a cell is missing in a field: blank, a word or a sign for « not known », or one of the field's markers. */
export function manqueDans(cellule: Cellule, { textes, nombres, lettres }: Marqueurs): boolean {
  if (typeof cellule === 'number') return Number.isNaN(cellule) || nombres.has(cellule);
  if (typeof cellule !== 'string') return cellule === null;
  const texte = cellule.trim();
  if (textes.has(texte)) return true;
  if (/^[a-z]$/i.test(texte)) return !lettres && /^[sz]$/i.test(texte);
  return estManquant(cellule);
}
