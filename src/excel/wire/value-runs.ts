/**
 * Values written cell by cell, put together: what stands below each other in one column travels as one block. In: steps.
 * Out: as many steps as there are stretches. Other steps stay where they stand, since formats must come before or after
 * the values they belong to. Pure.
 */
import type { CellValue } from '../../sheet';
import type { Step } from './step';

type ValuesStep = Extract<Step, { readonly do: 'values' }>;

export function inColumns(steps: readonly Step[]): readonly Step[] {
  const out: Step[] = [];
  let run: ValuesStep[] = [];
  for (const step of steps) {
    if (step.do === 'values' && step.area.columns === 1) run.push(step);
    else {
      out.push(...joined(run), step);
      run = [];
    }
  }
  return [...out, ...joined(run)];
}

function joined(run: readonly ValuesStep[]): readonly Step[] {
  // Of two values for one cell the later one stays the later: the order of equals is kept.
  const sorted = [...run].sort(
    (one, other) =>
      order(one.sheet, other.sheet) || one.area.column - other.area.column || one.area.row - other.area.row,
  );
  const blocks: { readonly first: ValuesStep; readonly values: (readonly CellValue[])[] }[] = [];
  for (const step of sorted) {
    const last = blocks.at(-1);
    if (last !== undefined && goesOn(last.first, last.values.length, step)) last.values.push(...step.values);
    else blocks.push({ first: step, values: [...step.values] });
  }
  return blocks.map(({ first, values }) => ({ ...first, area: { ...first.area, rows: values.length }, values }));
}

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function goesOn({ sheet, area }: ValuesStep, rows: number, next: ValuesStep): boolean {
  return next.sheet === sheet && next.area.column === area.column && next.area.row === area.row + rows;
}
