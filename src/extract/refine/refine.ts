/**
 * Steps over all statements of a document once each is read: merging repeats, linking baselines, doubts and
 * bands. In: statements in order of the text, made for this extraction alone. Out: the same with doubts and confidence, marked in
 * place: copies of their thirty fields for each step cost more than the steps.
 */
import type { Statement } from '../../plan';
import { doubt } from './doubts';
import type { Draft } from './draft';
import { related } from './repeats';

export function refine(statements: readonly Statement[]): readonly Statement[] {
  const drafts: readonly Draft[] = statements;
  related(drafts);
  // Doubts last, since they count what the others found.
  for (const draft of drafts) doubt(draft);
  return drafts;
}
