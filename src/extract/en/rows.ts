/** What English words say of a row: stocks and flows, standing shares, names of growth, frequencies, units in the sheet. */
import type { RowWords, UnitNature } from '../rows/words';

const signs: Readonly<Record<string, string>> = {
  GBP: '£',
  USD: '$',
  EUR: '€',
  CNY: '¥',
  INR: '₹',
  AUD: 'A$',
  NZD: 'NZ$',
  CAD: 'C$',
  HKD: 'HK$',
  SGD: 'S$',
  ZAR: 'R',
  KES: 'KSh',
  GHS: 'GH₵',
};
const event =
  /(?:visits|sessions|events|inspections|meetings|incidents|accidents|complaints|journeys|trips|calls|injuries|deaths|workshops|times|assessments|appointments|breaches)$/;
const score = /^(?:points?|marks|stars|degrees|°c|ppm|mg\/l|dB)$|per /i;

function natureOf(unit: string | null): UnitNature {
  if (unit === null) return 'count';
  if (unit === '%') return 'share';
  if (/percentage points|basis points/.test(unit)) return 'point';
  if (unit in signs) return 'money';
  if (score.test(unit)) return 'score';
  return event.test(unit) ? 'event' : 'count';
}

const yearly: Readonly<Record<string, number>> = {
  year: 1,
  annum: 1,
  'school year': 1,
  term: 3,
  semester: 2,
  'half-year': 2,
  'six months': 2,
  quarter: 4,
  'two months': 6,
  month: 12,
  fortnight: 26,
  'two weeks': 26,
  week: 52,
  day: 365,
};

/** Offices keep the financial year, schools their own. */
const office =
  /\b(?:council|nhs|departments?|ministry|authority|board|agency|government|borough|county|commissioner)\b/i;
const school = /\b(?:schools?|academy|college|universit(?:y|ies)|faculty|campus|pupils|students|sixth form)\b/i;

export const rows: RowWords = {
  natureOf,
  makes:
    /\b(?:recruit|train|build|open|plant|install|deliver|complet|creat|provid|support|invest|spen[dt]|sav(?:e|ing)|generat|hir|appoint|launch|publish|host|replac|repair|upgrad|resurfac|enrol|visit|inspect|help|hous|refurbish|issu|award|fund|serv|vaccinat|screen|treat|resolv|process|convert|connect|restor|donat|distribut|collect|retrofit|establish|conduct|supply|receiv|sell|sold|produc|sales|revenue|income|new)\w*/i,
  holds:
    /\b(?:rate|ratio|share|proportion|percentage|average|median|mean|score|index|level|number of|headcount|workforce|population|stock|balance|life expectancy|per|attendance|satisfaction|maintain|remain|keep|hold|in place|on roll|waiting list|concentration)\b/i,
  standingShare: /\b(?:share|proportion|percentage|rate|ratio|per cent)\b/i,
  floor: /no less than|not less than|no fewer than|at least|a minimum of|minimum of/i,
  spends: /\b(?:spend|spent|invest|investment|budget|funding|allocat\w*|expenditure)\b/i,
  growthName: (name, change) => {
    const base = name.replace(/\s+(?:growth|increase|rise|reduction|decrease|fall|drop)$/i, '');
    return `${base} ${change === 'decrease' ? 'reduction' : 'growth'}`;
  },
  timesAYear: (per) => yearly[per.toLowerCase()] ?? 0,
  unitInSheet: (unit) => ({ unit: unit === null ? '' : (signs[unit] ?? unit), divisor: 1 }),
  perUnit: (unit, per) => (unit === '' ? `per ${per}` : `${unit}/${per}`),
  yearStartsIn: (words, opening) => {
    if (/school|academic|\bterm\b/i.test(words)) return 9;
    return /fy|fiscal|financial|budget/i.test(words) || office.test(opening) || !school.test(opening) ? 4 : 9;
  },
};
