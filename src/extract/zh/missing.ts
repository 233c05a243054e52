/**
 * Figures stripped from a Chinese text: 就业率。 比例达% 增加学位约万个 新增名师工作室个. Out: number tokens without
 * digits where the figure should stand. Bold readings only where the article shows damage elsewhere.
 */
import type { Span } from '../../document';
import { clauseAt } from '../engine/frame';
import type { Frame, NumberToken, Token } from '../engine/tokens';
import type { MissingRule } from '../pack';
import { bareUnit } from './units';

const triggers = new Uint8Array(65536);
for (const char of '%约达为共至元人亩日率比幅长降高月、，。') triggers[char.charCodeAt(0)] = 1;

/** How many signs of stripped figures a stretch of text shows; counting stops at nine. */
export function damage(view: string, span: Span): number {
  let count = 0;
  for (let at = span.start; at < span.end && count < 9; at++) {
    if (triggers[view.charCodeAt(at)] !== 1) continue;
    if (isSign(view, at, span.end)) count++;
  }
  return count;
}

/** The character at `at` and its neighbours: a unit, a verb of level or a rate whose figure is gone. */
function isSign(view: string, at: number, end: number): boolean {
  const char = view.charAt(at);
  const before = view.charAt(at - 1);
  const next = at + 1 < end ? view.charAt(at + 1) : '';
  if (char === '%') return !/[\d\s.〇零一二三四五六七八九十百(（〔]/.test(before);
  if (char === '约') return next === '万' || next === '亿' || next === '%';
  if ('达为共至'.includes(char)) return next !== '' && '，,。；;、%'.includes(next);
  if ('元人亩'.includes(char))
    return (
      (before === '万' || before === '亿') &&
      !/[\d\s.〇零一二两三四五六七八九十百千万亿数几上过近超每(（]/.test(view.charAt(at - 2))
    );
  if (char === '日') return before === '月' && !/[\d\s〇零一二三四五六七八九十]/.test(view.charAt(at - 2));
  if (char === '月') return before === '年' && !/[\d\s〇零一二三四五六七八九十第]/.test(view.charAt(at - 2));
  return (
    next !== '' &&
    '，,。'.includes(next) &&
    /(?:占比|就业率|达标率|完成率|增幅|合格率|录取率|上线率|升学率)$/.test(view.slice(at - 2, at + 1))
  );
}

function slotAt(
  start: number,
  end: number,
  unit: { unit: string | null; unitClass: NumberToken['unitClass'] },
  more: Partial<NumberToken>,
): NumberToken {
  return {
    kind: 'number',
    start,
    end,
    digits: { start, end: start },
    value: null,
    high: null,
    unit: unit.unit,
    unitClass: unit.unitClass,
    scale: null,
    inside: null,
    change: null,
    per: null,
    form: 'digits',
    article: false,
    missing: true,
    rule: 'missing',
    ...more,
  };
}

const share = { unit: '%', unitClass: 'share' } as const;
const numeralBefore = /[\d.〇零一二两三四五六七八九十百千万亿数几上过半%]\s?$/;

const free = (f: Frame, at: number): boolean =>
  !f.tokens.some((token) => (token.kind === 'number' || token.kind === 'time') && token.start <= at && at < token.end);

/** 比例达%: the sign stands where its figure is gone. */
const percent: MissingRule = {
  id: 'missing-percent',
  find: (f) => {
    const found: NumberToken[] = [];
    for (let k = f.words.indexOf('%'); k >= 0; k = f.words.indexOf('%', k + 1)) {
      const at = f.start + k;
      if (
        !free(f, at) ||
        /[(（〔]$/.test(f.view.slice(at - 1, at)) ||
        numeralBefore.test(f.view.slice(Math.max(f.start, at - 2), at)) ||
        at === f.start
      )
        continue;
      found.push(slotAt(at, at + 1, share, { rule: 'missing-percent' }));
    }
    return found;
  },
};

const scaledUnit =
  /(?<![\d.〇零一二两三四五六七八九十百千万亿数几上过半多近\s])(?<![^结盈剩节]余)([余多]|万|亿)(?=元|个|人|名|平|吨|亩|户|所|家|次|件|辆|千瓦|公里|册|台|株)/g;
const namesScale =
  /^(?:(?:以上|级|产业|企业|项目|工程|村|镇|大关|地区|GDP|gdp|国内|工业|产值|营收|人口|亩方|方|片)|人口|人计划|人大|户均)/;

/** 约万个, 经费亿元, 余人次: scale and unit are left. */
const scaled: MissingRule = {
  id: 'missing-scaled',
  find: (f) => {
    const found: NumberToken[] = [];
    const { words } = f;
    if (!/[万亿余]/.test(words)) return [];
    scaledUnit.lastIndex = 0;
    for (let hit = scaledUnit.exec(words); hit !== null; hit = scaledUnit.exec(words)) {
      const at = f.start + hit.index;
      const unit = bareUnit(f.view, at + 1, f.end);
      if (
        unit === null ||
        !free(f, at) ||
        /[每((〔]$/.test(f.view.slice(Math.max(f.start, at - 1), at)) ||
        at === f.start ||
        namesScale.test(f.view.slice(unit.end, unit.end + 4)) ||
        namesScale.test(f.view.slice(at + 1, at + 5))
      )
        continue;
      const isSign = hit[1] === '余' || hit[1] === '多';
      if (isSign && (hit[1] === '多' || at === f.start)) continue;
      const scale = isSign ? null : { word: hit[1] ?? '', factor: hit[1] === '亿' ? 1e8 : 1e4 };
      found.push(slotAt(at, unit.end, unit, { scale, inside: isSign ? '>=' : null, rule: 'missing-scaled' }));
    }
    return found;
  },
};

const rateEnd =
  /(?:率|占比|比重|增幅|增速|涨幅|降幅|最高分|平均分|得分|[^按]比例|总数|金额)(?:[达为]|达到|共|约|约为|达)?$|(?:分数?|数|额|量|值)(?:达到|达|为|约为)$/;
const noStatement =
  /(?:有所|明显|大幅|稳步|持续|不断|显著|逐年|进一步|较快|平稳|快速|双|效|频|速|概|税|利|汇|费|统|草|表|直|轻|真|坦|功)(?:率|增长|下降|提高|提升|增幅)$|(?:工作|办事|运行|服务|使用)效率$/;
const raising = new Set(['up', 'down', 'softTarget', 'target', 'strive', 'ensure', 'not', 'le']);
const bareVerb =
  /(?:考核|统计|分析|通报|公布|计算|根据|按照|影响|关注|核定|测算|监测|纳入|包括|体现|查看|完善|规定|等|保持)/;

function endsClause(f: Frame, i: number): boolean {
  const token = f.tokens[i];
  return token?.kind === 'mark' && (f.depth[i] ?? 0) === 0 && ['comma', 'stop', 'semicolon'].includes(token.mark);
}

interface Ending {
  readonly words: string;
  readonly start: number;
  readonly cues: readonly Token[];
}

function clauseEnding(f: Frame, i: number): Ending {
  const mark = f.tokens[i];
  const clause = clauseAt(f, Math.max(0, i - 1));
  const previous = f.tokens[i - 1];
  const isEmpty =
    previous === undefined || (previous.kind === 'mark' && previous.partner < 0 && previous.mark !== 'list');
  const start = isEmpty ? (previous?.end ?? f.start) : clause.start;
  const end = mark?.start ?? f.end;
  return {
    words: f.view.slice(Math.max(start, end - 40), end),
    start,
    cues: isEmpty ? [] : f.tokens.slice(clause.first, i),
  };
}

function isStripped(ending: Ending, f: Frame, damaged: boolean): boolean {
  const { words, cues } = ending;
  const compared = cues.some((token) => token.kind === 'cue' && token.tag === 'compare');
  const last = cues[cues.length - 1];
  if (
    compared &&
    last?.kind === 'cue' &&
    (last.tag === 'up' || last.tag === 'down') &&
    words.endsWith(f.view.slice(last.start, last.end))
  )
    return !noStatement.test(words) && damaged;
  if (!rateEnd.test(words) || noStatement.test(words) || words.length > 32 || words.length < 2) return false;
  const told = /(?:达到|达|为|约为)$/.test(words);
  if (told) return !/(?:行|作|成|因|以|认|视|到|表|传|发|抵|直|均|下)[达为]$/.test(words);
  const raised = cues.some(
    (token) =>
      token.kind === 'cue' &&
      raising.has(token.tag) &&
      !(token.tag === 'up' && words.endsWith(f.view.slice(token.start, token.end))),
  );
  if (
    raised ||
    bareVerb.test(words) ||
    cues.some((token) => token.kind === 'number' || (token.kind === 'mark' && token.mark === 'list'))
  )
    return false;
  return (
    damaged || f.tokens.some((token) => token.kind === 'number' && token.end < ending.start && token.unit !== null)
  );
}

/** Characters that a clause with a stripped figure ends in: most clauses end otherwise. */
const endings = new Uint8Array(65536);
for (const char of '率比重例幅速涨分数额量值达到为共约长高升加低降少') endings[char.charCodeAt(0)] = 1;

/** 就业率。 占比， 最高分为， 比2022年增长。: nothing is left of the figure. */
const bare: MissingRule = {
  id: 'missing-bare',
  find: (f, damaged) => {
    const found: NumberToken[] = [];
    f.tokens.forEach((token, i) => {
      if (
        token.kind !== 'mark' ||
        endings[f.view.charCodeAt(token.start - 1)] !== 1 ||
        !endsClause(f, i) ||
        numeralBefore.test(f.view.slice(Math.max(f.start, token.start - 2), token.start))
      )
        return;
      const ending = clauseEnding(f, i);
      if (!isStripped(ending, f, damaged > 1)) return;
      const change = /(?:增幅|增速|涨幅|增长|提高|提升|增加)$/.test(ending.words)
        ? ('increase' as const)
        : /(?:降幅|下降|降低|减少)$/.test(ending.words)
          ? ('decrease' as const)
          : null;
      found.push(slotAt(token.start, token.start, { unit: null, unitClass: 'none' }, { change, rule: 'missing-bare' }));
    });
    return found;
  },
};

/** 提高个百分点: no figure stands before the unit. */
const points: MissingRule = {
  id: 'missing-points',
  find: (f) => {
    const found: NumberToken[] = [];
    for (let k = f.words.indexOf('个百分点'); k >= 0; k = f.words.indexOf('个百分点', k + 4)) {
      const at = f.start + k;
      if (
        at > f.start &&
        free(f, at) &&
        !numeralBefore.test(f.view.slice(at - 1, at)) &&
        !/[几多每]/.test(f.view.charAt(at - 1))
      )
        found.push(slotAt(at, at + 4, { unit: '个百分点', unitClass: 'point' }, { rule: 'missing-measure' }));
    }
    return found;
  },
};

const measures = '所个名家项次场支座条辆处间位期件批套份人户台元张幅本篇';
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
  人: '',
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
  人: '',
};

/** 新增名师工作室个、 引进人才名。 新创建所市级窗口学校 名教师获评: only in damaged articles. */
const measure: MissingRule = {
  id: 'missing-measure',
  find: (f, damaged) => {
    if (damaged < 4) return [];
    const found: NumberToken[] = [];
    for (let at = f.start; at < f.end; at++) {
      const char = f.view.charAt(at);
      if (!measures.includes(char) || char === '人') continue;
      const unit = bareUnit(f.view, at, f.end) ?? { end: at + 1, unit: char, unitClass: 'count' as const };
      if (unit.end - at > 2 || !stands(f, at, unit.end)) continue;
      found.push(slotAt(at, unit.end, unit, { rule: 'missing-measure' }));
      at = unit.end - 1;
    }
    return found;
  },
};

function stands(f: Frame, at: number, end: number): boolean {
  const char = f.view.charAt(at);
  const before = at > f.start ? f.view.charAt(at - 1) : '';
  const next = end < f.end ? f.view.charAt(end) : '';
  if (
    numeralBefore.test(before) ||
    /[第每各某这那本]/.test(before) ||
    !free(f, at) ||
    ((asTail[char] ?? '').includes(before) && before !== '')
  )
    return false;
  const closes = next === '' || /[，,。；;、)）]/.test(next) || (char === '元' && next === '和');
  const cue = f.tokens.find((token) => token.kind === 'cue' && token.end === at);
  const opens = before === '' || /[，,。；;、：:]/.test(before);
  if (closes)
    return !opens && (char !== '元' || /[米费款价人均达为和]/.test(before)) && (hasVerb(f, at) || cue !== undefined);
  if ((asHead[char] ?? '').includes(next) || char === '元') return false;
  const verb =
    cue?.kind === 'cue' &&
    ['count', 'level', 'done', 'etc', 'softTarget', 'up', 'total', 'softDone', 'region'].includes(cue.tag);
  return verb || (opens && /[一-龥]/.test(next)) || (before === '的' && /[所名]/.test(char) && /[一-龥]/.test(next));
}

/** A verb that makes or brings things earlier in the clause or in the list before it. */
function hasVerb(f: Frame, at: number): boolean {
  return f.tokens.some(
    (token) =>
      token.kind === 'cue' &&
      token.end <= at &&
      at - token.end < 40 &&
      ['count', 'level', 'done', 'total', 'passive'].includes(token.tag),
  );
}

export const missing: readonly MissingRule[] = [percent, scaled, points, bare, measure];
