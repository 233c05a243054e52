/** An Excel Table whose list grows. In: the table's part. Out: the part with its range and filter reaching over the new rows. */
import { addressOf, rangeOf } from '../read/addresses';
import type { Growth } from './references';
import { attribute, nextTag, withAttribute } from './tags';

export function grownTable(xml: string, { last, by }: Growth): string {
  const out: string[] = [];
  let at = 0;
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close' || (tag.name !== 'table' && tag.name !== 'autoFilter')) continue;
    const words = xml.slice(tag.start, tag.end);
    const range = rangeOf(attribute(words, 'ref') ?? '');
    const hasTotals = Number(attribute(words, 'totalsRowCount') ?? 0) > 0;
    if (range === null || range.bottom !== last || hasTotals) continue;
    const ref = `${addressOf(range.top, range.left)}:${addressOf(range.bottom + by, range.right)}`;
    out.push(xml.slice(at, tag.start), withAttribute(words, 'ref', ref));
    at = tag.end;
  }
  return out.join('') + xml.slice(at);
}
