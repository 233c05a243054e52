/**
 * Comparators that English says by signs and by denial: `≥ 98%`, `must not fall below 3%`, `is never to exceed 0.8%`. In: frame and
 * token index. Out: the comparator, or nothing where the engine's cues decide.
 */
import type { Comparator } from '../../plan';
import type { Frame, NumberToken } from '../engine/tokens';

const signs: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '⩾': '>=',
  '>': '>=',
  '≤': '<=',
  '⩽': '<=',
  '<': '<=',
  '~': '~',
  '≈': '~',
};
const denied =
  /(?<![\w-])(?:no|not|never|nobody|neither|none|without|cannot|won't)(?!-)\b[^,;:]{0,60}\b(below|under|less than|lower than|fewer than|above|over|exceed(?:s|ing|ed)?|more than|higher than|longer than|greater than|later than|worse than|better than) $/;
/** `19p in the pound or less`, `twice a year or more`. */
const behind =
  /^ (?:in the pound|a (?:year|month|week|day)|per [a-z]+|out of \d+|each|on average|of [a-z]+) or (less|fewer|below|lower|under|more|above|over|higher|better)\b/;
const upper = /^(?:above|over|exceed|more|higher|longer|greater|later|worse)/;

export function opOf(f: Frame, at: number): { readonly op?: Comparator } {
  const slot = f.tokens[at];
  if (slot?.kind !== 'number' || slot.high !== null) return {};
  const lead = f.view.slice(Math.max(f.start, slot.start - 110), slot.start);
  const sign = signs[lead.trimEnd().slice(-1)];
  if (sign !== undefined) return { op: sign };
  if (reaching.test(lead)) return { op: '=' };
  if (about.test(f.view.slice(slot.end, slot.end + 24))) return { op: '~' };
  return boundOf(f, slot, lead);
}

/** `went up to 63%`: a level reached, no bound. */
const reaching =
  /\b(?:went|goes?|gone|going|came|coming|climbed|moved|shot|crept|edged|rose|jumped|brought|pushed|bringing|pushing) up to $/;

/** `40.5% (approx.)` */
const about = /^ \((?:approx(?:\.|imately)?|estimated?|est\.?)\)/;

function boundOf(f: Frame, slot: NumberToken, lead: string): { readonly op?: Comparator } {
  const bound =
    /\b(?:at|on) or (below|under|above|over) $/.exec(lead) ??
    behind.exec(f.view.slice(slot.end, Math.min(f.end, slot.end + 32)));
  if (bound?.[1]) return { op: /^(?:above|over|more|higher|better)/.test(bound[1]) ? '>=' : '<=' };
  const found = denied.exec(lead);
  return found?.[1] ? { op: upper.test(found[1]) ? '<=' : '>=' } : {};
}
