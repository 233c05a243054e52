/**
 * A change to the workbook as data: operations plan lists of steps, `apply.ts` is the one place that carries them out.
 * Steps stand in the order in which Excel must see them. A sheet is said by title or id. Areas are 0-based.
 */
import type { Area, CellValue, ChartLayout, Highlight, PrintLayout, Style, Validated } from '../../sheet';

export type Step =
  | { readonly do: 'add-sheet'; readonly title: string }
  | { readonly do: 'delete-sheet'; readonly sheet: string }
  | { readonly do: 'sheet-look'; readonly sheet: string; readonly tabColor?: string; readonly gridlines: boolean }
  | { readonly do: 'hide-sheet'; readonly sheet: string }
  | { readonly do: 'activate'; readonly sheet: string }
  | { readonly do: 'select'; readonly sheet: string; readonly area: Area }
  | {
      readonly do: 'add-name';
      readonly name: string;
      readonly refersTo: string;
      readonly sheet?: string;
      readonly hidden?: boolean;
    }
  | { readonly do: 'set-name'; readonly name: string; readonly refersTo: string; readonly sheet?: string }
  | { readonly do: 'delete-name'; readonly name: string; readonly sheet?: string }
  | {
      readonly do: 'number-format';
      readonly sheet: string;
      readonly area: Area;
      readonly format: string | readonly (readonly string[])[];
    }
  | { readonly do: 'style'; readonly sheet: string; readonly area: Area; readonly style: Style }
  | {
      readonly do: 'values';
      readonly sheet: string;
      readonly area: Area;
      readonly values: readonly (readonly CellValue[])[];
    }
  | { readonly do: 'formula'; readonly sheet: string; readonly area: Area; readonly formula: string }
  | { readonly do: 'table'; readonly sheet: string; readonly area: Area; readonly name: string }
  | {
      readonly do: 'append';
      readonly table: string;
      readonly values: readonly (readonly CellValue[])[];
      /** Columns whose number formats differ from line to line. */
      readonly formats: readonly { readonly column: number; readonly formats: readonly string[] }[];
    }
  | { readonly do: 'clear'; readonly sheet: string; readonly area: Area }
  | {
      readonly do: 'width';
      readonly sheet: string;
      readonly column: number;
      readonly columns: number;
      readonly points: number;
    }
  | { readonly do: 'delete-columns'; readonly sheet: string; readonly column: number; readonly columns: number }
  | { readonly do: 'hide-columns'; readonly sheet: string; readonly column: number; readonly columns: number }
  | { readonly do: 'show-columns'; readonly sheet: string; readonly column: number; readonly columns: number }
  | {
      readonly do: 'group';
      readonly sheet: string;
      readonly from: number;
      readonly to: number;
      readonly collapsed: boolean;
    }
  | {
      readonly do: 'height';
      readonly sheet: string;
      readonly row: number;
      readonly rows: number;
      readonly points: number;
    }
  | { readonly do: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | {
      readonly do: 'filter';
      readonly sheet: string;
      readonly area: Area;
      readonly criteria: readonly FilterCriterion[];
    }
  | { readonly do: 'highlight'; readonly sheet: string; readonly highlight: Highlight }
  | { readonly do: 'delete-highlight'; readonly sheet: string; readonly id: string }
  | { readonly do: 'first-highlight'; readonly sheet: string; readonly id: string }
  | { readonly do: 'validation'; readonly sheet: string; readonly validated: Validated }
  | {
      readonly do: 'link';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly to: string;
      readonly tip: string;
    }
  | { readonly do: 'chart'; readonly sheet: string; readonly chart: ChartLayout }
  | { readonly do: 'print'; readonly sheet: string; readonly print: PrintLayout }
  | { readonly do: 'print-area'; readonly sheet: string; readonly area: Area }
  | { readonly do: 'insert-rows'; readonly sheet: string; readonly row: number; readonly rows: number }
  | { readonly do: 'delete-rows'; readonly sheet: string; readonly row: number; readonly rows: number }
  | { readonly do: 'protect'; readonly sheet: string; readonly options: Excel.WorksheetProtectionOptions }
  | { readonly do: 'unprotect'; readonly sheet: string }
  | { readonly do: 'calculate' }
  | { readonly do: 'suspend' }
  | { readonly do: 'set'; readonly key: string; readonly value: string | null }
  | { readonly do: 'keep'; readonly xml: string }
  | { readonly do: 'drop'; readonly part: string };

/** What a person filters by, so that a longer list can be filtered the same way again. `column` counts from the list's left. */
export interface FilterCriterion {
  readonly column: number;
  readonly criteria: Excel.FilterCriteria;
}

/** Largest request we send. The web takes 5 MB; the rest is for paths, actions and what a step's size does not count. */
export const REQUEST_LIMIT = 4_000_000;

/** Steps that are several calls. */
const CALLS: Readonly<Partial<Record<Step['do'], number>>> = { chart: 80, highlight: 6, print: 6, validation: 2 };

/** About how many bytes of a request a step takes. */
export function sizeOf(step: Step): number {
  const constant = 700;
  switch (step.do) {
    case 'values':
      return constant + bytesOf(step.values) + 400 * Math.ceil((step.area.rows * step.area.columns) / 1500);
    case 'append':
      return constant * (1 + step.formats.length) + bytesOf(step.values) + bytesOf(step.formats);
    case 'number-format':
      return constant + formatBytes(step);
    case 'formula':
      return constant + step.formula.length * 3;
    case 'keep':
      return constant + bytesOf(step.xml);
    case 'set':
      return constant + bytesOf(step.value);
    case 'style':
      return constant * (step.style.border === undefined ? 2 : 8);
    default:
      return constant * (CALLS[step.do] ?? 1);
  }
}

function formatBytes({ format, area }: Extract<Step, { readonly do: 'number-format' }>): number {
  return typeof format === 'string' ? 0 : bytesOf(format) + 400 * Math.ceil((area.rows * area.columns) / 1500);
}

/** Bytes of a value as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) bytes += code >= 0xd800 && code < 0xe000 ? 1 : 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

/** Requests of at most `limit` bytes each; a step that is larger alone is cut by rows where it can be. */
export function requestsOf(steps: readonly Step[], limit = REQUEST_LIMIT): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let room = 0;
  for (const step of steps.flatMap((one) => cut(one, limit))) {
    const size = sizeOf(step);
    const last = requests.at(-1);
    if (last === undefined || size > room) {
      requests.push([step]);
      room = limit - size;
    } else {
      last.push(step);
      room -= size;
    }
  }
  return requests;
}

function cut(step: Step, limit: number): readonly Step[] {
  if (step.do === 'append') return cutLines(step, limit);
  if (step.do !== 'values' || step.area.rows < 2 || sizeOf(step) <= limit) return [step];
  const half = Math.floor(step.area.rows / 2);
  const above = { ...step, area: { ...step.area, rows: half }, values: step.values.slice(0, half) };
  const below = {
    ...step,
    area: { ...step.area, row: step.area.row + half, rows: step.area.rows - half },
    values: step.values.slice(half),
  };
  return [...cut(above, limit), ...cut(below, limit)];
}

function cutLines(step: Extract<Step, { readonly do: 'append' }>, limit: number): readonly Step[] {
  const lines = step.values.length;
  if (lines < 2 || sizeOf(step) <= limit) return [step];
  const part = (from: number, to: number): typeof step => ({
    ...step,
    values: step.values.slice(from, to),
    formats: step.formats.map(({ column, formats }) => ({ column, formats: formats.slice(from, to) })),
  });
  const half = Math.floor(lines / 2);
  return [...cutLines(part(0, half), limit), ...cutLines(part(half, lines), limit)];
}
