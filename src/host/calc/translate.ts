// Excel's formula text → the engine's: no `_xlfn.` prefixes, no implicit-intersection marks, and names that belong
// to a sheet under another name, since the engine knows one list of names only.
import type { EngineBook } from './port';

/** By sheet id: lower-case name → the engine's name for it. */
export type LocalNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface EngineNameEntry {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
}

const TEXT_OR_WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\\u00aa-\uffff][\w.\\?\u00aa-\uffff]*/g;

export function engineFormula(formula: string, locals: ReadonlyMap<string, string> | undefined): string {
  const plain = formula.includes('_xl') ? formula.replaceAll(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, '') : formula;
  if (!locals?.size) return plain;
  return plain.replaceAll(TEXT_OR_WORD, (word) => locals.get(word.toLowerCase()) ?? word);
}

export function engineNames(book: EngineBook): {
  readonly names: Record<string, EngineNameEntry>;
  readonly locals: LocalNames;
} {
  const locals = new Map<string, Map<string, string>>();
  for (const { name, scope } of book.names) {
    if (scope === null) continue;
    const own = locals.get(scope) ?? new Map<string, string>();
    own.set(name.toLowerCase(), `${name}_of_${book.sheets.findIndex((sheet) => sheet.id === scope)}`);
    locals.set(scope, own);
  }
  const names: Record<string, EngineNameEntry> = {};
  for (const { name, scope, formula } of book.names) {
    const own = scope === null ? name : (locals.get(scope)?.get(name.toLowerCase()) ?? name);
    names[own] = {
      id: own,
      name: own,
      formulaOrRefString: engineFormula(formula, scope === null ? undefined : locals.get(scope)),
      localSheetId: 'AllDefaultWorkbook',
    };
  }
  return { names, locals };
}
