/** The English language pack, British, American and international usage: data and small functions behind the contract of ../pack. */
import type { LanguagePack } from '../pack';
import { beside } from './compared';
import { cues } from './cues';
import { hides } from './currency';
import { rejections } from './filter';
import { heads } from './heads';
import { kind } from './kind';
import { damage, missing } from './missing';
import { names } from './names';
import { numeral, numeralStarts, rangeMark, spacedDigits } from './numerals';
import { outline } from './outline';
import { owner } from './owner';
import { recognise } from './recognise';
import { time, timeStarts } from './times';
import { open } from './placeholders';
import { prefix, unit } from './units';
import { carries, timeFor } from './timing';
import { when, whenColumn } from './when';

/** `?? schools`, `[?]`: no question, a figure to come. */
const isOpenFigure = (view: string, at: number): boolean =>
  /^[?%\]]/.test(view.charAt(at + 1)) || (view.charAt(at - 1) === '?' && /^ [a-z]/.test(view.slice(at + 1, at + 3)));

/** Abbreviations and decimals whose stop ends no sentence. */
function keepsOn(view: string, at: number): boolean {
  if (view.charAt(at) === '?') return isOpenFigure(view, at);
  if (view.charAt(at) !== '.') return false;
  const next = view.charAt(at + 1);
  if (next !== ' ' && next !== '' && next !== '"' && next !== '”' && next !== ')' && next !== '\n') return true;
  // `E. coli`, `J. Smith`: a lone letter, unless it names a class (`Band D.`).
  if (/(?:^|[ (])[b-hj-z]$/.test(view.slice(Math.max(0, at - 2), at)))
    return !/\b(?:band|grade|level|class|category|plan|phase|section|part|option|annex|group|tier|vitamin|zone) .$/.test(
      view.slice(Math.max(0, at - 12), at),
    );
  return (
    /(?:^|[^a-z])(?:e\.g|i\.e|no|approx|inc|vs|st|dr|mr|mrs|ms|etc|fig|co|ltd|u\.s|u\.k|c|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec)$/.test(
      view.slice(Math.max(0, at - 8), at),
    ) && /^ ?[a-z\d£$€]/.test(view.slice(at + 1, at + 3))
  );
}

export const en: LanguagePack = {
  id: 'en',
  recognise,
  fold: ['’‘', "''"],
  spaced: true,
  joint: ' ',
  cues,
  marks: {
    ',': 'comma',
    ';': 'semicolon',
    '•': 'semicolon',
    ':': 'colon',
    '.': 'stop',
    '!': 'stop',
    '?': 'stop',
    '\n': 'stop',
    '\t': 'comma',
    '|': 'comma',
    '(': 'open',
    ')': 'close',
    '[': 'open',
    ']': 'close',
    '“': 'quote',
    '”': 'endQuote',
  },
  keepsOn,
  hides,
  numeralStarts,
  numeral,
  spacedDigits,
  rangeMark,
  unit,
  prefix,
  timeStarts,
  time: (view, at, end) => beside(view, at, time(view, at, end)),
  outline,
  rejections,
  names,
  missing,
  open,
  damage,
  kind,
  timeFor,
  carries,
  when,
  whenColumn,
  owner,
  heads,
};
