/** The correction form as plain text fields, and the change they amount to: only what differs from the record. */
import type { Comparator, StatementKind } from '../../../plan';
import type { Correction } from '../../review/draft';
import { readDue } from '../../review/due';
import type { Item } from '../../review/items';
import { editableValue, readValue, shownUnit } from '../../review/shown';

export interface Form {
  readonly name: string;
  readonly kind: StatementKind;
  readonly op: Comparator;
  readonly value: string;
  readonly high: string;
  readonly unit: string;
  readonly when: string;
  readonly owner: string;
  readonly basis: 'auto' | 'cumulative' | 'point';
}

export const ops: readonly Comparator[] = ['=', '>=', '<=', '~', 'range'];

export function formOf({ statement, basis }: Item): Form {
  return {
    name: statement.name.value,
    kind: statement.kind.value,
    op: statement.op.value,
    value: editableValue(statement.value.value, statement),
    high: editableValue(statement.high.value, statement),
    unit: shownUnit(statement),
    when: statement.when.value ?? '',
    owner: statement.owner.value ?? '',
    basis: basis ?? 'auto',
  };
}

export interface Wrong {
  readonly value: boolean;
  readonly high: boolean;
  readonly when: boolean;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function problemsOf(form: Form, { statement }: Item, year: number | null): Wrong {
  const standing = form.when.trim() === (statement.when.value ?? '');
  return {
    value: readValue(form.value, statement) === undefined,
    high: form.op === 'range' && readValue(form.high, statement) === undefined,
    when: form.when.trim() !== '' && !standing && readDue(form.when, year) === null,
  };
}

/** A unit typed without the document's scale word means that the figure is not scaled either. */
function unscaled(form: Form, { statement }: Item): boolean {
  const word = statement.scale?.word ?? '';
  return word !== '' && !form.unit.trim().startsWith(word);
}

function amounts(form: Form, { statement }: Item, drop: boolean): Correction {
  const reading = drop ? { scale: null } : statement;
  const value = readValue(form.value, reading);
  const high = form.op === 'range' ? readValue(form.high, reading) : null;
  const same = !drop && form.value === editableValue(statement.value.value, statement);
  return {
    ...(value === undefined || same ? {} : { value }),
    ...(high === undefined || high === statement.high.value ? {} : { high }),
  };
}

function figures(form: Form, item: Item): Correction {
  const before = formOf(item);
  const drop = unscaled(form, item);
  return {
    ...amounts(form, item, drop),
    ...(form.op === before.op ? {} : { op: form.op }),
    ...(form.unit.trim() === before.unit ? {} : { unit: unitOf(form, item) }),
    ...(drop ? { scale: null } : {}),
    ...(form.basis === before.basis ? {} : { basis: form.basis === 'auto' ? null : form.basis }),
  };
}

/** The unit without the document's scale word, which the figure was read with. */
function unitOf(form: Form, { statement }: Item): string | null {
  const word = statement.scale?.word ?? '';
  const typed = form.unit.trim();
  return orNull(word !== '' && typed.startsWith(word) ? typed.slice(word.length) : typed);
}

export function changeOf(form: Form, item: Item, year: number | null): Correction {
  const before = formOf(item);
  const when = form.when.trim() === '' ? null : readDue(form.when, year);
  return {
    ...(form.name.trim() === before.name || form.name.trim() === '' ? {} : { name: form.name.trim() }),
    ...(form.kind === before.kind ? {} : { kind: form.kind }),
    ...(item.statement.nature === 'number' ? figures(form, item) : {}),
    ...(form.when.trim() === before.when ? {} : { when }),
    ...(form.owner.trim() === before.owner ? {} : { owner: orNull(form.owner) }),
  };
}
