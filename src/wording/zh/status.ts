/** 状态、类型、方向、口径:表里写的词,公式比较的也是这些词。英文一份的键照此。 */
import type { Basis, Direction, Kind, Modality } from '../../plan';
import type { StatusClass, StatusCode } from '../../status';

const words: Readonly<Record<StatusCode, string>> = {
  'no-as-of': '缺截止日期',
  'to-fill': '待补',
  'no-target': '未设目标',
  'not-started': '未到启动',
  'overdue-unreported': '逾期未报',
  unreported: '未报',
  'limit-broken': '突破底线',
  'over-range': '超出区间',
  'no-due': '缺时限',
  'dates-out-of-order': '日期有误',
  done: '已完成',
  warning: '预警',
  holding: '达标保持',
  met: '已达标',
  overdue: '逾期',
  reversed: '倒退',
  'in-progress': '推进中',
  'on-track': '正常',
  slow: '偏慢',
  behind: '滞后',
};

const meanings: Readonly<Record<StatusCode, string>> = {
  'no-as-of': '“设置”里的数据截至不是日期',
  'to-fill': '文件里缺这个数，目标值写着“待补”',
  'no-target': '目标值空着，或者是文字',
  'not-started': '数据截至早于起始日期',
  'overdue-unreported': '过了完成时限，没有完成值',
  unreported: '没有完成值',
  'limit-broken': '控制数或底线没有守住',
  'over-range': '超过了目标上限',
  'no-due': '完成时限不是日期',
  'dates-out-of-order': '完成时限早于起始日期',
  done: '达到目标，不会再变',
  warning: '控制数还没破，但用得比时间快',
  holding: '未到时限，控制数守住了',
  met: '达到目标，未到时限',
  overdue: '过了完成时限，没有达到目标',
  reversed: '比基期还差',
  'in-progress': '时间才过了一小段，先不评判',
  'on-track': '完成率不低于应达进度',
  slow: '完成率达到应达进度的九成（比例见“设置”）',
  behind: '完成率低于应达进度的九成（比例见“设置”）',
};

const classes: Readonly<Record<StatusClass, string>> = {
  done: '完成',
  ok: '正常',
  watch: '留意',
  lag: '滞后类',
  void: '缺数据',
  none: '不评判',
};

const kind: Readonly<Record<Kind, string>> = {
  count: '数值',
  rate: '比率',
  limit: '控制',
  floor: '底线',
  milestone: '里程碑',
  quality: '定性',
  frequency: '频次',
};

const direction: Readonly<Record<Direction, string>> = {
  up: '越高越好',
  down: '越低越好',
  range: '区间',
  reach: '达成',
};

const basis: Readonly<Record<Basis, string>> = { cumulative: '累计', point: '时点' };

const modality: Readonly<Record<Modality, string>> = { ensure: '确保', strive: '力争', basic: '基本' };

export const status = { status: words, meanings, classes, kind, direction, basis, modality };
export type StatusWords = typeof status;
