/** 接管用户自己的表时所用的词。 */
export const adopt = {
  /** 我们加的列的标题。 */
  titles: {
    completion: '完成率',
    expected: '应达进度',
    status: '状态',
    kind: '类型',
    direction: '方向',
    basis: '口径',
    upper: '目标上限',
    dueSaid: '时限（读出）',
    scale: '百分数',
    due: '时限',
    target: '目标（读出）',
    actual: '完成（读出）',
    effectiveStart: '起算日',
    usesBaseline: '用基期',
    months: '总月数',
    elapsed: '时间进度',
    isLimit: '限制类',
    class: '类别',
  },
  /** 原表已有同名列时,跟在标题后面。 */
  ours: '（标尺）',
};
export type AdoptWords = typeof adopt;
