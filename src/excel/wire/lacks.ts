/**
 * Members that an older Excel lacks: told by the set it supports, and learnt when it refuses one. In: a workbook, what it threw. Out:
 * what not to ask of it.
 */
import type { Lacks } from './desk';
import { isLacking, refusalOf } from './failure';
import type { Workbook } from './workbook';

const LACKS = new WeakMap<Workbook, Lacks>();

/** What this Excel is known to lack, by its version and by what it refused. */
export function lacksOf(workbook: Workbook): Lacks {
  return (
    LACKS.get(workbook) ?? {
      outline: !workbook.supports('ExcelApi', '1.10'),
      print: !workbook.supports('ExcelApi', '1.9'),
      customXml: !workbook.supports('ExcelApi', '1.5'),
    }
  );
}

/** Remembers a member this Excel turned out to lack; false when we cannot do without it, or knew. */
export function learnLack(workbook: Workbook, error: unknown): boolean {
  const member = isLacking(error) ? (refusalOf(error)?.member ?? '') : '';
  const known = lacksOf(workbook);
  const now: Lacks = {
    outline: known.outline || /\.(group|hideGroupDetails)$/i.test(member),
    print: known.print || /^(PageLayout|HeaderFooter)/i.test(member) || /\.pageLayout$/i.test(member),
    customXml: known.customXml || /customXmlPart/i.test(member),
  };
  if (now.outline === known.outline && now.print === known.print && now.customXml === known.customXml) return false;
  LACKS.set(workbook, now);
  return true;
}
