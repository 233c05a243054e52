/** Our five rules of colour on the ledger: pasting multiplies them, tidying up loses them. Asked in the reading round. */
import { COLOURED } from '../../sheet';
import { sheetOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import type { LedgerProblem } from '../ledger';
import type { LedgerPlace } from './ledger-place';

export function askRules(desk: Desk, { sheet }: LedgerPlace): () => readonly LedgerProblem[] {
  const rules = sheetOf(desk, sheet.id).getRange().untrack().conditionalFormats;
  rules.load('items/type,items/customOrNullObject/rule/formula');
  return () => {
    const count = rules.items.filter(
      ({ type, customOrNullObject: custom }) => type === 'Custom' && isOurRule(custom.rule.formula),
    ).length;
    const values = { count, right: COLOURED.length };
    return count === COLOURED.length
      ? []
      : [problemOf('rules-multiplied', values, { in: 'sheet', sheet: sheet.title })];
  };
}

/** Ours ask for the class of the row before anything else; a rule that never got its formula is what a cut-off left. */
export function isOurRule(formula: string): boolean {
  return formula.replace('=', '') === '' || /^=(?:AND\()?\$[A-Z]{1,3}\$?\d+="(?:lag|watch|void|done|ok)"/.test(formula);
}
