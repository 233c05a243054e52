/** What must be known of a standing list before rows come to it. One round for all lists; rules take a second. */
import { areaOf } from '../lay/reference';
import type { Area } from '../../sheet';
import { rangeOf, sheetOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { isOurRule } from '../stand/rule-check';
import type { ListFacts } from './growth-plan';
import { heldOf } from '../wire/landing';
import type { ListPlace } from '../stand/list-place';
import type { FilterCriterion } from '../wire/step';

export function askList(desk: Desk, place: ListPlace): () => ListFacts {
  const sheet = sheetOf(desk, place.sheet.id);
  const codes = rangeOf(desk, place.sheet.id, { ...place.area, column: place.code, columns: 1 });
  codes.load('values');
  const above =
    place.key === 'ledger' && place.area.row > 0
      ? rangeOf(desk, place.sheet.id, {
          row: 0,
          column: 0,
          rows: place.area.row,
          columns: place.area.column + place.area.columns,
        })
      : null;
  above?.load('formulas');
  const { autoFilter } = sheet;
  autoFilter.load('enabled,criteria');
  const filtered = autoFilter.getRangeOrNullObject().untrack();
  filtered.load('address');
  const printed = desk.lacks.print ? null : sheet.pageLayout.getPrintAreaOrNullObject().untrack();
  printed?.load('address');
  return () => ({
    place,
    codes: codes.values.map(([code]) => heldOf(code)),
    filter: filtered.isNullObject ? null : filterOf(filtered.address, autoFilter.criteria),
    printed: printed === null || printed.isNullObject ? null : areaOfAddress(printed.address),
    above: above?.formulas ?? [],
  });
}

function filterOf(address: string, criteria: readonly Excel.FilterCriteria[]): ListFacts['filter'] {
  const area = areaOfAddress(address);
  const set = criteria.flatMap((one, column): FilterCriterion[] => (isSet(one) ? [{ column, criteria: one }] : []));
  return area === null ? null : { area, criteria: set };
}

/** Excel names a criterion for every column; most say nothing. */
function isSet(criteria: Excel.FilterCriteria | null | undefined): boolean {
  if (criteria === null || criteria === undefined) return false;
  return (
    Boolean(criteria.criterion1) ||
    Boolean(criteria.color) ||
    (criteria.values?.length ?? 0) > 0 ||
    (criteria.dynamicCriteria ?? 'Unknown') !== 'Unknown'
  );
}

/** `台账!A6:AX307`; null for several areas. */
export function areaOfAddress(address: string): Area | null {
  const place = areaOf(address);
  return place === null ? null : { row: place.row, column: place.column, rows: place.rows, columns: place.columns };
}

export interface FoundRule {
  readonly id: string;
  readonly area: Area | null;
  /** It got its formula, which comes last. */
  readonly whole: boolean;
}

export interface FoundRules {
  readonly ours: readonly FoundRule[];
  /** Ids of people's own that stand before the first of ours, in their order: they win over ours. */
  readonly before: readonly string[];
}

/** Our rules on the ledger, and those that never got a formula. Which they are shows only in the second round. */
export async function ourRules(desk: Desk, sheet: string): Promise<FoundRules> {
  // Tracked: it is asked again behind the sync.
  const rules = sheetOf(desk, sheet).getRange().conditionalFormats;
  rules.load('items/id,items/type');
  await desk.context.sync();
  const custom = rules.items
    .filter(({ type }) => type === 'Custom')
    .map((rule) => {
      const asked = rule.custom.rule;
      asked.load('formula');
      const range = rule.getRange().untrack();
      range.load('address');
      return { id: rule.id, asked, range };
    });
  if (custom.length === 0) return { ours: [], before: [] };
  await desk.context.sync();
  const ours = custom
    .filter(({ asked }) => isOurRule(asked.formula))
    .map(({ id, asked, range }) => ({ id, area: areaOfAddress(range.address), whole: asked.formula.length > 1 }));
  const first = rules.items.findIndex(({ id }) => ours.some((one) => one.id === id));
  return { ours, before: rules.items.slice(0, Math.max(0, first)).map(({ id }) => id) };
}
