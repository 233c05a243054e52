/** 各张工作表上的话：表名、表头、设置、说明、图例、提示。英文一份的键照此。 */
const titles = {
  guide: '说明',
  settings: '设置',
  ledger: '台账',
  monthly: '月度计划',
  milestones: '节点',
  checkins: '填报',
  summary: '汇总',
  lagging: '滞后清单',
  units: '单位汇总',
  checks: '校验结果',
  changes: '变更记录',
  sources: '原文',
  lists: '字典',
};

const header = {
  title: (year: number) => `${year} 年度计划指标台账`,
  unit: '填报单位',
  period: '期次',
  reporter: '填报人',
  reviewer: '审核人',
  head: '负责人',
  phone: '电话',
  asOf: '数据截至',
  filledOn: '填报日期',
  deadline: '报送截止',
  version: '版本',
  secrecy: '密级',
  firstVersion: 'V1',
  /** 公式里的文字，依次接在数后面。 */
  summary: {
    total: '共 ',
    reported: ' 项，已报 ',
    lagging: ' 项；滞后类 ',
    watch: ' 项，留意 ',
    end: ' 项',
  },
  year: '年',
  month: '月',
  labelEnd: '：',
};

const settings = {
  heading: '设置',
  intro: '浅黄色的格子可以改；改了以后全表按新的数重新计算。',
  columns: { setting: '项目', value: '取值', meaning: '含义' },
  labels: {
    planYear: '计划年度',
    asOf: '数据截至',
    green: '正常线',
    amber: '偏慢线',
    minShare: '起步期',
    cap: '得分上限',
    monthly: '月度计划',
    language: '语言',
    palette: '配色',
    format: '版式版本',
  },
  meanings: {
    planYear: '这本台账是哪一年的计划；月度计划按这一年计算',
    asOf: '完成值截至哪一天；手工填写，不随当天变化',
    green: '完成率达到“应达进度×正常线”，状态为“正常”',
    amber: '完成率达到“应达进度×偏慢线”，状态为“偏慢”；再低为“滞后”',
    minShare: '时间进度不到这个比例时，只记“推进中”，先不评判',
    cap: '累计类指标超额完成时，得分最多按权重的这个倍数计',
    monthly: '有自己进度安排的指标，按《月度计划》计算应达进度',
    language: '台账的语言，建立时定下；公式按它比较文字，请不要改',
    palette: '状态的配色，建立时定下',
    format: '供工具识别，请不要改',
  },
  noMonthly: '无',
  hasMonthly: '见《月度计划》',
  palettes: { standard: '标准', 'colour-blind': '色觉友好' },
};

const guide = {
  heading: '使用说明',
  lines: [
    '这个工作簿是计划指标的台账：一行一项指标，目标都出自计划文件，《原文》记着每个数的出处。',
    '只填浅黄色的格子：完成值，以及右边的数据日期、权重、进展说明、滞后原因、整改措施等。',
    '完成率、应达进度、偏差、状态、标志等各列是公式，自动计算，请不要改；改坏了，刷新会修好。',
    '“数据截至”在《设置》里填写，不随当天变化；改了它，全表重新计算和判断。',
    '完成率达到目标都是 100%，超额不封顶；越低越好、有基期的比率、控制数等各按自己的口径计算。',
    '应达进度按月份算时间过去了多少，有分月安排的按《月度计划》；偏差＝完成率－应达进度，单位是百分点。',
    '计划文件里没有写出的数，目标值写“待补”，不当作 0，也不算完成；没有填完成值的，状态是“未报”。',
    '颜色有五类，旁边总有文字和标志，见下面的图例；滞后类的指标，请写明原因、措施和时限。',
    '点列标上方的“＋”，展开右边的列：指标编码、类型、口径、起止日期、得分、责任分工、整改、原文、存疑。',
    '可以排序、筛选、插入列、改表名；工具靠指标编码认行，请不要改编码，也不要留下重复的编码。',
  ],
  legend: '图例',
  legendColumns: { class: '类别', statuses: '包括的状态', note: '怎么看' },
  classNotes: {
    lag: '要写原因、措施、时限',
    watch: '还来得及，盯紧',
    void: '先把数据补齐',
    done: '达到目标，不会再变',
    ok: '照常推进',
    none: '还没到评判的时候',
  },
  input: '填写',
  inputNote: '由人填写的格子，工具不会改动',
};

const lists = {
  heading: '字典',
  intro: '公式和下拉列表从这里取词，请不要改动。',
  statusColumns: {
    word: '状态',
    glyph: '标志',
    class: '类别',
    severity: '严重度',
    lagging: '滞后类',
    meaning: '什么时候',
  },
  yes: '是',
  no: '否',
};

const sources = {
  heading: '原文',
  intro: '每项指标出自哪份文件、哪一段、哪一句。点最后一列，回到台账的那一行。',
  columns: {
    no: '序号',
    document: '文件',
    block: '段',
    place: '字符',
    sentence: '原文',
    code: '指标编码',
    name: '指标名称',
    back: '回台账',
    record: '记录',
  },
  none: '没有出自文件的指标。',
  back: '← 台账',
};

const monthly = {
  heading: '月度计划',
  intro: '各月末应累计完成全年目标的百分之几；这里有的指标，应达进度按这里计算。',
  code: '指标编码',
  name: '指标名称',
  months: (month: number) => `${month}月`,
};

const milestones = {
  heading: '节点',
  intro: '里程碑指标的各个节点；完成值填已完成节点的权重之和。',
  columns: { code: '指标编码', name: '指标名称', stage: '节点', due: '完成时限', weight: '权重' },
};

const checks = {
  computed: { title: '这是公式', message: '这一格自动计算，改了会被下一次刷新改回。' },
  list: { title: '不在列表里', message: '请从下拉列表里选。' },
  date: { title: '不是日期', message: '请填日期，例如 2025-06-30。' },
  number: { title: '不是数', message: '请只填数，单位写在“单位”列；“2000万”“约30”不能计算。' },
  share: { title: '请填比例', message: '请填 0 到 1 之间的比例或百分数，例如 90%。' },
};

export const sheet = {
  titles,
  /** Of a sheet of another year's ledger in the same workbook. */
  besideTitle: (title: string, year: number): string => `${title} ${year}`,
  header,
  settings,
  guide,
  lists,
  sources,
  monthly,
  milestones,
  checks,
  print: { page: '第 &P 页，共 &N 页' },
  toSource: '看出处',
  /** 不是原文明说的：字段名加注。 */
  inferred: (field: string) => `${field}为推定`,
  doubtJoin: '；',
};
export type SheetWords = typeof sheet;
