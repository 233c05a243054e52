/**
 * The nearest libraries on the same texts in the same run: Microsoft's Recognizers-Text (Chinese, number with unit) and
 * chrono (times). They are slow and grow faster than their text, so they get the first lines only, line by line.
 */
import { NumberWithUnitRecognizer } from '@microsoft/recognizers-text-number-with-unit';
import * as chrono from 'chrono-node';
import { documentOfText } from '../../src/document';
import { extract } from '../../src/extract';
import type { Label } from './scoring';

export interface Labelled {
  readonly text: string;
  readonly labels: readonly Label[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Milliseconds of this process's own CPU time. */
export function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Characters given to each peer, whole lines of each text. */
const share = 4000;

function linesOf(text: string): { words: string; at: number }[] {
  const lines: { words: string; at: number }[] = [];
  let at = 0;
  for (const words of text.split('\n')) {
    if (at + words.length > share) break;
    if (words.trim() !== '') lines.push({ words, at });
    at += words.length + 1;
  }
  return lines;
}

type Reader = (words: string) => readonly Stretch[];

/** Their `end` is the last character, not the place behind it. */
function recognizers(): Reader {
  const all = new NumberWithUnitRecognizer('zh-cn');
  const models = [
    all.getCurrencyModel('zh-cn'),
    all.getDimensionModel('zh-cn'),
    all.getAgeModel('zh-cn'),
    all.getTemperatureModel('zh-cn'),
  ];
  return (words) =>
    models.flatMap((model) => model.parse(words).map(({ start, end }): Stretch => ({ start, end: end + 1 })));
}

const times: Reader = (words) =>
  chrono.zh.hans.parse(words).map(({ index, text }): Stretch => ({ start: index, end: index + text.length }));

const ours: Reader = (words) =>
  extract(documentOfText('peer', words, 'txt'), { language: 'zh' }).statements.map((s) => s.number);

const covers = (found: readonly Stretch[], at: number): boolean =>
  found.some(({ start, end }) => start <= at && at < end);

interface Result {
  readonly speed: number;
  readonly hits: number;
  readonly labels: number;
  readonly found: number;
}

function run(read: Reader, texts: readonly Labelled[]): Result {
  const sum = { ms: 0, characters: 0, hits: 0, labels: 0, found: 0 };
  for (const { text, labels } of texts) {
    const lines = linesOf(text);
    const last = lines[lines.length - 1];
    const stretches: Stretch[] = [];
    read('全市新增学位3个。');
    sum.ms += timed(() => {
      for (const { words, at } of lines)
        for (const { start, end } of read(words)) stretches.push({ start: start + at, end: end + at });
    });
    const own = labels.filter(
      (label) => label.missing !== true && label.at < (last?.at ?? 0) + (last?.words.length ?? 0),
    );
    sum.characters += lines.reduce((n, { words }) => n + words.length, 0);
    sum.labels += own.length;
    sum.hits += own.filter(({ at }) => covers(stretches, at)).length;
    sum.found += stretches.length;
  }
  return { speed: sum.characters / sum.ms / 1000, hits: sum.hits, labels: sum.labels, found: sum.found };
}

/** Lines to print: speed and quantities of each, and the ratios. */
export function peers(texts: readonly Labelled[]): string[] {
  if (texts.length === 0) return ['peers: no labelled texts beside this repository to compare on'];
  const own = run(ours, texts);
  const theirs = run(recognizers(), texts);
  const chronos = run(times, texts);
  const line = (name: string, r: Result): string =>
    `${name.padEnd(24)} ${(r.speed * 1000).toFixed(1)} thousand characters a second, ${r.hits} of ${r.labels} labelled quantities found (${r.found} answers)`;
  return [
    `peers, line by line on the first ${share} characters of ${texts.length} texts (untouched by warming up):`,
    line('Yardstick', own),
    line('Recognizers-Text (zh)', theirs),
    line('chrono (zh), times only', chronos),
    `against Recognizers-Text: ${(own.speed / theirs.speed).toFixed(1)} times as fast, ${(own.hits / Math.max(1, theirs.hits)).toFixed(2)} times the quantities; against chrono: ${(own.speed / chronos.speed).toFixed(1)} times as fast`,
  ];
}
