// A data validation as data: one rule over some rectangles. Formulas are en-US A1, relative to the first top-left.
import { without, type Area } from './area';

export type ValidationType = 'None' | 'WholeNumber' | 'Decimal' | 'List' | 'Date' | 'Time' | 'TextLength' | 'Custom';

export interface ErrorAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
}
export interface Prompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}
export const PLAIN_ALERT: ErrorAlert = { message: '', showAlert: true, style: 'Stop', title: '' };
export const PLAIN_PROMPT: Prompt = { message: '', showPrompt: true, title: '' };

export interface Validation {
  areas: readonly Area[];
  readonly type: ValidationType;
  readonly operator: string;
  formula1: string;
  formula2: string;
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: Prompt;
}

export const NO_VALIDATION: Validation = {
  areas: [],
  type: 'None',
  operator: '',
  formula1: '',
  formula2: '',
  inCellDropDown: true,
  ignoreBlanks: true,
  errorAlert: PLAIN_ALERT,
  prompt: PLAIN_PROMPT,
};

const sameContent = (a: Validation, b: Validation): boolean =>
  JSON.stringify({ ...a, areas: [] }) === JSON.stringify({ ...b, areas: [] });

/** The list with this validation over its areas and no other there; equal neighbours share one entry. */
export function layValidation(list: readonly Validation[], next: Validation): Validation[] {
  const rest = list
    .map((old) => ({
      ...old,
      areas: next.areas.reduce<readonly Area[]>((areas, hole) => areas.flatMap((a) => without(a, hole)), old.areas),
    }))
    .filter((old) => old.areas.length > 0);
  if (next.type === 'None') return rest;
  const twin = rest.find((old) => sameContent(old, next) && !/[A-Z]/i.test(old.formula1.replace(/"[^"]*"/g, '')));
  if (!twin) return [...rest, next];
  return rest.map((old) => (old === twin ? { ...old, areas: [...old.areas, ...next.areas] } : old));
}
