/**
 * Where a row stands on the as-of date: everything the ledger's computed columns show, by plain arithmetic.
 * The same numbers come out of the native formulas; `test/spec/status.md` holds both to one table.
 */
import type { Indicator, Progress } from '../plan';
import { completionOf } from './completion';
import { elapsedOf } from './elapsed';
import { expectedOf } from './expected';
import { forecastOf } from './forecast';
import { gapOf } from './gap';
import { neededOf } from './needed';
import { rowOf } from './row';
import type { Row, Settings } from './row';
import { scoreOf } from './score';
import { statusOf } from './status';
import { entryOf } from './statuses';
import type { StatusClass, StatusCode } from './statuses';

export interface Standing {
  /** Ratio, uncapped: 1 at the target. */
  readonly completion: number | null;
  /** Share of the row's time, 0…1. */
  readonly elapsed: number | null;
  /** Ratio the as-of date asks for. */
  readonly expected: number | null;
  /** Percentage points, one digit. */
  readonly gap: number | null;
  readonly status: StatusCode;
  readonly class: StatusClass;
  readonly glyph: string;
  readonly severity: number;
  readonly lagging: boolean;
  /** In the row's unit. */
  readonly forecast: number | null;
  /** In the row's unit a month. */
  readonly needed: number | null;
  readonly score: number | null;
}

export function standing(row: Row, settings: Settings): Standing {
  const completion = completionOf(row);
  const elapsed = elapsedOf(row, settings);
  const expected = expectedOf(row, settings);
  const entry = entryOf(statusOf({ row, settings, completion, elapsed, expected }));
  return {
    completion,
    elapsed,
    expected,
    gap: gapOf(row, completion, expected),
    status: entry.code,
    class: entry.class,
    glyph: entry.glyph,
    severity: entry.severity,
    lagging: entry.class === 'lag',
    forecast: forecastOf(row, elapsed, expected),
    needed: neededOf(row, elapsed),
    score: scoreOf(row, completion, settings),
  };
}

export function standingOf(indicator: Indicator, progress: Progress, settings: Settings): Standing {
  return standing(rowOf(indicator, progress), settings);
}
