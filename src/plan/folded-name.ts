/**
 * Names as two authors write them of one thing: 公办幼儿园 and 公办园, 九年义务教育巩固率 and 义务教育巩固率. In: a name. Out: its normal form in one
 * spelling. For matching only, never for showing.
 */
import { normalName } from './names';

/** Whose it is, where it is the author's own. */
const own = /^(?:全|我|本)(?:省|市|县|区|州|旗|镇|乡|校|院|系统|行业|公司|集团)/;
/** Each line is one thing in the field's own papers: names that differ in this alone are the same name. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(公办|民办|普惠)性?(?:幼儿)?园/g, '$1园'],
  [/九年(?:制)?义务教育/g, '义务教育'],
  [/高中阶段教育/g, '高中阶段'],
  [/各级各类|各类|各级/g, ''],
  [/一键式/g, '一键'],
  [/所?占(?:比例|比重|比)|比重|比例/g, '占比'],
  [/中小学校/g, '中小学'],
  [/教职员工/g, '教职工'],
  [/公开招聘|招录/g, '招聘'],
  [/(?:地区|国内)?生产总值/g, 'gdp'],
  [/一般公共预算收入/g, '公共预算收入'],
  [/社会消费品零售总额|社消零总?额?/g, '社零总额'],
  [/固定资产投资/g, '固投'],
  [/规模以上/g, '规上'],
];

/** The same name, spelt by another author. */
export function foldedName(name: string): string {
  const plain = normalName(name).replace(own, '');
  const form = spellings.reduce((said, [spelling, one]) => said.replace(spelling, one), plain);
  return form === '' ? plain : form;
}

/** That something is done says nothing of what it is, nor how often it was said; 新增, 改造, 创建 do. */
const deed =
  /^(?:组织|开展|完成|实现|推进|实施|落实|举办|发放|选派|提供|安排|累计|惠及|力争|共|全年|全部|达到|确保|持续|继续)+/;

/** What is left of a name when what is merely done to it is gone. For likeness, never for saying that two are the same. */
export function bareDeed(folded: string): string {
  const bare = folded.replace(deed, '');
  return bare.length >= 2 ? bare : folded;
}
