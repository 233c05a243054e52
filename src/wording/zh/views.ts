/** 台账的几种看法：谁看，看哪些列。 */
export const views = {
  title: '看哪些列',
  names: { fill: '填报', leader: '领导', assess: '考核', all: '全部' },
  /** 按钮下面的一句，说现在看到什么。 */
  shows: {
    fill: '核心列，加数据日期、进展、原因、措施、自报完成率。',
    leader: '只有核心列，和打印的一样。',
    assess: '核心列，加预计、月均需完成、权重、得分、自报、研判、对标。',
    all: '除计算用的辅助列外，全部都看得到。',
  },
  note: '只显示或隐藏标尺的列，您自己插入的列和数据都不动。',
};
export type ViewWords = typeof views;
