/**
 * Who answers for what a paragraph says, where the paragraph's end or a line of its own says it (责任单位：基础教育科): it holds for
 * the statements before it under the same heading that name nobody. In: statements, lines, owners by line. Out: statements.
 */
import type { Span } from '../../document';
import type { Statement } from '../../plan';
import type { OutlineLine } from '../engine/outline';

export interface OwnersSaid {
  readonly lines: readonly OutlineLine[];
  /** Words that name an owner, by line. */
  readonly owners: ReadonlyMap<number, Span>;
  readonly text: string;
}

/** For each line the line whose owner holds for it. */
function governing({ lines, owners }: OwnersSaid, busy: ReadonlySet<number>): Map<number, Span> {
  const holds = new Map<number, Span>();
  for (const [at, span] of owners) {
    holds.set(at, span);
    // A line that measures something itself speaks for itself alone.
    if (busy.has(at)) continue;
    const under = lines[at]?.under;
    for (let i = at - 1; i >= 0 && lines[i]?.under === under && lines[i]?.kind !== 'heading' && !owners.has(i); i--)
      holds.set(i, span);
  }
  return holds;
}

export function withOwners(statements: readonly Statement[], said: OwnersSaid): Statement[] {
  if (said.owners.size === 0) return [...statements];
  const holds = governing(said, new Set(statements.map(({ block }) => block)));
  return statements.map((statement) => {
    const span = statement.owner.value === null ? holds.get(statement.block) : undefined;
    if (span === undefined) return statement;
    return {
      ...statement,
      owner: { value: said.text.slice(span.start, span.end).trim(), how: 'inherited', rule: 'owner-line', from: span },
    };
  });
}
