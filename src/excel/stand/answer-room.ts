/**
 * How many rows of the ledger one answer of Excel holds: the web refuses answers over 5 MB, and every answer more is a
 * round more. Texts differ from ledger to ledger, so the last snapshot's bytes tell how long they are. Pure.
 */
import { refusalOf } from '../wire/failure';
import type { Register } from '../journal/journal';
import { bytesOf } from '../wire/step';

/** What the web takes, less what else is asked in the same round. */
const LIMIT = 4_700_000;
/** What a row holds that the snapshot does not: figures, dates, kind, area and owner, as JSON. */
const FIGURES = 150;
/** Of a row whose texts nobody has seen yet. */
const TEXTS = 150;
/** Fewer rows than that are asked in one round whatever they hold. */
const LEAST = 1000;

/** A kept text as it travels: JSON in XML in JSON. */
export function keptBytes(text: string): number {
  return bytesOf(JSON.stringify(text));
}

export interface AnswerRoom {
  /** In the answer that brings the snapshot too. */
  readonly first: number;
  /** In every other. */
  readonly each: number;
}

/** `rows`: of the ledger; `wide`: how many times the usual a row holds. */
export function answerRoom({ snapshot }: Register, rows: number, wide = 1): AnswerRoom {
  const seen = snapshot?.bytes ?? rows * TEXTS;
  const row = (FIGURES + seen / Math.max(1, rows)) * wide;
  const fitting = (room: number): number => Math.max(LEAST, Math.floor(room / row));
  return { first: fitting(LIMIT - seen), each: fitting(LIMIT) };
}

/** Half as many, when Excel refuses all the same; null: it is not the size of the answer, or there is no less. */
export function lessRoom({ first, each }: AnswerRoom, rows: number, error: unknown): AnswerRoom | null {
  if (!isTooLong(error) || Math.min(rows, first) <= LEAST) return null;
  const half = (asked: number): number => Math.ceil(Math.min(rows, asked) / 2);
  return { first: half(first), each: half(each) };
}

export function isTooLong(error: unknown): boolean {
  return refusalOf(error)?.code === 'ResponsePayloadSizeLimitExceeded';
}
