/** Mark, class and severity of a status, looked up in the table of statuses: formulas then compare classes, not words. */
import { NAMES } from './native';
import type { Native } from './native';

function lookedUp(column: string): Native {
  return ({ status }) => `=IFERROR(INDEX(${column},MATCH(${status},${NAMES.statusWord},0)),"")`;
}

export const markFormula: Native = lookedUp(NAMES.statusMark);
export const classFormula: Native = lookedUp(NAMES.statusClass);
export const severityFormula: Native = lookedUp(NAMES.statusSeverity);
