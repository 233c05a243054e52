export { laggingFirst, reportOf } from './report';
export type { AreaReport, Counts, Coverage, Report, ReportRow } from './report';
export { LONGEST_NAME, namesIn, summaryOf } from './summary';
export type { Grouped, Summary, SummaryLine, SummaryRow, Sums } from './summary';
