/**
 * Measure words whose digits are gone: 新增名师工作室个、 引进人才名。 新创建所市级窗口学校 名教师获评. Only where the
 * article shows much damage, since 名师, 场所 and 个人 are plain words.
 */
import { all } from '../../engine/matches';
import { digitless } from '../../engine/numerals';
import type { CueTag, CueToken, Frame, NumberToken } from '../../engine/tokens';
import type { MissingRule } from '../../pack';
import { bareUnit } from '../units';
import { much } from './damage';
import { free, numeralBefore } from './slots';

const measures = '所个名家项次场支座条辆处间位期件批套份户台元张幅本篇';
const isMeasure = new Uint8Array(65536);
for (const char of measures) isMeasure[char.charCodeAt(0)] = 1;

/** What a measure word may begin or end as part of a plain word, by the word's other character. */
const asHead: Readonly<Record<string, string>> = {
  所: '有属在需谓以长能得示做说办致辖',
  个: '人别性体案税中展股数',
  名: '班师校园家牌单称额录列人字义优医企特著胜城镇村誉',
  项: '目下',
  次: '数日要级',
  家: '庭长校园乡电政禽畜访居具风教属畜委',
  场: '所地景馆次合面',
  支: '持部撑付出教队行委农援柱',
  条: '件例款线文块',
  处: '理置于罚分室',
  期: '间末待货望限刊中',
  件: '',
  位: '于居列置次',
  份: '额子',
  批: '准复评次发',
  座: '谈位',
  间: '接隔',
  户: '外籍均口主',
  台: '账风阶湾海',
  元: '旦素',
  张: '贴',
  套: '餐',
  幅: '度射',
  本: '级地市区县省年月次着科人土质校周',
  篇: '章幅',
  辆: '',
};
const asTail: Readonly<Record<string, string>> = {
  所: '场派厕究事诊务会易流证出院研',
  个: '各每某这那哪整逐几多',
  名: '知署姓命报排著闻有题实提冠联更签无点匿除',
  项: '结事款奖强专单立各某弱选义进多',
  次: '等层档场批人频依再多首历此每逐上本几位届车这',
  家: '国专大玩人农商店厂独画作皇科各多住名卖买管自',
  场: '市现广操立农会登牧球考火战林职工渔卖机到商在入退当剧全靶养专',
  支: '收开透部分一多超结',
  条: '一逐信面线各',
  处: '共好坏各到相办之何惩坏判查益远多用短长此',
  期: '学周长短中近工前后定日延按分到初晚同早限汛假时任孕任每',
  件: '条文事软硬附案元部邮信要零配稿急稀证',
  位: '区单岗学部定地到职席各座床泊首全方点车档诸段',
  份: '身股月备年部省成',
  批: '审一大分首报逐',
  座: '讲',
  间: '期时空房车中民之年人区夜晚世林',
  户: '农用客门入账大商住家贫散落',
  台: '平后电舞阳前出站吧柜烟讲中灶',
  元: '单多公状一纪二',
  张: '紧主扩一开夸',
  套: '配成整全',
  幅: '大篇增降涨振',
  本: '基根成资版样日书课剧标文读教脚蓝原',
  篇: '',
  辆: '车',
};

/** A measure word with the character before it, as one integer. */
const pairOf = (before: number, char: number): number => (before << 16) | char;

/** 场所, 专家, 第三项: the character belongs to the word before it. */
const endsWord = new Set<number>();
for (const char of measures)
  for (const before of `.0123456789〇零一二两三四五六七八九十百千万亿数几上过半%第每各某这那本${asTail[char] ?? ''}`)
    endsWord.add(pairOf(before.charCodeAt(0), char.charCodeAt(0)));

/** 新增名师工作室个、 引进人才名。 新创建所市级窗口学校 名教师获评: only in damaged articles. */
const measure: MissingRule = {
  id: 'missing-measure',
  signs: measures,
  find: (f, damage) => {
    if (damage < much) return [];
    const found: NumberToken[] = [];
    for (let at = f.start; at < f.end; at++) {
      const code = f.view.charCodeAt(at);
      if (isMeasure[code] !== 1) continue;
      if (at > f.start && endsWord.has(pairOf(f.view.charCodeAt(at - 1), code))) continue;
      const char = f.view.charAt(at);
      const unit = bareUnit(f.view, at, f.end) ?? { end: at + 1, unit: char, unitClass: 'count' as const };
      if (unit.end - at > 2 || !stands(f, at, unit.end)) continue;
      found.push(digitless({ start: at, end: unit.end }, { ...unit, rule: 'missing-measure' }));
      at = unit.end - 1;
    }
    return found;
  },
};

interface Around {
  readonly char: string;
  readonly before: string;
  readonly next: string;
  readonly cue: CueToken | null;
}

function aroundOf(f: Frame, at: number, end: number): Around {
  const cue = f.tokens.find((token): token is CueToken => token.kind === 'cue' && token.end === at) ?? null;
  return {
    char: f.view.charAt(at),
    before: at > f.start ? f.view.charAt(at - 1) : '',
    next: end < f.end ? f.view.charAt(end) : '',
    cue,
  };
}

const isHan = (char: string): boolean => /[一-龥]/.test(char);
const leading = new Set<CueTag>(['count', 'level', 'done', 'etc', 'softTarget', 'up', 'softDone', 'region']);

/** 新增名师工作室个、: the measure word ends its item. */
function closes({ char, before, cue }: Around, made: boolean): boolean {
  const opens = before === '' || /[，,。；;、：:]/.test(before);
  if (opens || (char === '元' && !/[米费款价人均达为和]/.test(before))) return false;
  return made || cue !== null;
}

/** 新增所友好学校, 所足球学校获冠军, 新开办的所幼儿园: the noun follows. */
function leads({ char, before, next, cue }: Around): boolean {
  if ((asHead[char] ?? '').includes(next) || char === '元') return false;
  if (cue !== null && leading.has(cue.tag)) return true;
  const opens = before === '' || /[，,。；;、：:]/.test(before) || (before === '的' && /[所名]/.test(char));
  return opens && isHan(next);
}

/** 引进教师人、惠及学生人次、改造校舍平方米: only where it ends its item. */
const ending = /(?:人次?|平方米|公里|场次|公顷)(?=[，,。；;、)）])/g;
const counted =
  /(?:教师|学生|职工|党员|干部|毕业生|研究生|新生|班主任|幼儿|群众|骨干|居民|农户|劳动力|残疾人|上线|录取|获奖|入选|参训|升学|就业|受助|惠及|涉及|增加|减少)$/;

/** People are counted behind a word for people or for what becomes of them; other units behind any word. */
const endsItem = (f: Frame, at: number, unit: string): boolean =>
  unit === '人' ? counted.test(f.view.slice(Math.max(f.start, at - 3), at)) : isHan(f.view.charAt(at - 1));

/** Units of two or more characters, and people, whose digits are gone. */
const ended: MissingRule = {
  id: 'missing-measure',
  signs: '人米里次顷',
  find: (f, damage) => {
    if (damage < much) return [];
    return all(ending, f.words).flatMap((hit) => {
      const at = f.start + hit.index;
      if (at === f.start || !endsItem(f, at, hit[0])) return [];
      const read = bareUnit(f.view, at, f.end);
      const isFigure = read !== null && free(f, at) && !numeralBefore.test(f.view.charAt(at - 1));
      return isFigure ? [digitless({ start: at, end: read.end }, { ...read, rule: 'missing-measure' })] : [];
    });
  },
};

function stands(f: Frame, at: number, end: number): boolean {
  if (!free(f, at)) return false;
  const around = aroundOf(f, at, end);
  const { char, next } = around;
  const atEnd = next === '' || /[，,。；;、)）]/.test(next) || (char === '元' && next === '和');
  return atEnd ? closes(around, hasVerb(f, at)) : leads(around);
}

/** A verb that makes or brings things earlier in the clause or in the list before it. */
function hasVerb(f: Frame, at: number): boolean {
  return f.tokens.some(
    (token) =>
      token.kind === 'cue' &&
      token.end <= at &&
      at - token.end < 40 &&
      ['count', 'level', 'done', 'passive'].includes(token.tag),
  );
}

export const stripped: readonly MissingRule[] = [measure, ended];
