/**
 * Units and measure words after a number, with their class, the scale before them (万, 亿) and signs of
 * approximation between (余, 多). In: view and offset behind the digits. Out: how far the expression goes.
 */
import { longest, trieOf, wordsWith } from '../engine/trie';
import type { UnitClass } from '../engine/tokens';
import type { UnitReading } from '../pack';

/** By class; a word that reads as another unit is written `word=unit`. */
export const unitWords: Readonly<Partial<Record<UnitClass, string>>> = {
  share: '% ‰ 成',
  point: '个百分点 百分点 %点=个百分点 个基点 基点 个点=个百分点',
  count:
    '个 所 家 人 名 位 项 户 座 条 处 间 台 辆 套 件 份 种 类 支 只 头 匹 尾 羽 艘 架 部 本 册 幅 枚 块 片 栋 幢 张 把 盏 根 棵 株 粒 颗 盆 门 口 眼 对 组 队 团 批 期 届 轮 篇 首 幕 则 款 宗 起 例 桩 笔 道 孔 面 盘 床 席 车 节 堂 班 届次 枚次 ' +
    '人次 家次 户次 台次 辆次 车次 架次 班次 批次 件次 场次 次数=次 门次 人份 个次 例次 艘次 套次 册次 剂次 剂 针 针次 床位 张床位 标箱 标准箱 人天 村次 校次 所次 园次 轮次 期次 趟 列 标段 单位 个单位 个标准 平台 箱 盒 袋 桶 瓶 支队 大 亩次 户数 人口 户籍人口 机组 点位 个点位 站 环 窝 箱次 场馆 丘 宗地 泊位 个泊位 车位 个车位 学位 卡 单 单次 人日 人月 人年 组次 项次 点次 站次 名次 号次 亩茬 公里次 DDDs DDD',
  event: '次 场 回 遍',
  money: '元 元人民币=元 人民币=元 美元 欧元 港元 日元 英镑 澳门元 新台币 港币=港元 块钱=元',
  area: '亩 平方米 平方公里 公顷 平方千米 平米=平方米 ㎡=平方米 m2=平方米 k㎡=平方公里 平方 亩地=亩',
  length: '公里 千米 米 厘米 毫米 里 海里 km=公里 车道公里 延米 皮长公里 芯公里 线路公里 沟公里',
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
};

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
    '人才 人员 人均 人民 人数 人工 名单 项目 项下 家庭 家长 家禽 家电 家具 件套 个人 个体 个性 所有 所属 所在 所需 节能 节点 节水 节约 次数 次年 场所 场地 场景 场馆 条件 条例 座谈 种植 种子 种业 种养 类型 类别 类似 面积 面向 面上 部门 部分 部署 部委 口岸 口径 门类 门诊 门店 门户 台账 台风 本科 本地 本级 本年 本土 张贴 把握 对口 对外 对接 对标 对象 对 组织 组建 团队 团员 班子 班级 班主任 班车 车辆 车间 车站 站点 环保 环境 环节 环比 级以上 级及以上 大学 大类 大专 大力 大型 大班 大型 大于 分别 分类 分级 分公司 分管 分层 分批 分期 分局 分店 单位 单项 单元 期间 期末 期货 期待 批准 批复 起步 起来 起降 则 首次 首批 首个 队伍 队员 片区 块状 户籍 户外 份额 份子 位于 位居 位列 位次 位置 席位 支持 支撑 支付 支队 支部 支出 支教 只有 头部 里程 方面 方式 方案 方法 度假 度过 日均 日常 日起 月均 月度 年均 年度 年级 年龄 年限 年产 年轻 年以上 等次 等级 等奖 道路 例会 例外 列入 列为 列车 平方 成果 成效 成功 成立 成为 成本 成员 成绩 成品 成都 升级 升学 升至 升到 克服 两个 两 代表 代理 代办 字样 卡口 站 星级 笔试 床位 面 届毕业 届 位 口 批',
    true,
  ),
);

const signs: Readonly<Record<string, UnitReading['inside']>> = { 余: '>=', 多: '>=', 几: '>=', 来: '~' };

/** A unit at `at`, or null; `名师` after a number is a noun, not 名. */
function plainUnit(view: string, at: number, end: number): { end: number; entry: UnitEntry } | null {
  const match = longest(units, view, at, end);
  if (match === null) return null;
  if (match.end - at === 1 && match.value.unitClass !== 'money') {
    const noun = longest(nouns, view, at, end);
    if (noun !== null && noun.end - at > 1) return null;
  }
  return { end: match.end, entry: match.value };
}

interface Step {
  at: number;
  inside: UnitReading['inside'] | undefined;
}

function sign(view: string, step: Step, end: number): void {
  const inside = step.at < end ? signs[view.charAt(step.at)] : undefined;
  if (inside === undefined || (view.startsWith('多家', step.at) && !/[\d十百千万]/.test(view.charAt(step.at - 1))))
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
  const more =
    view.charAt(unit.end) === '·' || view.charAt(unit.end) === '/' ? longest(units, view, unit.end + 1, end) : null;
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
