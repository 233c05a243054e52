/** The clock of the desk as the ledger writes it: local day and minute. */
import { serialOf } from '../status';

const two = (part: number): string => String(part).padStart(2, '0');

/** ISO date of the last day of the month before, by the local calendar. */
export function endOfLastMonth(now: Date): string {
  const last = new Date(Date.UTC(now.getFullYear(), now.getMonth(), 0));
  return last.toISOString().slice(0, 10);
}

function dayOf(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `yyyy-mm-ddThh:mm`. */
export function momentOf(now: Date): string {
  return `${dayOf(now)}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Serial date and time. */
export function serialNow(now: Date): number {
  return (serialOf(dayOf(now)) ?? 0) + (now.getHours() * 60 + now.getMinutes()) / 1440;
}

/** An operation of the command line, by its time. */
export function operationAt(now: Date): string {
  return `cli-${dayOf(now).replaceAll('-', '')}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
