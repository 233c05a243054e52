/** Actuals of a summary as figures in the sheet's storage, for matching to rows. In: what was read. Out: figures by statement id. */
import type { Figure, Statement } from '../../plan';
import { termOf } from './dates';
import type { Found } from './indicators';
import { rowWordsOf } from '../tongues';
import { measureOf } from './measure';

export interface Told {
  readonly figure: Figure;
  readonly statement: Statement;
}

/** Every actual with a value; changes against last year are no levels and are left out. `year`: for periods that say none. */
export function figuresOf({ document, extraction, statements }: Found, year: number): readonly Told[] {
  const words = rowWordsOf(extraction.language);
  if (words === null) return [];
  return (statements ?? extraction.statements).flatMap((statement) => {
    if (statement.kind.value !== 'actual' || statement.value.value === null || statement.change.value !== null)
      return [];
    const measure = measureOf(statement, {
      words,
      quote: document.text.slice(statement.quote.start, statement.quote.end),
      comparator: '',
    });
    if (measure.value === null) return [];
    const when = statement.when.value;
    const until =
      when === null ? null : termOf({ when, year, series: false, startMonth: words.yearStartsIn(when) }).due;
    return [
      {
        statement,
        figure: {
          id: statement.id,
          name: measure.name,
          unit: measure.unit,
          area: statement.area.value ?? '',
          value: measure.value,
          until,
        },
      },
    ];
  });
}
