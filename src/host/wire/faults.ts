// Faults on demand: the k-th action or request fails, an answer is lost after the work was done, answers are late.
// Counts run from 1 and begin when the fault is set; each fault happens once.
import { HostError, type ErrorCode } from './errors';

export interface Faults {
  /** The k-th action from now fails; earlier ones of its request stay done. Housekeeping actions count too. */
  failAction: (k: number, code?: ErrorCode) => void;
  /** The k-th request from now fails before anything is done. */
  failRequest: (k: number, code?: ErrorCode) => void;
  /** The k-th request from now is done, but its answer never arrives: the client sees a broken connection. */
  loseAnswer: (k: number) => void;
  /** Every request waits this many milliseconds. */
  latency: number;
  /** Requests and answers above this many bytes are refused, as on the web. */
  largest: number;
  /** Called before each action, for who wants to see the workbook as it stands there; null: nobody. */
  watch: (() => void) | null;
  /** Takes all faults back. */
  clear: () => void;
}

interface Pending {
  left: number;
  readonly code: ErrorCode;
}

export interface FaultPlay {
  readonly faults: Faults;
  /** Throws when a request is to fail; answers whether its answer is to be lost. */
  readonly request: () => { readonly lost: boolean };
  readonly action: () => void;
}

export const WEB_LIMIT = 5 * 1024 * 1024;

export function newFaultPlay(): FaultPlay {
  const pending: { action: Pending | null; request: Pending | null; lost: Pending | null } = {
    action: null,
    request: null,
    lost: null,
  };
  const due = (kind: keyof typeof pending): ErrorCode | null => {
    const entry = pending[kind];
    if (!entry) return null;
    entry.left -= 1;
    if (entry.left > 0) return null;
    pending[kind] = null;
    return entry.code;
  };
  const faults: Faults = {
    failAction: (k, code = 'GeneralException') => void (pending.action = { left: k, code }),
    failRequest: (k, code = 'GeneralException') => void (pending.request = { left: k, code }),
    loseAnswer: (k) => void (pending.lost = { left: k, code: 'GeneralException' }),
    latency: 0,
    largest: WEB_LIMIT,
    watch: null,
    clear: () => {
      Object.assign(pending, { action: null, request: null, lost: null });
      Object.assign(faults, { latency: 0, largest: WEB_LIMIT });
    },
  };
  return {
    faults,
    request: () => {
      const code = due('request');
      if (code) throw new HostError(code, 'A fault played by the host.');
      return { lost: due('lost') !== null };
    },
    action: () => {
      faults.watch?.();
      const code = due('action');
      if (code) throw new HostError(code, 'A fault played by the host.');
    },
  };
}
