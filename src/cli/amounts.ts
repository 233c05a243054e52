/** Amounts and promises of a row as a person reads them: a share is stored as its hundredth part, words by their codes. */
import type { FieldChange } from '../plan';
import { cliWordingOf, wordingOf } from '../wording';
import type { Language } from '../wording';

/** The figure that stands before the row's unit: 0.92 of a row in % is 92. Texts stay as typed. */
export function figureOf(value: number | string, unit: string): string {
  return typeof value === 'number' && unit === '%' ? String(Number((value * 100).toPrecision(12))) : String(value);
}

export function promiseOf(field: FieldChange['field'], value: FieldChange['after'], of: Speaking): string {
  const { none, missing } = cliWordingOf(of.language);
  if (value === null || value === '') return none;
  if (typeof value === 'number') return figureOf(value, of.unit) + (of.unit === '%' ? '%' : '');
  if (field === 'target' && value === 'missing') return missing;
  const { kind, direction, basis } = wordingOf(of.language).status;
  const words: Readonly<Partial<Record<FieldChange['field'], Readonly<Record<string, string>>>>> = {
    kind,
    direction,
    basis,
  };
  return words[field]?.[value] ?? value;
}

interface Speaking {
  readonly language: Language;
  readonly unit: string;
}
