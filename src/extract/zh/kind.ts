/**
 * What lies ahead in a report though nothing plans it: …预计6月底竣工, 项目建成后可新增…. Out: target, or null where the
 * engine's cues decide.
 */
import type { Context } from '../engine/context';
import { clauseAt, cuesIn, memo, memoOf } from '../engine/frame';
import type { CueToken, Frame, NumberToken, TimeToken, Token } from '../engine/tokens';
import { lastYear } from '../engine/period';
import type { LanguagePack, SlotScene } from '../pack';
import { isTaskReported } from './progress';

/** So far before a number its condition is looked for. */
const reach = 80;
const expects = /预计|有望|可望/;
const onceDone =
  /(?:建成|投产|达产|完工|竣工|投用|投入使用|投入运营|交付|改造完成|全部完成)后[^。；;]{0,40}?(?:可|将|预计|能|年)/;

/** 规划总投资3亿元, 预计新增学位600个: what is planned of a thing, in whatever report. */
const planned =
  /(?:(?:计划|规划)[总年度建设用地筑占新增]{0,6}(?:投资|面积|学位)额?|预计(?:可|将|能)?(?:新增|增加|提供)[^，,。；;\d]*)[约为达近]*$/;
/** 规划新建学校133所, 计划开工的项目79个: deeds, if nothing says that they are done. */
const plannedDeed =
  /(?:^|[^按照动年入成施]|[今全本一]年|年度)(?:计划|规划)(?:新|改|扩|开工|竣工|建成|投用)[^，,。；;\d]*$/;

/** 《…规划》提出, 该纲要提出, 出台《…方案》，要求…达到: what a plan says, in whatever report; not what others say of it, nor what is done. */
const quotes =
  /(?:《[^》]{0,14}(?:规划|纲要|意见|方案)[^》]{0,14}》|[发台]的.{0,6}意见)(?:.{0,4}提出|(?<!(?:[按依遵]照|[根依]据|对[照标]|落实|贯彻|围绕|执行|达到|符合|满足|结合|遵循|参照|紧扣|学习|宣传)[^，,。]{0,40})(?:明确)?(?:指出|明确|要求)[:：，,]|.{0,32}[，,]要求(?=[^。，,]*\d))(?!.*[已议])/;

/** 占年度计划的56%, 行动计划，: a plan that is spoken of plans nothing here. */
const isPaper = (view: string, { start, end }: CueToken): boolean =>
  view.slice(start, end) === '计划' &&
  (/[，,。、；;)”》的内外数总任]/.test(view.charAt(end)) ||
    /^(?:实施|启动|开展|执行|施行)?以来/.test(view.slice(end, end + 4)));

/** 任务是2000吨，收购2300吨: only the figure behind it is so called. */
export const plans = (view: string, end: number): boolean =>
  !(view.startsWith('任务是', end - 3) && /^约? ?\d/.test(view.slice(end, end + 3)));

/** 将全区学校划分为6个片区: 将 in front of an object, no verb, plans nothing. */
const takesObject =
  /^将(?:(?:全[^面力]|我|各|所有|辖区|\d)[^，,。；;：:]{1,24}(?:[分并合整建造定][成为到]|[纳列]入)|(?![会要继进力在于能可再持陆逐大全加积]|一步)[^，,。；;：:\d]{2,20}(?:(?:延伸|下放|落实|细化|分解|传导|覆盖|移交|报送|送|摆|放|贯穿|融入|挺)(?:[到至给于在]|全过程)|[纳列融]入|作为)(?!\d|[一二三四五六七八九十百千万]))/;

/** 确保, 力争 in the clause before. */
const isUrged = (f: Frame, { start }: CueToken): boolean =>
  f.tokens.some(
    (token) =>
      token.kind === 'cue' &&
      (token.tag === 'ensure' || token.tag === 'strive') &&
      token.end <= start &&
      !/[，,；;]/.test(f.view.slice(token.end, start)),
  );

/** 支持成功创业2000人: what is supported is no deed of ours; 确保现有企业达标率90%: only which ones. */
const saysWhich = (f: Frame, cue: CueToken): boolean =>
  (/[持励助进]$/.test(f.view.slice(cue.start - 1, cue.start)) && cue.end - cue.start === 2) ||
  (/^现有[^\d，,。；;]/.test(f.view.slice(cue.start, cue.end + 1)) && isUrged(f, cue));

/** 已批准筹设的16所…, 已建成的项目: the cue belongs to a phrase that ends in 的 before its noun. */
export const attributive: NonNullable<LanguagePack['attributive']> = (f, cue) => {
  const behind = f.view.slice(cue.end, Math.min(f.end, cue.end + 14));
  const end = behind.search(/[，,。；;、：:]/);
  if (cue.tag === 'done' && saysWhich(f, cue)) return true;
  // 确保6所学校年底前全部竣工
  if (cue.tag === 'finished' && isUrged(f, cue)) return true;
  if (cue.tag === 'modal') return f.mode === 'summary' && takesObject.test(f.view.slice(cue.start, f.end));
  // 原计划五年实施的426座…已完成: what was planned only says which.
  if (cue.tag === 'target')
    return (
      isPaper(f.view, cue) || (/^[^，,。；;、：:了]{0,12}的\d/.test(behind) && tellsDone(f, f.tokens.indexOf(cue)))
    );
  return (
    /^[^了]*的/.test(end < 0 ? behind : behind.slice(0, end)) && /^(?:done|finished|passive|softDone)$/.test(cue.tag)
  );
};

/** 全年计划投入…，新建…: a sentence that plans before its first figure and says nothing done, in whatever report. */
function opensPlan(f: Frame): boolean {
  if (!cuesIn(f).has('target')) return false;
  const { tokens } = f;
  const first = f.numbers[0] ?? 0;
  const plans = (cue: CueToken, i: number): boolean => {
    const { start, end } = cue;
    if (isPaper(f.view, cue)) return false;
    const verb = tokens[i + 1];
    return start - f.start <= 6 || (i < first && verb?.kind === 'cue' && verb.tag === 'count' && verb.start === end);
  };
  return (
    tokens.some((token, i) => token.kind === 'cue' && token.tag === 'target' && plans(token, i)) && !tellsDone(f, 0)
  );
}

function isPlanned(slot: { readonly start: number }, f: Frame, at: number): boolean {
  const before = f.view.slice(Math.max(f.start, slot.start - 28), slot.start);
  return planned.test(before) || (plannedDeed.test(before) && !tellsDone(f, at));
}

/** Of the whole sentence, so worked out once for all its numbers. */
function plansIn(f: Frame, mode: Frame['mode']): boolean {
  const known = memoOf<boolean>(f, memo.plans);
  return (known[0] ??= (mode !== 'plan' && quotes.test(f.words)) || (mode === 'summary' && opensPlan(f)));
}

/** …，已全部完工 behind it. */
const tellsDone = ({ tokens }: Frame, from: number): boolean =>
  tokens.slice(from).some((token) => token.kind === 'cue' && /^(?:done|finished)$/.test(token.tag));

const ofTask =
  /(?:占|[，,]为|达到?)(?:[市县区省局]?(?:下达|定)?的?)?(?:全年|年度?|年初|上半年|季度)(?:预期|既定|总)?(?:目标)?(?:任务|计划|目标|预算)(?:数|任务|总数|总量)?的?\d/;
const doneOfTask = /完成(?:全年|年度?|年初)(?:目标)?(?:任务|计划|目标|预算)数?的\d/;

/** 接待游客69万人次，增长11%，占全年任务55%: a share of what was planned is reached, whatever stands above; not 确保完成全年任务的60%, and 完成全年任务的75% not among plans. */
const isOfTask = (f: Frame, { start, end }: NumberToken, { titleMode, mode }: Context): boolean => {
  if (titleMode === 'plan' || !/任务|计划|目标|预算/.test(f.words)) return false;
  const part = /^[^；;。]{0,70}/.exec(f.view.slice(end, Math.min(f.end, end + 70)))?.[0] ?? '';
  const own = f.view.slice(Math.max(f.start, end - 24), end);
  const share = (words: string): RegExpExecArray | null =>
    ofTask.exec(words) ?? (mode === 'plan' ? null : doneOfTask.exec(words));
  const isOwn = share(own) !== null;
  const behind = isOwn ? null : share(part);
  if (!isOwn && behind === null) return false;
  // 占年度任务的60%，力争全年新增2万人: what is aimed at behind the share is another figure.
  const until = end + (behind === null ? 0 : behind.index + behind[0].length);
  return (
    // 计划投资9亿元，累计完成6亿元，占年度计划的66%: the plan itself.
    !planned.test(f.view.slice(Math.max(f.start, start - 28), start)) &&
    !f.tokens.some(
      (token) => token.kind === 'cue' && token.start < until && /^(?:target|modal|strive|ensure)$/.test(token.tag),
    )
  );
};

/** 目标值95%, （目标2栋）, 任务数30所: the figure asked for; 达到目标值95% is one reached. */
const askedFor =
  /(?<!(?:达到|完成|实现|超过?|超出|超额|高于|低于|占|比|较)[^，,。；;(（]{0,8})(?:(?:目标|任务|计划)[值数]|任务是|(?:(?<=^|[，,；;（(：:])|原定|年度|全年|年初|[省市县]定|既定|预期|绩效|考核)目标(?:任务)?|(?:年度|全年|年初)(?:目标)?任务)[为是:：]? ?(?:[≥≤><]|不[低少小高大多]于|不超过)? ?$/;

/** 产值3亿元，任务5亿元; 任务3项 are tasks. */
const isTold = ({ unit }: NumberToken, lead: string): boolean =>
  /[，,；;（(]任务[为是:：]? ?$/.test(lead) && !/^[项件个条]$/.test(unit ?? '');

/** 录取计划300人，实际录取290人; 合格率目标≥95%，实际96%; 申报计划15名 alone may be a paper or a list. */
const isBeforeReal = ({ end }: NumberToken, f: Frame, lead: string): boolean =>
  /(?:计划|(?<!(?:达到|完成|实现|超过?|高于|低于|占|比|较)[^，,。；;(（]{0,12})目标)[值数为是:：]{0,2} ?(?:[达提]到)? ?$|(?:[≥≤><]|不[低少小]于|不超过|控制在) ?$/.test(
    lead,
  ) && /^[^。；;]{0,24}[，,（(]实际/.test(f.view.slice(end, Math.min(f.end, end + 28)));

/** 泵站目标任务60座，已投用45座; 完成目标任务60座，已投用 is a deed. */
const isBeforeDone = ({ end }: NumberToken, f: Frame, lead: string): boolean =>
  /(?<!(?:达到|完成|实现|超过?|高于|低于|占|比|较|按照?|对照|围绕|承担)[^，,。；;(（]{0,12})目标(?:任务)?[值数为是:：]{0,2} ?$/.test(
    lead,
  ) && /^[^。；;\d]{0,4}[，,（(](?:目前|现)?(?:已|完成\d)/.test(f.view.slice(end, Math.min(f.end, end + 12)));

/** 招聘12名的任务 */
const isTask = (f: Frame, { end }: { readonly end: number }, lead: string): boolean =>
  /^的(?:年度|全年)?(?:目标)?任务/.test(f.view.slice(end, end + 8)) &&
  !/(?:[完达实][成到现]|[承担]担)了?[^，,。；;]*$/.test(lead);

/** A report by its title, but not the section that plans. */
const reports = ({ mode, modeRule, titleMode }: Context): boolean =>
  titleMode !== 'plan' && (mode !== 'plan' || (titleMode !== null && modeRule !== 'kind-heading'));

/** 育苗计划63亩，完成80亩，完成计划的127%: the same figure, planned and reached; 计划投资8亿元，完成投资5亿元 may be two plans. */
const planKept =
  /计划[^，,。；;\d]{0,8}\d[^，,。；;力确]{0,8}[，,](?:完成|完成\d[^，,。；;]{0,8}[，,](?:完成|占|为)(?:年度|全年)?计划(?:任务)?的)$/;

/** …，剩余3座计划年底完成 */
const isLeft = /(?:剩余|其余|余下|剩下|尚未|还有)[^，,。；;]*$/;

/** A plan that is spoken of is none of this sentence. */
const looksAhead = (f: Frame, token: CueToken): boolean =>
  /^(?:target|modal|strive|ensure)$/.test(token.tag) && !(token.tag === 'target' && isPaper(f.view, token));

/** …，全年共完成7亿元, said in a report. */
const doneSoFar =
  /[，,；;](?:全年|目前|现|(?:截[至止])?\d{1,2}(?:[-—~至]\d{1,2})?月(?:份|底|末)?|上半年|前\S{1,2}个?月)?(?:共|已|累计)+完成(?:[^年月将计力上去]|(?<=[占为])年度?(?:计划|目标|任务)|[上去]年?)*$/;
/** 实际完成7亿元; not 结合实际完成整改30处, nor 实际完成率, which a plan may ask for. */
const real =
  /(?<![合据系足从照按]|确保|要求|力争|争取|务必|预计)实际(?:完成(?!率)|达到|[值数])(?:[^年月将计力]|计划的)*$|(?:计划|目标)[^。；;实]{0,40}[，,]现?实际(?!情况|需[要求])(?:[^年月将计力拟]|计划的)*$|[，,；;（(]实际[为是达仅约]* ?$/;

/** Where in the words before a figure it is said that a plan is over: 实际, 已完成; -1 where it is not. */
function reachedFrom(before: string, context: Context): number {
  if (real.test(before)) return before.lastIndexOf('实际');
  return reports(context) ? before.search(doneSoFar) : -1;
}

/** 确保, 力争 with a deadline: what follows is to be reached by then. */
const isUrging = (f: Frame, { tag, start }: CueToken, at: number): boolean =>
  (tag === 'ensure' || tag === 'strive') &&
  f.tokens.slice(0, at).some((token) => token.kind === 'time' && token.time.relation === 'by' && token.start >= start);

/** 计划投资8亿元，实际完成7亿元，完成率87%; in a report also …，全年共完成7亿元: the plan is over, until the next time or plan (…，拟新建5座, 下一步…). */
function isReached({ start }: NumberToken, f: Frame, at: number, context: Context): boolean {
  if (!/完成|实际/.test(f.words)) return false;
  const before = f.view.slice(f.start, start);
  if (isLeft.test(before)) return false;
  if (planKept.test(before)) return true;
  const from = reachedFrom(before, context);
  // 确保年底前再完工8个，累计完成投资2亿元
  const plansSince = (token: Token): boolean =>
    token.kind === 'cue' && looksAhead(f, token) && (token.start >= f.start + from || isUrging(f, token, at));
  return from >= 0 && !f.tokens.slice(0, at).some(plansSince);
}

/** 市下达我县造林任务为3万亩: what was asked of us, by somebody named; not 完成省下达任务3万亩, nor what is said done behind it. */
const asked =
  /(?:^|[，,；;。：:])(?![^，,。；;]*(?:完成|达到|落实|兑现|实现|按照?|根据|对照|围绕))[^，,。；;\d]{0,20}(?:[省市县区州盟旗国家上级部厅局里](?:下达|核定)|下达给?(?:我|本|全))(?!后)[^，,。；;\d]{0,20}(?:任务|目标|计划)(?:总?任务|总?数|总?量|指标|总?面积)?[为是约共计:：]{0,2}$/;
/** 要求年内建成500套, but not 按要求全年建成, 根据省厅要求今年新建…. */
const askedWithin =
  /(?<![按照据合达到]|(?:按照?|根据|依据|遵照|围绕|落实)[^，,。；;\d]{1,12})要求(?:我.)?(?:[在于到]?(?:20\d\d)?(?:年内|全年|今年|(?:年|\d月)底前?)|\d+月底前)[^，,。；;了已\d]{0,14}$/;
/** Its parts, right behind it, as long as nothing says what became of it; not 下达任务3亿元，入库2亿元，其中…. */
const askedParts = /^[\d.]+[^，,。；;\d]{0,10}[，,；;：:（(]?其中[^。]*$/;
const becameOf = /已|完成|实际|目前|截[至止]|现[已为有]|在[岗编]|[^新]开工|超额|率|同比|到位/;

const isAskedIn = (lead: string): boolean => asked.test(lead) || askedWithin.test(lead);

/** The task before in the sentence, and nothing but its parts since, counted in such units; 任务5000套，其中城区3000套，投资3亿元 tells of money. */
function isAsked({ start, unitClass }: NumberToken, f: Frame): boolean {
  if (!/下达|核定|要求/.test(f.words)) return false;
  if (isAskedIn(f.view.slice(Math.max(f.start, start - 48), start))) return true;
  for (const i of f.numbers) {
    const token = f.tokens[i];
    if (token?.kind !== 'number' || token.start >= start) return false;
    const since = f.view.slice(token.start, start);
    if (token.unitClass !== unitClass || since.length > 120 || !askedParts.test(since) || becameOf.test(since))
      continue;
    if (isAskedIn(f.view.slice(Math.max(f.start, token.start - 48), token.start))) return true;
  }
  return false;
}

/** 预计全年接待90人次 in a plan by its title, whatever its body tells of; not of a year before. */
function isHoped(f: Frame, time: TimeToken | null, context: Context): boolean {
  if (context.titleMode !== 'plan') return false;
  const said = /^[^。；;]{0,4}预计(?![^。；;]*[已了])/.test(f.words.trim());
  if (!said || tellsDone(f, 0)) return false;
  const year = time === null ? null : lastYear(time.time, context.year);
  return year === null || context.planYear === null || year >= context.planYear;
}

const sinceWords = /^[^，,。；;：:\d]{2,30}以来[，,]/;

/** 项目实施以来，安排资金3亿元，支持各地改造学校80所: done, as long as nothing says what is to be; not …，2031年新建3座, of a time of its own. */
function isSince({ start }: { readonly start: number }, f: Frame, time: TimeToken | null): boolean {
  const said = f.words.includes('以来') ? (sinceWords.exec(f.words)?.[0].length ?? 0) : 0;
  return (
    said > 0 &&
    (time === null || time.start < f.start + said) &&
    !/目标|要求|打算|拟/.test(f.view.slice(f.start, start)) &&
    !f.tokens.some((token) => token.kind === 'cue' && token.start < start && looksAhead(f, token))
  );
}

const sinceKind = (
  slot: NumberToken,
  f: Frame,
  time: TimeToken | null,
): ReturnType<NonNullable<LanguagePack['kind']>> =>
  isSince(slot, f, time) ? { kind: 'actual', rule: 'kind-cue' } : null;

/** 教师仅占41%, 达标率只有87%, whatever is planned around it: so few there are. */
const isOnly = (f: Frame, at: number, { start }: NumberToken): boolean =>
  /(?:[仅只](?:占|有|为|达|达到)?|才[有占达]|[仅只]占[^，,。；;、\d]{1,12}的)(?:约|近)?$/.test(
    f.view.slice(Math.max(f.start, start - 18), start),
  ) &&
  !f.tokens.some(
    (token, i) => token.kind === 'cue' && looksAhead(f, token) && i < at && token.start >= clauseAt(f, at).start,
  );

const isOnceDone = ({ start }: { readonly start: number }, f: Frame): boolean =>
  f.words.includes('后') && onceDone.test(f.view.slice(Math.max(f.start, start - reach), start));

/** 目标任务60部，目前已全部完工: all that was asked is done. */
const allDone = /^[^。；;\d]{0,10}(?:已经?|均已?)?全部(?:按[期时])?(?:完[成工]|建成|竣工|落实|实现|达标|投用)/;
/** One of these stands in whatever calls a figure a target; asked first, for most figures have none near. */
const mayCall = /[标务划]/;
/** Called a target at its own place, whatever is reached before it. */
function isCalled(slot: NumberToken, f: Frame): boolean {
  const lead = f.view.slice(Math.max(f.start, slot.start - reach), slot.start);
  return (
    (mayCall.test(lead) || mayCall.test(f.view.slice(slot.end, slot.end + 8)) || f.words.includes('实际')) &&
    !allDone.test(f.view.slice(slot.end, Math.min(f.end, slot.end + 20))) &&
    (askedFor.test(lead) ||
      isTold(slot, lead) ||
      isBeforeReal(slot, f, lead) ||
      isBeforeDone(slot, f, lead) ||
      isTask(f, slot, lead))
  );
}

/** Set by somebody, planned by its sentence, or reported on in the next. */
const isSet = (slot: NumberToken, f: Frame, mode: Frame['mode']): boolean =>
  isAsked(slot, f) || plansIn(f, mode) || isTaskReported(slot, f);

const isExpected = (f: Frame, at: number, time: TimeToken | null): boolean => {
  const { start, end } = clauseAt(f, at);
  return time?.time.relation === 'by' && expects.test(f.view.slice(start, end));
};

/**
 * 确保2026年造林4万亩 in a report on 2025; 已建成20座，2026年再建40座 in a plan, whatever is done already; not 2024年再建40座 in the plan
 * for 2026, nor what its section on last year tells.
 */
function isNext({ start }: NumberToken, f: Frame, at: number, { time, context }: SlotScene): boolean {
  const lead = f.view.slice(Math.max(f.start, clauseAt(f, at).start), start);
  const { year } = context;
  const last = time === null || year === null ? null : lastYear(time.time, year);
  if (context.titleMode === 'plan')
    return (
      context.mode !== 'summary' &&
      (last === null || year === null || last >= year) &&
      /(?:年内?|今年|下半年)再[一-龥]{1,6}$/.test(lead)
    );
  return last !== null && year !== null && last > year && lead.startsWith('确保');
}

/** 比目标值高2个百分点, 全区缺教师85人: a gap is how things are. */
const gap =
  /[比较](?:年度|全年|既定|预期)?目标(?:值|任务)?[高低](?:出|了)?[约近]?$|(?:^|[，,；;：:、县区市校镇乡是])(?:还|尚|仍)?缺(?![口额席])[^，,。；;\d补填]{1,10}$/;
const isGap = (f: Frame, { start }: NumberToken): boolean =>
  /[缺标]/.test(f.words) && gap.test(f.view.slice(Math.max(f.start, start - 20), start));

const isSoNow = (slot: NumberToken, f: Frame, at: number, context: Context): boolean =>
  isReached(slot, f, at, context) || (context.titleMode !== 'plan' && (isOnly(f, at, slot) || isGap(f, slot)));

export const kind: NonNullable<LanguagePack['kind']> = (slot, f, at, scene) => {
  const { context, time } = scene;
  const ahead = { kind: 'target', rule: 'kind-ahead' } as const;
  if (isNext(slot, f, at, scene)) return ahead;
  if (isExpected(f, at, time) || isHoped(f, time, context)) return ahead;
  if (isCalled(slot, f)) return { kind: 'target', rule: 'kind-cue' };
  if (isSoNow(slot, f, at, context)) return { kind: 'actual', rule: 'kind-cue' };
  if (isSet(slot, f, context.mode)) return { kind: 'target', rule: 'kind-cue' };
  if (isOfTask(f, slot, context)) return { kind: 'actual', rule: 'kind-cue' };
  if (/[划预]/.test(f.words) && isPlanned(slot, f, at)) return ahead;
  return isOnceDone(slot, f) ? ahead : sinceKind(slot, f, time);
};
