/**
 * A figure labelled within a bracket, behind the words it is of: `Teaching (budgeted cost: £120,000)`. In: a slot. Out: those words
 * and the label, or nothing where a verb stands among them.
 */
import { reading } from './slot';
import type { Reading, Slot } from './slot';

const labelled =
  /(?:^|[.;:\n] ?)([a-z][a-z '’&/-]{2,48}) \(((?:[a-z][a-z-]* ){0,3}(?:cost|budget|funding|spend|total|allocation|value|amount)s?): [^a-z]{0,4}$/;

export function bracketLabel({ f, slot, ...about }: Slot): Reading {
  if (slot.unitClass !== 'money') return null;
  const from = Math.max(f.start, slot.start - 100);
  const words = f.view.slice(from, slot.start);
  const found = words.includes('(') ? labelled.exec(words) : null;
  const [whole, outer, label] = found ?? [];
  if (found === null || whole === undefined || outer === undefined || label === undefined) return null;
  const at = from + found.index + whole.indexOf(outer);
  const inner = from + found.index + whole.indexOf(`(${label}`) + 1;
  const spans = [
    { start: at, end: at + outer.length },
    { start: inner, end: inner + label.length },
  ];
  return reading({ f, slot, ...about }, spans, { topic: [] });
}
