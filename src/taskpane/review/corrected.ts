/** What a person set right in the review, in place of what the row of a table of ours says. */
import type { Indicator } from '../../plan';
import type { CorrectedField } from './draft';

export function corrected(own: Indicator, said: Indicator, fields: ReadonlySet<CorrectedField>): Indicator {
  return {
    ...own,
    ...(fields.has('name') ? { name: said.name } : {}),
    ...(fields.has('owner') ? { owner: said.owner } : {}),
    ...(fields.has('when') ? { due: said.due } : {}),
    ...(fields.has('basis') ? { basis: said.basis } : {}),
    ...(fields.has('unit') || fields.has('value') || fields.has('op') || fields.has('high')
      ? { unit: said.unit, target: said.target, upper: said.upper, kind: said.kind, direction: said.direction }
      : {}),
  };
}
