/** Every computed column of the ledger and the native formula that fills it. */
import { usesBaselineFormula } from './baseline';
import { completionFormula } from './completion';
import { elapsedFormula } from './elapsed';
import { expectedFormula } from './expected';
import { forecastFormula } from './forecast';
import { gapFormula } from './gap';
import { isLimitFormula } from './limit';
import { classFormula, markFormula, severityFormula } from './mark';
import { monthsFormula } from './months';
import type { Native } from './native';
import { neededFormula } from './needed';
import { planRowFormula } from './planrow';
import { scoreFormula } from './score';
import { effectiveStartFormula } from './start';
import { statusFormula } from './status';

export const FORMULAS = {
  completion: completionFormula,
  expected: expectedFormula,
  gap: gapFormula,
  status: statusFormula,
  mark: markFormula,
  elapsed: elapsedFormula,
  forecast: forecastFormula,
  needed: neededFormula,
  score: scoreFormula,
  effectiveStart: effectiveStartFormula,
  usesBaseline: usesBaselineFormula,
  months: monthsFormula,
  planRow: planRowFormula,
  isLimit: isLimitFormula,
  class: classFormula,
  severity: severityFormula,
} as const satisfies Record<string, Native>;

export type Computed = keyof typeof FORMULAS;
