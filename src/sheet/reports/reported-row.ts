/** A row of a ledger as 汇总 and 滞后清单 take it. In: what is known of the row, wherever that was read. Out: the row. */
import type { Indicator } from '../../plan';
import { DEFAULT_SETTINGS, standing as standingOf } from '../../status';
import type { Standing } from '../../status';
import type { Wording } from '../../wording';
import { targetCell } from '../columns';
import { BLANK } from '../ledger-row';
import type { Typed } from '../ledger-row';
import type { ReportedRow } from './request';

export interface KnownRow {
  /** null: a blank row to type into. */
  readonly indicator: Indicator | null;
  readonly standing: Standing;
  /** What people typed, by column. */
  readonly typed: Typed;
  readonly words: Wording;
}

const NONE = { code: '', area: '', owner: '', name: '', unit: '' };

export function reportedRow({ indicator, standing, typed, words }: KnownRow): ReportedRow {
  const { code, area, owner, name, unit } = indicator ?? NONE;
  const { weight, actual = null, cause = null, measure = null, measureDue = null } = typed;
  return {
    code,
    area,
    owner,
    name,
    unit,
    weight: typeof weight === 'number' ? weight : null,
    standing,
    target: indicator === null ? null : targetCell(indicator, { words }),
    actual,
    cause,
    measure,
    measureDue,
  };
}

export function blankRow(words: Wording): ReportedRow {
  return reportedRow({ indicator: null, standing: standingOf(BLANK, DEFAULT_SETTINGS), typed: {}, words });
}
