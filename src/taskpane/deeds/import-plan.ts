/** Reads what was chosen and opens the review; a document that could not be read says why and stands aside. */
import { canTakeBack, draftOf, yearOf } from '../review/draft';
import type { Draft } from '../review/draft';
import { readKept, resumed } from '../review/kept';
import type { Columns } from '../services/columns-kept';
import { chooseLedger } from './choose-ledger';
import type { Given, Read } from '../services/services';
import { tell, underWay } from './tools';
import type { Deed, Tools } from './tools';

export const watching = (tools: Tools, signal: AbortSignal) => ({
  signal,
  progress: (done: number, total: number) => tools.dispatch({ do: 'progress', done, total }),
});

function found(tools: Tools, reads: readonly Read[], columns: Columns): void {
  const problems = reads.flatMap((read) => read.problems);
  const documents = reads.flatMap(({ document, extraction }) =>
    document === null || extraction === null ? [] : [{ document, extraction }],
  );
  tools.dispatch(
    documents.length === 0 ? { do: 'choose', problems } : { do: 'found', draft: draftOf(documents, columns), problems },
  );
}

export const importPlan =
  (given: readonly Given[]): Deed =>
  async (tools) => {
    tools.dispatch({ do: 'turn-to', page: 'plan' });
    const { columns } = tools.state().preferences;
    const reads = await underWay(
      tools,
      'reading',
      (signal) => tools.services.reading.read(given, watching(tools, signal), columns),
      true,
    );
    if (reads === null) return tell(tools, { said: 'cancelled' });
    return found(tools, reads, columns);
  };

export const importSample: Deed = async (tools) => {
  const sample = await tools.services.sample(tools.language());
  if (sample !== null) await importPlan([sample])(tools);
};

/** The draft kept in the workbook, read again. Nothing is said when there is none. */
/** Of several ledgers, the one of the plan's year: it is what the answers kept with the review are about. */
async function turnBack(tools: Tools, draft: Draft): Promise<void> {
  const { look } = tools.state();
  const own = look?.ledgers.find(({ planYear }) => planYear !== null && planYear === yearOf(draft));
  if (own !== undefined && look?.ledger != null && own.beside !== look.ledger.beside)
    await chooseLedger(own.beside)(tools);
}

export const resume: Deed = async (tools) => {
  const { value, problems } = await tools.services.excel.loadDraft();
  const kept = value === null ? null : readKept(value);
  if (kept === null) {
    if (problems.length > 0) tell(tools, { said: 'failed' }, problems);
    return;
  }
  const extractions = await underWay(
    tools,
    'finding',
    (signal) => tools.services.reading.find(kept.documents, watching(tools, signal), kept.columns),
    true,
  );
  if (extractions === null) return;
  const draft = resumed(kept.documents, extractions, kept.acts, kept.columns);
  await turnBack(tools, draft);
  tools.dispatch({ do: 'found', draft, problems: [] });
  tools.dispatch({ do: 'kept', kept: 'kept' });
  // Whoever asked for another page (the ribbon's Lagging) gets that page.
  if (tools.state().page === 'home' && canTakeBack(draft)) tools.dispatch({ do: 'turn-to', page: 'plan' });
};
