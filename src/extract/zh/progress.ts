/**
 * A task and how far it has come, in its own sentence or in the next: 改造农村公路200公里。已建成165公里; 城镇新增就业4万人，已完成3.5万人. In:
 * the task's frame and number. Out: whether what follows says so, so that its figure is what was to be reached.
 */
import type { Frame, NumberToken } from '../engine/tokens';

/** So far behind a task its progress is told. */
const reach = 96;
/** 、日间照料中心10个: told with the task. */
const listed = /^(?:[、和及][^，,。；;、：:\d]{1,14}\d[\d.,]*[万亿]?[^，,。；;、：:\d]{1,3}){1,4}/;
/** 。责任单位：县教育局。 */
const owned =
  /^[。；;，,]?[(（]?(?:责任|牵头|主办|承办)(?:单位|部门|人)[:：][^。；;，,)）\n]{1,24}[)）]?(?=[。；;，,])/;
const soFar =
  '(?:(?:截[至止到]{1,2}[^，,。；;]{1,10}|到?目前(?:为止)?|今年以来|\\d{1,2}[-—–~至]\\d{1,2}月(?:份)?)[，,]?)?';
const figure = '\\d[\\d.,]*(?:余|多)?[万亿]?(?:余|多)?';
/** 已完成165公里, 实际新增3.5万人, 完成筛查2.1万人: the deed, the figure, its scale, its unit. */
const reached = new RegExp(
  `^\\s?${soFar}(?:(?:目前|现|均|都|业)?已经?(?:累计|共)?|实际(?:累计|共)?|累计|共(?![有计])|(?=完成))([一-龥]{2,8}?)了?(?:约|近|超过?)?(${figure})([^\\d，,。；;、()（）]{1,4})`,
);
/** 目前，2所已竣工: the figure first. */
const stands = new RegExp(
  `^\\s?${soFar}(${figure})([^\\d，,。；;、()（）]{1,2}?)(?:均|都)?已(?:全部)?(竣工|完工|建成|开工|完成|投用|投入使用|封顶)`,
);
const built = /[建造修扩]/;
const works = /^(?:建成|完工|竣工|开工|投用|通车|投入使用|封顶)/;
/** What comes to an office is no task of it. */
const received = /受理|收到|接收|接到|收集|征集|排查|发现|查出|查处|立案|摸排/;

/** 已改造完成20座; 培训教师500人，共培训骨干教师300人 tells of others. */
const finished = /^(?:完成|完毕|到位|结束|成功|上岗|投用|投入|建成)/;
/** What is told of is a task, not what was found: 排查隐患56处。已整改52处, 受理申请60件，已完成审核52件. */
function isDeedOf(deed: string, lead: string): boolean {
  if (deed.startsWith('完成'))
    return !received.test(lead) && (deed === '完成' || built.test(lead) || lead.includes(deed.slice(2)));
  if (works.test(deed) && built.test(lead)) return true;
  const rest = deed.slice(2);
  return lead.includes(deed.slice(0, 2)) && (lead.includes(rest) || finished.test(rest));
}

/** 投资2亿元改造校舍20所 */
const isMoney = (f: Frame, i: number): boolean => {
  const token = f.tokens[i];
  return token?.kind === 'number' && token.unitClass === 'money';
};

/** 养老中心3个、照料中心10个: listed with the one before. */
const isListed = (f: Frame, slot: NumberToken): boolean =>
  /[、和及][^，,。；;、：:\d]{1,14}$/.test(f.view.slice(Math.max(f.start, slot.start - 16), slot.start));

/** 截至4月，新建书屋12所，已开工7所: how things stand, all of it. */
const isAsOf = ({ tokens }: Frame): boolean => tokens[0]?.kind === 'time' && tokens[0].time.relation === 'now';

/** Is nothing said done before the number, but something to be done? `end`: of the noun behind it. */
const plansBefore = (f: Frame, slot: NumberToken, end: number): boolean =>
  f.before === null &&
  !isAsOf(f) &&
  f.numbers.every((i) => (f.tokens[i]?.start ?? 0) >= slot.start || isMoney(f, i) || isListed(f, slot)) &&
  (f.tokens.some((token) => token.kind === 'cue' && token.tag === 'count' && token.end <= end) ||
    f.view.slice(f.start, slot.start).includes('新增')) &&
  !f.tokens.some(
    (token) =>
      token.kind === 'cue' && token.start < slot.start && /^(?:done|softDone|finished|passive)$/.test(token.tag),
  );

const persons = /^(?:人|名|位)$/;
const areSameUnits = (a: string, b: string): boolean =>
  b.startsWith(a) || (persons.test(a) && persons.test(b.charAt(0)));

interface Reached {
  readonly deed: string;
  readonly unit: string;
  readonly value: number;
  /** 累计新增150家: with no word of how far it has come. */
  readonly isSum: boolean;
}

/** 2.1万 */
function valueOf(figure: string): number {
  const times = figure.includes('万') ? 1e4 : figure.includes('亿') ? 1e8 : 1;
  return Number.parseFloat(figure.replaceAll(',', '')) * times;
}

/** What the words behind say is reached; null where they say nothing. */
function reachedBehind(f: Frame, from: number): Reached | null {
  const words = f.view.slice(from, from + reach).split('\n', 1)[0] ?? '';
  const told = words.replace(listed, '').replace(owned, '');
  const rest = /^[。，,；;]/.test(told) ? told.slice(1) : '';
  const [, deed, digits = '', unit] = reached.exec(rest) ?? [];
  if (deed !== undefined && unit !== undefined)
    return { deed, unit, value: valueOf(digits), isSum: /^\s?(?:累计|共)/.test(rest) };
  const [, first = '', unitFirst, deedBehind] = stands.exec(rest) ?? [];
  return unitFirst === undefined || deedBehind === undefined
    ? null
    : { deed: deedBehind, unit: unitFirst, value: valueOf(first), isSum: false };
}

/** 培训600人次。累计培训3000人次: many times as much is the sum of all years, and the first is what this one did. */
const most = 1.5;

export function isTaskReported(slot: NumberToken, f: Frame): boolean {
  // 为2万名妇女提供筛查。已筛查1.8万人
  const end =
    slot.end +
    (/^[^，,。；;、：:\d]{0,24}/.exec(f.view.slice(slot.end, Math.min(f.end, slot.end + 24)))?.[0].length ?? 0);
  const behind = slot.unit === null || !plansBefore(f, slot, end) ? null : reachedBehind(f, end);
  if (behind === null || !areSameUnits(slot.unit ?? '', behind.unit)) return false;
  // 新增企业120家，累计新增150家
  if (behind.value > (behind.isSum ? 1 : most) * (slot.value ?? 0)) return false;
  const lead = f.view.slice(f.start, end);
  return !/完成|实现|建成|[竣完]工|投用/.test(lead) && isDeedOf(behind.deed, lead);
}
