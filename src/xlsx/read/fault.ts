/**
 * A fault is why a part of a file could not be read, before anyone has said which file it is:
 * a problem's code and values. Kept as data, so that hostile input never travels as an exception.
 */
import type { Problem, ReadingProblem, Severity } from '../../document';

export interface Fault {
  readonly code: ReadingProblem;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Either a value or the fault that stood in its way. */
export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function fault(code: ReadingProblem, values: Fault['values'] = {}): Fault {
  return { code, values };
}

export function failed<T>(code: ReadingProblem, values: Fault['values'] = {}): Attempt<T> {
  return { ok: false, fault: { code, values } };
}

export function got<T>(value: T): Attempt<T> {
  return { ok: true, value };
}

/** The fault as a problem of a named file. */
export function problemOf(file: string, found: Fault, severity: Severity = 'error'): Problem<ReadingProblem> {
  return { code: found.code, severity, place: { in: 'file', file }, values: found.values };
}
