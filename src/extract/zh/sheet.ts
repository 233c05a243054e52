/** What people write on their own sheets: sums, notes under the table, heads of the whole year. */
import type { SheetWords } from '../pack';

export const sheet: SheetWords = {
  sum: /^(?:合计|小计|总计|共计|累计|汇总|平均|[^，。；]{0,12}(?:小计|合计|总计))[:：]?$/,
  note: /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|制表人|制表|审核人|审核|复核|负责人|单位负责人|填报单位|填报日期|联系电话|联系人)[:：\s\d]/,
  whole: /全年|年度|总目标|年目标/,
  cumulative: /累计|截至|截止|至今|目前|年末|1[-—~至]\d{1,2}月|全年完成|年度完成|实际完成/,
  indicator: /指标/,
};
