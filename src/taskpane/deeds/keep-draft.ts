/** Keeps the review in the workbook, so that a reload in the middle of it loses nothing; drops it when it is done. */
import { keptOf } from '../review/kept';
import type { Deed } from './tools';

export const keepDraft: Deed = async (tools) => {
  const { plan } = tools.state();
  if (plan.step !== 'review') return;
  const { draft } = plan;
  const { problems } = await tools.services.excel.saveDraft(keptOf(draft));
  const failed = problems.some(({ severity }) => severity === 'error');
  const now = tools.state().plan;
  // Acts that came while it was being written are kept by the next turn.
  if (now.step === 'review' && now.draft === draft) tools.dispatch({ do: 'kept', kept: failed ? 'failed' : 'kept' });
};

export const dropDraft: Deed = async (tools) => {
  tools.dispatch({ do: 'choose' });
  await tools.services.excel.clearDraft();
};
