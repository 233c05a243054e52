/** Chinese words for what belongs to what the clause before says: who took part, what was paid or made, how much of a task. */

/** Whoever takes part in what the clause before says. */
export const attending = /^(?:培训|参训|参赛|参展|参演|服务|接待)(?:学员|人员|群众|选手|观众|学生|教师|职工|对象)$/;

/** 到位300万元: of the sum just named. */
export const paid = /^(?:到位|到账|拨付|支付|兑付|发放)$/;

/** What a branch of the economy makes, said behind how it does. */
export const produced = /^(?:完成|实现)(?:总产值|产值|增加值|营业收入|营收|利税|销售额|销售收入)$/;

/** 完成年度任务的98%: whose, the clause before says. */
export const ofTask =
  /^完成(?:[省市县区州]?(?:定|级|下达)?的?)?(?:全年|年度?|年初|半年|上半年|季度)?(?:既定|预期|民生工程|民生实事)?(?:目标|计划|指标|调整|收入|支出)?(?:任务|目标|计划|指标|预算)数?$/;
