/**
 * The Chinese language pack, simplified and traditional: data and small functions behind the contract of ../pack.
 */
import type { LanguagePack } from '../pack';
import { columns, growth } from './columns';
import { cues } from './cues';
import { rejections } from './filter';
import { fold } from './fold';
import { attributive, kind } from './kind';
import { milestone } from './milestone';
import { damage, missing, open } from './missing/index';
import { names } from './names';
import { numeral, numeralStarts, rangeMark } from './numerals';
import { outline } from './outline';
import { owner } from './owner';
import { recognise } from './recognise';
import { rows } from './rows';
import { sheet } from './sheet';
import { time, timeStarts } from './times';
import { unit } from './units';

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
  open,
  damage,
  attributive,
  owner,
  milestone,
  columns,
  growth,
  rows,
  sheet,
};
