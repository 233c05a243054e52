/**
 * The Chinese language pack: data and small functions behind the contract of ../pack. What few documents need stands apart:
 * tables (tables.ts), traditional characters (fold.ts), texts without their figures (missing/measure.ts).
 */
import type { LanguagePack } from '../pack';
import { cues } from './cues';
import { rejections } from './filter';
import { heads } from './heads';
import { attributive, kind, plans } from './kind';
import { milestone } from './milestone';
import { mended } from './missing/asked';
import { damage, missing, much, open } from './missing/index';
import { names } from './names';
import { numeral, numeralStarts, part, rangeMark, spacedDigits } from './numerals';
import { outline } from './outline';
import { owner } from './owner';
import { recognise } from './recognise';
import { timeFor } from './time-for';
import { isNow, time, timeStarts } from './times';
import { folds } from './traditional';
import { prefix, unit } from './units';

export const zh: LanguagePack = {
  id: 'zh',
  recognise,
  folds,
  mended,
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
  part,
  spacedDigits,
  afterLabel: /[.](?:(?:1[0-2]|0?[1-9])月(?!度)|20\d\d年)/y,
  rangeMark,
  unit,
  prefix,
  timeStarts,
  time,
  timeFor,
  isNow,
  itemLabel: / ?(?:[①-⑳⑴-⒇]|[(（](?:[一二三四五六七八九十]{1,2}|\d{1,2})[)）]|[一二三四五六七八九十]是) ?/,
  outline,
  rejections,
  names,
  kind,
  missing,
  muchDamage: much,
  open,
  damage,
  attributive,
  plans,
  owner,
  milestone,
  heads,
  grades: /[一二三]级指标|指标性质|(?:产出|时效|效益|满意度) {0,3}指标/,
};
