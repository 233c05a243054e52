/**
 * `yardstick extract FILE… [--json]`: one statement a line. With --json the fields of the labelling guide (offsets in
 * UTF-16 units into what `text` prints), how sure the extractor is and by which rules; else a line for people.
 */
import { extract } from '../extract';
import { wordsOf } from '../document';
import type { Document } from '../document';
import type { Field, Statement } from '../plan';
import { cliWordingOf } from '../wording';
import type { CliWording } from '../wording';
import type { Command } from './arguments';
import type { Desk } from './desk';
import { documentAt } from './documents';
import { DONE } from './speaking';
import type { Outcome } from './speaking';

export async function extractCommand({ files, options }: Command, desk: Desk): Promise<Outcome> {
  const words = cliWordingOf(options.language);
  let failed = false;
  for (const path of files) {
    const document = await documentAt(desk, path, options.language);
    if (document === null) {
      failed = true;
      continue;
    }
    // Milestones and qualities have no number, so they are none of the guide's records.
    const statements = extract(document).statements.filter(({ nature }) => nature === 'number');
    if (statements.length === 0) desk.err(words.warning + words.noStatements(document.name));
    for (const statement of statements) {
      desk.out(
        `${options.json ? JSON.stringify(recordOf(document, statement)) : lineOf(document, statement, words)}\n`,
      );
    }
  }
  return failed ? { code: 1, message: null } : DONE;
}

/** The guide's fields, in its order. */
export function recordOf(document: Document, statement: Statement): Readonly<Record<string, unknown>> {
  return {
    doc: document.name,
    at: statement.number.start,
    number: wordsOf(document, statement.number),
    quote: wordsOf(document, statement.quote),
    kind: statement.kind.value,
    core: statement.core,
    name: statement.name.value,
    op: statement.op.value,
    value: statement.value.value,
    high: statement.high.value,
    unit: statement.unit.value,
    per: statement.per.value,
    when: statement.when.value,
    change: statement.change.value,
    missing: statement.missing,
    confidence: statement.confidence,
    reasons: reasonsOf(statement),
  };
}

/** `field:how:rule` for what decided the fields, then `doubt:code` for each reason to look. */
function reasonsOf(statement: Statement): string[] {
  const { kind, name, op, value, when, change } = statement;
  const fields: Readonly<Record<string, Field<unknown>>> = { kind, name, op, value, when, change };
  return [
    ...Object.entries(fields).map(([key, field]) => `${key}:${field.how}:${field.rule}`),
    ...statement.doubts.map(({ code }) => `doubt:${code}`),
  ];
}

const OPERATORS = { '=': '', '>=': '≥', '<=': '≤', range: '', '~': '≈' } as const;

function lineOf(document: Document, statement: Statement, words: CliWording): string {
  const { op, value, high, unit, per, when, name, kind, missing } = statement;
  const figure = value.value === null ? '' : `${OPERATORS[op.value]}${value.value}`;
  const range = high.value === null ? '' : `–${high.value}`;
  const measure = (unit.value ?? '') + (per.value === null ? '' : `/${per.value}`);
  const amount = missing ? words.missing : `${figure}${range} ${measure}`.trim();
  const parts = [
    words.kinds[kind.value],
    name.value,
    amount,
    when.value ?? words.none,
    Math.round(statement.confidence * 100),
  ];
  return `${document.name}:${statement.number.start}\t${parts.join('\t')}%`;
}
