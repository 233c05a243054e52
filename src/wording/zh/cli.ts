/** 命令行说的话：用法、提示、出错时怎么办。英文一份的键照此。 */
const usage = `用法：
  yardstick text 文件                          打印文件的文字，也就是提取时读的文字
  yardstick extract 文件… [--json]             列出文件里的指标语句；--json 每行一个 JSON
  yardstick import 文件… --into 台账.xlsx       由计划文件生成台账
      [--year 年] [--as-of 年-月-日] [--actuals]
  yardstick refresh 台账.xlsx [--json]          按台账里的数计算完成率和状态并打印，不改文件
      [--as-of 年-月-日]
各命令都可以加 --language zh 或 en（默认 zh）。`;

export const cli = {
  usage,
  error: '错误：',
  warning: '注意：',
  unknownVerb: (verb: string) => `没有“${verb}”这个命令。`,
  unknownOption: (option: string) => `没有“${option}”这个选项。`,
  valueMissing: (option: string) => `${option} 后面缺少取值。`,
  badDate: (option: string, text: string) => `${option} 的“${text}”不是日期，请写成 2025-06-30 这样。`,
  badYear: (text: string) => `--year 的“${text}”不是年份，请写成 2025 这样。`,
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
  bookExists: (path: string) =>
    `“${path}”已经存在，没有写入。把新的计划并入已有台账的功能还没有；请换一个文件名，或先移开原来的文件。`,
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
};
export type CliWords = typeof cli;
