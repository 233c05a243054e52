/** Words that head a table's columns, by role. */
import type { TableWords } from '../table-words';
import { heads } from './heads';

export const columns: TableWords['columns'] = {
  name: heads,
  content:
    '目标要求 具体举措 具体措施 具体内容 主要内容 具体任务 主要任务 任务内容 任务要求 工作要求 工作措施 主要措施 主要举措 重点举措 工作举措 落实措施 推进措施 实施内容 建设内容 建设任务 主要工作 措施 举措',
  unit: '单位 计量单位 计量',
  baseline: '现状值 基期值 基期 基数 基准值 现状 上年实际 上年完成 上年值 完成基数 基础值 期初值',
  target: '目标值 目标 年度目标 计划 计划值 计划数 任务数 预期值 目标数 年度任务 指标值 任务量 终期目标 规划目标',
  actual:
    '完成值 实际 实际完成 完成数 完成情况 实际值 累计完成 截至目前 完成 已完成 实绩 目前进度 当前进度 最新进度 目前完成 现完成',
  owner:
    '责任单位 牵头单位 责任部门 牵头部门 责任主体 负责单位 实施单位 主办单位 牵头科室 责任科室 主责部门 主责单位 主责科室 承办单位 承办科室 主管部门',
  due: '完成时限 时限 完成时间 时间节点 截止时间 办结时限 进度要求 完成期限',
  nature: '属性 指标属性 性质 指标性质 类型 符号 运算符号 计算符号',
  area: '板块 领域 类别 一级指标 维度 分类 单位名称 乡镇 镇街 县区 区县 学校 学校名称 部门 地区',
  number: '序号 编号 号',
  note: '进展说明 进展 工作进展 进展情况 完成情况说明',
  start: '起始日期 开始时间 启动时间 开工时间',
  upper: '目标上限 上限',
  dataDate: '数据日期 数据截至 统计时间 填报日期 填报时间',
  weight: '权重 分值 权数 考核分值 标准分',
  code: '指标编码 编码 代码 指标代码',
  kind: '指标类型',
  direction: '指标方向 方向',
  basis: '统计口径 口径',
  modality: '力度',
  person: '责任人 联系人 负责人 具体责任人',
  support: '配合单位 协办单位 配合部门 协同单位 参与单位',
  leader: '分管领导 牵头领导 责任领导',
  cause: '滞后原因 存在问题 原因分析',
  measure: '整改措施 下步措施 下一步措施 下一步打算',
  measureDue: '整改时限 整改期限',
  closure: '销号状态',
  evidence: '佐证 佐证材料',
  selfReported: '自报完成率',
  judgement: '人工研判',
  benchmark: '对标值 标杆值',
  completion:
    '完成率 完成比例 完成进度 完成占比 目标完成率 完成百分比 进度 完成度 占目标比重 占全年目标比重 同比 增幅 增速 同比增长 同比增减 较上年',
  expected: '应达进度 序时进度 时序进度 时间进度 计划进度 预计全年 月均需完成',
  gap: '偏差 差距 差额 缺口 与序时进度差',
  status: '状态 完成状态 进展状态 是否完成 预警 预警等级 亮灯 评价',
  mark: '标志 标识',
  other:
    '备注 说明 得分 自评分 考核得分 联系电话 电话 依据 文件依据 来源 数据来源 考核方式 评价标准 填报人 审核人 计划行',
};

const grows = /(?:增长|增速|增幅|增长率|上升|提高)$/;
const falls = /(?:下降|降低|减少|降幅|压减)$/;

/** 年均增速〔累计〕 heads growth; 同比 that over the year before; 地区生产总值增长 is growth by its own name. */
export const growth: NonNullable<TableWords['growth']> = (head, name) => {
  const isNamed = grows.test(name) || falls.test(name);
  const isYearly = head !== null && /^(?:同比|[较比](?:去年|上年)|增[长幅速减])/.test(head);
  if (head === null ? !isNamed : !isYearly && !/^(?:年均|累计[增下提])/.test(head)) return null;
  const said = `${name}${isYearly ? '增长' : '增速'}`;
  return { name: isNamed ? name : said, change: falls.test(name) ? 'decrease' : 'increase', isYearly };
};

export const share = /(?:率|比例|占比|比重)$/;
