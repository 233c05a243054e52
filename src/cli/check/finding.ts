/** One finding of a check: its number in the list of checks, where it stands, what its sentence fills in. */
import type { ColumnKey } from '../../sheet';
import { addressOf } from '../../sheet';
import type { LedgerFile } from '../../xlsx';

/** E blocks sending upward, W needs a note, I informs. */
export const SEVERITIES = {
  C08: 'W',
  C10: 'E',
  C11: 'W',
  C12: 'W',
  C13: 'E',
  C14: 'W',
  C15: 'W',
  C16: 'E',
  C18: 'W',
  C19: 'E',
  C20: 'E',
  C21: 'E',
  C22: 'W',
  C24: 'E',
  C25: 'W',
  C26: 'W',
  C27: 'W',
  C28: 'W',
  C29: 'E',
  C30: 'W',
  C31: 'W',
  C32: 'W',
  C33: 'E',
  C34: 'W',
} as const;
export type CheckCode = keyof typeof SEVERITIES;

export interface Finding {
  readonly code: CheckCode;
  /** Which of the check's sentences, where it has several. */
  readonly says: string;
  readonly sheet: string;
  /** Empty: the sheet or the book as a whole. */
  readonly address: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Check = (file: LedgerFile) => readonly Finding[];

export function found(
  { ledger, columns }: LedgerFile,
  what: Pick<Finding, 'code' | 'says'>,
  at: { readonly row: number; readonly key: ColumnKey } | null,
  values: Finding['values'] = {},
): Finding {
  const column = at === null ? undefined : columns.get(at.key);
  const address = at === null ? '' : addressOf(at.row, column ?? 0);
  return { ...what, sheet: ledger.title, address, values };
}
