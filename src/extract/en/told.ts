/**
 * Where what somebody tells begins: `the minister said £2m will be spent`, `the accounts show that …`. In: a sentence and a number's
 * item. Out: the first item behind the words that tell.
 */
import { word } from './phrase';
import { groupsBetween } from './sentence';
import type { Sentence } from './sentence';

/** `the minister said £2m will be spent`, `delighted to announce a rise of 4%`: what is said begins behind the word. */
export function saidFrom(s: Sentence, k: number, from: number): number {
  // `crews are content, with spills down by 9%`
  const isMoved =
    /^(?:up|down)$/.test(word(s, k - 1)) || /^(?:up|down) by$/.test(`${word(s, k - 2)} ${word(s, k - 1)}`);
  for (let i = k - 1; i >= from; i--) {
    const here = word(s, i);
    if (here === 'with' && (isMoved || isTotal(s, i, k)) && groupsBetween(s, i, k).length === 0) return i + 1;
    if (/^(?:said|says)$/.test(here) || (word(s, i - 1) === 'to' && /^(?:announce|report|say|confirm)$/.test(here)))
      return word(s, i + 1) === 'that' ? i + 2 : i + 1;
    if (opensTold(s, i, from)) return i + 1;
  }
  return from;
}

/** `the scheme brings a bigger fund, with a total spend of £2m`: the spend is what is measured, not what it comes with. */
const isTotal = (s: Sentence, i: number, k: number): boolean =>
  k - i < 8 &&
  /^an?$/.test(word(s, i + 1)) &&
  /^(?:total|combined|overall|average|mean|median)$/.test(word(s, i + 2)) &&
  !/^(?:of|value)$/.test(word(s, i + 3)) &&
  word(s, i + 3) !== '' &&
  [i + 4, i + 5].some((n) => word(s, n) === 'of');

/** `the board announced that …`, `the accounts also show that …`, `the audit shows how …` */
const opensTold = (s: Sentence, i: number, from: number): boolean =>
  (word(s, i) === 'that' && (telling.test(word(s, i - 1)) || isSet(s, i))) ||
  (word(s, i) === 'how' &&
    i > from &&
    /^(?:show|reveal|illustrate|highlight|demonstrate)(?:s|ed|n)?$/.test(word(s, i - 1)));
/** `the standard is that 92% …` */
const isSet = (s: Sentence, i: number): boolean =>
  /^(?:is|was)$/.test(word(s, i - 1)) &&
  /^(?:standard|target|aim|goal|ambition|rule|expectation)$/.test(word(s, i - 2));
const telling =
  /^(?:announced|reported|stated|noted|added|confirmed|explained|estimated|(?:show|indicate|reveal|suggest|highlight|demonstrate|state|report|confirm|estimate)s?|showed|shown|found|finds|indicated|revealed|suggested|highlighted|demonstrated)$/;
