/** Words that head a table's column of names. Apart from the other columns: a page asks for them before it loads those. */
export const heads =
  '指标 指标名称 主要指标 考核指标 项目 任务 工作任务 目标任务 重点任务 内容 名称 工作内容 项目名称 核心指标 预期目标 具体指标';
