/**
 * Which line each line of a list goes on from: the lead-in with its colon (`By 2027 we will:`), bullets or not, or the paragraph right
 * above its bullets. In: the outline over a view. Out: by line the index of that line, or -1.
 */
import type { Lexer } from './lex';
import type { Outline, OutlineLine } from './outline';

/** Characters the one sentence of a listed line may have. */
const most = 240;

export const endsInColon = (view: string, { kind, span }: OutlineLine): boolean =>
  (kind === 'paragraph' || kind === 'item') && view.charAt(span.end - 1) === ':';

/** One sentence and no more: what a list holds where its bullets are lost. */
function isSentence({ pack }: Lexer, view: string, { kind, body: { start, end } }: OutlineLine): boolean {
  if (kind !== 'paragraph' || end - start > most) return false;
  for (let at = start; at < end - 1; at++)
    if (pack.marks[view.charAt(at)] === 'stop' && pack.keepsOn?.(view, at) !== true) return false;
  return true;
}

export function leadsOf(lexer: Lexer, view: string, { lines }: Outline): readonly (number | undefined)[] {
  const leads: number[] = [];
  if (lexer.pack.outline.lists !== true) return leads;
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const isOwn = above === undefined || above.article !== line.article || above.under !== line.under;
    leads.push(isOwn ? -1 : leadFor({ lexer, view, line, above }, i - 1, leads[i - 1] ?? -1));
  });
  return leads;
}

interface Pair {
  readonly lexer: Lexer;
  readonly view: string;
  readonly line: OutlineLine;
  readonly above: OutlineLine;
}

function leadFor({ lexer, view, line, above }: Pair, at: number, known: number): number {
  const opens = endsInColon(view, above);
  if (!opens && known < 0 && (line.kind !== 'item' || above.kind !== 'paragraph')) return -1;
  if (line.kind !== 'item' && !isSentence(lexer, view, line)) return -1;
  if (opens || (line.kind === 'item' && above.kind === 'paragraph')) return at;
  return line.kind === above.kind ? known : -1;
}
