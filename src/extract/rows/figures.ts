/** Actuals of a summary as figures in the sheet's storage, for matching to rows. In: what was read. Out: figures by statement id. */
import { wordsOf } from '../../document';
import { dayIn } from '../../plan';
import type { Figure, IsoDate, Statement } from '../../plan';
import { termOf } from './dates';
import { yearStart } from './year-start';
import type { Found } from './indicators';
import { measureOf } from './measure';
import { rowWordsOf } from './tongues';

export interface Told {
  readonly figure: Figure;
  readonly statement: Statement;
}

/** What a table says of the figure's own row. */
function told({ cells, op }: Statement): Pick<Figure, 'code' | 'dated' | 'unreadDay' | 'about'> & { until?: IsoDate } {
  const { code, dataDate } = cells ?? {};
  const day = dataDate === undefined ? null : dayIn(dataDate, 'last');
  return {
    ...(code === undefined ? {} : { code }),
    ...(day === null ? {} : { until: day, dated: true }),
    ...(dataDate !== undefined && day === null ? { unreadDay: dataDate } : {}),
    ...(op.value === '~' ? { about: true } : {}),
  };
}

/** Figures that a target beside them has for its baseline. */
const baselinesIn = ({ statements }: Found['extraction']): ReadonlySet<number> =>
  new Set(
    statements.flatMap(({ baseline: { rule, from } }) =>
      rule === 'baseline-column' && from !== undefined ? [from.start] : [],
    ),
  );

/** Every actual with a value, a change under its own name (财政收入增幅); a target's baseline is none. `year`: for periods that say none. */
export function figuresOf({ document, extraction, statements }: Found, year: number): readonly Told[] {
  const words = rowWordsOf(extraction.language);
  const baselines = baselinesIn(extraction);
  return (statements ?? extraction.statements).flatMap((statement) => {
    if (statement.kind.value !== 'actual' || statement.value.value === null) return [];
    if (baselines.has(statement.number.start)) return [];
    const measure = measureOf(statement, {
      words,
      quote: wordsOf(document, statement.quote),
      comparator: '',
    });
    if (measure.value === null) return [];
    const when = statement.when.value;
    const startMonth = yearStart(words, document, statement);
    const until = when === null ? null : termOf({ when, year, series: false, startMonth }).due;
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
          ...told(statement),
        },
      },
    ];
  });
}
