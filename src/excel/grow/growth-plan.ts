/**
 * More rows for a standing ledger. In: a layout of the new indicators alone, and what stands. Out: steps that insert the
 * rows below the last one of each list and make everything reach over them: names, formulas over whole columns, rules,
 * filter, print area. Pure.
 *
 * Rows are inserted between the two cells of a name set for the purpose: if the operation is cut off, that name tells how
 * many rows came in between.
 */
import { DATA_ROW, letterOf, positionOf, reference } from '../../sheet';
import type { Area, Highlight, Layout, SheetLayout } from '../../sheet';
import type { Held } from '../ledger';
import type { FoundRules } from './growth-read';
import type { ListPlace } from '../stand/list-place';
import { movedRows } from '../lay/moved-rows';
import { areaOf, grownFormula, movedFormula } from '../lay/reference';
import { contentSteps } from '../lay/sheet-plan';
import type { Content } from '../lay/sheet-plan';
import type { State } from '../stand/state';
import type { FilterCriterion, Step } from '../wire/step';

/** Scoped to a list's sheet while rows are coming in. */
export const MARK = 'YS_New';

/** A list as it was read. */
export interface ListFacts {
  readonly place: ListPlace;
  readonly codes: readonly Held[];
  /** null: no filter is set. */
  readonly filter: { readonly area: Area; readonly criteria: readonly FilterCriterion[] } | null;
  readonly printed: Area | null;
  /** Formulas above the ledger's rows, by 0-based row and column. */
  readonly above: readonly (readonly unknown[])[];
}

export interface Growth {
  readonly facts: ListFacts;
  /** Lines of the layout that really hold something. */
  readonly rows: number;
  /** First new row. */
  readonly at: number;
  readonly content: Content;
}

export function growthOf(
  facts: ListFacts,
  layout: Layout,
  rows: number,
  links: ReadonlyMap<string, number>,
): Growth | null {
  const { place } = facts;
  const sheet = layout.sheets.find(({ key }) => key === place.key);
  if (sheet === undefined || rows === 0) return null;
  const at = insertionIn(facts);
  const content = movedRows(numbered(sheet, place), {
    from: { row: place.from.row, rows },
    row: at,
    column: place.column,
  });
  return {
    facts,
    rows,
    at,
    content: { ...content, links: content.links.map((link) => ({ ...link, to: movedLink(link.to, links) })) },
  };
}

/** Lists with blank lines to type into grow behind the last code; the others at their end. */
export function insertionIn({ place, codes }: ListFacts): number {
  const last = codes.reduce<number>((found, code, row) => (code === null ? found : row), -1);
  const spare = place.key === 'monthly' || place.key === 'milestones';
  return place.area.row + (spare ? Math.max(1, last + 1) : place.area.rows);
}

/** 序号 goes on from the rows that stand. */
function numbered(sheet: SheetLayout, { key, area, from }: ListPlace): SheetLayout {
  if (key !== 'ledger' && key !== 'sources') return sheet;
  const values = sheet.values.map((block) => {
    if (block.area.row !== from.row || block.area.column !== from.column) return block;
    return {
      ...block,
      values: block.values.map(([no, ...rest]) => [typeof no === 'number' ? no + area.rows : (no ?? null), ...rest]),
    };
  });
  return { ...sheet, values };
}

/** A link to a line of another list goes down as far as that list's lines did. */
function movedLink(to: string, down: ReadonlyMap<string, number>): string {
  const area = areaOf(to);
  const rows = area === null ? undefined : down.get(area.title);
  return area === null || rows === undefined
    ? to
    : reference(area.title, { ...area, row: area.row + rows }).replaceAll('$', '');
}

/** Markers and room; everything else stands behind them. */
export function roomSteps({ facts, rows, at }: Growth): readonly Step[] {
  const { sheet } = facts.place;
  return [
    {
      do: 'add-name',
      name: MARK,
      sheet: sheet.id,
      hidden: true,
      refersTo: `=${reference(sheet.title, { row: at - 1, column: 0, rows: 2, columns: 1 })}`,
    },
    { do: 'insert-rows', sheet: sheet.id, row: at, rows },
  ];
}

export function rowSteps(growth: Growth, state: Pick<State, 'date1904' | 'names'>): readonly Step[] {
  const { sheet } = growth.facts.place;
  return [
    ...contentSteps(growth.content, sheet.id, state.date1904),
    ...nameSteps(growth, state.names),
    ...reachSteps(growth),
  ];
}

/** Names that ended with the list end with it again. Rows put in before the end need no help. */
function nameSteps({ facts, rows, at }: Growth, names: State['names']): readonly Step[] {
  const { place } = facts;
  if (at !== place.area.row + place.area.rows) return [];
  return names.flatMap((name): Step[] => {
    const area = areaOf(name.refersTo);
    const whole =
      area !== null && area.title === place.sheet.title && area.row + area.rows === at && area.row <= place.area.row;
    if (!whole || name.name === MARK) return [];
    const scope = name.sheet === null ? {} : { sheet: name.sheet };
    return [
      {
        do: 'set-name',
        name: name.name,
        refersTo: `=${reference(area.title, { ...area, rows: area.rows + rows })}`,
        ...scope,
      },
    ];
  });
}

function reachSteps({ facts, rows, at }: Growth): readonly Step[] {
  const { place, filter, printed, above } = facts;
  const sheet = place.sheet.id;
  const list = { first: place.area.row, last: at - 1, end: at - 1 + rows };
  const formulas = above.flatMap((line, row) =>
    line.flatMap((formula, column): Step[] => {
      const grown = typeof formula === 'string' && formula.startsWith('=') ? grownFormula(formula, list) : formula;
      return grown === formula
        ? []
        : [{ do: 'formula', sheet, area: { row, column, rows: 1, columns: 1 }, formula: String(grown) }];
    }),
  );
  const reaches = (area: Area | null): area is Area => area !== null && area.row + area.rows === at;
  return [
    ...formulas,
    ...(filter !== null && reaches(filter.area)
      ? [
          {
            do: 'filter',
            sheet,
            area: { ...filter.area, rows: filter.area.rows + rows },
            criteria: filter.criteria,
          } satisfies Step,
        ]
      : []),
    ...(reaches(printed)
      ? [{ do: 'print-area', sheet, area: { ...printed, rows: printed.rows + rows } } satisfies Step]
      : []),
  ];
}

/** The link back to the ledger looks codes up in all its rows: said once for the whole column. */
export function backLinkSteps(sources: Growth | null, ledger: Growth): readonly Step[] {
  const fill = sources?.content.fills[0];
  if (sources === null || fill === undefined) return [];
  const { place } = sources.facts;
  const { area, column } = ledger.facts.place;
  const codes = column(positionOf('code'));
  if (codes === null) return [];
  const all = `$${letterOf(codes)}$${String(area.row + 1)}:$${letterOf(codes)}$${String(area.row + area.rows + ledger.rows)}`;
  const first = movedFormula(fill.formula, { rows: place.area.row - sources.at, column: (one) => one });
  const formula = first.replace(/\$[A-Z]{1,3}\$\d+:\$[A-Z]{1,3}\$\d+/, () => all);
  const rows = place.area.rows + sources.rows;
  return [
    {
      do: 'formula',
      sheet: place.sheet.id,
      area: { row: place.area.row, column: fill.area.column, rows, columns: 1 },
      formula,
    },
  ];
}

/** The five rules over these rows of the ledger. */
export function highlightsOver(
  laid: readonly Highlight[],
  rows: Area,
  column: (column: number) => number | null,
): readonly Highlight[] {
  const [from, to] = [column(positionOf('name')), column(positionOf('mark'))];
  if (from === null || to === null) return [];
  const area = { ...rows, column: from, columns: to - from + 1 };
  const move = { rows: rows.row - DATA_ROW, column: (one: number) => column(one) ?? one };
  return laid.map((highlight) => ({ ...highlight, area, formula: movedFormula(highlight.formula, move) }));
}

/**
 * Ours set anew. Excel puts a new rule before all others: people's own that stood before ours are put there again, the last
 * of them first.
 */
export function rulesAnew(sheet: string, { ours, before }: FoundRules, over: readonly Highlight[]): readonly Step[] {
  return [
    ...ours.map(({ id }): Step => ({ do: 'delete-highlight', sheet, id })),
    ...[...over].reverse().map((highlight): Step => ({ do: 'highlight', sheet, highlight })),
    ...[...before].reverse().map((id): Step => ({ do: 'first-highlight', sheet, id })),
  ];
}
