/** What people write on their own sheets: sums, notes under the table, heads of the whole year. */
import type { SheetWords } from '../table-words';

export const sheet: SheetWords = {
  sum: /^(?:合计|小计|总计|共计|累计|汇总|平均|[^，。；]{0,12}(?:小计|合计|总计))[:：]?$/,
  note: /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|制表人|制表|审核人|审核|复核|负责人|单位负责人|填报单位|填报日期|联系电话|联系人)[:：\s\d]/,
  whole: /全年|年度|总目标|年目标/,
  cumulative: /累计|截至|截止|至今|目前|年末|1[-—~至]\d{1,2}月|全年完成|年度完成|实际完成/,
  indicator: /指标/,
  less: /(?:大班额|失业率|死亡率|发病率|事故(?:起数|数|次数|率)?|发生率|辍学率|流失率|投诉|信访|PM2\.?5|PM10|浓度|能耗|排放|负债率|债务率|漏损率|差错率|近视率|缺陷率|空置率|成本|三公)(?!.{0,6}(?:下降|降低|减少|压减|降幅|办结|化解|处理|回复|治理))/i,
};
