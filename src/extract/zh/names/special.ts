/**
 * Names that the words around the number spell out: frequencies (每月召开一次例会), shares (X占Y的n%),
 * series (2022年至2025年分别…), one number for several (均), several numbers for several (分别), numbers side by side.
 */
import type { Span } from '../../../document';
import type { Piece } from '../../engine/frame';
import type { Frame, NumberToken, TimeReading } from '../../engine/tokens';
import type { NameReading, NameRule } from '../../pack';
import { isFrequency } from '../filter';
import { clean, reading } from './after';
import { lengthOf, spansOf, splitAt, tidy, wordsIn } from './phrase';
import { isSlot, sidesOf, startsFrom } from './sides';
import type { Sides } from './sides';
import { topicOf } from './topic';

const plainly = { prefix: [], glue: '', passing: false } as const;

const everyWord =
  /每(个|半|两|三|[一二四五六七八九十]|\d{1,2})?(年|月|周|天|日|季度|季|学期|学年|星期|旬|个月|个季度|个学期)/;

/** The 每… nearest to the number. */
function lastEvery(lead: string): RegExpExecArray | null {
  let found: RegExpExecArray | null = null;
  for (
    let at = lead.lastIndexOf('每');
    at >= 0 && found === null;
    at = at === 0 ? -1 : lead.lastIndexOf('每', at - 1)
  ) {
    const one = everyWord.exec(lead.slice(at));
    if (one !== null && one.index === 0) {
      one.index = at;
      found = one;
    }
  }
  return found;
}

export const frequency: NameRule = {
  id: 'name-frequency',
  read: (slot, f, at) => {
    if (!isFrequency(slot, f)) return null;
    const s = sidesOf(f, at);
    const lead = f.view.slice(Math.max(f.start, slot.start - 20), slot.start);
    const every = lastEvery(lead);
    if (s === null || every === null) return null;
    const count = every[1] === undefined || every[1] === '个' ? '' : every[1];
    const per = count + (every[2] ?? '').replace(/^季$/, '季度').replace(/^个/, '').replace(/^日$/, '天');
    const place = Math.max(f.start, slot.start - 20) + every.index;
    const behind = place + every[0].length;
    const subject = spansOf(
      f,
      s.left.filter((piece) => piece.end <= place && piece.kind !== 'time' && piece.tag !== 'region'),
    );
    const deed = spansOf(
      f,
      s.left.filter((piece) => piece.start >= behind),
    );
    const object = spansOf(f, s.right);
    const hasObject = lengthOf(object) > 0 || lengthOf(deed) > 2;
    const target = hasObject ? object : objectBefore(f, s, place);
    const spans = clean([...(lengthOf(subject) <= 14 ? subject : subject.slice(-1)), ...deed, ...target]);
    const compared = comparatorOf(s.left.filter((piece) => piece.start >= place));
    return spans.length === 0
      ? null
      : [{ ...reading(f, spans, plainly), per, unit: slot.unit, ...(compared ? { op: compared } : {}) }];
  },
};

/** 安全例会每月召开一次 has its object in front; 每季度至少开展一次 takes the one said before. */
function objectBefore(f: Frame, s: Sides, place: number): Span[] {
  const own = spansOf(
    f,
    s.left.filter((piece) => piece.end <= place && piece.kind !== 'time'),
  );
  const topic = topicOf(f, s.at);
  return lengthOf(own) > 6 ? [] : lengthOf(topic) <= 18 ? topic.slice(-1) : [];
}

/** X占Y的n%, 占Y比重达n%, X不低于Y的n%. */
export const share: NameRule = {
  id: 'name-share',
  read: (slot, f, at) => {
    const s = sidesOf(f, at);
    if (s === null || slot.unitClass !== 'share') return null;
    const cut = s.left.findIndex(
      (piece) =>
        piece.kind === 'cue' && (piece.tag === 'share' || ((isBound(piece) || isTold(f, piece)) && endsIn的(f, s))),
    );
    const cue = s.left[cut];
    if (cue === undefined) return null;
    const base = endsIn的(f, s)
      ? tidy(f, [{ start: cue.end, end: slot.start }])
      : spansOf(
          f,
          s.left.slice(cut + 1).filter((piece) => !(piece.kind === 'cue' && piece.tag === 'level')),
        );
    if (lengthOf(base) < 2) return null;
    const own = subjectOf(f, s.left.slice(0, cut));
    const subject = lengthOf(own) >= 2 ? own : topicOf(f, at);
    const glue = /(?:比例|比重|占比|率)$/.test(wordsIn(f, base)) ? '' : '比例';
    const spans = clean([...subject, ...base]);
    const words = (list: readonly Span[]): string => list.map((span) => f.text.slice(span.start, span.end)).join('');
    const op = cue.tag === 'ge' ? '>=' : cue.tag === 'le' ? '<=' : null;
    return [
      {
        spans,
        topic: subject,
        text: `${words(subject)}${cue.tag === 'level' ? '为' : '占'}${words(base)}${glue}`,
        ...(op ? { op } : {}),
      },
    ];
  },
};

const isBound = (piece: Piece): boolean => piece.tag === 'ge' || piece.tag === 'le';
const isTold = (f: Frame, piece: Piece): boolean =>
  piece.tag === 'level' && /^(?:为|是|相当于)$/.test(f.view.slice(piece.start, piece.end));
const endsIn的 = (f: Frame, s: Sides): boolean =>
  /的\s*$/.test(f.view.slice(Math.max(s.start, s.slot.start - 3), s.slot.start));

function subjectOf(f: Frame, pieces: readonly Piece[]): Span[] {
  const from = pieces.reduce(
    (at, piece, i) =>
      piece.kind === 'cue' &&
      ['softTarget', 'target', 'modal', 'ensure', 'strive', 'drop', 'region'].includes(piece.tag ?? '')
        ? i + 1
        : at,
    0,
  );
  return spansOf(f, pieces.slice(from));
}

/** 由2024年的71%提高到80%: the level it starts from is what was, with its own time or none. */
export const from: NameRule = {
  id: 'name-from',
  read: (slot, f, at) => {
    const s = sidesOf(f, at);
    if (s === null || s.next < 0 || !(startsFrom(f, at) || /^(?:的)?基础上/.test(f.view.slice(slot.end, slot.end + 4))))
      return null;
    const cut = s.left.findIndex((piece) => piece.kind === 'cue' && piece.tag === 'from');
    const own = subjectOf(
      f,
      (cut < 0 ? s.left : s.left.slice(0, cut)).filter((piece) => piece.kind !== 'time'),
    );
    const spans = lengthOf(own) >= 2 ? own : topicOf(f, at);
    const said = f.tokens[at - 1];
    return [
      { ...reading(f, spans, plainly), kind: 'actual', change: null, time: said?.kind === 'time' ? said.time : null },
    ];
  },
};

const isList = (f: Frame, piece: Piece): boolean =>
  (piece.kind === 'mark' && f.view.charAt(piece.start) === '、') || (piece.kind === 'cue' && piece.tag === 'conj');

/** Slots that follow one another with only list marks between: 20%、30%和40%. */
function run(f: Frame, at: number): number[] {
  const between = (a: number, b: number): boolean => {
    const [x, y] = [f.tokens[a], f.tokens[b]];
    return (
      x !== undefined &&
      y !== undefined &&
      y.start - x.end < 6 &&
      /^[、和及与,，\s以上下内左右]*$/.test(f.view.slice(x.end, y.start)) &&
      /[、和及与]/.test(f.view.slice(x.end, y.start))
    );
  };
  const group = [at];
  for (let step = -1; step <= 1; step += 2) {
    let edge = at;
    for (let i = at + step; i >= 0 && i < f.tokens.length && Math.abs(i - edge) < 6 && group.length < 16; i += step) {
      if (!isSlot(f, i) || f.depth[i] !== f.depth[at]) continue;
      if (!(step < 0 ? between(i, edge) : between(edge, i))) break;
      if (step < 0) group.unshift(i);
      else group.push(i);
      edge = i;
    }
  }
  return group;
}

/** 2025年、2026年、2027年: years listed one by one. */
function listedYears(f: Frame, last: number): readonly number[] {
  const years: number[] = [];
  for (let i = last; i >= 0 && years.length < 12; i--) {
    const token = f.tokens[i];
    const year = token?.kind === 'time' && token.time.from === null ? token.time.to?.year : null;
    if (year?.kind === 'year') years.unshift(year.year);
    else if (!(token?.kind === 'mark' && token.mark === 'list') && !(token?.kind === 'cue' && token.tag === 'conj'))
      break;
  }
  return years;
}

function seriesBefore(f: Frame, at: number): readonly number[] | null {
  for (let i = at - 1, n = 0; i >= 0 && n < 24; i--, n++) {
    const token = f.tokens[i];
    if (token?.kind === 'time' && token.time.series) return token.time.series;
    if (token?.kind === 'time') return listedYears(f, i);
  }
  return null;
}

const inYear = (year: number): TimeReading => ({
  from: null,
  to: { year: { kind: 'year', year }, part: '' },
  relation: 'in',
});

interface Group {
  readonly slots: readonly number[];
  readonly index: number;
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
}

function groupAt(f: Frame, at: number): Group | null {
  const key = `group${at}`;
  const known = f.memo.get(key);
  if (known !== undefined) return known as Group | null;
  const group = readGroup(f, at);
  f.memo.set(key, group);
  return group;
}

function readGroup(f: Frame, at: number): Group | null {
  const slots = run(f, at);
  const first = slots[0];
  const last = slots[slots.length - 1];
  if (slots.length < 2 || first === undefined || last === undefined) return null;
  const head = sidesOf(f, first);
  const tail = sidesOf(f, last);
  return head === null || tail === null
    ? null
    : { slots, index: slots.indexOf(at), left: head.left, right: tail.right };
}

/** 2022年至2025年分别按标准线的20%、30%、40%、50%核定增量部分: one number a year, one name. */
export const years: NameRule = {
  id: 'name-series',
  read: (_slot, f, at) => {
    const group = groupAt(f, at);
    const series = group === null ? null : seriesBefore(f, group.slots[0] ?? at);
    if (group === null || series?.length !== group.slots.length) return null;
    const left = spansOf(
      f,
      group.left.filter((piece) => piece.kind !== 'time'),
    );
    const right = spansOf(
      f,
      group.right.filter((piece) => piece.kind !== 'time'),
    );
    const behind = tidy(
      f,
      right.map((span) => ({
        ...span,
        start: span.start + (/^的(?:额度|比例|标准|幅度)?/.exec(f.view.slice(span.start, span.end))?.[0].length ?? 0),
      })),
    );
    const spans = clean([...left, ...(lengthOf(behind) <= 16 ? behind : [])]);
    const topic = lengthOf(spans) >= 2 ? spans : topicOf(f, at);
    const compared = spreadOf(f, group);
    return [
      { ...reading(f, topic, plainly), time: inYear(series[group.index] ?? 0), ...(compared ? { op: compared } : {}) },
    ];
  },
};

/** The conjuncts before the numbers: 文科、理科最高分 → 文科最高分, 理科最高分; a long first one lends its opening words. */
export function conjuncts(f: Frame, pieces: readonly Piece[]): Span[][] {
  const parts = splitAt(pieces, (piece) => isList(f, piece))
    .map((part) => spansOf(f, part))
    .filter((part) => lengthOf(part) > 0);
  const last = parts[parts.length - 1];
  const tail = last?.[last.length - 1];
  const first = parts[0];
  if (parts.length < 2 || last === undefined || tail === undefined || first === undefined) return parts;
  const middle = parts.length > 2 ? lengthOf(parts[1] ?? []) : null;
  const head = commonHead(f, { first: wordsIn(f, first), middle }, tail);
  const opening = middle === null ? [] : openingOf(first, middle);
  return parts.map((part, i) => [
    ...(i > 0 ? opening : []),
    ...part,
    ...(i < parts.length - 1 && head !== null ? [head] : []),
  ]);
}

/** 六年级监测语文、数学、英语…: what the first has before its own word. */
function openingOf(first: readonly Span[], middle: number): Span[] {
  const span = first[0];
  if (first.length !== 1 || span === undefined || span.end - span.start < middle + 4 || middle > 3) return [];
  return [{ start: span.start, end: span.end - middle }];
}

const measured = /(?:率|比例|占比|比重|数|额|量|分|面|度|收入|支出|投资|增加值|总额|标准|产值)$/;

/** The end of the last conjunct that the others lack. */
function commonHead(f: Frame, others: { first: string; middle: number | null }, tail: Span): Span | null {
  const words = f.view.slice(tail.start, tail.end);
  const noun =
    /(?:.{2}(?:率|分|数|额|面|度|值)|比例|占比|比重|收入|支出|投资|增加值|产量|减排量|浓度|经费|标准|产值|学位|项目|人员)$/.exec(
      words,
    );
  const own = others.middle ?? others.first.length;
  if (measured.test(others.first) && others.middle === null) return null;
  if (measured.test(others.first) && (words.length <= own + 2 || /率$/.test(others.first))) return null;
  const bySize = words.length - own >= 2 && own <= 6 ? own : null;
  const from = bySize ?? noun?.index ?? null;
  return from === null || from <= 0 || from >= words.length ? null : { start: tail.start + from, end: tail.end };
}

/** A和B、C分别不超过240和90 → A 240; B 90, C 90. */
function grouped(f: Frame, pieces: readonly Piece[], count: number): Span[][][] | null {
  const flat = conjuncts(f, pieces);
  if (flat.length === count) return flat.map((one) => [one]);
  const byAnd = splitAt(pieces, (piece) => piece.kind === 'cue' && piece.tag === 'conj');
  if (byAnd.length !== count) return null;
  return byAnd.map((part) =>
    splitAt(part, (piece) => piece.kind === 'mark')
      .map((one) => spansOf(f, one))
      .filter((one) => lengthOf(one) > 0),
  );
}

export const zip: NameRule = {
  id: 'name-zip',
  read: (_slot, f, at) => {
    const group = groupAt(f, at);
    if (group === null) return null;
    const pieces = group.left.filter(
      (piece) => piece.kind !== 'time' && !(piece.kind === 'cue' && piece.tag === 'region'),
    );
    if (!pieces.some((piece) => isList(f, piece)))
      return pieces.some((piece) => piece.tag === 'zip') ? namesBefore(f, group, pieces) : null;
    const names = grouped(
      f,
      pieces.filter((piece) => piece !== changeAtEnd(pieces)),
      group.slots.length,
    )?.[group.index];
    if (names === undefined) return null;
    const change = changeAtEnd(pieces);
    const word = change?.tag === 'up' ? 'increase' : change?.tag === 'down' ? 'decrease' : null;
    const tail = change === undefined ? [] : [{ start: change.start, end: change.end }];
    const compared = spreadOf(f, group);
    return names.map(
      (spans): NameReading => ({
        ...reading(f, clean([...spans, ...tail]), plainly),
        ...(word ? { change: word } : {}),
        ...(compared ? { op: compared } : {}),
      }),
    );
  },
};

/** 货物5.92亿吨、集装箱412万箱，分别增长7.5%、13.1%: as many names as numbers, said just before. */
function namesBefore(f: Frame, group: Group, pieces: readonly Piece[]): NameReading[] | null {
  const known: (readonly Span[])[] = [];
  for (let i = (group.slots[0] ?? 0) - 1, n = 0; i >= 0 && n < 40 && known.length < group.slots.length; i--, n++) {
    const spans = f.named.get(i);
    if (spans && spans.length > 0) known.unshift(spans);
  }
  const own = known.length === group.slots.length ? known[group.index] : undefined;
  if (own === undefined) return null;
  const change = changeAtEnd(pieces);
  const spans = clean([...own, ...(change ? [{ start: change.start, end: change.end }] : [])]);
  return [
    {
      ...reading(f, spans, plainly),
      how: 'inherited',
      ...(change ? { change: change.tag === 'up' ? ('increase' as const) : ('decrease' as const) } : {}),
    },
  ];
}

/** The change word right before the numbers (分别增长5%、8%), over comparators. */
function changeAtEnd(pieces: readonly Piece[]): Piece | undefined {
  const light = ['zip', 'each', 'ge', 'le', 'about', 'drop'];
  const last = [...pieces].reverse().find((piece) => !(piece.kind === 'cue' && light.includes(piece.tag ?? '')));
  return last?.kind === 'cue' && (last.tag === 'up' || last.tag === 'down') ? last : undefined;
}

/** A comparator before the first number, or behind the last, holds for all of them. */
function spreadOf(f: Frame, group: Group): '>=' | '<=' | null {
  const last = f.tokens[(group.slots[group.slots.length - 1] ?? 0) + 1];
  const suffix = last?.kind === 'cue' ? (last.tag === 'geAfter' ? '>=' : last.tag === 'leAfter' ? '<=' : null) : null;
  return comparatorOf(group.left) ?? suffix;
}

function comparatorOf(pieces: readonly Piece[]): '>=' | '<=' | null {
  const last = [...pieces].reverse().find((piece) => piece.kind === 'cue' && isBound(piece));
  return last === undefined ? null : last.tag === 'ge' ? '>=' : '<=';
}

/** 公办园及在园幼儿占比均达到60%: one record for each. */
export const each: NameRule = {
  id: 'name-each',
  read: (slot, f, at) => {
    const s = sidesOf(f, at);
    const distributes = s?.left.findIndex((piece) => piece.kind === 'cue' && piece.tag === 'each') ?? -1;
    if (s === null || distributes < 1 || groupAt(f, at) !== null) return null;
    const pieces = s.left
      .slice(0, distributes)
      .filter(
        (piece) =>
          piece.kind !== 'time' &&
          !(
            piece.kind === 'cue' &&
            ['region', 'softTarget', 'target', 'modal', 'ensure', 'strive'].includes(piece.tag ?? '')
          ),
      );
    const names = conjuncts(f, pieces);
    if (names.length < 2 || names.length > 8 || (slot.unitClass === 'count' && names.length > 3)) return null;
    const change = changeAtEnd(s.left.slice(distributes));
    if (change)
      return names.map((spans) => ({
        ...reading(f, clean([...spans, { start: change.start, end: change.end }]), plainly),
        change: change.tag === 'up' ? ('increase' as const) : ('decrease' as const),
      }));
    return names.map((spans) =>
      reading(f, spans, {
        ...plainly,
        glue: slot.unitClass === 'share' && !/(?:率|比例|占比|比重|面|度)$/.test(wordsIn(f, spans)) ? '比例' : '',
      }),
    );
  },
};

/** Zero promises: 零事故. */
export const zero: NameRule = {
  id: 'name-zero',
  read: (slot: NumberToken, f, at) => {
    if (slot.value !== 0 || slot.form !== 'words' || slot.unit !== null) return null;
    const s = sidesOf(f, at);
    const spans = s === null ? [] : spansOf(f, s.right);
    return spans.length === 0 ? [] : [{ ...reading(f, spans, { ...plainly, passing: true }) }];
  },
};
