/**
 * The Chinese language pack, simplified and traditional: data and small functions behind the contract of ../pack.
 */
import type { CueToken } from '../engine/tokens';
import type { LanguagePack } from '../pack';
import { columns, growth } from './columns';
import { cues } from './cues';
import { rejections } from './filter';
import { fold } from './fold';
import { kind } from './kind';
import { milestone } from './milestone';
import { damage, missing } from './missing/index';
import { names } from './names';
import { numeral, numeralStarts, rangeMark } from './numerals';
import { outline } from './outline';
import { owner } from './owner';
import { recognise } from './recognise';
import { rows } from './rows';
import { sheet } from './sheet';
import { time, timeStarts } from './times';
import { unit } from './units';

/** 占年度计划的56%, 行动计划，: a plan that is spoken of plans nothing here. */
const isPaper = (view: string, { start, end }: CueToken): boolean =>
  view.slice(start, end) === '计划' && /[，,。、；;)”》的内外数总任]/.test(view.charAt(end));

/** 已批准筹设的16所…, 已建成的项目: the cue belongs to a phrase that ends in 的 before its noun. */
const attributive: NonNullable<LanguagePack['attributive']> = (f, cue) => {
  const behind = f.view.slice(cue.end, Math.min(f.end, cue.end + 14));
  const end = behind.search(/[，,。；;、：:]/);
  // 支持成功创业2000人: what is supported is no deed of ours.
  if (/[持励助进]$/.test(f.view.slice(cue.start - 1, cue.start)) && cue.end - cue.start === 2 && cue.tag === 'done')
    return true;
  // 原计划五年实施的426座…已完成: what was planned only says which.
  if (cue.tag === 'target') return isPaper(f.view, cue) || /^[^，,。；;、：:了]{0,12}的\d/.test(behind);
  return (
    /^[^了]*的/.test(end < 0 ? behind : behind.slice(0, end)) &&
    (cue.tag === 'done' || cue.tag === 'finished' || cue.tag === 'passive' || cue.tag === 'softDone')
  );
};

export const zh: LanguagePack = {
  id: 'zh',
  recognise,
  fold,
  spaced: false,
  joint: '',
  cues,
  marks: {
    ',': 'comma',
    '，': 'comma',
    '、': 'list',
    ';': 'semicolon',
    '；': 'semicolon',
    ':': 'colon',
    '：': 'colon',
    '。': 'stop',
    '！': 'stop',
    '？': 'stop',
    '!': 'stop',
    '?': 'stop',
    '\n': 'stop',
    '(': 'open',
    '（': 'open',
    ')': 'close',
    '）': 'close',
    '【': 'open',
    '】': 'close',
    '〔': 'open',
    '〕': 'close',
    '[': 'open',
    ']': 'close',
    '“': 'quote',
    '”': 'endQuote',
    '‘': 'quote',
    '’': 'endQuote',
    '「': 'quote',
    '」': 'endQuote',
    '『': 'quote',
    '』': 'endQuote',
    '《': 'title',
    '》': 'endTitle',
    '〈': 'title',
    '〉': 'endTitle',
  },
  numeralStarts,
  numeral,
  afterLabel: /[.](?:(?:1[0-2]|0?[1-9])月(?!度)|20\d\d年)/y,
  rangeMark,
  unit,
  timeStarts,
  time,
  outline,
  rejections,
  names,
  kind,
  missing,
  damage,
  attributive,
  owner,
  milestone,
  columns,
  growth,
  rows,
  sheet,
};
