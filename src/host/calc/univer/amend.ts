// Functions the engine has wrong or has not, done as Excel documents them. Values in, values out; errors as text.
import { CustomFunction, type BaseFunction } from '@univerjs/engine-formula';

type Argument = unknown;
type Answer = number | string | boolean;

const first = (argument: Argument): unknown => (Array.isArray(argument) ? first((argument as unknown[])[0]) : argument);

function numberOf(argument: Argument): number | null {
  const value = first(argument);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || value === undefined || value === '') return 0;
  return typeof value === 'string' && Number.isFinite(Number(value)) ? Number(value) : null;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** EDATE: the same day so many months on, or the month's last day where there is none such. */
export function edate(start: Argument, months: Argument): Answer {
  const serial = numberOf(start);
  const by = numberOf(months);
  if (serial === null || by === null) return '#VALUE!';
  if (serial < 0) return '#NUM!';
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const month = date.getUTCMonth() + Math.trunc(by);
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const moved = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last));
  const result = Math.round((moved - EPOCH) / DAY);
  return result < 0 ? '#NUM!' : result;
}

/** HYPERLINK shows its second argument, or the address. */
export function hyperlink(address: Argument, friendly?: Argument): Answer {
  const shown = friendly === undefined ? first(address) : first(friendly);
  return typeof shown === 'number' || typeof shown === 'boolean' ? shown : String(shown ?? 0);
}

function custom(
  name: string,
  params: readonly [number, number],
  calculate: (...args: Argument[]) => Answer,
): BaseFunction {
  const made = new CustomFunction(name);
  made.minParams = params[0];
  made.maxParams = params[1];
  made.calculateCustom = calculate as never;
  return made;
}

export const amendedFunctions = (): BaseFunction[] => [
  custom('EDATE', [2, 2], edate),
  custom('HYPERLINK', [1, 2], hyperlink),
];
