import { type Piece, pieces } from '../../model/formula.ts';

/**
 * Whether Excel would take this text (without its '=') as a formula: operands and operators alternate, brackets
 * match. Names need not exist: `isFormulaText('-abc')` is true, `isFormulaText('-25 ans')` is false.
 */
export function isFormulaText(text: string): boolean {
  const reader = new Reader(pieces(text.trim()));
  return reader.expression() && reader.atEnd;
}

const BINARY = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', ':']);
const PREFIX = new Set(['+', '-', '@']);
const SUFFIX = new Set(['%', '#']);

class Reader {
  private at = 0;
  private readonly list: Piece[];

  constructor(list: Piece[]) {
    this.list = list;
  }

  get atEnd(): boolean {
    this.skipBlanks();
    return this.at >= this.list.length;
  }

  expression(): boolean {
    do {
      if (!this.operand()) return false;
    } while (this.takeSign(BINARY) || this.intersects());
    return true;
  }

  private operand(): boolean {
    while (this.takeSign(PREFIX));
    if (!this.atom()) return false;
    while (this.takeSign(SUFFIX));
    return true;
  }

  private atom(): boolean {
    this.skipBlanks();
    const piece = this.list[this.at];
    if (!piece) return false;
    this.at += 1;
    if (piece.text === '(') return this.closed(false);
    if (piece.text === '{') return this.constantArray();
    if (piece.kind === 'sheet') return this.atom();
    if (piece.kind === 'function') return this.takeSign(new Set(['('])) && this.closed(true);
    if (piece.kind === 'word') {
      if (this.list[this.at]?.kind === 'brackets') this.at += 1;
      return true;
    }
    return ['text', 'number', 'error', 'brackets'].includes(piece.kind);
  }

  /** The rest up to ')': one expression, or a function's arguments, which may be missing. */
  private closed(optional: boolean): boolean {
    for (;;) {
      if (optional && this.takeSign(new Set([',']))) continue;
      if (optional && this.takeSign(new Set([')']))) return true;
      if (!this.expression()) return false;
      if (this.takeSign(new Set([')']))) return true;
      if (!this.takeSign(new Set([',']))) return false;
    }
  }

  private constantArray(): boolean {
    while (this.at < this.list.length) {
      const piece = this.list[this.at];
      this.at += 1;
      if (piece?.text === '}') return true;
    }
    return false;
  }

  private takeSign(signs: ReadonlySet<string>): boolean {
    const start = this.at;
    this.skipBlanks();
    const piece = this.list[this.at];
    if (piece?.kind === 'sign' && signs.has(piece.text)) {
      this.at += 1;
      return true;
    }
    this.at = start;
    return false;
  }

  /** A blank between two references is Excel's intersection; between anything else it is a mistake. */
  private intersects(): boolean {
    const before = this.list[this.at - 1];
    const after = this.list[this.at + 1];
    if (this.list[this.at]?.kind !== 'blank' || before?.kind !== 'word') return false;
    return after?.kind === 'word' && isReference(before.text) && isReference(after.text);
  }

  private skipBlanks(): void {
    while (this.list[this.at]?.kind === 'blank') this.at += 1;
  }
}

const isReference = (word: string) => /^\$?[A-Z]{1,3}\$?\d+$/i.test(word);
