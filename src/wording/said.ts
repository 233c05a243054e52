/** A text with its gaps filled: `{column}` becomes the value of that name. In: a text of `wording/` and a problem's values. */

export function said(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
