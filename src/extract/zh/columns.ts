/** Words that head a table's columns, by role. */
import type { LanguagePack } from '../pack';

export const columns: LanguagePack['columns'] = {
  name: '指标 指标名称 主要指标 考核指标 项目 任务 工作任务 目标任务 重点任务 内容 名称 工作内容 项目名称 核心指标 预期目标 具体指标',
  unit: '单位 计量单位 计量',
  baseline: '现状值 基期值 基期 基数 基准值 现状 上年实际 上年完成 上年值 完成基数 基础值 期初值',
  target: '目标值 目标 年度目标 计划 计划值 计划数 任务数 预期值 目标数 年度任务 指标值 任务量 终期目标 规划目标',
  actual: '完成值 实际 实际完成 完成数 完成情况 实际值 累计完成 截至目前 完成 已完成 实绩',
  owner: '责任单位 牵头单位 责任部门 牵头部门 责任主体 负责单位 实施单位 主办单位',
  due: '完成时限 时限 完成时间 时间节点 截止时间 办结时限 进度要求 完成期限',
  nature: '属性 指标属性 性质 指标性质 类型',
  area: '板块 领域 类别 一级指标 维度 分类',
  number: '序号 编号 号',
  note: '备注 说明',
};
