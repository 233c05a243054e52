/** A new version against the ledger: the ledger is read whole, compared in the pane, and what was agreed to is written at once. */
import type { Relation } from '../review/draft';
import type { ToWrite } from '../review/diff';
import { sameKeys } from '../review/diff';
import { reviewOf } from '../review/items';
import { readWorkbook } from './open';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

/** Reads what stands, for the question what this import is to it. */
export const readStanding: Deed = async (tools) => {
  if (tools.state().plan.step !== 'review') return;
  const { value, problems } = await tools.services.excel.readStanding();
  tools.dispatch({ do: 'standing', standing: value });
  if (value === null) tell(tools, { said: 'failed' }, problems);
};

/** The answer; of a new version, what says the same as the ledger is accepted with it. */
export const relate =
  (is: Relation): Deed =>
  async (tools) => {
    const { plan } = tools.state();
    if (plan.step !== 'review') return;
    tools.dispatch({ do: 'review', act: { act: 'relation', is } });
    if (is !== 'version' || plan.standing === null) return;
    const same = sameKeys(reviewOf(plan.draft), plan.standing);
    if (same.length > 0) tools.dispatch({ do: 'review', act: { act: 'accept', keys: same } });
    return Promise.resolve();
  };

/** Compared with the ledger as it stands at this moment. */
export const compare: Deed = async (tools) => {
  await readStanding(tools);
  const { plan } = tools.state();
  if (plan.step === 'review' && plan.standing !== null) tools.dispatch({ do: 'compare', comparing: true });
};

/** `open`: records that stay undecided in the review, which then stays. */
export const writeVersion =
  (wanted: ToWrite, document: string, open: number): Deed =>
  async (tools) => {
    const { plan, look } = tools.state();
    if (plan.step !== 'review') return;
    const year = reviewOf(plan.draft).year ?? 0;
    await underWay(tools, 'writing', async () => {
      const { excel } = tools.services;
      const { revisions, added } = wanted;
      const indicators = added.map(({ fresh }) => fresh);
      const { value, problems } = await excel.mergeIndicators(
        { revisions, added: { year, indicators }, document },
        {
          language: look?.ledger?.language ?? tools.language(),
          palette: tools.state().preferences.palette,
          progress: new Map(added.map(({ fresh: { code }, progress }) => [code, progress])),
          typed: new Map(added.map(({ fresh: { code }, typed }) => [code, typed])),
        },
      );
      if (value === null) return tell(tools, { said: 'failed' }, problems);
      if (open > 0) {
        tools.dispatch({ do: 'review', act: { act: 'written', keys: wanted.keys } });
        tools.dispatch({ do: 'compare', comparing: false });
      } else {
        tools.dispatch({ do: 'written', what: 'version', rows: value.rows, others: value.cells });
        await excel.clearDraft();
      }
      await readWorkbook(tools);
      return tell(tools, { said: 'merged', changes: value.cells, rows: value.rows }, problems, true);
    });
  };
