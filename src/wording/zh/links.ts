/** 填报页里的链接：完成值取自别的表的单元格，由 Excel 自己更新。 */
export const links = {
  open: '链接到单元格',
  openFor: (name: string) => `把“${name}”的完成值链接到单元格`,
  from: (cell: string) => `链接自 ${cell}`,
  goTo: (cell: string) => `到 ${cell}`,
  computed: (formula: string) => `由公式算出：${formula}`,
  broken: '链接断了：原来的单元格已不在。',
  unlink: '取消链接',
  unlinkFor: (name: string) => `取消“${name}”的链接，留下现在的数`,
  /** 一格。 */
  hint: '到别的工作表里选中一格，再回来点“用选中的格”。以后那格变了，完成值跟着变。',
  take: '用选中的格',
  takeDate: '用选中的格作数据日期',
  chosen: (cell: string, value: string) => `完成值 ← ${cell}，现为 ${value}`,
  chosenDate: (cell: string, value: string) => `数据日期 ← ${cell}，现为 ${value}`,
  empty: '空（当作没有填，不当作零）',
  dateStays: '数据日期不链接，照旧自己填。',
  hundredth: (value: string, share: string) => `那里写的 ${value} 就是 ${share}，除以 100 再用`,
  link: '链接',
  cancel: '不链接',
  /** 多行。 */
  many: {
    title: '一次链接多行',
    hint: '到别的工作表里选中要取的数（一列，可连日期列一起选），再回来点“用选中的区域”。按同一行里的指标编码或名称对应，先给您看，再写。',
    take: '用选中的区域',
    column: '完成值在哪一列',
    dateColumn: '数据日期在哪一列',
    noDate: '不链接',
    columnName: (letter: string) => `${letter} 列`,
    pairs: '对上的行',
    pair: (name: string, cell: string, value: string) => `${name} ← ${cell}，${value}`,
    isLinked: '现在已有链接，会换掉',
    hasValue: (value: string) => `现在填的是 ${value}，会换成链接`,
    hundredths: '百分数的行，那里写的是 85 这样的数，除以 100 再用',
    without: (n: string) => `选中的区域里有 ${n} 行没有对上`,
    none: '选中的区域里没有一行能对上台账的编码或名称。请把有名称的那几行的数选上。',
    link: (n: string) => `链接 ${n} 行`,
  },
  /** 在有链接的行里手填。 */
  over: (from: string, value: string) => `这一行链接自 ${from}。改成手填的 ${value}，链接就断开，以后不再自动更新。`,
  overYes: '断开并写入',
  overNo: '保留链接',
  /** 导入总结时。 */
  mine: (value: string, cell: string) => `保留链接 ${cell}（现为 ${value}）`,
};
export type LinkWords = typeof links;
