/**
 * Clauses that end where a figure should stand: 就业率。 占比， 最高分为， 比2022年增长。 Out: an empty number at the
 * mark. A clause that raises, lists or explains the rate says no figure, and is left alone.
 */
import { clauseAt, depthAt } from '../../engine/frame';
import { digitless } from '../../engine/numerals';
import type { CueTag, CueToken, Frame, NumberToken, Token } from '../../engine/tokens';
import type { MissingRule } from '../../pack';
import { numeralBefore } from './slots';

const rateEnd =
  /(?:率|占比|比重|增幅|增速|涨幅|降幅|最高分|平均分|得分|[^按]比例|总数|金额)(?:[达为]|达到|共|约|约为|达)?$|(?:分数?|数|额|量|值)(?:达到|达|为|约为)$/;
const noStatement =
  /(?:有所|明显|大幅|稳步|持续|不断|显著|逐年|进一步|较快|平稳|快速|双|效|频|速|概|税|利|汇|费|统|草|表|直|轻|真|坦|功)(?:率|增长|下降|提高|提升|增幅)$|(?:工作|办事|运行|服务|使用)效率$/;
const raising = new Set<CueTag>(['up', 'down', 'softTarget', 'target', 'modal', 'strive', 'ensure', 'not', 'le']);
const bareVerb =
  /(?:考核|统计|分析|通报|公布|计算|根据|按照|影响|关注|核定|测算|监测|纳入|包括|体现|查看|完善|规定|等|保持)/;

function endsClause(f: Frame, i: number): boolean {
  const token = f.tokens[i];
  return token?.kind === 'mark' && depthAt(f, i) === 0 && ['comma', 'stop', 'semicolon'].includes(token.mark);
}

interface Ending {
  readonly words: string;
  readonly start: number;
  readonly cues: readonly Token[];
}

function clauseEnding(f: Frame, i: number): Ending {
  const mark = f.tokens[i];
  const clause = clauseAt(f, Math.max(0, i - 1));
  const previous = f.tokens[i - 1];
  const isEmpty =
    previous === undefined || (previous.kind === 'mark' && previous.partner < 0 && previous.mark !== 'list');
  const start = isEmpty ? (previous === undefined ? f.start : previous.end) : clause.start;
  const end = saidUpTo(f, mark === undefined ? f.end : mark.start);
  return {
    words: f.view.slice(Math.max(start, end - 40), end),
    start,
    cues: isEmpty ? [] : f.tokens.slice(clause.first, i),
  };
}

const isCue = (token: Token | undefined): token is CueToken => token?.kind === 'cue';

/** 支出总额比2030年增长。: compared, and the change word ends the clause. */
function endsInChange(f: Frame, { words, cues }: Ending): boolean {
  const last = cues[cues.length - 1];
  if (!isCue(last) || (last.tag !== 'up' && last.tag !== 'down')) return false;
  return (
    cues.some((token) => isCue(token) && token.tag === 'compare') && words.endsWith(f.view.slice(last.start, last.end))
  );
}

/** 提高升学率, 统计就业率, 升学率、就业率: the rate is spoken of, no figure is said. */
function isSpokenOf(f: Frame, { words, cues }: Ending): boolean {
  if (bareVerb.test(words)) return true;
  return cues.some((token) => {
    if (token.kind === 'number' || (token.kind === 'mark' && token.mark === 'list')) return true;
    const isEnd = isCue(token) && token.tag === 'up' && words.endsWith(f.view.slice(token.start, token.end));
    return isCue(token) && raising.has(token.tag) && !isEnd;
  });
}

/** …，高于GDP增速。快于全市平均增幅。: what it is compared with has no figure. */
const measuredBy =
  /^(?:均|都|仍|也)?(?:高于|低于|快于|慢于|好于|优于|大于|小于|跑赢|领先|超过|超(?![标载限速员龄期生声重]))[^，,]*$/;

function isStripped(f: Frame, ending: Ending, damaged: boolean): boolean {
  const { words } = ending;
  if (measuredBy.test(words.trim()) && !/[为达到]$/.test(words)) return false;
  if (endsInChange(f, ending)) return damaged && !noStatement.test(words);
  if (!rateEnd.test(words) || noStatement.test(words) || words.length > 32 || words.length < 2) return false;
  if (/(?:达到|达|为|约为)$/.test(words)) return !/(?:行|作|成|因|以|认|视|到|表|传|发|抵|直|均|下)[达为]$/.test(words);
  if (isSpokenOf(f, ending)) return false;
  return (
    damaged || f.tokens.some((token) => token.kind === 'number' && token.end < ending.start && token.unit !== null)
  );
}

/** Characters that a clause with a stripped figure ends in: most clauses end otherwise. */
const endings = new Uint8Array(65536);
for (const char of '率比重例幅速涨分数额量值达到为共约长高升加低降少') endings[char.charCodeAt(0)] = 1;

function changeIn(words: string): NumberToken['change'] {
  if (/(?:增幅|增速|涨幅|增长|提高|提升|增加)$/.test(words)) return 'increase';
  return /(?:降幅|下降|降低|减少)$/.test(words) ? 'decrease' : null;
}

/** 上线率   ; leaves a gap for the figure: where the words before a mark end. */
function saidUpTo(f: Frame, at: number): number {
  let end = at;
  while (end > f.start && at - end < 12 && f.view.charAt(end - 1) === ' ') end--;
  return end;
}

function mayEnd(f: Frame, token: Token, i: number): boolean {
  if (token.kind !== 'mark' || endings[f.view.charCodeAt(saidUpTo(f, token.start) - 1)] !== 1 || !endsClause(f, i))
    return false;
  return !numeralBefore.test(f.view.slice(Math.max(f.start, token.start - 2), token.start));
}

/** 就业率。 占比， 最高分为， 比2022年增长。: nothing is left of the figure. */
export const bare: MissingRule = {
  id: 'missing-bare',
  find: (f, damage) => {
    const found: NumberToken[] = [];
    // By index: asked of every sentence, `entries()` makes a pair for each token.
    for (let i = 0; i < f.tokens.length; i++) {
      const token = f.tokens[i];
      if (token === undefined || !mayEnd(f, token, i)) continue;
      const ending = clauseEnding(f, i);
      if (!isStripped(f, ending, damage > 1)) continue;
      const place = { start: token.start, end: token.start };
      found.push(digitless(place, { change: changeIn(ending.words), rule: 'missing-bare' }));
    }
    return found;
  },
};
