/**
 * In: what office.js or the transport threw. Out: a Problem with the place office.js names, in words a person can act on.
 * Our own mistakes (anything that is not an answer of Excel) are thrown on.
 */
import type { ExcelProblem, Place, Problem, Severity } from '../../document';
import type { LedgerProblem } from '../ledger';

type Values = Problem['values'];

export function problemOf(code: ExcelProblem, values: Values = {}, place: Place = { in: 'workbook' }): LedgerProblem {
  return { code, severity: SEVERITY[code] ?? 'error', place, values };
}

const SEVERITY: Readonly<Partial<Record<ExcelProblem, Severity>>> = {
  'title-taken': 'info',
  'manual-calculation': 'warning',
  'without-print': 'warning',
  'without-outline': 'info',
  'code-kept': 'warning',
  'cell-kept': 'warning',
  'sheet-kept': 'warning',
  'row-kept': 'warning',
  'actual-kept': 'warning',
  'row-gone': 'warning',
  'nothing-linked': 'info',
  'link-broken': 'warning',
  'link-text': 'warning',
  'link-lost': 'warning',
  'link-gone': 'warning',
  'row-hidden': 'info',
  'row-without-code': 'warning',
  'formula-replaced': 'warning',
  'value-stale': 'warning',
  'text-in-number': 'warning',
  'promise-unexplained': 'warning',
  'rules-multiplied': 'warning',
  'sheet-twin': 'warning',
  'nothing-to-repair': 'info',
  'storage-full': 'warning',
  'storage-blocked': 'info',
};

/** Excel's answer in an exception, if it is one. */
export interface Refusal {
  readonly code: string;
  readonly words: string;
  /** `Range.values`: the member that was refused, as office.js names it. */
  readonly member: string;
}

export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const { code, debugInfo } = error as Error & {
    readonly code?: unknown;
    readonly debugInfo?: { readonly errorLocation?: string };
  };
  if (typeof code !== 'string') return null;
  return { code, words: error.message, member: debugInfo?.errorLocation ?? '' };
}

const KNOWN: Readonly<Record<string, ExcelProblem>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RequestTimeout: 'connection-lost',
  ConnectionFailure: 'connection-lost',
  RequestAborted: 'connection-lost',
  NetworkError: 'connection-lost',
  InvalidSelection: 'selection-invalid',
};

/** What stands between us and Excel when a call fails; throws on what is no answer of Excel. */
export function failureOf(error: unknown): LedgerProblem {
  const refusal = refusalOf(error);
  if (refusal === null) throw error;
  const known = KNOWN[refusal.code];
  if (known !== undefined) return problemOf(known);
  if (
    refusal.code === 'AccessDenied' &&
    /worksheet|workbook/i.test(refusal.member) &&
    /\.(add|delete)$/i.test(refusal.member)
  ) {
    return problemOf('structure-protected');
  }
  if (/Protection\.unprotect$/i.test(refusal.member)) return problemOf('sheet-password', { sheets: '' });
  return problemOf('excel-refused', { code: refusal.code, member: refusal.member, words: refusal.words });
}

/** This Excel does not have the member at all. */
export function isLacking(error: unknown): boolean {
  const code = refusalOf(error)?.code;
  return (
    code === 'ApiNotFound' || code === 'ApiNotAvailable' || code === 'NotImplemented' || code === 'UnsupportedOperation'
  );
}
