// A value as the person sees it in the cell: number format → text. The format language itself is numfmt's work.
import { format, isDateFormat, isValidFormat } from 'numfmt';
import { isError, type Value } from './cell';
import { SHIFT_1904 } from './typed';

export interface TextHabits {
  readonly locale: string;
  readonly date1904: boolean;
}

export const isFormatCode = (code: string): boolean => code === '' || isValidFormat(code);

export const isTextFormat = (code: string): boolean => code === '@';

/** Month names and AM/PM stay English in a Chinese Excel; `aaa` days of the week are Chinese. */
const localeOf = (code: string, { locale }: TextHabits): string =>
  locale.startsWith('zh') && !/a{3}/.test(code.replaceAll(/"[^"]*"/g, '')) ? 'en-US' : locale;

export function shownText(value: Value, numberFormat: string, habits: TextHabits): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  const date = typeof value === 'number' && isDateFormat(numberFormat);
  // A negative date has no text: Excel fills the cell with hashes.
  if (date && value < 0) return '########';
  const number = date && habits.date1904 ? value + SHIFT_1904 : value;
  return format(numberFormat || 'General', number, {
    locale: localeOf(numberFormat, habits),
    throws: false,
    fillChar: false,
    skipChar: false,
  });
}
