/** What people write on their own sheets: sums, notes under the table, heads of the whole year. */
import type { SheetWords } from '../table-words';

export const sheet: SheetWords = {
  sum: /^(?:(?:sub|grand)?-?totals?|sum|averages?|overall|.{0,24}\b(?:sub)?totals?)[:：]?$/i,
  note: /^(?:notes?|source|sources|prepared by|completed by|reviewed by|approved by|contact|reporting (?:unit|date))\b\s*[:：.\d]/i,
  whole: /annual|full[- ]year|year[- ]end|whole year/i,
  cumulative: /cumulative|to date|ytd|year[- ]to[- ]date|latest|so far|running/i,
  indicator: /indicator|measure|kpi|metric/i,
  less: /^(?!.*\b(?:reduc|decreas|fall|resolv|clos|answer|drop)).*\b(?:unemploy|mortality|death|accident|injur|complaint|backlog|emission|leakage|vacanc|turnover|absence|crime|waiting|overdue|cost per|error|reoffend|homeless)/i,
};
