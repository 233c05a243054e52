/**
 * Longer texts kept in the workbook (traces, snapshots, the draft): custom XML parts, or settings where this Excel
 * has none. A text is found by its key in one round; several pieces are joined in their order.
 */
import { asked } from '../wire/desk';
import type { Desk, Lacks } from '../wire/desk';
import { namespaceOf, pieces, unwrapped, wrapped } from './envelope';
import type { Register } from './journal';
import type { Step } from '../wire/step';

const ROOT = namespaceOf('');
const SETTING = 'YS_Kept:';

/** Pieces that stand in the workbook: `key:n` → id of the part, or key of the setting. */
export type KeptParts = ReadonlyMap<string, string>;

export function keptInParts(parts: readonly { readonly id: string; readonly namespaceUri: string }[]): KeptParts {
  return new Map(
    parts
      .filter((part) => part.namespaceUri.startsWith(ROOT))
      .map((part) => [part.namespaceUri.slice(ROOT.length), part.id]),
  );
}

export function keptInSettings(keys: readonly string[]): KeptParts {
  return new Map(keys.filter((key) => key.startsWith(SETTING)).map((key) => [key.slice(SETTING.length), key]));
}

export function keepSteps(lacks: Lacks, key: string, text: string): readonly Step[] {
  return pieces(text).map((piece, index): Step => {
    const name = `${key}:${String(index)}`;
    return lacks.customXml
      ? { do: 'set', key: SETTING + name, value: piece }
      : { do: 'keep', xml: wrapped(name, piece) };
  });
}

/** What one ledger keeps, and the review's draft, which is the workbook's. */
export function keptBy(kept: KeptParts, year: number | null): KeptParts {
  const isOwn = (name: string): boolean => {
    const of = /\.y(\d{4})/.exec(name)?.[1];
    return of === undefined ? year === null || name.startsWith('draft-') : Number(of) === year;
  };
  return new Map([...kept].filter(([name]) => isOwn(name)));
}

/** Drops what nobody refers to any more. Stands behind the register's closing: until then all may be needed. */
export function sweepSteps(kept: KeptParts, register: Register, draft: string | null): readonly Step[] {
  const { snapshot, last = 0 } = register;
  const wanted = new Set([...register.entries.map(({ operation }) => operation.id), snapshot?.key, draft]);
  // What an operation told since the snapshot counts until the next one, undone or not: its undo tells behind it. What
  // never ended told nothing.
  const isTold = (key: string): boolean => {
    const [of, id = ''] = key.split('+');
    return snapshot !== null && of === snapshot.key && Number.parseInt(id, 10) <= last;
  };
  const isWanted = (key: string): boolean => wanted.has(key) || isTold(key);
  return [...kept].filter(([name]) => !isWanted(keyOf(name))).map(([, where]) => droppingOf(where));
}

/** The text of a key goes, if it is there. */
export function dropSteps(kept: KeptParts, key: string): readonly Step[] {
  return [...kept].filter(([name]) => keyOf(name) === key).map(([, where]) => droppingOf(where));
}

function keyOf(piece: string): string {
  return piece.slice(0, piece.lastIndexOf(':'));
}

function droppingOf(where: string): Step {
  return where.startsWith(SETTING) ? { do: 'set', key: where, value: null } : { do: 'drop', part: where };
}

function namesOf(kept: KeptParts, key: string): readonly string[] {
  const order = (name: string): number => Number(name.slice(key.length + 1));
  return [...kept.keys()].filter((name) => name.startsWith(`${key}:`)).sort((a, b) => order(a) - order(b));
}

/** Asks for a text; call the answer after the sync. null: it is not there, or broken. */
export function askKept(desk: Desk, kept: KeptParts, key: string): () => string | null {
  const { workbook } = desk.context;
  const answers = namesOf(kept, key).map((name) => {
    const where = kept.get(name) ?? '';
    if (!where.startsWith(SETTING)) {
      const part = workbook.customXmlParts.getItem(where);
      return answerOf(part.getXml(), unwrapped);
    }
    return answerOf(asked(workbook.settings.getItem(where), 'value'), (value: unknown) =>
      typeof value === 'string' ? value : null,
    );
  });
  return () => {
    const found = answers.map((answer) => answer());
    return found.length === 0 || found.includes(null) ? null : found.join('');
  };
}

function answerOf<V>(holder: { readonly value: V }, read: (value: V) => string | null): () => string | null {
  return () => read(holder.value);
}
