/**
 * Several plans in the files of an import. In: what was read, the numbers that `--plan` names. Out: which there are and which are
 * taken; what each file gives then. Nobody can be asked here, so all are taken unless said otherwise, and it is said.
 */
import { papersIn } from '../plan';
import type { Extraction, PaperHeld } from '../plan';
import type { Document } from '../document';
import { cliWordingOf } from '../wording';
import type { Options } from './arguments';
import type { Desk } from './desk';

export interface PaperOf extends PaperHeld {
  /** Which of the files, from 0, and its name. */
  readonly file: number;
  readonly document: string;
  /** What `--plan` calls it, from 1. */
  readonly number: number;
  readonly taken: boolean;
}

interface ReadDocument {
  readonly document: Document;
  readonly extraction: Extraction;
}

/** Empty where each file is one paper: then there is nothing to choose. */
export function papersOf(read: readonly ReadDocument[], plans: Options['plans']): readonly PaperOf[] {
  const held = read.map(({ document, extraction }, file) =>
    papersIn(document.text, extraction).map((paper) => ({ ...paper, file, document: document.name })),
  );
  if (!held.some((papers) => papers.length > 1)) return [];
  return held.flat().map((paper, at) => ({ ...paper, number: at + 1, taken: plans?.includes(at + 1) ?? true }));
}

const leftIn = (papers: readonly PaperOf[], file: number): readonly PaperOf[] =>
  papers.filter((paper) => paper.file === file && !paper.taken);

export function statementsOf(
  { statements }: Extraction,
  papers: readonly PaperOf[],
  file: number,
): Extraction['statements'] {
  const left = new Set(leftIn(papers, file).map(({ article }) => article));
  return left.size === 0 ? statements : statements.filter(({ article }) => !left.has(article));
}

/** The year of the paper that was chosen, where one was; else the file's. */
export function yearOf({ articles, year }: Extraction, papers: readonly PaperOf[], file: number): number | null {
  if (leftIn(papers, file).length === 0) return year.value;
  const taken = papers.filter((paper) => paper.file === file && paper.taken);
  const years = taken.map(({ article }) => articles[article]?.year.value ?? null);
  return years.find((each) => each !== null) ?? (taken.length === 0 ? null : year.value);
}

/** Several plans in one file: which there are, which were taken, and how to choose. What is wrong with the choice, or null. */
export function sayPapers(desk: Desk, { language, plans }: Options, papers: readonly PaperOf[]): string | null {
  const words = cliWordingOf(language);
  const most = Math.max(1, ...papers.map(({ number }) => number));
  const beyond = plans?.find((each) => each > most);
  if (beyond !== undefined) return words.noSuchPlan(beyond, most);
  if (papers.length === 0) return null;
  for (const { number, title, document, targets, actuals, taken } of papers)
    desk.err(words.paper(`${number} ${title ?? document}`, targets, actuals, taken));
  desk.err(words.warning + words.severalPlans(papers.length, plans !== null));
  return null;
}
