/**
 * Frequencies and zero promises: 每月召开一次例会, 幼儿园每季度至少开展一次, 零事故. Out: the name with what it is per.
 */
import type { Span } from '../../../document';
import type { Frame, NumberToken } from '../../engine/tokens';
import type { NameRule } from '../../pack';
import { isFrequency } from '../counting';
import { clean, plainly, reading } from './reading';
import { fromPlace, lengthOf, spansOf, withoutTimes, wordsIn } from './phrase';
import { sidesOf } from './sides';
import type { Sides } from './sides';
import { eventful, nearTopic, topicOf } from './topic';
import { boundOf } from './group';

const everyWord =
  /每(个|半|两|三|[一二四五六七八九十]|\d{1,2})?(年|月|周|天|日|季度|季|学期|学年|星期|旬|个月|个季度|个学期)/;

const look = 20;

interface Every {
  readonly start: number;
  readonly end: number;
  readonly per: string;
}

/** The 每… nearest to the number, a few words before it at most. */
function everyBefore(f: Frame, slot: NumberToken): Every | null {
  const from = Math.max(f.start, slot.start - look);
  const lead = f.view.slice(from, slot.start);
  for (let at = lead.lastIndexOf('每'); at >= 0; at = at === 0 ? -1 : lead.lastIndexOf('每', at - 1)) {
    const [whole, count = '', period = ''] = everyWord.exec(lead.slice(at)) ?? [];
    if (whole === undefined || !lead.startsWith(whole, at)) continue;
    const unit = period.replace(/^季$/, '季度').replace(/^个/, '').replace(/^日$/, '天');
    return { start: from + at, end: from + at + whole.length, per: (count === '个' ? '' : count) + unit };
  }
  return null;
}

/** Subject before 每…, deed and object behind it; where no object stands, the one said before. */
function spansFor(f: Frame, s: Sides, every: Every): Span[] {
  const before = s.left.filter((piece) => piece.end <= every.start);
  const subject = spansOf(f, withoutTimes(before, ['region']));
  const deed = deedOf(f, s, every);
  const object = spansOf(f, s.right);
  const listed = deed.length === 0 && lengthOf(subject) > 0 ? (f.prefixes.get(s.previous) ?? []) : [];
  const isTold = lengthOf(object) + lengthOf(listed) > 0 || lengthOf(deed) > 2 || isDeed(f, deed);
  const said = isTold ? object : objectBefore(f, s, every.start, deed.length > 0);
  const target = wordsIn(f, said) === wordsIn(f, deed) ? [] : said;
  // 应急演练1900次，小学每月不少于1次: who, of what was named before.
  if (deed.length + target.length + listed.length === 0 && whose.test(wordsIn(f, subject)))
    return clean([...subject, ...eventNamed(f, s)]);
  return clean([...(lengthOf(subject) <= 14 ? subject : subject.slice(-1)), ...deed, ...listed, ...target]);
}

const whose =
  /^(?:各|所有)?(?:中小学校?|小学|初中|高中|中学|学校|幼儿园|班级|年级|教师|班主任|乡镇|村|社区|企业|科室)$/;

function eventNamed(f: Frame, { at }: Sides): readonly Span[] {
  const before = nearTopic(f, at, true) ?? [];
  return eventful.test(wordsIn(f, before)) && lengthOf(before) <= 18
    ? before.filter((span) => !whose.test(wordsIn(f, [span])))
    : [];
}

/** 检查, 巡查 say what is done; 开展, 组织 lack their object. */
const isDeed = (f: Frame, deed: readonly Span[]): boolean =>
  lengthOf(deed) === 2 && !/^(?:开展|召开|组织|进行|举行|举办|安排|实施|完成|做到|新增|新建)$/.test(wordsIn(f, deed));

/** The deed behind 每…, for the next in a list (甲每月检查2次、乙每季度1次). */
const deedOf = (f: Frame, s: Sides, every: Every): Span[] =>
  spansOf(
    f,
    s.left.filter((piece) => piece.end > every.end).map((piece) => fromPlace(piece, Math.max(piece.start, every.end))),
  );

export const frequency: NameRule = {
  id: 'name-frequency',
  read: (slot, f, at) => {
    const every = isFrequency(slot, f) ? everyBefore(f, slot) : null;
    const s = every === null ? null : sidesOf(f, at);
    if (s === null || every === null) return null;
    const spans = spansFor(f, s, every);
    if (spans.length === 0) return null;
    const op = boundOf(s.left.filter((piece) => piece.start >= every.start));
    return [
      {
        ...reading(f, spans, { ...plainly, prefix: deedOf(f, s, every) }),
        per: every.per,
        unit: slot.unit,
        ...(op ? { op } : {}),
      },
    ];
  },
};

/** 安全例会每月召开一次 has its object in front; 每季度至少开展一次 takes the one said before. */
function objectBefore(f: Frame, s: Sides, place: number, isDone: boolean): Span[] {
  const own = spansOf(f, withoutTimes(s.left.filter((piece) => piece.end <= place)));
  // 师德学习每月不少于1次: with no deed behind 每月 it is the thing itself.
  if (lengthOf(own) > (isDone ? 6 : 2)) return [];
  const topic = topicOf(f, s.at);
  return lengthOf(topic) <= 18 ? topic.slice(-1) : [];
}

/** 零事故; 安全事故零发生, 财政资金零增长: what is to be none stands in front. */
function zeroSpans(f: Frame, s: Sides): Span[] {
  const behind = s.right.findIndex((piece) => piece.kind !== 'words');
  const noun = spansOf(f, behind < 0 ? s.right : s.right.slice(0, behind));
  if (noun.length > 0 && !/^(?:发生|增长|容忍|新增|突破)$/.test(wordsIn(f, noun))) return noun;
  return spansOf(
    f,
    withoutTimes(s.left, ['region', 'softTarget', 'ensure', 'strive', 'target', 'modal', 'drop', 'count']),
  );
}

/** Zero promises: 零事故. */
export const zero: NameRule = {
  id: 'name-zero',
  read: (slot: NumberToken, f, at) => {
    if (slot.value !== 0 || slot.form !== 'words' || slot.unit !== null) return null;
    const s = sidesOf(f, at);
    // 辍学率为零 is a level, 安全事故为零 a promise.
    if (s !== null && /率[均都]?[为是降至到]+$/.test(f.view.slice(s.start, slot.start))) return null;
    const spans = s === null ? [] : zeroSpans(f, s);
    return spans.length === 0 ? [] : [{ ...reading(f, spans, { ...plainly, passing: true }) }];
  },
};
