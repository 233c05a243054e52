/**
 * Years that are over when the plan begins, where a paragraph opens with them (“十三五”期间，…, before the plan of the next five years):
 * what is reported further down in its section is of them. In: the survey of a document. Out: the time for each line, or null.
 */
import { headingAt } from './headings';
import type { OutlineLine } from './outline';
import { firstYear, namedYear, spansYears } from './period';
import type { Survey } from './survey';
import type { TimeToken } from './tokens';

interface Era {
  readonly time: TimeToken;
  /** The heading it was said under. */
  readonly under: number;
}

export function erasOf(survey: Omit<Survey, 'eras'>): readonly (TimeToken | null)[] {
  let era: Era | null = null;
  return survey.outline.lines.map((line) => {
    era = openedBy(survey, line) ?? (era !== null && standsUnder(survey, line, era.under) ? era : null);
    return era?.time ?? null;
  });
}

export const eraAt = ({ eras }: Survey, i: number): TimeToken | null => eras[i] ?? null;

/** So far into a paragraph its opening reaches. */
const opening = 12;

function openedBy(survey: Omit<Survey, 'eras'>, line: OutlineLine): Era | null {
  const { articles, lexer, view } = survey;
  const begins = firstYear(articles[line.article]?.time ?? null);
  if (begins === null || line.kind !== 'paragraph' || line.under === null) return null;
  const { start, end } = line.span;
  const { time } = headingAt(lexer, view, { start, end: Math.min(end, start + opening) }, new Map());
  if (time === null || time.start > start + 1 || !spansYears(time.time)) return null;
  const last = namedYear(time.time);
  return last !== null && last < begins ? { time, under: line.under } : null;
}

function standsUnder({ outline }: Omit<Survey, 'eras'>, line: OutlineLine, heading: number): boolean {
  let at = line.under;
  for (let n = 0; at !== null && n < 8; n++) {
    if (at === heading) return true;
    at = outline.lines[at]?.under ?? null;
  }
  return false;
}
