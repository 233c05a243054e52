/** 《汇总》和《滞后清单》上的话。英文一份的键照此。 */
const summary = {
  heading: '汇总',
  /** 公式里的文字，依次接在日期和数后面。 */
  line: {
    asOf: '数据截至 ',
    noAsOf: '（未填）',
    total: '；共 ',
    lagging: ' 项，滞后类 ',
    end: ' 项。点列标上方的“＋”，看每种状态各有几项。',
  },
  notes: [
    '应计：不含“未到启动”的项数。加权完成率：得分 ÷ 有数据各项的权重。考核口径：缺数据按 0，得分 ÷ 全部权重。',
    '没有权重的，各项等权、超额按 100% 计。别人自己的表（加了计算列的）不在其内。',
  ],
  names: '板块／责任单位',
  total: '合计',
  counted: '应计',
  withData: '有数据',
  coverage: '覆盖率',
  own: '加权完成率',
  strict: '考核口径',
  weight: '权重合计',
  weightWithData: '其中有数据',
  score: '得分合计',
  equal: '等权完成',
  helper: '辅助',
  all: '全部指标',
  byArea: '按板块',
  byOwner: '按责任单位',
  rest: '未填或未列出',
  chart: '各板块指标状态（项数）',
};

const lagging = {
  heading: '滞后清单',
  line: {
    asOf: '数据截至 ',
    noAsOf: '（未填）',
    count: '；滞后类共 ',
    end: ' 项，先看严重度，再看偏差。',
    more: '还有 ',
    moreEnd: ' 项没有列出，请在台账按“状态”筛选。',
    unprinted: '打印区域只到第 ',
    unprintedEnd: ' 项。',
  },
  intro: '原因、措施、时限在台账的《整改》各列填写，点“去填”到那一行；这里自动显示，写着“待填”的请补上。',
  to: '去填',
  toColumn: '台账',
  unfilled: '待填',
  helper: '辅助',
};

const pane = {
  add: '加上汇总与滞后清单',
  note: '这本台账还没有这两张表；都是公式，加上以后自动更新，可撤销。',
};

export const reportSheets = { summary, lagging, pane };
export type ReportSheetWords = typeof reportSheets;
