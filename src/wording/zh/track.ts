/** 填报、变更记录两张表，历史副本，以及窗格里“历史”一节的话。 */
type Counts = Readonly<Record<string, string | number>>;
const n = (counts: Counts, key: string): string => String(counts[key] ?? '');

export const track = {
  checkins: {
    heading: '填报',
    intro: '每次刷新，把变了的完成值和数据日期记一行在这里；台账里只留最新的。要看过去某一天的台账，从这里推算。',
    columns: {
      code: '指标编码',
      name: '指标名称',
      dataDate: '数据日期',
      value: '完成值',
      unit: '单位',
      entered: '记录时间',
      source: '来源',
      operation: '操作号',
    },
  },
  changes: {
    heading: '变更记录',
    intro: '每次操作一行；改了目标值、时限、完成值的，每处再记一行。“依据”可以补写，其余由工具记。',
    columns: {
      at: '时间',
      kind: '操作',
      what: '内容',
      code: '指标编码',
      name: '指标名称',
      field: '项目',
      before: '原值',
      after: '新值',
      grounds: '依据',
      source: '来源',
      operation: '操作号',
    },
  },
  past: {
    title: (ledger: string, date: string) => `${ledger} ${date}`,
    heading: (title: string, date: string) => `${title}（${date} 的副本，只有数值）`,
  },
  /** 操作的名称，写在“操作”一列。 */
  kinds: {
    'new-ledger': '新建台账',
    'write-indicators': '写入指标',
    'merge-indicators': '再次导入',
    refresh: '刷新',
    'type-actual': '填报',
    'type-actuals': '批量填报',
    'set-as-of': '改数据截至',
    'look-back': '历史副本',
    'repair-highlight': '修复标色',
    'repair-formulas': '修复公式',
    'mend-twins': '整理重复的表',
    adopt: '就地接入',
    release: '移除接入',
    receive: '收表',
    undo: '撤销',
  },
  /** “内容”一列：一句话，数从操作里来。 */
  sentences: {
    'new-ledger': (c: Counts) => `新建台账，${n(c, 'rows')} 项指标`,
    'write-indicators': (c: Counts) => `写入 ${n(c, 'rows')} 项指标`,
    'merge-indicators': (c: Counts) => `再次导入：新增 ${n(c, 'rows') || '0'} 项，改 ${n(c, 'cells') || '0'} 处`,
    refresh: (c: Counts) => `刷新：${n(c, 'changes') || '0'} 处变化，记填报 ${n(c, 'checkins') || '0'} 条`,
    'type-actual': (c: Counts) => `填报 ${n(c, 'code')} 的完成值`,
    'type-actuals': (c: Counts) => `填报 ${n(c, 'rows')} 项的完成值`,
    'set-as-of': (c: Counts) => `数据截至改为 ${n(c, 'date')}`,
    'look-back': (c: Counts) => `另存 ${n(c, 'date')} 的台账`,
    'repair-highlight': (c: Counts) => `去掉重复的标色规则 ${n(c, 'rules') || '0'} 条，重新设好五条`,
    'repair-formulas': (c: Counts) => `恢复 ${n(c, 'cells')} 格公式`,
    'mend-twins': (c: Counts) => `整理重复的表 ${n(c, 'sheets')} 张`,
    adopt: (c: Counts) => `就地接入 ${n(c, 'rows')} 行`,
    release: (c: Counts) => `移除接入 ${n(c, 'rows') || ''}`,
    receive: (c: Counts) => `收表 ${n(c, 'files')} 份`,
    undo: (c: Counts) => `撤销“${n(c, 'what')}”（${n(c, 'id')}），恢复 ${n(c, 'restored')} 处`,
  },
  sources: {
    sheet: '表中填写',
    pane: '窗格填写',
    command: '命令行',
    document: (name: string) => `文件《${name}》`,
    table: (name: string) => `表格“${name}”`,
    returned: (name: string) => `收表“${name}”`,
    undo: (name: string) => `撤销 ${name}`,
  },
};
export type TrackWords = typeof track;
