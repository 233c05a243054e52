/**
 * What the clause before a number speaks of without a figure, and the number is of: 专任教师学历合格率，小学达到99%; 募集教育基金，已到位
 * 1520万元; 东岭水库加固工程，投资500万元; 地方工业逆势增长，完成产值256亿元. In: a token index, the own words of a name. Out: spans, or none.
 */
import type { Span } from '../../../document';
import { clauseAt, clauseBefore } from '../../engine/frame';
import type { Clause } from '../../engine/frame';
import type { Frame, Token } from '../../engine/tokens';
import { shortened } from './own';
import { paid } from './owned';
import { isTagged, lengthOf, stretch, tidy, wordsIn } from './phrase';
import { objectOf } from './topic';

/** The clause before, if no number stands in it. */
function figurelessBefore(f: Frame, at: number): Clause | null {
  const clause = clauseBefore(f, clauseAt(f, at));
  const has =
    clause !== null &&
    f.tokens
      .slice(clause.first, clause.last + 1)
      .some((token, i) => token.kind === 'number' && !f.refused.has(clause.first + i));
  return has ? null : clause;
}

/** Nothing, or only a stage. */
const staged = /^(?:.{0,2}(?:小学|初中|高中|幼儿园|高校|中职))?$/;
const measured =
  /^(.*(?:[率数量额值]|比[例重]|占比|面积|规模|投入|经费|水平|满意度|去向|补助|补贴|津贴|奖励|费|助学金|收入|支出|总产))(?:逐年|显著|明显|大幅|稳中有升|主要|稳步|持续|快速|较快|平稳|[又再屡续]?创(?:出|下)?(?:历史)?新高|再上新?台阶|实现新?突破)?$/;

/** 专任教师学历合格率，小学达到99%; 公办园占比稳步提升，达到53%: what the clause before speaks of, without a figure. */
function measureBefore(f: Frame, at: number): Span[] {
  const clause = figurelessBefore(f, at);
  if (clause === null) return [];
  const pieces = stretch(f, Math.max(clause.first, Math.min(at, clause.last)), clause.start, clause.end);
  const end = pieces.findIndex((piece) => isTagged(piece, ['up', 'down', 'stop', 'drop', 'softTarget', 'level']));
  const spans = shortened(f, end < 0 ? pieces : pieces.slice(0, end));
  const [, noun] = measured.exec(wordsIn(f, spans)) ?? [];
  const [only, more] = spans;
  if (noun === undefined || only === undefined) return [];
  return more === undefined ? [{ start: only.start, end: only.start + noun.length }] : spans;
}

const isPer = (token: Token | undefined): boolean => token?.kind === 'cue' && token.tag === 'per';
const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';

/** 落实村医补助，每人每年1200元: a rate of money, and no word of what for. */
function isPaid(f: Frame, at: number, words: string): boolean {
  const [own, per] = [f.tokens[at], f.tokens[at - 1]];
  return (
    words === '' &&
    own?.kind === 'number' &&
    own.unitClass === 'money' &&
    (isPer(per) || (!isNumber(per) && isPer(f.tokens[at - 2])))
  );
}

/** 募集教育基金，已到位1520万元: the money that the clause before speaks of, without a figure. */
function fundsBefore(f: Frame, at: number): Span[] {
  const clause = figurelessBefore(f, at);
  if (clause === null) return [];
  const spans = objectOf(f, Math.max(clause.first, Math.min(at, clause.last)), clause.start, clause.end);
  return /(?:资金|经费|基金|补助|补贴|津贴|奖励|款|投资|债券|费|助学金|[低医社]保|待遇|工资)$/.test(wordsIn(f, spans))
    ? spans
    : [];
}

const scarce = /^(.{2,10}?)(?:(?:严重|较为?|十分|仍然?|依然|还|相对|普遍|总体)*)(?:不足|短缺|紧缺|紧张|不够|偏少)$/;

/** 配套资金不足，缺口达1800万元: of what there is too little. */
function scarceBefore(f: Frame, at: number): Span[] {
  const clause = figurelessBefore(f, at);
  const what = clause === null ? undefined : scarce.exec(f.view.slice(clause.start, clause.end).trim())?.[1];
  if (clause === null || what === undefined) return [];
  const start = f.view.indexOf(what, clause.start);
  return tidy(f, [{ start, end: start + what.length }]);
}

/** What the clause before measures or pays, for a figure that says neither. */
export function toldBefore(f: Frame, at: number, words: string): Span[] {
  const measure = staged.test(words) ? measureBefore(f, at) : [];
  if (measure.length > 0) return measure;
  if (/^缺[口额编]$/.test(words)) return scarceBefore(f, at);
  return isPaid(f, at, words) || paid.test(words) ? fundsBefore(f, at) : [];
}

const site = /(?:工程|项目|[路街桥站园厂渠坝堤馆楼]|[一二三四五六]期|段)$/;

/** 东岭水库加固工程，投资500万元: the work alone in the clause before; nothing is done in it, nor counted. */
export function siteBefore(f: Frame, at: number, words: string): Span[] {
  const clause = /^(?:总|计划|概算)*投资$/.test(words) ? clauseBefore(f, clauseAt(f, at)) : null;
  if (clause === null || !/^$|[:：；;。]/.test(clause.start === f.start ? '' : f.view.charAt(clause.start - 1)))
    return [];
  const isPlain = f.tokens
    .slice(clause.first, clause.last + 1)
    .every((token) => token.kind === 'cue' && !/^(?:softTarget|done|finished|target|modal|stop|drop)$/.test(token.tag));
  const spans = tidy(f, [{ start: clause.start, end: clause.end }]);
  const isSite = site.test(wordsIn(f, spans)) && lengthOf(spans) >= 4 && lengthOf(spans) <= 24;
  return isPlain && isSite ? spans : [];
}

const ofWorks = /^(?:(?:计划|概算|估算)?总?投资额?|总?(?:建筑|占地|用地)?面积|占地|全长|总?里程|总?库容)$/;
const works = /(?:工程|项目|校区|园区|泵站|水库|水厂|大桥|公路|隧道|[学公合育务]楼(?:建设)?)$/;

/** 完成12所学校改造，启动职教中心二期工程，占地120亩: of the works that the clause right before names, without a figure. */
export function worksNamed(f: Frame, at: number, words: string): Span[] {
  const clause = ofWorks.test(words) ? figurelessBefore(f, at) : null;
  if (clause === null) return [];
  const spans = objectOf(f, Math.max(clause.first, Math.min(at, clause.last)), clause.start, clause.end);
  return lengthOf(spans) >= 4 && works.test(wordsIn(f, spans)) ? spans : [];
}

const earned = /^(?:完成|实现)?(?:总产值|产值|增加值|营业收入|营收|利税|销售额|销售收入|收入|利润|税收)$/;
const branchWords =
  /^(?!全.经济|国民|[县区市镇]域|我.经济|地方经济)(.{2,10}?(?:[工农林牧渔商矿]业|建筑业|服务业|制造业|旅游业|产业|经济))[^，,。；;\d]{0,6}(?:增长|发展|向好|回升|提升|回暖|壮大|求进|提速|复苏|攀升|上扬)$/;

/** 地方工业逆势增长，完成产值256亿元 */
export function branchBefore(f: Frame, at: number, words: string): Span[] {
  const clause = earned.test(words) ? clauseBefore(f, clauseAt(f, at)) : null;
  const subject = clause === null ? undefined : branchWords.exec(f.view.slice(clause.start, clause.end).trim())?.[1];
  if (clause === null || subject === undefined) return [];
  const start = f.view.indexOf(subject, clause.start);
  return [{ start, end: start + subject.length }];
}

/** 推进足球场地建设，34个项目开工: of the works that the clause before speaks of, without a figure. */
export function worksBefore(f: Frame, at: number, words: string): Span[] | null {
  const clause = words === '项目' || words === '工程' ? figurelessBefore(f, at) : null;
  if (clause === null) return null;
  const spans = objectOf(f, Math.max(clause.first, Math.min(at, clause.last)), clause.start, clause.end);
  const said = wordsIn(f, spans);
  return said.length >= 4 && /(?:建设|改造|治理|修复|整治|扩建)$/.test(said) ? spans : null;
}
