/** What the cells of a column look like. In: a sheet, a column, rows. Out: how many are filled, figures, sentences, distinct. */
import type { Sample } from './roles';
import { textAt } from './words';
import type { Sheet } from './words';

/** 5所, 不低于10%, 300万元: a number with few words around it. */
const figure = /^[^\d一-龥]{0,3}[^\d]{0,4}[\d,，]+(?:\.\d+)?\s*[%％‰]?[^\d]{0,6}$/;

export function sampleOf(sheet: Sheet, column: number, from: number, to: number): Sample {
  const seen = new Set<string>();
  const sample = { filled: 0, figures: 0, sentences: 0, rows: 0 };
  for (let r = from; r <= to; r++) {
    sample.rows++;
    const text = textAt(sheet, r, column);
    if (text === '') continue;
    sample.filled++;
    seen.add(text);
    const isFigure = (sheet.at(r, column)?.number ?? null) !== null || figure.test(text);
    if (isFigure) sample.figures++;
    else if (text.length > 12) sample.sentences++;
  }
  return { ...sample, distinct: seen.size };
}
