/** Figures of a table that could not be taken, each with what is wrong and what to do. In: what matching found. Out: lines of stderr. */
import type { FigureFault, Indicator, IsoDate, UnreadCell } from '../plan';
import { cliWordingOf } from '../wording';
import type { Language } from '../wording';
import { figureOf } from './amounts';
import type { Desk } from './desk';
import type { Read, Unread } from './told';

export interface Unwritten {
  readonly why: FigureFault['why'];
  readonly read: Read;
  /** The row of its code. */
  readonly row: Indicator | null;
}

interface Faults {
  readonly faults: readonly Unwritten[];
  readonly asOf: IsoDate;
}

export function sayFaults(desk: Desk, language: Language, { faults, asOf }: Faults): void {
  const words = cliWordingOf(language);
  for (const { why, read, row } of faults) {
    const { figure } = read;
    const said = words.update.faults[why]({
      name: figure.name,
      code: figure.code ?? '',
      value: `${figureOf(figure.value, figure.unit)} ${figure.unit}`.trim(),
      unit: figure.unit,
      rowUnit: row?.unit ?? '',
      day: figure.until ?? figure.unreadDay ?? '',
      start: row?.start ?? '',
      asOf,
    });
    desk.err(`${words.warning}${read.file} ${said}`);
  }
}

/** `of`: the column, and with it what to do. */
export function sayUnread(
  desk: Desk,
  language: Language,
  { of, unread }: { readonly of: UnreadCell['role']; readonly unread: readonly Unread[] },
): void {
  const words = cliWordingOf(language);
  for (const { file, name, code, text } of unread)
    desk.err(`${words.warning}${file} ${words.unread[of](code === null ? name : `${name} ${code}`, text)}`);
}
