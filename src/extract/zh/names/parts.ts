/** The parts that education and places are told by: stages, subjects, levels, whose a school is, districts. */

export const stages = '小学|初中|(?:普通)?高中|普高|中职|职[高校]|中专|特[教校]|幼儿园';
export const stageFirst = new RegExp(`^(?:${stages})`);
export const subjects =
  '语文|数学|英语|外语|物理|化学|生物|历史|地理|政治|思政|道德与法治|道法|科学|体育|音乐|美术|信息技术|[文理]综|[文理]科';
export const kinds = `${stages}|${subjects}|(?:学前|基础|义务|高中|职业|特殊)教育(?:阶段)?|(?:小学|初中|高中)(?:阶)?段|学前.年|城[区镇乡]|农村|乡村|中央|自治区|公办|民办|在编|[一-龥]{2,4}类|(?:国家|省部?|[市县区校州院镇乡村部])级`;
const part = String.raw`^(?:${kinds}|[一-龥]{1,5}(?:(?<![社园小超夜门股菜城范验景片厂校病联胜假护能务])[区县市镇乡州旗盟](?!级)|街道|本级|[(]市[)]))`;
export const [opening, only, closing, schools] = [
  part,
  `${part}$`,
  `(?:(?:国家|省部?|.)级|(?<=[率费例重书值积数分机册额])(?:${stages}|${subjects}))$`,
  `^(?:${stages})$`,
].map((one) => new RegExp(one)) as [RegExp, RegExp, RegExp, RegExp];
