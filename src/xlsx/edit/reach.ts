/**
 * What lies over the cells of a worksheet: filter, merges, conditional formats, checks, links, print breaks. In: the part's
 * XML and how its list grew. Out: the XML with everything that reached to the list's last row reaching over the new ones.
 */
import { addressOf, rangeOf } from '../read/addresses';
import type { CellRange } from '../read/workbook-types';
import { markup } from '../write/text';
import { movedRange, movedReferences } from './references';
import type { Growth } from './references';
import { attribute, elementEnd, findTag, nextTag, prefixOf, unmarked, withAttribute } from './tags';
import type { Tag } from './tags';

export interface NewLink {
  readonly row: number;
  readonly column: number;
  readonly to: string;
  readonly tip: string;
}

/** Which attribute says the cells, and whether ranges to the last row reach further. */
const RANGED: Readonly<Record<string, { readonly at: string; readonly extend: boolean }>> = {
  autoFilter: { at: 'ref', extend: true },
  sortState: { at: 'ref', extend: true },
  sortCondition: { at: 'ref', extend: true },
  mergeCell: { at: 'ref', extend: false },
  conditionalFormatting: { at: 'sqref', extend: true },
  dataValidation: { at: 'sqref', extend: true },
  hyperlink: { at: 'ref', extend: false },
  protectedRange: { at: 'sqref', extend: true },
  ignoredError: { at: 'sqref', extend: true },
};
const FORMULAS = new Set(['formula', 'formula1', 'formula2']);

/** Ours ask for the class of the row before anything else. */
const OURS = /(?:&quot;|")(lag|watch|void|done|ok)(?:&quot;|")/;

export function extendedReach(xml: string, growth: Growth): string {
  const out: string[] = [];
  let at = 0;
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, at)) {
    out.push(xml.slice(at, tag.start));
    at = tag.end;
    if (tag.name === 'sheetData' && tag.kind === 'open') {
      at = elementEnd(xml, tag);
      out.push(xml.slice(tag.start, at));
    } else if (tag.kind === 'open' && FORMULAS.has(tag.name)) {
      at = xml.indexOf('<', tag.end);
      out.push(xml.slice(tag.start, tag.end), formulaMoved(xml.slice(tag.end, at), growth));
    } else out.push(tagMoved(xml, tag, growth));
  }
  out.push(xml.slice(at));
  return coverNewRows(out.join(''), growth);
}

function formulaMoved(text: string, growth: Growth): string {
  if (!growth.shift) return text;
  const plain = unmarked(text);
  const moved = movedReferences(plain, growth, { own: true, extend: 'none' });
  return moved === plain ? text : markup(moved);
}

function tagMoved(xml: string, tag: Tag, growth: Growth): string {
  const words = xml.slice(tag.start, tag.end);
  if (tag.kind === 'close') return words;
  if (tag.name === 'brk' && growth.shift) return breakMoved(words, growth);
  if (tag.name === 'dimension') return withDimension(words, growth);
  const ranged = RANGED[tag.name];
  const ranges = ranged === undefined ? null : attribute(words, ranged.at);
  if (ranged === undefined || ranges === null) return words;
  const always = tag.name === 'conditionalFormatting' && OURS.test(xml.slice(tag.start, elementEnd(xml, tag)));
  const made = ranges
    .split(/\s+/)
    .map((one) => rangeMoved(one, growth, { extend: ranged.extend, always }))
    .join(' ');
  return made === ranges ? words : withAttribute(words, ranged.at, made);
}

interface Rule {
  readonly extend: boolean;
  /** Even one that lies over the last row alone. */
  readonly always: boolean;
}

function rangeMoved(text: string, growth: Growth, { extend, always }: Rule): string {
  const range = rangeOf(text);
  // Whole columns and rows reach everywhere already.
  if (range === null || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return text;
  const { top, bottom } =
    always && range.bottom === growth.last
      ? { top: range.top, bottom: range.bottom + growth.by }
      : movedRange(range.top, range.bottom, growth, extend ? 'to-last' : 'none');
  return top === range.top && bottom === range.bottom ? text : rangeText({ ...range, top, bottom });
}

function rangeText({ top, left, bottom, right }: CellRange): string {
  const first = addressOf(top, left);
  return top === bottom && left === right ? first : `${first}:${addressOf(bottom, right)}`;
}

function withDimension(words: string, { last, by, shift }: Growth): string {
  const range = rangeOf(attribute(words, 'ref') ?? '');
  if (range === null) return words;
  const bottom = shift ? range.bottom + by : Math.max(range.bottom, last + by);
  return withAttribute(words, 'ref', rangeText({ ...range, bottom }));
}

function breakMoved(words: string, { last, by }: Growth): string {
  const id = Number(attribute(words, 'id') ?? 0);
  return id > last ? withAttribute(words, 'id', String(id + by)) : words;
}

/** Each of our five formats reaches the new rows, also where pasting and sorting have cut them to pieces. */
function coverNewRows(xml: string, { last, by }: Growth): string {
  const elements = formatsIn(xml);
  let made = xml;
  let moved = 0;
  for (const [, own] of groupedByClass(elements)) {
    const isCovered = own.some(({ ranges }) =>
      ranges.some((range) => range.top <= last + 1 && range.bottom >= last + by),
    );
    const widest = own[0];
    const model = widest?.ranges[0];
    if (isCovered || widest === undefined || model === undefined) continue;
    const more = rangeText({ ...model, top: last + 1, bottom: last + by });
    const end = xml.indexOf('>', widest.start) + 1;
    const tag = xml.slice(widest.start, end);
    const said = withAttribute(tag, 'sqref', `${attribute(tag, 'sqref') ?? ''} ${more}`);
    made = made.slice(0, widest.start + moved) + said + made.slice(end + moved);
    moved += said.length - tag.length;
  }
  return made;
}

interface Format {
  readonly key: string;
  readonly start: number;
  readonly ranges: readonly CellRange[];
}

function formatsIn(xml: string): readonly Format[] {
  const found: Format[] = [];
  for (let tag = findTag(xml, 'conditionalFormatting'); tag !== null; ) {
    const end = elementEnd(xml, tag);
    const key = OURS.exec(xml.slice(tag.end, end))?.[1];
    const ranges = (attribute(xml.slice(tag.start, tag.end), 'sqref') ?? '')
      .split(/\s+/)
      .flatMap((one) => rangeOf(one) ?? []);
    if (key !== undefined) found.push({ key, start: tag.start, ranges });
    tag = findTag(xml, 'conditionalFormatting', end);
  }
  return found;
}

/** In the order of the part, so that splicing goes forward. */
function groupedByClass(formats: readonly Format[]): ReadonlyMap<string, readonly Format[]> {
  const groups = new Map<string, Format[]>();
  for (const format of formats) groups.set(format.key, [...(groups.get(format.key) ?? []), format]);
  return groups;
}

/** Elements that stand behind links, in the order that readers insist on. */
const BEHIND =
  /<(?:[\w.-]+:)?(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/;

export function withLinks(xml: string, links: readonly NewLink[]): string {
  if (links.length === 0) return xml;
  const prefix = prefixOf(xml);
  const made = links
    .map(
      ({ row, column, to, tip }) =>
        `<${prefix}hyperlink ref="${addressOf(row, column)}" location="${markup(to)}" tooltip="${markup(tip)}"/>`,
    )
    .join('');
  const cells = findTag(xml, 'sheetData');
  const from = cells === null ? 0 : elementEnd(xml, cells);
  const standing = findTag(xml, 'hyperlinks', from);
  if (standing?.kind === 'open') {
    const end = elementEnd(xml, standing) - `</${prefix}hyperlinks>`.length;
    return xml.slice(0, end) + made + xml.slice(end);
  }
  const behind = BEHIND.exec(xml.slice(from));
  const at = behind === null ? xml.lastIndexOf('</') : from + behind.index;
  return `${xml.slice(0, at)}<${prefix}hyperlinks>${made}</${prefix}hyperlinks>${xml.slice(at)}`;
}
