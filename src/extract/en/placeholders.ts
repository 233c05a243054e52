/**
 * Figures an English draft leaves open: `[X]%`, `XX schools`, `___ places`, `£[ ]m`, `target: TBC`, `to be confirmed`. In: a frame.
 * Out: number tokens without digits over the placeholder and its unit. A word for "open" (TBC) or a lone mark counts only where a
 * figure would stand: a venue or a lead officer may be open too.
 */
import type { Span } from '../../document';
import { all } from '../engine/matches';
import { digitless } from '../engine/numerals';
import type { Frame, NumberToken } from '../engine/tokens';
import type { MissingRule } from '../pack';
import { verbOf } from './lexicon';
import { currencyAt } from './currency';
import { unit } from './units';

const unsaid =
  'tb[cda]|n/a yet|(?:still |yet )?to be (?:confirmed|determined|filled(?: in)?|agreed|set|decided|advised|finali[sz]ed|established)';
/** What a bracket holds where a figure is to come. */
const inner = `[£$€]? ?(?:x{1,3}(?:\\.x{1,2})?|n{1,2}|[.…_?#-]{1,5}|number|no\\.?|figure|amount|value|percentage|insert[a-z ]{0,24}|${unsaid})? ?%?`;
const placeholder = new RegExp(
  `[[{<] ?${inner} ?[\\]}>]|(?<![a-z\\d.-])x{1,3}(?:\\.x{1,2})?(?![a-z\\d'-])|(?<![a-z])(?:yy|zz|nn)(?= ?(?:%|per ?cent))|_{2,40}|[?#]{1,3}(?=%)|\\?{2,3}(?= [a-z])|\\b(?:${unsaid})\\b`,
  'g',
);

/** Words a figure follows: `to`, `at least`, `a target of`. */
const asks =
  /\b(?:to|by|of|at|from|than|least|most|over|under|above|below|around|about|nearly|some|between|(?:target|baseline|goal|ceiling|limit|milestone)s?(?: \([^)]{1,20}\))?(?: (?:is|of|for [a-z\d/ -]{1,24} is))?:?) ?$/;
/** A sentence that speaks of a quantity, so that what is open in it is one. */
const quantity =
  /\b(?:targets?|baselines?|figures?|numbers?|rates?|percentage|proportion|share|levels?|scores?|budgets?|costs?|amounts?|totals?|goals?|average|satisfaction|attendance|occupancy|turnover|income|savings?|hours|starts|reserves|emissions|spend|ratio|yield|volume|uptake|take-up|coverage|waits?)\b/;
/** Before a colon: what is open there is a person, a day, a place. */
const noFigure =
  /\b(?:lead|leads|owner|officer|officers|date|dates|venue|venues|location|contact|chair|author|sponsor|version|status|source|sources|partner|partners|provider|supplier|managers?|deadline|name|title|staff|responsible|who|when|where|timing|timescale|milestone|milestones|method|approach|details?|evidence|review)\s*(?:\([^)]{0,24}\))?$/;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Does a figure stand where the placeholder does, if neither unit nor currency says so? */
function isAsked(f: Frame, { start, words }: Found): boolean {
  const lead = f.view.slice(Math.max(f.start, start - 60), start);
  if (/: ?$/.test(lead))
    return !noFigure.test(lead.replace(/: ?$/, '')) && (quantity.test(lead) || /[a-z]s: ?$/.test(lead));
  if (!/^(?:tb|n\/a|still|yet|to )/.test(words)) return asks.test(lead);
  if (/\b(?:is|are|was|remains?)(?: still)? $/.test(lead))
    return (
      quantity.test(lead.slice(0, 40)) && !noFigure.test(lead.replace(/ (?:is|are|was|remains?)(?: still)? $/, ''))
    );
  return asks.test(lead) && !words.startsWith('to ');
}

/** `Generation X programmes`, `4 x 100 m`, `Title X schools`: part of a name, or a sign. */
function isName(f: Frame, { start, words }: Found, slot: NumberToken): boolean {
  if (!words.startsWith('x')) return false;
  if (words === 'x' && f.text.charAt(start) !== 'X') return slot.unit === null;
  const named = /([A-Z][a-z]+) $/.exec(f.text.slice(Math.max(f.start, start - 16), start))?.[1];
  return named !== undefined && slot.unitClass !== 'share' && verbOf(named.toLowerCase()) === undefined;
}

/** The placeholder with the sign before it and the scale and unit behind. */
function slotAt(f: Pick<Frame, 'view' | 'start' | 'end'>, { start, end, words }: Found): NumberToken {
  const before = currencyAt(f.view, start, f.start);
  const near = f.view.charCodeAt(end) === 32 ? end + 1 : end;
  const behind = words.includes('%')
    ? ({ end, unit: '%', unitClass: 'share' } as const)
    : (unit(f.view, f.view.charCodeAt(end) === 37 ? end : near, f.end) ?? unit(f.view, end, f.end));
  const said = behind === null ? {} : { unit: behind.unit, unitClass: behind.unitClass, scale: behind.scale ?? null };
  return digitless(
    { start: before?.start ?? start, end: behind?.end ?? end },
    {
      ...said,
      ...(before === null ? {} : { unit: before.unit, unitClass: before.unitClass }),
      rule: 'missing-placeholder',
    },
  );
}

/** Words for "open" count nothing by the noun behind them: `TBC partners`. */
const isMeasured = ({ unitClass, unit: read, scale }: NumberToken, words: string): boolean =>
  scale !== null || (read !== null && (unitClass !== 'count' || !/^(?:tb|n\/a|still|yet|to )/.test(words)));

/** `TBC empty homes will be let`, `build TBC homes`: things that are counted, by their verb. */
function isCounted(f: Frame, { start, words }: Found, { unitClass, end }: NumberToken): boolean {
  if (unitClass !== 'count' || !/^tb/.test(words)) return false;
  const before = /([a-z]+) $/.exec(f.view.slice(Math.max(f.start, start - 24), start))?.[1];
  if (before !== undefined) return verbOf(before)?.sense === 'make' && verbOf(before)?.forms.has('base') === true;
  return start === f.start && /^ (?:will|to) be\b/.test(f.view.slice(end, end + 9));
}

export const placeholders: MissingRule = {
  id: 'missing-placeholder',
  find: (f) =>
    all(placeholder, f.words).flatMap((hit) => {
      const found = { start: f.start + hit.index, end: f.start + hit.index + hit[0].length, words: hit[0] };
      const slot = slotAt(f, found);
      if (isName(f, found, slot)) return [];
      return isMeasured(slot, found.words) || isAsked(f, found) || isCounted(f, found, slot) ? [slot] : [];
    }),
};

/** A cell that is empty, or holds a placeholder with a comparator before it and a remark behind at most. */
export function open(view: string, { start, end }: Span): NumberToken | null {
  if (start === end) return digitless({ start, end }, { rule: 'missing-cell' });
  if (end - start > 40) return null;
  const words = view.slice(start, end);
  const [hit] = all(placeholder, words);
  if (hit === undefined || !/^(?:[≥≤<>~] ?|at least |up to |around |[£$€] ?)?$/.test(words.slice(0, hit.index)))
    return null;
  const at = start + hit.index;
  const found = slotAt({ view, start, end }, { start: at, end: at + hit[0].length, words: hit[0] });
  return /^ ?(?:\(|[,;]|$|by |in |for )/.test(view.slice(found.end, end)) ? found : null;
}
