/**
 * A due date as people type it, as the period a statement holds: `2025`, `2025-06`, `2025-06-30`, `2025-H1`,
 * `2025-Q3`. A month without its year (`6月底`) takes the plan's. null: it cannot be read as a date.
 */
type Groups = Readonly<Partial<Record<string, string>>>;

const pad = (figure: string): string => figure.padStart(2, '0');

const parts: Readonly<Record<string, string>> = { 上半年: 'H1', 下半年: 'H2', 一: 'Q1', 二: 'Q2', 三: 'Q3', 四: 'Q4' };

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function dated(year: string, month: string | undefined, day: string | undefined): string | null {
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${pad(month)}`;
  return isDay(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** Half-width, without blanks and without the words that only say "by the end of". */
function folded(typed: string): string {
  return typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/(?<kept>月|年|日)?(?:底|末|内)?(?:之前|以前|前)?$/u, '$<kept>')
    .toLowerCase();
}

function partOf({ year, name, quarter }: Groups, planYear: string | null): string | null {
  const of = year ?? planYear;
  const part = name ?? quarter ?? '';
  const said = parts[part] ?? (quarter === undefined ? part.toUpperCase() : `Q${part}`);
  return of === null ? null : `${of}-${said}`;
}

const readings: readonly (readonly [RegExp, (groups: Groups, planYear: string | null) => string | null])[] = [
  [/^(?:(?<year>\d{4})年?-?)?(?:(?<name>上半年|下半年|h[12]|q[1-4])|第?(?<quarter>[一二三四1-4])季度)$/u, partOf],
  [
    /^(?<year>\d{4})(?:年|[-./]|$)(?:(?<month>\d{1,2})(?:月|[-./]|$)(?:(?<day>\d{1,2})日?)?)?$/u,
    ({ year = '', month, day }) => dated(year, month, day),
  ],
  [
    /^(?<month>\d{1,2})(?:月(?:(?<day>\d{1,2})日?)?|[-./](?<late>\d{1,2}))$/u,
    ({ month, day, late }, planYear) => (planYear === null ? null : dated(planYear, month, day ?? late)),
  ],
];

export function readDue(typed: string, planYear: number | null): string | null {
  const text = folded(typed);
  for (const [pattern, read] of readings) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return read(groups, planYear === null ? null : String(planYear));
  }
  return null;
}
