import { parseA1 } from '../model/a1.ts';
import { pieces } from '../model/formula.ts';
import { englishError, frenchErrorText } from './french-errors.ts';
import { englishFunction, frenchFunction } from './french-functions.ts';

const specials: readonly (readonly [string, string])[] = [
  ['#Headers', '#En-têtes'],
  ['#Data', '#Données'],
  ['#Totals', '#Totaux'],
  ['#This Row', '#Cette ligne'],
  ['#All', '#Tout'],
];

/**
 * The formula as a French Excel shows it. Strings and sheet names are untouched.
 * `toFrench('=IF(G4>0,"a;b",1.5)')` is `=SI(G4>0;"a;b";1,5)`.
 */
export function toFrench(formula: string): string {
  let braces = 0;
  return pieces(formula)
    .map(({ kind, text }) => {
      if (text === '{') braces += 1;
      if (text === '}') braces -= 1;
      switch (kind) {
        case 'function':
          return frenchFunction(text);
        case 'word':
          return text === 'TRUE' ? 'VRAI' : text === 'FALSE' ? 'FAUX' : text;
        case 'number':
          return text.replace('.', ',');
        case 'error':
          return frenchErrorText(text);
        case 'brackets':
          return replaceAll(text, specials);
        case 'sign':
          return text === ',' ? (braces > 0 ? '.' : ';') : text;
        default:
          return text;
      }
    })
    .join('');
}

const pattern = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    "(?<sheet>'(?:[^']|'')+'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)",
    '(?<error>#(?:N/A|DIV/0!|[\\p{L}_]+[!?]))',
    '(?<array>\\{[^{}"]*(?:"(?:[^"]|"")*"[^{}"]*)*\\})',
    '(?<number>(?:\\d+(?:,\\d+)?|,\\d+)(?:E[+-]?\\d+)?(?![\\p{L}_]))',
    '(?<function>[\\p{L}_][\\p{L}\\p{N}_.]*(?=\\())',
    '(?<word>[\\p{L}_$\\\\][\\p{L}\\p{N}_.$?\\\\]*|\\d+[\\p{L}_][\\p{L}\\p{N}_]*)',
    '(?<brackets>\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\])',
    '(?<blank>[\\s\\u00a0\\u202f]+)',
    '(?<sign>[^])',
  ].join('|'),
  'giu',
);

/**
 * The English formula for one typed in French. Function names may be in small letters; cell references and
 * unknown functions come out in capitals.
 * `toEnglish('=somme(b10;c10)*1,5')` is `=SUM(B10,C10)*1.5`.
 */
export function toEnglish(formula: string): string {
  let result = '';
  for (const match of formula.matchAll(pattern)) result += englishPiece(match[0], match.groups ?? {});
  return result;
}

function englishPiece(text: string, kind: Record<string, string | undefined>): string {
  if (kind.error !== undefined) return englishError(text) ?? text;
  if (kind.array !== undefined) return `{${arrayContents(text.slice(1, -1))}}`;
  if (kind.number !== undefined) return text.replace(',', '.');
  if (kind.function !== undefined) return englishFunction(text);
  if (kind.word !== undefined) return englishWord(text);
  if (kind.brackets !== undefined)
    return replaceAll(
      text,
      specials.map(([en, fr]) => [fr, en] as const),
    );
  if (kind.blank !== undefined) return ' '.repeat(text.length);
  return text === ';' ? ',' : text;
}

function englishWord(word: string): string {
  const upper = word.toUpperCase();
  if (upper === 'VRAI') return 'TRUE';
  if (upper === 'FAUX') return 'FALSE';
  return parseA1(word) ? upper : word;
}

/** Inside braces '.' parts columns, ';' parts rows and ',' is the decimal mark. */
function arrayContents(contents: string): string {
  const tokens = contents.match(/"(?:[^"]|"")*"|[^".;]+|[.;]/g) ?? [];
  return tokens
    .map((token) => {
      if (token.startsWith('"') || token === ';') return token;
      return token === '.' ? ',' : toEnglish(token);
    })
    .join('');
}

function replaceAll(text: string, couples: readonly (readonly [string, string])[]): string {
  return couples.reduce((done, [from, to]) => done.replaceAll(from, to), text);
}
