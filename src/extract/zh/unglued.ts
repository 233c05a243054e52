/**
 * Papers that a page gives as one long line: …坚实基础。一、工作情况(一)资源扩大。新建…。(二)…。二、…. In: a document. Out: the same with its long lines
 * parted where headings and items begin, by labels that count on from the first: 一、二、, (一)(二), 1. 2.; a label alone may be anything.
 */
import type { Document } from '../../document';
import { unbroken } from '../engine/broken-line';
import { isLongFirst, isLongLine } from '../engine/long-line';

const digits = '一二三四五六七八九';

/** 一 … 九十九; 0: none. */
function valueOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const [tens, ones = words] = words.includes('十') ? words.split('十') : [null, words];
  const ten = tens === null ? 0 : tens === '' ? 1 : digits.indexOf(tens) + 1;
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones) + 1);
}

interface Style {
  readonly label: RegExp;
  /** What may stand before the first of them, beside a stop: a heading or a title has none. */
  readonly first: RegExp;
  /** Nothing else is written so: the others may do without a stop too. */
  readonly plain?: true;
}

const stop = /[。；;！!？?:：]\s*$/;
/** From the widest to the narrowest; a wider label starts the narrower ones anew. */
const styles: readonly Style[] = [
  { label: /第([一二三四五六七八九十]{1,3}|\d{1,2})(?:篇|部分)(?=[:：\s]|20)/g, first: /./ },
  {
    label: /(?<!第)([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])/g,
    first: /(?:计划|总结|要点|方案|规划|报告|意见|安排|汇报|情况|范文|[)】])\s*$/,
  },
  { label: /(?<!第)[(（]([一二三四五六七八九十]{1,3})[)）]/g, first: /[一-龥”)]\s*$/, plain: true },
  { label: /(?<![\d.年月第])(\d{1,2})[.、．](?!\d)/g, first: /[一-龥”)]\s*$/ },
];

interface Label {
  readonly at: number;
  readonly value: number;
  readonly style: number;
}

function labelsIn(words: string): readonly Label[] {
  return styles
    .flatMap(({ label, first, plain }, style) =>
      [...words.matchAll(label)].flatMap(({ index, 1: said = '' }): Label[] => {
        const before = words.slice(Math.max(0, index - 6), index);
        const clear = index === 0 || stop.test(before);
        const value = valueOf(said);
        return clear || ((value === 1 || plain === true) && first.test(before)) ? [{ at: index, value, style }] : [];
      }),
    )
    .sort((a, b) => a.at - b.at);
}

/** Labels that count on, in their style and under the wider label before them; at least two of each run. */
function runs(labels: readonly Label[]): readonly number[] {
  const kept: number[] = [];
  const open: { last: number; places: number[] }[] = styles.map(() => ({ last: 0, places: [] }));
  const close = (from: number): void => {
    for (const run of open.slice(from)) {
      if (run.places.length > 1) kept.push(...run.places);
      run.last = 0;
      run.places = [];
    }
  };
  for (const { at, value, style } of labels) {
    const run = open[style];
    if (run === undefined || (value !== 1 && value !== run.last + 1)) continue;
    close(value === 1 ? style : style + 1);
    run.last = value;
    run.places.push(at);
  }
  close(0);
  return kept.sort((a, b) => a - b);
}

/** 第一篇 2025年科技局工作计划|新的一年，…: the title's end. */
const titled =
  /^第.{1,3}(?:篇|部分)[:：\s]{0,3}[^，,。；;：:]{0,30}?(?:计划|总结|要点|方案|报告|汇报)(?=[一-龥])(?![和与及的中是])/;
/** 1、甲局工作总结甲局工作总结今年以来…: the page's title and the paper's, before its first words. */
const twice = /^(\s*(?:\d{1,2}、)?)([^，,。；;！!？?]{6,45}?)(\s?)\2(?=\S)/;

function titlesOf(words: string): readonly number[] {
  const [whole, label, title, gap] = twice.exec(words.slice(0, 120)) ?? [];
  if (whole === undefined || label === undefined || title === undefined || gap === undefined) return [];
  return [label.length, label.length + title.length + gap.length, whole.length];
}

/** 县林业局2017年工作计划2017年，全县…: the title and the first words, in a paper that is one line. */
const opener =
  /^\s*[^，,。；;：:！!\n]{4,32}?(?:总结|计划|要点|方案|报告|汇报|规划|思路)(?=20\d\d年[，,是]|今年以来|一年来|为(?:认真|深入|全面|切实|进一步|贯彻)|根据[^，,。]{2,30}[，,]|各位代表)/;

/** 一、基本情况全县有…, （一）办学条件我校占地…: a heading and the subject of the first sentence; not 三、推动建设全县…, a verb. */
const stuck =
  /^(?:第?[一二三四五六七八九十\d]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）])[^，,。；;：:、的\d]{2,10}?(?:情况|条件|力量|概况|现状|成效)(?=[我全本该][县市区镇乡校园局院村厂站所][^，,。；;：:]{2}|现有|目前|截至|学校占|20\d\d年)/;

/** 1、县林业局…: the label is the page's, not the title's. */
function openedIn(words: string): readonly number[] {
  const title = opener.exec(words.slice(0, 80))?.[0] ?? '';
  const label = /^\s*\d{1,2}、/.exec(title)?.[0] ?? '';
  return title === '' ? [] : [label.length, title.length];
}

/** In a paper that is one line nothing else says where its report ends. */
const onward = /(?<=。)\s*(?=(?:下一步|下步|接下来|今后一[个段])[^。]{0,24}[:：，,])/g;
/** So much of the paper in one line. */
const most = 0.6;

/** Places within the line where others begin. */
function beginnings(words: string, most: boolean): readonly number[] {
  const labels = runs(labelsIn(words));
  const titles = labels.flatMap((at) => {
    const title = words.startsWith('第', at) ? titled.exec(words.slice(at, at + 50)) : null;
    return title === null ? [] : [at + title[0].length];
  });
  const headed = labels.flatMap((at) => {
    const heading = stuck.exec(words.slice(at, at + 24));
    return heading === null ? [] : [at + heading[0].length];
  });
  const turns = most ? [...words.matchAll(onward)].map(({ index }) => index) : [];
  const opened = most ? openedIn(words) : [];
  return [...new Set([...titlesOf(words), ...opened, ...labels, ...titles, ...headed, ...turns])]
    .filter((at) => at > 0)
    .sort((a, b) => a - b);
}

export function unglued(given: Document): Document {
  const document = unbroken(given);
  const { text, blocks } = document;
  const parted = blocks.flatMap((block, i) => {
    const { start, end } = block.span;
    const words = text.slice(start, end);
    const found = isLongLine(block) ? beginnings(words, end - start > most * text.length) : [];
    // The title opens the first of the few lines that a page cut a paper into, too.
    const opened = isLongFirst(block, i) ? openedIn(words).filter((at) => at > 0 && !found.includes(at)) : [];
    const starts = [0, ...opened, ...found].sort((a, b) => a - b);
    return starts.length === 1
      ? [block]
      : starts.map((at, k) => ({ ...block, span: { start: start + at, end: start + (starts[k + 1] ?? end - start) } }));
  });
  return parted.length === blocks.length ? document : { ...document, blocks: parted };
}
