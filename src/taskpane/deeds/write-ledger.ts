/** Writes the accepted records: a new ledger, or below the rows of the one that stands. What is still open stays in the draft. */
import { acceptedOf, tallyOf } from '../review/groups';
import { reviewOf } from '../review/items';
import { writingOf } from '../review/rows';
import { chooseLedger } from './choose-ledger';
import { readWorkbook } from './open';
import { relationOf } from '../review/relation';
import { tell, underWay } from './tools';
import type { Deed, Tools } from './tools';

/** To the ledger the records go to; true: it is to be made. What was written in part goes on where it began. */
async function turnTo(tools: Tools, beside: number | null): Promise<boolean> {
  const { look } = tools.state();
  if (beside === null || look?.ledger == null) return look?.ledger == null;
  const stands = look.ledgers.find(({ planYear }) => planYear === beside);
  if (stands === undefined) return true;
  if (stands.beside !== look.ledger.beside) await chooseLedger(stands.beside)(tools);
  return false;
}

export const writeLedger: Deed = async (tools) => {
  const { plan: step } = tools.state();
  if (step.step !== 'review') return;
  const review = reviewOf(step.draft);
  const accepted = acceptedOf(review);
  const beside = relationOf(step.draft) === 'beside' ? review.year : null;
  const isNew = await turnTo(tools, beside);
  const { look, ledger } = tools.state();
  const taken = new Set(isNew ? [] : ledger?.rows.map(({ code }) => code));
  const { plan, progress, typed } = writingOf(review, accepted, taken);
  if (plan.indicators.length === 0) return tell(tools, { said: 'nothing' });
  await underWay(tools, 'writing', async () => {
    const { excel } = tools.services;
    const write = isNew ? excel.newLedger : excel.writeIndicators;
    const { value, problems } = await write(plan, {
      // A ledger keeps the language it was made in.
      language: look?.ledger?.language ?? tools.language(),
      palette: tools.state().preferences.palette,
      progress,
      typed,
      ...(isNew && beside !== null && look?.ledger != null ? { beside } : {}),
    });
    if (value === null) return tell(tools, { said: 'failed' }, problems);
    const { open } = tallyOf(review);
    if (open > 0) tools.dispatch({ do: 'review', act: { act: 'written', keys: accepted.map(({ key }) => key) } });
    else {
      // First told, then cleared: a keeping that comes later finds no review any more.
      tools.dispatch({ do: 'written', rows: value.rows });
      await excel.clearDraft();
    }
    await readWorkbook(tools);
    return tell(tools, { said: 'written', rows: value.rows }, problems, true);
  });
};
