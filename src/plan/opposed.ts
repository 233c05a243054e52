/**
 * Names that say the one where the other says its sibling: 公办 and 民办, 省级 and 市级, 收入 and 支出, primary and secondary. In: two names. Out: whether
 * they do. However alike the rest is, they are two indicators.
 */

/** Each line is a choice of one; a name that says several of a line goes with any of them. */
const choices: readonly (readonly RegExp[])[] = [
  [/^全国/, /^全省|^全区/, /^全市/, /^全县/, /^全[镇乡]/, /^全校/],
  [/一季度/, /二季度/, /三季度/, /四季度/],
  [/上半年/, /下半年/],
  [/\bemployment/i, /\bunemployment/i],
  [/key stage 1\b/i, /key stage 2\b/i, /key stage 3\b/i, /key stage 4\b/i],
  [/\breading\b/i, /\bwriting\b/i, /\bmaths?\b|\bmathematics\b/i],
  [/公办/, /民办/],
  [
    /幼儿园|学前|幼儿/,
    /(?<!中)小学/,
    /初中/,
    /(?<!初)高中|普高/,
    /中职|中等职业/,
    /高职|高等职业/,
    /本科/,
    /研究生|硕士|博士/,
  ],
  [/国家级/, /(?:省|自治区)级/, /市级/, /[区县旗]级/, /[校院]级/, /[乡镇]级|街道级/, /村级/],
  [/城镇|城市|城区/, /农村|乡村/],
  [/第一产业/, /第二产业/, /第三产业/],
  [/进口(?!出口)/, /(?<!进)出口/],
  [/收入/, /支出/],
  [/新建|新增/, /改造|改扩建|改建|扩建|维修|修缮/],
  [/合格/, /优良|优秀/],
  [/签约/, /开工/, /竣工|建成|投产|投用/],
  [/巩固率/, /入学率/, /升学率/, /就业率|去向落实率/],
  [/早稻/, /中稻/, /晚稻/],
  [/男/, /女/],
  [/\bprimary\b/i, /\bsecondary\b/i],
  [/\bboys|(?<!wo)\bmen\b|\bmale/i, /\bgirls|\bwomen\b|\bfemale/i],
  [/\bdomestic|\bhome\b/i, /\binternational|\boverseas/i],
  [/\burban\b/i, /\brural\b/i],
  [/\bfull[- ]time/i, /\bpart[- ]time/i],
  [/\badults?\b/i, /\bchild(?:ren)?\b|\bpupils?\b/i],
  [/\bincome\b|\brevenue\b/i, /\bspend(?:ing)?\b|\bexpenditure\b|\bcosts?\b/i],
];

/** Which of each line's choices a name says, a bit each: told once for a name, compared with many. */
export type Sides = readonly number[];

export const sidesOf = (name: string): Sides =>
  choices.map((choice) => choice.reduce((said, one, at) => (one.test(name) ? said | (1 << at) : said), 0));

export const areOpposed = (a: Sides, b: Sides): boolean =>
  a.some((said, at) => said !== 0 && b[at] !== 0 && (said & (b[at] ?? 0)) === 0);
