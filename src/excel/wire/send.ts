/** Steps into requests, requests into rounds: one `context.sync()` each. The first failure ends it. */
import { apply } from './apply';
import { deskOf } from './desk';
import type { Desk } from './desk';
import { lacksOf } from './lacks';
import { requestsOf } from './step';
import type { Step } from './step';
import type { Workbook } from './workbook';

/** Something asked of Excel in a request; the answer is there after the sync. */
export type Ask<T> = (desk: Desk) => () => T;

export interface Round<T, C> {
  readonly steps: readonly Step[];
  /** Asked before the first step. */
  readonly before: Ask<C>;
  /** Asked in the last request, behind its steps. */
  readonly after: Ask<T>;
}

export async function sendRound<T, C>(
  workbook: Workbook,
  { steps, before, after }: Round<T, C>,
): Promise<{ readonly before: C; readonly after: T }> {
  const requests = requestsOf(steps);
  const run = <A, B>(request: readonly Step[], first: Ask<A>, last: Ask<B>): Promise<readonly [A, B]> =>
    workbook.run(async (context) => {
      const desk = deskOf(context, lacksOf(workbook));
      const one = first(desk);
      apply(desk, request);
      const other = last(desk);
      await context.sync();
      return [one(), other()];
    });
  if (requests.length <= 1) {
    const [one, other] = await run(requests[0] ?? [], before, after);
    return { before: one, after: other };
  }
  const [one] = await run(requests[0] ?? [], before, nothing);
  for (const request of requests.slice(1, -1)) await run(request, nothing, nothing);
  const [, other] = await run(requests.at(-1) ?? [], nothing, after);
  return { before: one, after: other };
}

export async function send<T>(workbook: Workbook, steps: readonly Step[], after: Ask<T>): Promise<T> {
  return (await sendRound(workbook, { steps, before: nothing, after })).after;
}

export const nothing: Ask<null> = () => () => null;
