// The tables of test/spec/zh that say how Chinese is read: one test a row.
import { readFileSync } from 'node:fs';
import { documentOfText } from '../../src/document';
import { extract } from '../../src/extract';
import { lexerOf, tokensOf } from '../../src/extract/engine/lex';
import { periodOf } from '../../src/extract/engine/period';
import type { Token } from '../../src/extract/engine/tokens';
import { viewOf } from '../../src/extract/engine/view';
import { fold } from '../../src/extract/zh/fold';
import { zh } from '../../src/extract/zh/pack';
import type { Extraction } from '../../src/plan';

const lexer = lexerOf({ ...zh, fold });

/** Rows of a table of two columns; the head and the rule under it are left out. */
function rowsOf(name: string): [string, string][] {
  const lines = readFileSync(`test/spec/zh/${name}.md`, 'utf8').split('\n');
  const table = lines.filter((line) => line.startsWith('| ')).slice(1);
  return table.map((line) => {
    const [, text = '', expected = ''] = line.split('|').map((cell) => cell.trim());
    return [text, expected];
  });
}

type Read = (text: string, tokens: readonly Token[], found: Extraction) => string;

const numbers: Read = (text, tokens) =>
  tokens
    .flatMap((t) => {
      if (t.kind !== 'number') return [];
      const high = t.high === null ? '' : `–${t.high}`;
      return [`${text.slice(t.start, t.end)} = ${t.value}${high} ${t.unit ?? '·'}${t.inside ? ` ${t.inside}` : ''}`];
    })
    .join('; ');

const times: Read = (text, tokens) =>
  tokens
    .flatMap((t) =>
      t.kind === 'time' ? [`${text.slice(t.start, t.end)} = ${periodOf(t.time, 2025) ?? '·'} ${t.time.relation}`] : [],
    )
    .join('; ');

const wordsAt = (text: string, span: { start: number; end: number }): string => text.slice(span.start, span.end) || '·';

const names: Read = (text, _, found) =>
  found.statements.map((s) => `${wordsAt(text, s.number)} ${s.name.value}`).join('; ');

const fields: Read = (text, _, found) =>
  found.statements
    .map((s) => {
      const more = [s.change.value, s.per.value === null ? null : `per ${s.per.value}`].filter((word) => word !== null);
      return [wordsAt(text, s.number), s.kind.value, s.op.value, s.when.value ?? '·', ...more].join(' ');
    })
    .join('; ');

const rejections: Read = (text, _, found) => {
  const refused = found.rejections.map((r) => `${wordsAt(text, r.span)} ${r.rule}`).join('; ');
  const kept = found.statements.map((s) => wordsAt(text, s.number)).join('; ');
  return kept === '' ? refused : `${refused} ¦ ${kept}`.trim();
};

const tables: readonly [string, Read][] = [
  ['numbers', numbers],
  ['times', times],
  ['names', names],
  ['fields', fields],
  ['rejections', rejections],
  ['missing', names],
];

describe.each(tables)('%s', (name, read) => {
  test.each(rowsOf(name))('%s', (row, expected) => {
    const text = row.replaceAll('⏎', '\n');
    const tokens = tokensOf(lexer, viewOf(text, lexer.fold), 0, text.length);
    const found = extract(documentOfText('row', text, 'txt'), { language: 'zh' });
    expect(read(text, tokens, found) || '·').toBe(expected);
  });
});
