/**
 * The review's draft, kept in the workbook so that a reload loses nothing. In and out: a text of the pane's making.
 * A new one is written whole before the old one is let go, so a cut-off saving leaves the old draft.
 */
import { problemOf } from '../wire/failure';
import { reading } from '../perform/guard';
import { askKept, keepSteps, sweepSteps } from '../journal/kept';
import type { Outcome } from '../ledger';
import { nothing, send } from '../wire/send';
import { DRAFT_KEY } from '../stand/state';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import type { Workbook } from '../wire/workbook';

export function saveDraft(workbook: Workbook, text: string): Promise<Outcome<true>> {
  return reading(workbook, async (state) => {
    if (state.readOnly) return { value: null, problems: [problemOf('read-only')] };
    const key = nextKey(state.draft);
    const steps: readonly Step[] = [
      // Left by a saving that was cut off.
      ...sweepSteps(state.kept, state.register, state.draft),
      ...keepSteps(state.lacks, key, text),
      { do: 'set', key: DRAFT_KEY, value: key },
      ...oldSteps(state, key),
    ];
    await send(workbook, steps, nothing);
    return { value: true, problems: [] };
  });
}

/** null without a problem: there is none. */
export function loadDraft(workbook: Workbook): Promise<Outcome<string>> {
  return reading(workbook, async ({ draft, kept }) => {
    const text = draft === null ? null : await send(workbook, [], (desk) => askKept(desk, kept, draft));
    return { value: text, problems: [] };
  });
}

export function clearDraft(workbook: Workbook): Promise<Outcome<true>> {
  return reading(workbook, async (state) => {
    if (state.draft === null) return { value: true, problems: [] };
    if (state.readOnly) return { value: null, problems: [problemOf('read-only')] };
    await send(
      workbook,
      [{ do: 'set', key: DRAFT_KEY, value: null }, ...sweepSteps(state.kept, state.register, null)],
      nothing,
    );
    return { value: true, problems: [] };
  });
}

/** Two names in turn are enough: the one that is not in use. */
function nextKey(draft: string | null): string {
  return draft === 'draft-1' ? 'draft-2' : 'draft-1';
}

function oldSteps(state: State, key: string): readonly Step[] {
  const stands = sweepSteps(state.kept, state.register, state.draft);
  return sweepSteps(state.kept, state.register, key).filter(
    (step) => !stands.some((swept) => JSON.stringify(swept) === JSON.stringify(step)),
  );
}
