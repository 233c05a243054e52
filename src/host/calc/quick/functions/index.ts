// The functions the engine knows: those of Excel 2016 that ledgers use. Any other name is #NAME?, as it is there.
import { ARITHMETIC } from './arithmetic';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { STATISTICS } from './statistics';
import { SUBTOTALS } from './subtotal';
import { TEXTS } from './texts';
import type { SheetFunction } from './define';

export const FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map([
  ...LOGIC,
  ...ARITHMETIC,
  ...STATISTICS,
  ...CONDITIONAL,
  ...SUBTOTALS,
  ...LOOKUP,
  ...TEXTS,
  ...DATES,
]);
