/**
 * Whether rows below a growing list may go down. What moves with them is known only within the sheet's own part, so
 * notes, pictures, tables and charts that hang on those rows, and other sheets' formulas that name them, forbid it.
 */
import { rangeOf } from '../read/addresses';
import { relationsOf } from '../read/relations';
import type { Parts } from './book';
import { movedReferences } from './references';
import type { Growth } from './references';
import { unmarked } from './tags';

/** Rows below cannot go down: something outside the sheet's own part hangs on them. */
export interface NoRoom {
  readonly code: 'no-room';
  readonly values: { readonly sheet: string; readonly row: number; readonly by: string };
}

export function roomFault(
  parts: Parts,
  growths: readonly Growth[],
  sheets: ReadonlyMap<string, string>,
): NoRoom | null {
  for (const growth of growths) {
    if (!growth.shift) continue;
    const hung = hangsOn(parts, sheets.get(growth.title) ?? '', growth);
    const named = namedBy(parts, growth, sheets);
    const found = hung ?? named;
    if (found !== null) {
      return { code: 'no-room', values: { sheet: growth.title, row: growth.last + 2, by: found } };
    }
  }
  return null;
}

/** The part that hangs on a row below, or null. */
function hangsOn(parts: Parts, sheet: string, { last }: Growth): string | null {
  const relations = relationsOf(parts.archive, sheet);
  if (!relations.ok) return sheet;
  for (const { type, target, external } of relations.value) {
    if (external || type === 'printerSettings' || type === 'hyperlink') continue;
    if (!parts.archive.has(target)) continue;
    const xml = parts.read(target);
    const rows = [
      ...[...xml.matchAll(/\sref="([^"]+)"/g)].map((found) => rangeOf(found[1] ?? '')?.bottom ?? -1),
      ...[...xml.matchAll(/<(?:\w+:)?row>(\d+)</gi)].map((found) => Number(found[1])),
    ];
    if (rows.some((row) => row > last)) return target;
  }
  return null;
}

/** A formula of another sheet or a chart that names a row below. */
function namedBy(parts: Parts, growth: Growth, sheets: ReadonlyMap<string, string>): string | null {
  const own = sheets.get(growth.title);
  const titleOf = new Map([...sheets].map(([title, part]) => [part.toLowerCase(), title]));
  const named = parts.archive.names.filter((name) => /(?:worksheets|charts|pivotCache)\/[^/]+\.xml$/i.test(name));
  for (const name of named) {
    if (name.toLowerCase() === own?.toLowerCase()) continue;
    const xml = parts.read(name);
    for (const [, text = ''] of xml.matchAll(/<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)</g)) {
      const formula = unmarked(text);
      if (movedReferences(formula, growth, { own: false, extend: 'none' }) !== formula)
        return titleOf.get(name.toLowerCase()) ?? name;
    }
  }
  return null;
}
