/** What Chinese words say of a row: stocks and flows, standing shares, names of growth, frequencies, units in the sheet. */
import type { RowWords, UnitNature } from '../rows/words';

const money = /^(?:元|人民币|美元|港元|欧元|澳元|日元)$/;
const event = /^(?:起|次|人次|例|宗|件|场|场次|批次)$/;
const score = /^(?:分|岁|倍|级|名次|度|℃|微克\/立方米|毫克\/立方米|分贝)$/;

function natureOf(unit: string | null): UnitNature {
  if (unit === null) return 'count';
  if (unit === '%' || unit === '％') return 'share';
  if (/百分点|‰|个点/.test(unit)) return 'point';
  if (money.test(unit)) return 'money';
  if (event.test(unit)) return 'event';
  return score.test(unit) ? 'score' : 'count';
}

const yearly: Readonly<Record<string, number>> = {
  年: 1,
  学年: 1,
  年度: 1,
  半年: 2,
  学期: 2,
  季度: 4,
  季: 4,
  双月: 6,
  两个月: 6,
  两月: 6,
  月: 12,
  个月: 12,
  半月: 24,
  半个月: 24,
  旬: 36,
  两周: 26,
  双周: 26,
  周: 52,
  星期: 52,
  日: 365,
  天: 365,
  三个月: 4,
  两年: 0.5,
};

/** Units whose 万 and 亿 belong to the document's own way of counting; heads and things are written out. */
const written =
  /^(?:元|美元|亩|公顷|平方米|平方公里|立方米|斤|公斤|吨|吨标准煤|千瓦时|千瓦|度|标准煤|人次|辆次|件次|户次|TEU|标箱|美金|港元|欧元)$/;

export const rows: RowWords = {
  natureOf,
  makes:
    /新增|新建|改建|扩建|建设|建成|创建|打造|培育|培养|培训|招聘|招录|引进|选派|发放|资助|救助|投入|安排|完成|改造|修缮|开展|举办|召开|组织|购置|配备|检查|整治|整改|办理|受理|调解|争取|筹集|提供|种植|造林|治理|修复|开工|竣工|启动|销售|生产|实现|减免|征收|铺设|拆除|安置|转移|评选|认定|申报|选树|成立|设立|开设|增设|植树|接种|筛查|走访|慰问|宣传|服务|接待|帮扶|推广|发行|融资|收入|产值|产量|营收|利润|进出口|总额|投资/,
  holds:
    /在园|在校|在册|在岗|保有|存量|覆盖人口|总人口|常住人口|床位|保持|稳定在|维持|平均|人均|均值|比例|占比|率|指数|满意度|预期寿命|浓度|余额|总量控制|编制|岁|规模达|里程达|总里程|累计达|拥有|现有/,
  standingShare: /占比|比例|比重|率|占/,
  floor: /不低于|不少于|不得低于|不得少于|不小于/,
  spends: /投入|支出|安排|投资|经费|资金|拨付|预算/,
  growthName: (name, change, share) => {
    const base = name.replace(
      /(?:同比)?(?:增长率?|提高|提升|增加|上升|上涨|增幅|增速|下降|降低|减少|压减|降幅|回落)$/,
      '',
    );
    const stem = base === '' ? name : base;
    if (change === 'decrease') return `${stem}${share ? '降幅' : '降低幅度'}`;
    return `${stem}${share ? '增幅' : '提高幅度'}`;
  },
  timesAYear: (per) => yearly[per] ?? 0,
  unitInSheet: (unit, scale) => {
    if (unit === '%' || unit === '％') return { unit: '%', divisor: 1 };
    if (scale === null || unit === null || !/^[万亿]+$|^(?:百|千|十)?[万亿]$/.test(scale.word) || !written.test(unit))
      return { unit: unit ?? '', divisor: 1 };
    return { unit: `${scale.word}${unit}`, divisor: scale.factor };
  },
  perUnit: (unit, per) => (unit === '' ? `每${per}` : `${unit}/${per}`),
  yearStartsIn: (words) => (/财年|财政年度/.test(words) ? 4 : 9),
};
