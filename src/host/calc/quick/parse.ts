// Formula text in A1 notation → a tree. References are kept relative to the cell the formula stands in, so that the
// same formula in three hundred rows is parsed once.
import { errorOf, type CellError } from '../../book/cell';
import { fail } from './value';
import { LAST_COLUMN, LAST_ROW } from '../../book/area';
import { referenceAt, type Reference } from '../../book/scan';

/** Absolute when fixed, else counted from the formula's own row or column; null in whole-column references. */
export interface Axis {
  readonly fixed: boolean;
  readonly n: number;
}
export interface RefNode {
  readonly kind: 'ref';
  readonly sheet: string | null;
  readonly top: Axis | null;
  readonly left: Axis | null;
  readonly bottom: Axis | null;
  readonly right: Axis | null;
}
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: CellError }
  | { readonly kind: 'missing' }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  | RefNode
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly op: '-' | '+' | '%' | '@'; readonly of: Node }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'range'; readonly left: Node; readonly right: Node };

export class ParseFault extends Error {}

interface Token {
  readonly type: 'number' | 'text' | 'error' | 'ref' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly ref?: RefNode;
}

const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/iy;
const LOST_REF = /(?:'(?:[^']|'')+'|[A-Za-z_\u00aa-\uffff][\w.\u00aa-\uffff]*)!#REF!/y;
const WORD = /[A-Za-z_\\\u00aa-\uffff][\w.\\?\u00aa-\uffff]*/y;
const SIGN = /<>|<=|>=|[-+*/^&=<>%(),{};:@]/y;

interface Home {
  readonly row: number;
  readonly column: number;
}

const axis = (fixed: boolean, n: number | null, home: number): Axis | null =>
  n === null ? null : { fixed, n: fixed ? n : n - home };

function refNode({ sheet, start, end }: Reference, home: Home): RefNode {
  const last = end ?? start;
  return {
    kind: 'ref',
    sheet,
    top: axis(start.fixedRow, start.row, home.row),
    left: axis(start.fixedColumn, start.column, home.column),
    bottom: axis(last.fixedRow, last.row, home.row),
    right: axis(last.fixedColumn, last.column, home.column),
  };
}

function tokensOf(formula: string, home: Home): readonly Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const simple = (pattern: RegExp, type: Token['type']): Token | null => {
    const found = match(pattern);
    return found && { type, text: found[0] };
  };
  const next = (): Token => {
    const text = match(TEXT);
    if (text) return { type: 'text', text: (text[1] ?? '').replaceAll('""', '"') };
    if (match(LOST_REF)) return { type: 'error', text: '#REF!' };
    const error = simple(ERROR, 'error');
    if (error) return error;
    const found = referenceAt(formula, at);
    if (found) {
      at = found.end;
      return { type: 'ref', text: '', ref: refNode(found.reference, home) };
    }
    const token = simple(NUMBER, 'number') ?? simple(WORD, 'word') ?? simple(SIGN, 'sign');
    if (!token) throw new ParseFault(`at ${at}`);
    return token;
  };
  while (at < formula.length) {
    if (/\s/.test(formula.charAt(at))) at += 1;
    else tokens.push(next());
  }
  return tokens;
}

const BINDS: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

const END: Token = { type: 'end', text: '' };

class Parser {
  #at = 0;
  constructor(private readonly tokens: readonly Token[]) {}
  get #token(): Token {
    return this.tokens[this.#at] ?? END;
  }
  #isSign(text: string): boolean {
    return this.#token.type === 'sign' && this.#token.text === text;
  }
  #take(text: string): void {
    if (!this.#isSign(text)) throw new ParseFault(`expected ${text}`);
    this.#at += 1;
  }
  whole(): Node {
    const node = this.#expression(0);
    if (this.#token.type !== 'end') throw new ParseFault(`left over ${this.#token.text}`);
    return node;
  }
  #expression(least: number): Node {
    let left = this.#prefix();
    for (;;) {
      const { type, text } = this.#token;
      const power = type === 'sign' ? BINDS[text] : undefined;
      if (power === undefined || power <= least) return left;
      this.#at += 1;
      left = { kind: 'binary', op: text, left, right: this.#expression(power) };
    }
  }
  /** Unary minus binds tighter than ^ in Excel: -2^2 is 4. */
  #prefix(): Node {
    const { type, text } = this.#token;
    if (type === 'sign' && (text === '-' || text === '+' || text === '@')) {
      this.#at += 1;
      return { kind: 'unary', op: text, of: this.#prefix() };
    }
    return this.#postfix(this.#range(this.#primary()));
  }
  #postfix(node: Node): Node {
    let of = node;
    while (this.#isSign('%')) {
      this.#at += 1;
      of = { kind: 'unary', op: '%', of };
    }
    return of;
  }
  #range(node: Node): Node {
    if (!this.#isSign(':')) return node;
    this.#at += 1;
    return this.#range({ kind: 'range', left: node, right: this.#primary() });
  }
  #primary(): Node {
    const token = this.#token;
    this.#at += 1;
    switch (token.type) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'text':
        return { kind: 'text', value: token.text };
      case 'error':
        return { kind: 'error', value: errorOf(token.text) ?? fail('#REF!') };
      case 'ref':
        return token.ref ?? { kind: 'error', value: fail('#REF!') };
      case 'word':
        return this.#word(token.text);
      default:
        return this.#bracketed(token);
    }
  }
  #word(text: string): Node {
    if (this.#isSign('('))
      return { kind: 'call', name: text.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, ''), args: this.#arguments() };
    if (/^true$/i.test(text)) return { kind: 'truth', value: true };
    if (/^false$/i.test(text)) return { kind: 'truth', value: false };
    return { kind: 'name', name: text };
  }
  #arguments(): readonly Node[] {
    this.#take('(');
    if (this.#isSign(')')) {
      this.#at += 1;
      return [];
    }
    const args: Node[] = [];
    for (;;) {
      args.push(this.#isSign(',') || this.#isSign(')') ? { kind: 'missing' } : this.#expression(0));
      if (this.#isSign(')')) break;
      this.#take(',');
    }
    this.#take(')');
    return args;
  }
  #bracketed(token: Token): Node {
    if (token.type === 'sign' && token.text === '(') {
      const inner = this.#expression(0);
      this.#take(')');
      return inner;
    }
    if (token.type === 'sign' && token.text === '{') return this.#array();
    throw new ParseFault(`unexpected ${token.text}`);
  }
  #array(): Node {
    const rows: Node[][] = [[]];
    while (!this.#isSign('}')) {
      rows.at(-1)?.push(this.#prefix());
      if (this.#isSign(';')) rows.push([]);
      if (!this.#isSign('}')) this.#at += 1;
    }
    this.#take('}');
    return { kind: 'array', rows };
  }
}

/** Throws ParseFault for text that is no formula. */
export const parseFormula = (formula: string, row: number, column: number): Node =>
  new Parser(tokensOf(formula, { row, column })).whole();

export const axisAt = (a: Axis | null, home: number, last: number, whole: number): number => {
  if (!a) return whole;
  if (a.fixed) return a.n;
  return (((home + a.n) % (last + 1)) + last + 1) % (last + 1);
};
export { LAST_COLUMN, LAST_ROW };
