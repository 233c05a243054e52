/**
 * In: numbering.xml and the numbered paragraphs in order. Out: the label Word prints before each of them:
 * 一、 （一） 1.2 ① a). The labels are nowhere in the text, yet the outline of a Chinese plan stands in them.
 * Counters belong to the abstract list, so that several `num`s of one list count on, as in Word;
 * a `num` that overrides the start begins anew at its first use.
 */
import { child, childrenOf } from '../../xlsx';
import type { Element } from '../../xlsx';
import { spellNumber } from './numerals';
import { isOn, valueOf } from './styles';
import type { Styles } from './styles';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  /** 1-based level whose use restarts this one; 0 never. */
  readonly restart?: number;
  readonly style?: string;
}

interface List {
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels whose start this num overrides. */
  readonly restarts: ReadonlyMap<number, number>;
}

export interface Numbering {
  /** Counts a paragraph and gives its label: empty for bullets and for levels without text, null if not in a list. */
  count(num: string, level: number): string | null;
  /** The level of a list that belongs to a paragraph style. */
  levelOfStyle(num: string, style: string): number | undefined;
}

const LEVELS = 9;

export function numberingOf(root: Element | null, styles: Styles): Numbering {
  const lists = listsOf(root ?? undefined, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    count(num, level) {
      const list = lists.get(num);
      if (list === undefined) return null;
      const at = Math.min(Math.max(level, 0), LEVELS - 1);
      const counter = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counter);
      if (!begun.has(num)) for (const overridden of list.restarts.keys()) counter[overridden] = undefined;
      begun.add(num);
      advance(list, counter, at);
      return labelOf(list, counter, at);
    },
    levelOfStyle(num, style) {
      const at = lists.get(num)?.levels.findIndex((level) => level?.style === style) ?? -1;
      return at < 0 ? undefined : at;
    },
  };
}

function advance(list: List, counter: (number | undefined)[], at: number): void {
  const before = counter[at];
  counter[at] = before === undefined ? startOf(list, at) : before + 1;
  for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
    const restart = list.levels[deeper]?.restart;
    if (restart === undefined || at < restart) counter[deeper] = undefined;
  }
}

function startOf(list: List, at: number): number {
  return list.restarts.get(at) ?? list.levels[at]?.start ?? 1;
}

function labelOf(list: List, counter: readonly (number | undefined)[], at: number): string {
  const level = list.levels[at];
  if (level === undefined || level.format === 'bullet') return '';
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const part = Number(digit) - 1;
      const format = list.levels[part]?.format ?? 'decimal';
      if (format === 'none' || format === 'bullet') return '';
      const legal = level.legal && part !== at ? 'decimal' : level.legal ? legalFormat(format) : format;
      return spellNumber(counter[part] ?? startOf(list, part), legal);
    })
    .trim();
}

/** Legal numbering turns every number of the label into plain decimals, but keeps a leading zero. */
function legalFormat(format: string): string {
  return format === 'decimalZero' ? format : 'decimal';
}

function listsOf(root: Element | undefined, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map<string, Element>();
  for (const element of childrenOf(root, 'w:abstractNum')) {
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
  }
  const nums = new Map<string, Element>();
  for (const element of childrenOf(root, 'w:num')) nums.set(element.attributes['w:numId'] ?? '', element);
  const lists = new Map<string, List>();
  for (const [num, element] of nums) {
    const id = abstractOf(element, abstracts, nums, styles);
    lists.set(num, listOf(id, levelsOf(abstracts.get(id)), element));
  }
  return lists;
}

/** A list may only point to a list style, whose own num points to the list that has the levels. */
function abstractOf(
  num: Element,
  abstracts: ReadonlyMap<string, Element>,
  nums: ReadonlyMap<string, Element>,
  styles: Styles,
): string {
  const id = valueOf(child(num, 'w:abstractNumId')) ?? '';
  const link = valueOf(child(abstracts.get(id), 'w:numStyleLink'));
  if (link === undefined) return id;
  const linked = nums.get(styles.listNumber(link) ?? '');
  return valueOf(child(linked, 'w:abstractNumId')) ?? id;
}

function listOf(abstract: string, levels: readonly (Level | undefined)[], num: Element): List {
  const own = [...levels];
  const restarts = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const level = child(override, 'w:lvl');
    if (level !== undefined) own[at] = levelOf(level);
    const start = valueOf(child(override, 'w:startOverride'));
    if (start !== undefined) restarts.set(at, Number(start));
  }
  return { abstract, levels: own, restarts };
}

function levelsOf(abstract: Element | undefined): readonly (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of childrenOf(abstract, 'w:lvl')) {
    const at = Number(element.attributes['w:ilvl'] ?? -1);
    if (at >= 0 && at < LEVELS) levels[at] = levelOf(element);
  }
  return levels;
}

function levelOf(element: Element): Level {
  const restart = valueOf(child(element, 'w:lvlRestart'));
  const style = valueOf(child(element, 'w:pStyle'));
  const legal = child(element, 'w:isLgl');
  return {
    start: Number(valueOf(child(element, 'w:start')) ?? 0),
    format: formatOf(element),
    text: valueOf(child(element, 'w:lvlText')) ?? '',
    legal: legal !== undefined && isOn(valueOf(legal)),
    ...(restart === undefined ? {} : { restart: Number(restart) }),
    ...(style === undefined ? {} : { style }),
  };
}

/** Newer formats stand in an AlternateContent whose fallback every Word can print. */
function formatOf(level: Element): string {
  const fallback = child(child(level, 'mc:AlternateContent'), 'mc:Fallback');
  return valueOf(child(level, 'w:numFmt') ?? child(fallback, 'w:numFmt')) ?? 'decimal';
}
