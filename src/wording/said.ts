/** A text with its gaps filled: `{column}` becomes the value of that name. In: a text of `wording/` and a problem's values. */

export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** A list is joined as the language of the text around it joins one. */
const sign = (text: string): string => (/\p{Script=Han}/u.test(text) ? '、' : ', ');

/** A gap without a value stays as it stands, so that nobody reads "undefined". */
export function said(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name] ?? gap;
    return typeof value === 'object' ? value.join(sign(text)) : String(value);
  });
}
