/** Local time as the operations write it. The core never asks what day it is; the pane does, to propose a date. */
const pad = (figure: number): string => String(figure).padStart(2, '0');

/** `yyyy-mm-dd`. */
export function dayOfClock(now: Date): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** `yyyy-mm-ddThh:mm`. */
export function timeOfClock(now: Date): string {
  return `${dayOfClock(now)}T${pad(now.getHours())}:${pad(now.getMinutes())}`;
}
