export { laggingFirst, reportOf } from './report';
export type { AreaReport, Counts, Coverage, Report, ReportRow } from './report';
