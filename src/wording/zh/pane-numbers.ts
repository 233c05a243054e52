/** 文中每个数是什么、为什么不是指标（简体中文）。每条规则的说法在 rules 里。 */
export const numbers = {
  open: '看原文里的每个数',
  heading: '原文里的数',
  close: '回到过目',
  note: '点任何一个数，看它成了什么，或者为什么不是指标。',
  legend: { record: '指标', dismissed: '已判为不是', time: '时间', left: '不是指标' },
  label: (number: string, what: string) => `${number}：${what}`,
  asked: (number: string) => `“${number}”`,
  isTime: (period: string) => `是时间：${period}。`,
  isTimePlain: '是时间的一部分。',
  isLeft: (reason: string) => `没有列为指标：${reason}。`,
  adopt: '它是指标，加进来',
  part: (k: string, n: string) => `第 ${k} 部分，共 ${n} 部分`,
  earlier: '前一部分',
  later: '后一部分',
  none: '这份文件里没有数。',
};
