/**
 * Who speaks or acts in an English clause (`we`, `the council`) against what is measured (`enrolment in schools`). In: a frame and
 * spans. Out: yes or no.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import { speakers } from './lexicon';

export function isSpeaker(f: Frame, spans: readonly Span[]): boolean {
  const last = spans[spans.length - 1];
  if (last === undefined) return true;
  // `The number of staff will go from 34 to 41`
  if (counts.test(f.view.slice(Math.max(f.start, last.start - 24), last.start))) return false;
  // `we proudly`, `the council quickly`
  const said = f.view
    .slice(last.start, last.end)
    .replace(/ (?:also|then|now|(?!family|supply|assembly)[a-z]{3,}ly)$/, '');
  const words = said.split(' ');
  // `enrolment in schools`: what is measured stands before the place.
  const head = /([a-z-]+) (?:in|at|across|among) /.exec(said)?.[1];
  return (
    spans.length === 1 &&
    words.length <= 4 &&
    (head === undefined || speakers.has(head)) &&
    (speakers.has(words[words.length - 1] ?? '') ||
      /^(?:programme|program|project|scheme|initiative|fund|plan)$/.test(said))
  );
}

const counts = /\b(?:number|share|proportion|percentage|total) of (?:the |our |its |all )?$/;

/** `the book fund is protected at £1m`: of what something is done to the name speaks. */
export const isThing = (f: Frame, [span]: readonly Span[]): boolean =>
  span !== undefined && !saysWho(f.view.slice(span.start, span.end));
export const saysWho = (words: string): boolean => /^(?:we|i|us|you|they|it|this|that)$/.test(words);
