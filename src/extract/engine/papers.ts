/**
 * Plain titles that open another paper: `甲县教育局2026年工作计划` … `甲县疾控中心2026年工作要点` pasted into one file without numbers
 * or marks. In: what the pack reads in a line of its own. Out: whether it is another paper than the one that runs.
 */

/** A line that names a whole paper: who issues it, else what it is about, and its year. */
export interface Paper {
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly year: string | null;
}

const isNamed = (name: string, other: string): boolean => name.includes(other) || other.includes(name);

/**
 * Another office's, or the same year's plan for another subject where no office is named. The same office again is a part of
 * the same paper; so is a line that names less than the title did.
 */
export function isOtherPaper(running: Paper | null, line: Paper | null): boolean {
  if (running === null || line === null) return false;
  if (running.issuer !== null && line.issuer !== null) return !isNamed(running.issuer, line.issuer);
  if (running.issuer !== null || line.issuer !== null) return false;
  if (running.subject === null || line.subject === null) return false;
  return running.year !== null && running.year === line.year && !isNamed(running.subject, line.subject);
}
