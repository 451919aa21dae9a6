import Papa from 'papaparse';
import { Refus } from '../domain/messages/index.ts';
import { Decodeur } from './decodeur.ts';
import { nomDe, type SourceDeFichier } from './source.ts';

/** Records of the file, and how far in it they end. */
export interface Bloc {
  readonly lignes: readonly (readonly string[])[];
  readonly octets: number;
}

/** A record longer than this is a quotation mark that was never closed: the rest of the file would be one field. */
const LIGNE_MAXIMALE = 4 * 1024 * 1024;

/** First rows, enough to tell the separator and the line ends. */
const LIGNES_D_ESSAI = 20;

/**
 * The records of a CSV file, block after block: the next block is read when the last one has been taken in, so that no
 * more than two are ever held. Encoding, separator (`;`, tab or `,`) and line ends are told from the first block.
 *
 * Throws `Refus` for an empty file and for a quotation mark that is never closed.
 */
export async function* lignesDe(source: SourceDeFichier, octetsParBloc: number): AsyncGenerator<Bloc, void> {
  const decodeur = new Decodeur();
  let parser: Papa.Parser | null = null;
  let reste = '';
  let lues = 0;
  for (let debut = 0; debut < source.size; debut += octetsParBloc) {
    const fin = Math.min(source.size, debut + octetsParBloc);
    const dernier = fin === source.size;
    const octets = new Uint8Array(await source.slice(debut, fin).arrayBuffer());
    const texte = reste + decodeur.lire(octets, dernier);
    parser ??= new Papa.Parser(formeDe(texte));
    const lu: { data: string[][]; meta: { cursor: number } } = parser.parse(texte, 0, !dernier);
    reste = texte.slice(lu.meta.cursor);
    lues += lu.data.length;
    if (!dernier && reste.length > LIGNE_MAXIMALE) {
      throw new Refus({ code: 'guillemet-ouvert', fichier: source.name, ligne: lues + 1 });
    }
    yield { lignes: lu.data, octets: fin };
  }
  if (lues === 0) throw new Refus({ code: 'fichier-vide', fichier: nomDe(source) });
}

/** The record that the block cuts is left out: it would pass for a shorter one. */
function formeDe(texte: string): Papa.ParseConfig {
  const entieres = texte.slice(0, texte.lastIndexOf(texte.includes('\n') ? '\n' : '\r') + 1) || texte;
  const { delimiter, linebreak } = Papa.parse<string[]>(entieres, {
    preview: LIGNES_D_ESSAI,
    skipEmptyLines: true,
    delimitersToGuess: [';', '\t', ','],
  }).meta;
  const newline = linebreak === '\r\n' || linebreak === '\r' ? linebreak : '\n';
  return { delimiter, newline };
}
