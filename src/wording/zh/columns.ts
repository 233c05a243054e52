/** 台账各列的列名、分组和列表用词。加一列:这里一个列名,英文一个,sheet/ 里一项。 */
const titles = {
  no: '序号',
  area: '板块',
  name: '指标名称',
  unit: '单位',
  baseline: '基期值',
  target: '目标值',
  actual: '完成值',
  due: '完成时限',
  completion: '完成率',
  expected: '应达进度',
  gap: '偏差',
  status: '状态',
  mark: '标志',
  owner: '责任单位',
  code: '指标编码',
  kind: '类型',
  direction: '方向',
  basis: '口径',
  upper: '目标上限',
  start: '起始日期',
  dataDate: '数据日期',
  elapsed: '时间进度',
  forecast: '预计全年',
  needed: '月均需完成',
  weight: '权重',
  score: '得分',
  person: '责任人',
  support: '配合单位',
  leader: '分管领导',
  note: '进展说明',
  cause: '滞后原因',
  measure: '整改措施',
  measureDue: '整改时限',
  closure: '销号状态',
  evidence: '佐证',
  selfReported: '自报完成率',
  judgement: '人工研判',
  benchmark: '对标值',
  modality: '力度',
  document: '来源',
  sentence: '原文',
  doubts: '存疑',
  updated: '更新时间',
  effectiveStart: '起算日',
  usesBaseline: '用基期',
  months: '总月数',
  planRow: '计划行',
  isLimit: '限制类',
  class: '类别',
  severity: '严重度',
};

const groups = {
  core: '核心',
  definition: '口径',
  pace: '测算',
  assessment: '考核',
  people: '责任分工',
  remedy: '进展与整改',
  reference: '参考',
  origin: '来源',
  helper: '辅助(公式用)',
};

/** 销号状态可选的词,依次。 */
const closure: readonly string[] = ['未销号', '申请销号', '已销号', '退回'];

/** 偏差的单位,写在列名下面。 */
const titleNotes = { gap: '百分点' };

export const columns = { titles, titleNotes, groups, closure };
export type ColumnWords = typeof columns;
