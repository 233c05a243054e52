/**
 * What a deed works with. A deed is one thing the pane does with the world outside: it asks a service, and tells the
 * state what came back. `underWay` shows that it is being done; only one is at a time, a second one is not begun.
 */
import type { Problem } from '../../document';
import type { Act } from '../state/acts';
import type { Services } from '../services/services';
import type { BusyWith, Outcome, PaneState } from '../state/state';
import type { Language } from '../../wording';

export interface Tools {
  readonly services: Services;
  readonly dispatch: (act: Act) => void;
  /** The state as it is now, not as it was when the deed began. */
  readonly state: () => PaneState;
  readonly language: () => Language;
  /** Cancels what is under way, where it can be cancelled. */
  readonly stop: { current: AbortController | null };
}

export type Deed<T = void> = (tools: Tools) => Promise<T>;

export async function underWay<T>(
  tools: Tools,
  busyWith: BusyWith,
  work: (signal: AbortSignal) => Promise<T>,
  cancellable = false,
): Promise<T> {
  const stop = new AbortController();
  tools.stop.current = stop;
  tools.dispatch({ do: 'begin', busy: { with: busyWith, done: null, total: null, cancellable } });
  try {
    return await work(stop.signal);
  } finally {
    tools.stop.current = null;
    tools.dispatch({ do: 'end' });
  }
}

export function tell(tools: Tools, outcome: Outcome, problems: readonly Problem[] = [], undoable = false): void {
  tools.dispatch({ do: 'notice', notice: { outcome, problems, undoable } });
}
