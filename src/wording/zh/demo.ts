/** 无界面演示（npm run demo）里的话。 */
export const demo = {
  read: (rows: number, set: number, year: number) =>
    `读取样例计划：找到 ${rows} 项指标，另有 ${set} 个数字不是指标；计划年度 ${year}。`,
  written: (rows: number, rounds: number) => `写入台账：${rows} 行，${rounds} 次往返。`,
  typed: (found: number, all: number) => `填报样例完成值：${found}/${all} 项。`,
  refreshed: (lagging: number, rounds: number) => `刷新：${rounds} 次往返，滞后类 ${lagging} 项。\n`,
  headers: ['指标名称', '单位', '目标值', '完成值', '完成率', '应达进度', '偏差', '状态'],
  lagging: '滞后清单（按严重程度）：',
  left: (file: string) => `\n工作簿：${file}`,
};
