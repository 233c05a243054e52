/**
 * Units and measure words after a number, with their class, the scale before them (万, 亿) and signs of
 * approximation between (余, 多). In: view and offset behind the digits. Out: how far the expression goes.
 */
import { longest, trieOf, wordsWith } from '../engine/trie';
import type { UnitClass } from '../engine/tokens';
import { isLatin } from '../engine/view';
import { spread, written } from '../engine/word-lists';
import type { PrefixReading, UnitReading } from '../pack';

/** By class; a word that reads as another unit is written `word=unit`. */
const unitWords = spread<UnitClass>({
  share: '% ‰ 成 百分比=%',
  point: '个百分点 百分点 个千分点 千分点 %点=个百分点 个基点 基点 个点=个百分点',
  count:
    '次数=次 DDDs DDD 个 所 家 人 名 位 项 户 座 条 处 间 台 辆 套 件 份 种 类 支 只 头 匹 尾 羽 艘 架 部 本 册 幅 枚 块 片 栋 幢 张 把 盏 根 棵 株 粒 ' +
    '颗 盆 门 口 眼 对 组 队 团 批 期 届 轮 篇 首 幕 则 款 宗 起 例 桩 笔 道 孔 面 盘 床 席 车 节 堂 班 剂 针 趟 列 平台 箱 盒 袋 桶 瓶 支队 大 户数 ' +
    '户籍人口 台套 台件套 台件 机组 站 环 窝 场馆 丘 宗地 卡 单 亩茬 [个 亩 人 件 例 公里 册 剂 单 台 号 名 园 场 套 家 届 户 所 批 期 村 枚 架 校 点 班 站 箱 组 艘 车 轮 辆 针 ' +
    '门 项]次 [个单 个泊 个点 个车 单 学 床 张床 泊 点 车]位 人[份 口 天 年 日 月] 标[准箱 段 箱]',
  event: '次 场 回 遍',
  money: '元 元人民币=元 人民币=元 美元 欧元 港元 日元 英镑 澳门元 新台币 港币=港元 块钱=元',
  area: '亩 平方米 平方公里 公顷 平方千米 平米=平方米 ㎡=平方米 m2=平方米 m²=平方米 k㎡=平方公里 平方 亩地=亩',
  length:
    '公里 千米 米 厘米 毫米 里 海里 km=公里 车道公里 延米 皮长公里 芯公里 [人 吨 车 列车]公里 吨海里 m=米 mm=毫米 线路公里 沟公里',
  mass: 'mg μg µg ug 克标准煤 公斤标准煤 千克标准煤 吨 公斤 千克 斤 克 毫克 微克 吨标准煤 吨标煤 吨二氧化碳 吨二氧化碳当量 kg=公斤 t=吨 担 两',
  volume: 'L 立方米 升 毫升 立方 方 m3=立方米 m³=立方米 立方米天然气=立方米 加仑 桶油',
  energy: '千瓦时 度电 度 千焦 大卡 kwh=千瓦时 kWh=千瓦时',
  power: '千瓦 兆瓦 瓦 千伏安 千伏 伏 兆伏安 马力 KW=千瓦 kW=千瓦 MW=兆瓦 GW=吉瓦 吉瓦 kV=千伏 kv=千伏 KV=千伏 兆瓦时',
  time: '年 个月 月 天 日 周 个星期 星期 小时 个小时 分钟 秒 个工作日 工作日 学时 课时 个学时 个课时 学期 个学期 学年 个季度 个年度 年时间 个日历天 日历天 毫秒 个周期 个工作日内 旬 昼夜 年级 周年 个周 代',
  age: '岁 周岁',
  score: '分 级 星 等 A',
  speed: '公里/小时 米/秒 km/h 公里/时 Mbps Gbps',
  temperature: '℃ 摄氏度 °C',
  times: '倍 番',
  data: '兆 GB TB MB PB EB G T M PFlops P 个字节 帧 像素 字',
  none: '号 楼 级别 度角 频道 页',
});

interface UnitEntry {
  readonly unit: string;
  readonly unitClass: UnitClass;
}

function* entries(): Iterable<readonly [string, UnitEntry]> {
  for (const [unitClass, list] of Object.entries(unitWords) as [UnitClass, string][]) {
    for (const [word] of wordsWith(list, true)) {
      const [form = '', unit = form] = word.split('=');
      yield [form, { unit, unitClass }];
    }
  }
}

const units = trieOf(entries());

const scales: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 100],
];
const scaleTrie = trieOf(scales.map(([word, factor]) => [word, { word, factor }] as const));

/** Nouns that begin with a measure word's character: the unit stops there only where they do not go on. */
const nouns = trieOf(
  wordsWith(
    written(
      '名单 数[学 字 据 控 码 值 量] 项目 项下 件套 次数 次年 条件 条例 座谈 口岸 口径 台账 台风 张贴 把握 对 组织 组建 团队 团员 站点 级以上 级及以上 批准 批复 则 队伍 队员 片区 块状 户籍 户外 份额 ' +
        '份子 席位 只有 头部 里程 度假 度过 月均 月度 道路 例会 例外 平方 克服 两个 两 字样 卡口 站 星级 笔试 床位 面 届毕业 届 位 口 批 分[公司 别 局 层 店 批 期 管 类 ' +
        '级] 成[为 功 员 品 效 本 果 立 绩 都] 年[产 均 度 级 轻 限 龄] 大[专 于 力 型 学 班 类] 支[付 出 持 撑 教 部 队] 人[员 均 工 才 数 民] 家[具 庭 ' +
        '电 禽 长] 本[土 地 年 科 级] 对[口 外 接 标 象] 位[于 列 居 次 置] 所[在 属 有 需] 节[水 点 约 能] 场[地 所 景 馆] 种[业 养 子 植] 部[分 委 署 门] ' +
        '门[店 户 类 诊] 班[主任 子 级 车] 环[保 境 比 节] 期[待 末 货 间] 方[式 案 法 面] 升[到 学 级 至] 个[人 体 性] 类[似 别 型] 面[上 向 积] 车[站 辆 ' +
        '间] 单[位 元 项] 起[来 步 降] 首[个 批 次] 日[均 常 起] 等[奖 次 级] 列[为 入 车] 代[办 理 表]',
    ),
    true,
  ),
);

/** By code: a character cut from the text would first have to be made a key. */
const signs: ReadonlyMap<number, UnitReading['inside']> = new Map(
  Object.entries({ 余: '>=', 多: '>=', 几: '>=', 来: '~' } as const).map(([char, op]) => [char.charCodeAt(0), op]),
);

/** 20min, 500m宽带, 8m/s are no metres. */
const isLatinOther = (view: string, at: number, end: number): boolean =>
  isLatin(view.charCodeAt(end - 1)) &&
  (isLatin(view.charCodeAt(end)) ||
    (end - at === 1 && /^(?:\/|宽带|带宽|光纤|光网|网络)/.test(view.slice(end, end + 2))));

/** A unit at `at`, or null; `名师` after a number is a noun, not 名. */
function plainUnit(view: string, at: number, end: number): { end: number; entry: UnitEntry } | null {
  const match = longest(units, view, at, end);
  if (match === null || isLatinOther(view, at, match.end)) return null;
  if (match.end - at === 1 && match.value.unitClass !== 'money') {
    const noun = longest(nouns, view, at, end);
    if (noun !== null && noun.end - at > 1) return null;
  }
  const shorter = match.end - at > 1 ? shorterUnit(view, at, match.end, end) : null;
  if (shorter !== null) return shorter;
  return { end: match.end, entry: match.value };
}

/** 8支队伍: where the unit's last character opens a noun, the unit is what stands before it. */
function shorterUnit(view: string, at: number, stop: number, end: number): { end: number; entry: UnitEntry } | null {
  // 5000人次年均: 人次 is one word, before 次数 alone it is not.
  if (view.charAt(stop - 1) === '次' && !/^数(?![学字据控码值量])/.test(view.slice(stop, stop + 2))) return null;
  const noun = longest(nouns, view, stop - 1, end);
  const match = noun === null || noun.end === stop ? null : longest(units, view, at, stop - 1);
  return match === null || match.end !== stop - 1 ? null : { end: match.end, entry: match.value };
}

interface Step {
  at: number;
  inside: UnitReading['inside'] | undefined;
}

function sign(view: string, step: Step, end: number): void {
  const inside = step.at < end ? signs.get(view.charCodeAt(step.at)) : undefined;
  if (
    inside === undefined ||
    (view.startsWith('多家', step.at) && !/[\d十百千万] ?$/.test(view.slice(step.at - 2, step.at)))
  )
    return;
  step.inside = inside;
  step.at++;
}

/** `/` and a second unit: 微克/立方米, 元/人·月, 吨标准煤/万元. */
function perUnit(view: string, at: number, end: number): number {
  if (view.charAt(at) !== '/') return at;
  const direct = longest(units, view, at + 1, end);
  const from = direct === null ? (longest(scaleTrie, view, at + 1, end)?.end ?? at + 1) : at + 1;
  const unit = direct ?? longest(units, view, from, end);
  if (unit === null) return view.charAt(from) === '生' ? from + 1 : at;
  const more = '·/*'.includes(view.charAt(unit.end) || ' ') ? longest(units, view, unit.end + 1, end) : null;
  return more?.end ?? unit.end;
}

const rate = /\/(?:10万|百万|100万|十万|万|千)(?:人口|人)?/y;

/** 42台(套): two measure words for one count; the second, in its brackets, or ''. */
function twinAt(view: string, at: number, end: number): string {
  if (view.charAt(at) !== '(') return '';
  const twin = /^\((.{1,3})\)/.exec(view.slice(at, Math.min(end, at + 5)));
  if (twin?.[1] === undefined) return '';
  const stop = at + 1 + twin[1].length;
  return longest(units, view, at + 1, stop)?.end === stop ? twin[0] : '';
}

/** 万, 亿 and the signs around them; a unit that begins with the same character (千克) goes first. */
function scaleAt(view: string, step: Step, end: number): UnitReading['scale'] {
  sign(view, step, end);
  const direct = plainUnit(view, step.at, end);
  const scaled = longest(scaleTrie, view, step.at, end);
  if (scaled === null || (direct !== null && direct.end > scaled.end)) return undefined;
  step.at = scaled.end;
  sign(view, step, end);
  return scaled.value;
}

/** 12/10万: the rate stays in the unit. */
function perHead(view: string, at: number): UnitReading | null {
  if (view.charAt(at) !== '/') return null;
  rate.lastIndex = at;
  const words = rate.exec(view)?.[0];
  return words === undefined ? null : { end: at + words.length, unit: words, unitClass: 'rate' };
}

const listed = /(?:[、和及]\d[\d.]*)+/y;

/** 1.2、2.1和3.5个百分点: the unit behind the last number is that of the list. */
function sharedUnit(view: string, at: number, end: number): UnitReading | null {
  if (!'、和及'.includes(view.charAt(at) || ' ')) return null;
  listed.lastIndex = at;
  const words = listed.exec(view)?.[0];
  const last = words === undefined ? null : unit(view, at + words.length, end);
  return last === null || last.unit === null ? null : { ...last, end: at };
}

/** 提高1.2个和2.5个百分点: the first of them says only 个. */
const pointsBehind = /^(?:[、和及，,]\d[\d.]*个){0,4}[、和及]\d[\d.]*(个百分点|个基点)/;

/** Signs, scale and unit behind a numeral; null where none of them stands there. */
export function unit(view: string, at: number, end: number): UnitReading | null {
  const head = perHead(view, at);
  if (head !== null) return head;
  const step: Step = { at, inside: undefined };
  const scale = scaleAt(view, step, end);
  const { inside } = step;
  const found = plainUnit(view, step.at, end);
  if (found === null && step.at === at) return sharedUnit(view, at, end);
  if (found === null) return { end: step.at, unit: null, unitClass: 'none', scale, inside };
  const { unit: words, unitClass } = found.entry;
  const points =
    words === '个' ? pointsBehind.exec(view.slice(found.end, Math.min(end, found.end + 24)))?.[1] : undefined;
  if (points !== undefined) return { end: found.end, unit: points, unitClass: 'point', scale, inside };
  const twin = twinAt(view, found.end, end);
  if (twin !== '') return { end: found.end + twin.length, unit: words + twin, unitClass, scale, inside };
  const per = perUnit(view, found.end, end);
  if (per === found.end) return { end: per, unit: words, unitClass, scale, inside };
  return { end: per, unit: words + view.slice(found.end, per), unitClass: 'concentration', scale, inside };
}

/** A measure word at `at` regardless of numbers, for places whose digits are gone. */
export function bareUnit(
  view: string,
  at: number,
  end: number,
): { end: number; unit: string; unitClass: UnitClass } | null {
  const found = plainUnit(view, at, end);
  return found === null ? null : { end: found.end, unit: found.entry.unit, unitClass: found.entry.unitClass };
}

const signed = /(?:(同比|环比|[上去]年|同期) ?|增长|增[速幅]|增长率|[率速幅]为|[率速幅][:：]) ?[-−+]$/;

/** 同比+8%, 增长-3%: a sign at its digits, behind a word for how something changed. */
export function prefix(view: string, at: number): PrefixReading | null {
  const sign = view.charAt(at - 1);
  if (sign !== '-' && sign !== '−' && sign !== '+') return null;
  const found = signed.exec(view.slice(Math.max(0, at - 7), at));
  if (found === null || (sign === '+' && found[1] === undefined)) return null;
  const start = at - 1;
  if (sign === '+') return { start, change: 'increase' };
  return found[1] === undefined ? { start, negative: true } : { start, negative: true, change: 'increase' };
}
