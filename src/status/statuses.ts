/**
 * The twenty statuses, free of language: mark, class (what colours them), severity (what sorts them). Lagging is what
 * the product highlights, lists and counts as lagging. The order is the order of the questions in `status.ts`.
 */

export type StatusClass = 'done' | 'ok' | 'watch' | 'lag' | 'void' | 'none';

export type StatusCode =
  | 'no-as-of'
  | 'to-fill'
  | 'no-target'
  | 'not-started'
  | 'overdue-unreported'
  | 'unreported'
  | 'limit-broken'
  | 'over-range'
  | 'no-due'
  | 'dates-out-of-order'
  | 'done'
  | 'warning'
  | 'holding'
  | 'met'
  | 'overdue'
  | 'reversed'
  | 'in-progress'
  | 'on-track'
  | 'slow'
  | 'behind';

export interface StatusEntry {
  readonly code: StatusCode;
  readonly glyph: string;
  readonly class: StatusClass;
  /** 0 calm … 9 worst. */
  readonly severity: number;
}

export const STATUSES: readonly StatusEntry[] = [
  { code: 'no-as-of', glyph: '?', class: 'void', severity: 2 },
  { code: 'to-fill', glyph: '?', class: 'void', severity: 2 },
  { code: 'no-target', glyph: '?', class: 'void', severity: 2 },
  { code: 'not-started', glyph: '○', class: 'none', severity: 0 },
  { code: 'overdue-unreported', glyph: '✖', class: 'lag', severity: 7 },
  { code: 'unreported', glyph: '?', class: 'void', severity: 2 },
  { code: 'limit-broken', glyph: '✖', class: 'lag', severity: 9 },
  { code: 'over-range', glyph: '▲', class: 'lag', severity: 5 },
  { code: 'no-due', glyph: '?', class: 'void', severity: 2 },
  { code: 'dates-out-of-order', glyph: '?', class: 'void', severity: 2 },
  { code: 'done', glyph: '✔', class: 'done', severity: 0 },
  { code: 'warning', glyph: '▲', class: 'watch', severity: 3 },
  { code: 'holding', glyph: '✔', class: 'ok', severity: 0 },
  { code: 'met', glyph: '✔', class: 'ok', severity: 0 },
  { code: 'overdue', glyph: '✖', class: 'lag', severity: 8 },
  { code: 'reversed', glyph: '◄', class: 'lag', severity: 6 },
  { code: 'in-progress', glyph: '◐', class: 'none', severity: 1 },
  { code: 'on-track', glyph: '●', class: 'ok', severity: 0 },
  { code: 'slow', glyph: '▲', class: 'watch', severity: 3 },
  { code: 'behind', glyph: '▼', class: 'lag', severity: 4 },
];

const BY_CODE: ReadonlyMap<StatusCode, StatusEntry> = new Map(STATUSES.map((entry) => [entry.code, entry]));

export function entryOf(code: StatusCode): StatusEntry {
  const entry = BY_CODE.get(code);
  if (entry === undefined) throw new Error(`status ${code} is not in the table`);
  return entry;
}
