// Excel's formula text → the engine's: no `_xlfn.` prefixes, and every name under another one that says what it means.
// The engine knows one list of names only, not those of single sheets, and it remembers formulas with their names
// already replaced, by the formula's text alone and for all workbooks: a name that moved would keep its old meaning.
import type { EngineBook, EngineName } from '../port';

export interface EngineNames {
  /** By sheet id, null for the workbook: lower-case name → the engine's name for it. */
  readonly byScope: ReadonlyMap<string | null, ReadonlyMap<string, string>>;
  /** Lower-case sheet name → sheet id. */
  readonly sheets: ReadonlyMap<string, string>;
}
export const NO_NAMES: EngineNames = { byScope: new Map(), sheets: new Map() };

interface EngineNameEntry {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
}

const WORD = String.raw`[A-Za-z_\\\u00aa-\uffff][\w.\\?\u00aa-\uffff]*`;
/** Texts are passed over; a word may have a sheet before it; before `(` it is a function, before `!` a sheet. */
const NAMED = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|${WORD})!)?(${WORD})(?![\w.\\?\u00aa-\uffff(!])|'(?:[^']|'')*'`,
  'g',
);
const PLAIN_REFERENCE = /^=?(?:'(?:[^']|'')+'|[\w.\u00aa-\uffff]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i;

const bare = (title: string): string => (title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title);

/** The engine loses its way in a sheet's title with signs in it: they are spelt out. */
export const engineTitle = (title: string): string =>
  title.replaceAll(/[^\w\u00aa-\uffff]/g, (sign) => `_x${sign.charCodeAt(0).toString(16)}_`);
const TITLED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!/g;

export function engineFormula(formula: string, { byScope, sheets }: EngineNames, home: string | null): string {
  const known = formula.includes('_xl') ? formula.replaceAll(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, '') : formula;
  const plain = known.includes("'")
    ? known.replaceAll(TITLED, (text) => (text.startsWith("'") ? `'${engineTitle(bare(text.slice(0, -1)))}'!` : text))
    : known;
  if (byScope.size === 0) return plain;
  return plain.replaceAll(NAMED, (text, sheet: string | undefined, word: string | undefined) => {
    if (word === undefined) return text;
    const scope = sheet === undefined ? home : (sheets.get(bare(sheet).toLowerCase()) ?? null);
    const key = word.toLowerCase();
    return (scope === null ? undefined : byScope.get(scope)?.get(key)) ?? byScope.get(null)?.get(key) ?? text;
  });
}

/** Meaning → its number, for all books of this process: the same meaning keeps its name. */
const meanings = new Map<string, number>();

function nameFor({ formula, scope }: EngineName, all: string): string {
  // What is more than a reference may say other names, and then means what they mean.
  const meaning = PLAIN_REFERENCE.test(formula) ? formula : `${formula} ${scope ?? ''} ${all}`;
  const id = meanings.get(meaning) ?? meanings.size;
  meanings.set(meaning, id);
  return `named_${id}_`;
}

export function engineNames(book: EngineBook): {
  readonly entries: Record<string, EngineNameEntry>;
  readonly names: EngineNames;
} {
  const all = JSON.stringify(book.names);
  const byScope = new Map<string | null, Map<string, string>>();
  for (const entry of book.names) {
    const own = byScope.get(entry.scope) ?? new Map<string, string>();
    byScope.set(entry.scope, own.set(entry.name.toLowerCase(), nameFor(entry, all)));
  }
  const names = { byScope, sheets: new Map(book.sheets.map(({ id, name }) => [engineTitle(name).toLowerCase(), id])) };
  const entries: Record<string, EngineNameEntry> = {};
  for (const { name, scope, formula } of book.names) {
    const own = byScope.get(scope)?.get(name.toLowerCase()) ?? name;
    const formulaOrRefString = engineFormula(formula, names, scope);
    entries[own] = { id: own, name: own, formulaOrRefString, localSheetId: 'AllDefaultWorkbook' };
  }
  return { entries, names };
}
