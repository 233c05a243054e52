/** 命令行说的话：用法、提示、出错时怎么办。英文一份的键照此。 */
import { checks } from './cli-checks';
import { merge } from './pane-merge';

const usage = `用法：
  yardstick text 文件                          打印文件的文字，也就是提取时读的文字
  yardstick extract 文件… [--json]             列出文件里的指标语句；--json 每行一个 JSON
  yardstick import 文件… --into 台账.xlsx       由计划文件生成台账；这一年的台账已经有了，就并进去
      [--year 年] [--as-of 年-月-日] [--actuals] [--plan 第几份,…] [--renamed all|none|编码,…] [--out 另存.xlsx]
  yardstick refresh 台账.xlsx [--json]          计算完成率和状态并打印；把结果、填报和数据截至写回台账
      [--year 年] [--as-of 年-月-日] [--out 另存.xlsx]   --year：文件里有几本台账时要哪一本，默认最新的
  yardstick update 台账.xlsx --from 文件…       从总结或表格里取完成值，对上的写进台账，其余列出来
      [--year 年] [--as-of 年-月-日] [--take all|编码,…] [--out 另存.xlsx]   --take：拿不准的里面要写的
  yardstick check 台账.xlsx [--year 年] [--json]  逐项校验，列出问题和改法；有问题也以 0 退出，读不了才是 1
写台账时只动本工具的格子；写不成，原来的文件不变。--out 另存，不动原来的文件。
各命令都可以加 --language zh 或 en（默认 zh）。`;

/** 没有写的一个数。 */
interface FigureFacts {
  readonly name: string;
  readonly code: string;
  readonly value: string;
  readonly unit: string;
  readonly rowUnit: string;
  readonly day: string;
  readonly start: string;
  readonly asOf: string;
}

export const cli = {
  listJoin: '、',
  usage,
  error: '错误：',
  warning: '注意：',
  unknownVerb: (verb: string) => `没有“${verb}”这个命令。`,
  unknownOption: (option: string) => `没有“${option}”这个选项。`,
  valueMissing: (option: string) => `${option} 后面缺少取值。`,
  badDate: (option: string, text: string) => `${option} 的“${text}”不是日期，请写成 2025-06-30 这样。`,
  badYear: (text: string) => `--year 的“${text}”不是年份，请写成 2025 这样。`,
  badPlan: (text: string) => `--plan 的“${text}”不是第几份，请写成 1 或 1,3 这样。`,
  noSuchPlan: (number: number, most: number) => `没有第 ${number} 份计划，文件里共 ${most} 份，没有写入。`,
  paper: (title: string, targets: number, actuals: number, taken: boolean) =>
    `  ${title}（${targets} 条目标，${actuals} 条完成情况）${taken ? '' : '：没有取'}`,
  severalPlans: (count: number, chosen: boolean) =>
    chosen
      ? `文件里有 ${count} 份计划或总结，按 --plan 取了以上几份。`
      : `文件里有 ${count} 份计划或总结，都取了；只要其中的，请用 --plan 写明第几份，例如 --plan 1。`,
  badLanguage: (text: string) => `--language 只能是 zh 或 en，不能是“${text}”。`,
  fileMissing: (verb: string) => `${verb} 后面要写文件名。`,
  oneFile: (verb: string) => `${verb} 一次只读一个文件。`,
  intoMissing: 'import 要用 --into 写明生成的台账，例如 --into 台账.xlsx。',
  intoNotBook: (path: string) => `--into 的“${path}”不是 .xlsx 文件名。`,
  notFound: (path: string) => `找不到“${path}”。请核对文件名和所在的文件夹。`,
  isFolder: (path: string) => `“${path}”是文件夹，请写文件名。`,
  noPermission: (path: string) => `没有权限打开“${path}”。请检查文件的权限，或换一个位置。`,
  cannotRead: (path: string, reason: string) => `读不了“${path}”（${reason}）。`,
  cannotWrite: (path: string, reason: string) =>
    `写不了“${path}”（${reason}）。请检查文件夹是否存在、文件是否被其他程序打开。`,
  bookExists: (path: string) => `“${path}”已经存在，没有写入。请换一个文件名，或先移开原来的文件。`,
  outNotBook: (path: string) => `--out 的“${path}”不是 .xlsx 文件名。`,
  fromMissing: 'update 要用 --from 写明从哪些文件取完成值，例如 --from 半年总结.docx。',
  notYet: (verb: string) => `${verb} 还没有做好。`,
  nothingToWrite: (path: string) => `${path} 没有要改的地方，没有写入。`,
  saved: (path: string) => `已写入 ${path}。`,
  openElsewhere: (path: string) => `“${path}”正在 Excel 里打开，没有写入。请先关闭，或用 --out 另存。`,
  changedMeanwhile: (path: string) => `“${path}”在计算期间被改动过，没有写入。请再运行一次。`,
  /** 为什么一个字也没有写。 */
  notWritten: {
    'no-room':
      '“{sheet}”第 {row} 行以下要为新的行让出位置，但“{by}”引用或挂在这些行上，没有写入。请在台账末行下面插入几行空行，再运行一次。',
    'formula-stands': '“{sheet}”的 {cell} 里是人写的公式，这里要写入数值，没有写入。请先把公式改成数值，再运行一次。',
  },
  /** 链接到别的表的完成值：格子、几格。 */
  linked: (cells: string, count: number) =>
    `${count} 项的完成值链接到别的表（${cells}），没有改；按文件里存的结果算，那张表改过的话请先在 Excel 里打开存一次。`,
  /** 没有动的格子：表、列、格子、几格。 */
  kept: {
    formula: (sheet: string, column: string, cells: string, count: number) =>
      `“${sheet}”的“${column}”有 ${count} 格是人写的公式，没有改：${cells}。`,
    'formula-changed': (sheet: string, column: string, cells: string, count: number) =>
      `“${sheet}”的“${column}”有 ${count} 格公式和原来的不同，没有改：${cells}。`,
    'formula-replaced': (sheet: string, column: string, cells: string, count: number) =>
      `“${sheet}”的“${column}”有 ${count} 格公式换成了数，没有改：${cells}。`,
  },
  moved: (name: string, from: string, to: string) => `变化：${name} ${from} → ${to}`,
  /** 另一年的计划：在同一个文件里另建一本台账。 */
  besideMade: (year: number, rows: number, doubts: number, standing: string) =>
    `文件里另建了 ${year} 年度台账：${rows} 项指标${doubts > 0 ? `，其中 ${doubts} 项有存疑，请核对“存疑”列` : ''}。${standing} 年度的台账一字未动。年度不对时，请在 Excel 里删掉标着 ${year} 的几张表，再用 --year 指明年度导入。`,
  yearLeft: (year: number, sheets: string) =>
    `${year} 年度的台账表已经不在，但它的其他表还留着：${sheets}。没有写入。请先在 Excel 里删掉这些表，再运行一次。`,
  noLedgerOf: (year: number, standing: string) =>
    `文件里没有 ${year} 年度的台账，文件没有改动。有的是：${standing}。请改 --year，或先用 import 计划文件 --into 本文件 --year ${year} 导入这一年的计划。`,
  /** 表里该是数的格子写了文字。 */
  unread: {
    actual: (name: string, text: string) =>
      `“${name}”的完成值是文字“${text}”，没有写。请只填数，单位写在“单位”列，文字写在“进展说明”列。`,
    target: (name: string, text: string) =>
      `“${name}”的目标值是“${text}”，读不成一个数，没有导入。请在表里改成数再导入，或在台账里补这一行。`,
  },
  recoded: (name: string, said: string, code: string) =>
    `“${name}”在表里的编码 ${said} 已经是另一项的，这一行改编为 ${code}；请核对编码。`,
  baselineTaken: (name: string, value: string) => `“${name}”的上年完成 ${value} 作为基期值；不对请在台账里改。`,
  baselineOffered: (name: string, value: string) =>
    `“${name}”另有往年完成 ${value}，没有填入；要作为基期值请手工填写。`,
  asOfTaken: (date: string) => `完成值按截至上月末 ${date}；不对的话请用 --as-of 指明。`,
  merge: {
    changed: '改',
    corrected: '保留人改的',
    fresh: '新增',
    gone: '新版本没有',
    undecided: '疑似改名',
    reasons: merge.diff.renamedReasons,
    isRenamed: (code: string, before: string, after: string) =>
      `“${before}”（${code}）在新版本里像是改叫“${after}”，没有定，两项都没有动。是同一项，再运行一次并加 --renamed ${code}（都是就用 --renamed all）；不是就用 --renamed none，分别按新版本没有和新增处理。`,
    replaced: (name: string) => `按《${name}》的新版本处理。`,
    cells: (column: string, count: number) => `${column} ${count} 格`,
    untaken: (cells: readonly string[], actuals: boolean) =>
      `已有的行里人填的格子没有改，表里和台账不同的有：${cells.join('、')}。${actuals ? '完成值请用 update --from 这张表来取，' : ''}其余请在台账里填。`,
    counts: ([same, changed, fresh, gone, corrected, undecided]: readonly number[]) =>
      `相同 ${same ?? 0} 项，改 ${changed ?? 0} 项，新增 ${fresh ?? 0} 项，新版本没有的 ${gone ?? 0} 项（仍保留），保留人改的 ${corrected ?? 0} 项，疑似改名待定 ${undecided ?? 0} 项。`,
  },
  update: {
    none: '文件里没有找到完成值，没有写入。可以用 extract 看看读到了什么。',
    is: { write: '写入', same: '相同', later: '台账的更新，没有改', linked: '是链接，没有改', doubtful: '拿不准' },
    unmatched: '没有对上',
    takeDoubtful: (codes: readonly string[]) =>
      `拿不准的 ${codes.length} 项没有写。看过之后要写的，再运行一次并加 --take ${codes[0] ?? ''}（几项用逗号隔开，60% 以上又没有相近的都写就用 --take all）。`,
    nothingToTake: (code: string) => `--take 的“${code}”没有拿不准的数，请核对编码。`,
    rival: (other: string) => `另有相近：${other}`,
    reasons: {
      'same-code': '编码相同',
      'other-name': '名称不像',
      about: '是约数',
      abbreviation: '像是简称',
      'same-name': '同名',
      'like-name': '名称相近',
      'same-unit': '单位相同',
      'other-scale': '单位换算',
      'other-unit': '单位不同',
      'same-area': '板块相同',
      'in-period': '期间相符',
      'period-unknown': '期间不明',
    },
    /** 表里的数为什么没有写、怎么办。 */
    faults: {
      'unknown-code': ({ name, code }: FigureFacts) =>
        `“${name}”的编码 ${code} 台账里没有，没有写。请核对表里的编码；是新指标，请先用 import 并入。`,
      unit: ({ name, code, unit, rowUnit }: FigureFacts) =>
        `“${name}”（${code}）的单位是“${unit}”，台账里是“${rowUnit}”，换算不了，没有写。请把表里的数改成台账的单位。`,
      later: ({ name, day, asOf }: FigureFacts) =>
        `“${name}”的日期 ${day} 晚于数据截至 ${asOf}，没有写。日期写错了请改表；没有错请加 --as-of ${day}。`,
      earlier: ({ name, day, start }: FigureFacts) =>
        `“${name}”的日期 ${day} 早于这一项的起始日期 ${start}，没有写。请核对表里的日期。`,
      older: ({ name, day, value }: FigureFacts) => `“${name}”有几个日期的数，写最晚的；${day} 的 ${value} 没有写。`,
      day: ({ name, day }: FigureFacts) => `“${name}”的数据日期“${day}”不是日期，没有写。请写成 2025-06-30 这样。`,
    },
    counts: ([written, kept, doubtful, unmatched, wrong]: readonly number[]) =>
      `写入 ${written ?? 0} 项，未改 ${kept ?? 0} 项，拿不准 ${doubtful ?? 0} 项，没有对上 ${unmatched ?? 0} 项${(wrong ?? 0) > 0 ? `，有问题没有写 ${wrong ?? 0} 项` : ''}。`,
  },
  yearUnknown: '文件没有写明是哪一年的计划。请用 --year 指明，例如 --year 2025。',
  yearGuessed: (year: number) => `计划年度按 ${year}；不对的话请用 --year 指明。`,
  asOfChosen: (date: string) => `数据截至按上月末 ${date}；不对的话请用 --as-of 指明，或在“设置”里改。`,
  nothingFound: '没有找到可以列入台账的指标，没有生成文件。可以用 extract 看看读到了什么。',
  written: (path: string, rows: number, doubts: number) =>
    `已生成 ${path}：${rows} 项指标${doubts > 0 ? `，其中 ${doubts} 项有存疑，请核对“存疑”列` : ''}。`,
  none: '无',
  noStatements: (file: string) => `${file}：没有找到指标语句。`,
  kinds: { target: '目标', actual: '完成' },
  missing: '（缺数）',
  summary: (rows: number, reported: number, lagging: number, watch: number) =>
    `共 ${rows} 项，已报 ${reported} 项；滞后类 ${lagging} 项，留意 ${watch} 项。`,
  asOf: (date: string) => `数据截至 ${date}`,
  noAsOf: '没有数据截至日期',
  of: '/',
  checks,
};
export type CliWords = typeof cli;
