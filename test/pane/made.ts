/** Documents, statements and ledger rows of our own making, for tests of the pane's own logic. */
import { documentOfText } from '../../src/document';
import type { LedgerRow } from '../../src/excel';
import type { Extraction, Field, Statement } from '../../src/plan';
import type { ReviewDocument } from '../../src/taskpane/review/draft';

export const said = <T>(value: T, rule = 'test'): Field<T> => ({ value, how: 'said', rule });

export interface Told {
  readonly id?: string;
  readonly number: string;
  readonly sentence: string;
  readonly name?: string;
  readonly unit?: string;
  readonly value?: number | null;
  readonly fields?: Partial<Statement>;
}

/** A statement that stands at the first place of `sentence` in the text. */
export function statement(text: string, told: Told): Statement {
  const start = text.indexOf(told.sentence);
  const at = text.indexOf(told.number, start);
  const span = { start, end: start + told.sentence.length };
  return {
    id: told.id ?? `s${at}`,
    number: { start: at, end: at + told.number.length },
    quote: span,
    sentence: span,
    block: 0,
    article: 0,
    kind: said('target'),
    core: true,
    name: said(told.name ?? told.sentence),
    nameSpans: [],
    op: said('='),
    value: said(told.value ?? Number.parseFloat(told.number)),
    high: said(null),
    unit: said(told.unit ?? '所'),
    scale: null,
    per: said(null),
    when: { value: '2025', how: 'inherited', rule: 'when-heading' },
    change: said(null),
    missing: false,
    nature: 'number',
    baseline: said(null),
    owner: { value: null, how: 'inferred', rule: 'owner-none' },
    area: said('一、扩大供给'),
    modality: said(null),
    hints: [],
    doubts: [],
    confidence: 1,
    band: 'sure',
    ...told.fields,
  };
}

export function reviewDocument(
  text: string,
  statements: readonly Statement[],
  extraction: Partial<Extraction> = {},
): ReviewDocument {
  return {
    document: documentOfText('计划.txt', text),
    extraction: {
      document: '计划.txt',
      language: 'zh',
      articles: [],
      outline: [{ span: { start: 0, end: text.length }, kind: 'paragraph', level: 0, article: 0, under: null }],
      statements,
      rejections: [],
      times: [],
      year: { value: 2025, how: 'said', rule: 'year-title', from: { start: 0, end: 5 } },
      ...extraction,
    },
  };
}

export const row: LedgerRow = {
  code: '2024-A01-001',
  area: '一、学前教育',
  name: '新增公办学位',
  unit: '所',
  owner: '基础教育科',
  kind: 'count',
  direction: 'up',
  basis: 'cumulative',
  baseline: null,
  target: 43,
  upper: null,
  actual: 20,
  actualFormula: null,
  weight: null,
  start: '2024-01-01',
  due: '2024-12-31',
  dataDate: '2024-06-30',
  dataDateFormula: null,
  format: '#,##0',
  completion: 0.4651,
  elapsed: 0.5,
  expected: 0.5,
  gap: -3.5,
  forecast: null,
  needed: null,
  score: null,
  statusWord: '偏慢',
  status: 'slow',
  class: 'watch',
  severity: 3,
  lagging: false,
};
