/** 台账读回来时发现的问题：哪里不对、怎么办。大括号里的是问题自带的值。 */
import type { LedgerProblem } from '../../document';

export const ledgerProblems: Readonly<Record<LedgerProblem, string>> = {
  'ledger-none': '这个工作簿里没有台账。请选由本工具生成的台账；旧表请先导入。',
  'ledger-newer': '台账的版式是第 {version} 版，这里只认得第 {known} 版。请升级工具后再打开。',
  'ledger-language': '台账的语言写着“{found}”，不认识，按中文读取。请在“设置”里改回 zh 或 en。',
  'setting-lost': '“设置”里的“{setting}”不是有效的值，按默认处理。请补上。',
  'column-lost': '找不到“{column}”列，这一列当作空的。请恢复被删的列，或重新生成台账。',
  'row-without-code': '第 {row} 行“{name}”没有指标编码。请补上编码，以便下次认出这一行。',
  'row-code-twice': '指标编码 {code} 重复，第 {first} 行已经用了。请改成不同的编码。',
  'text-for-number': '“{column}”里是文字“{text}”，不能计算，当作没有填。请只填数，单位写在“单位”列。',
  'text-for-date': '“{column}”里的“{text}”不是日期，当作没有填。请填日期，例如 2025-06-30。',
  'word-unknown': '“{column}”里的“{text}”不在列表里，不能按它计算。请从下拉列表里选。',
};
