/**
 * Lines of a Chinese document: numbering styles to levels (第N篇 > 一、 > （一） > 1. > (1) ①), titles, page furniture,
 * headings that run into their paragraph, and what headings say of plan or summary.
 */
import type { Span } from '../../document';
import type { LineReading, OutlineRules } from '../pack';
import { paperOf } from './papers';
import { covers, told } from './opening';

const han = '[一二三四五六七八九十百零〇]';
/** Order matters: the first that matches tells the level. */
const labels: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^第${han}{1,4}(?:编|部分|篇)[、:\\s]?`), 1],
  [new RegExp(`^第(?:${han}{1,4}|\\d{1,3})章\\s?`), 2],
  [new RegExp(`^第(?:${han}{1,4}|\\d{1,3})节\\s?`), 3],
  // 一、二年级 is no label.
  [new RegExp(`^${han}{1,3}[、.．](?!(?:${han}、){0,4}${han}年级)\\s?`), 4],
  [new RegExp(`^[(〔【]${han}{1,3}[)〕】][、.]?\\s?`), 5],
  // 2.6月底前 is 2. and 6月; 1.1月度考核 is 1.1.
  [/^\d{1,2}\.(?=(?:1[0-2]|0?[1-9])月(?!度)|20\d\d年)/, 6],
  [/^\d{1,2}(?:\.\d{1,2}){1,3}(?!\d|%|万|亿)[、.\s]?/, 7],
  [/^\d{1,3}(?:[、．]|\.(?!\d))\s?/, 6],
  [/^[(（]\d{1,2}[)）][、.]?\s?/, 8],
  [/^\d{1,2}\)\s?/, 8],
  [/^[①-⑳⑴-⒇]\s?/, 9],
  [new RegExp(`^${han}{1,2}是(?!否)`), 9],
  [/^[●■◆▲★•·◎○—-]\s?/, 9],
];
/** What a label begins with: most lines begin otherwise. */
const opensLabel = new RegExp(`^(?:${han}|[第(（〔【\\d①-⑳⑴-⒇●■◆▲★•·◎○—-])`);

const furniture =
  /^(?:(?:发布|更新|发表)?(?:时间|日期)|作者|来源|信息来源|文章来源|浏览|浏览次数|阅读|阅读量|点击|点击数|责任编辑|编辑|审核|字号|字体|打印|分享|关闭|上一篇|下一篇|推荐阅读|相关阅读|相关推荐|相关文章|猜你喜欢|热门|下载|附件下载|扫一扫|版权|声明|首页|当前位置|您的位置|联系电话|电话|传真|邮编|网址|ICP|备案|本文来源|本文由|以上就是|查看更多|更多精彩|【打印】|文档下载|关键词|标签|导语|小编|索引号|页数|字数|大小|格式|上传人|上传者|上传时间|文档编号|资源描述|文档简介|内容预览|下载本文档|点击查看更多|初到新人请|刚已注册请|会员老友请)\s*(?:[:：|>》】\]\s(]|$|是|为|到|推荐|精选)/i;
/** (未完,全文共1507字,当前显示476字) */
const teaser =
  /^[(（]?(?:未完[,，待)]|全文共|阅读全[部文]|(?:剩余|还剩)\d+(?:[页字%]|个字)|以下内容(?:需|被)|请(?:认真)?阅读下面)[^。]{0,60}(?:字|登录|提示信息|付费|下载|会员|全文|未读)[^。]{0,16}$/;
const stamp = /^\d{4}(?:-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|年\d{1,2}月\d{1,2}日\s?\d{1,2}:\d{2})(?:\s|$)/;
/** What shops of documents put around them: the count of pages, of characters, who uploaded it, its file's name page by page. */
const shop =
  /^(?:注册$|登录$|已阅读\d+页|[本全此]文共\d+字|版权(?:说明|声明)[:：]|(?:此处|中间)隐藏\d+|《[^》]{2,60}》由会员分享|.{2,60}[.](?:docx?|pdf|pptx?|wps)(?:_?第\d+页)?$)/;
const page = /^(?:-|—|第)?\s?\d{1,3}\s?(?:-|—|页|\/\s?\d{1,3})?$/;
const articleHead = new RegExp(
  `(?:第(?:${han}{1,3}|\\d{1,3})篇|篇(?:${han}{1,3}|\\d{1,3})(?=$|[:：\\s、】])|范文(?:${han}{1,3}|\\d{1,2})(?=$|[:：\\s、]))`,
);
const titleEnd =
  /(?:计划|总结|小结|回顾|成效|情况|综述|通报|年报|举措|重点|报告|方案|要点|规划|汇报|纲要|意见|安排|打算|通知|目标|任务书|责任书|清单|函|请示|批复|细则|办法|讲话|分解表|实事(?:项目)?|进展表|登记表|一览表)(?:范文|模板|范本)?(?:\([^)]{1,16}\))?(?:范文|模板)?(?:\d{1,2}|[一二三四五六七八九十])?$/;

/** What parts sentences or clauses; no line of one of them says anything. */
const stops = '。；;！!，,';
const limit = { heading: 45, title: 45, page: 12, furniture: 120 } as const;

export function line(view: string, span: Span, first: boolean): LineReading {
  const words = view.slice(span.start, Math.min(span.end, span.start + limit.furniture));
  const length = span.end - span.start;
  if (length === 1 && stops.includes(words)) return { kind: 'paragraph', level: 0, labelEnd: span.start };
  if (isFurniture(words, length, first)) return { kind: 'furniture', level: 0, labelEnd: span.start };
  if (length <= limit.title && articleHead.test(words) && !/[。；;，,]/.test(words))
    return { kind: 'title', level: 0, labelEnd: span.start, opensArticle: true };
  for (const [label, level] of opensLabel.test(words) ? labels : []) {
    const found = label.exec(words);
    if (found) return labelled(view, span, { level, labelEnd: span.start + found[0].length });
  }
  return inSeries({ ...(leadIn(view, span, words) ?? plainLine(words, length, first)), labelEnd: span.start }, words);
}

function inSeries(reading: LineReading, words: string): LineReading {
  const series = reading.kind === 'title' ? numberedTitle.exec(words)?.[1] : undefined;
  return series === undefined ? reading : { ...reading, series };
}

/** 教育局年度工作计划2 */
const numberedTitle =
  /^(.{4,40}(?:计划|总结|小结|汇报|报告|方案|要点|规划|讲话|体会))(?:范文|模板)?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/;

const leads =
  /^(?:20\d\d年|明年|来年|新的一年|下一?步|下一?阶段|接下来|今后|下半年|[二三四]季度)[^。；;\d了已]{0,90}(?:工作|任务|方面|措施|举措|重点|努力|安排|计划|打算)(?:如下)?[:。]$/;
/** The first number of a list, by its style. */
const lists: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:一、|第一)/, 3.5],
  [/^\s*[(〔]一[)〕]/, 4.5],
  [/^\s*1[.、．]/, 5.5],
  [/^\s*\(1\)/, 7.5],
];

/** 2026年重点做好以下工作：before 一、…: it heads the list that begins behind it, and what that list holds. */
function leadIn(view: string, { end }: Span, words: string): Pick<LineReading, 'kind' | 'level'> | null {
  if (!leads.test(words)) return null;
  const next = view.slice(end, end + 8);
  const list = lists.find(([first]) => first.test(next));
  return list === undefined ? null : { kind: 'heading', level: list[1] };
}

/** 回顾2024年工作成果, 1—9月指标完成情况: the time a short heading may hold. */
const period = /^(?:\D{0,4}20\d\d年(?:度)?)?(?:\d{1,2}[-—–~至]{1,2}\d{1,2}月份?)?/;
const ofMonths = /^(?:20\d\d年)?\d{1,2}[-—–~至]{1,2}\d{1,2}月份?[^\d：:]{2,16}情况$/;
/** 2024年工作总结和2025年工作思路; 总体思路 is no paper's. */
const yearsIdeas = /20\d\d ?年.*(?:思路|谋划|设想)$/;

/** 2026年，甲县水务局工作要点: the comma behind the year makes no sentence of an office's paper. */
const isDatedTitle =
  /^20\d\d ?年度?[，,][^。；;！!，,：:\d]{2,24}(?:[局厅校院园县市区镇乡委会]|中心|街道|办公室)(?:年度|上半年|下半年)?工作(?:要点|总结|计划|报告|安排|汇报)$/;

/** A line without numbering: a title, a short heading, or a paragraph. */
function plainLine(words: string, length: number, first: boolean): Pick<LineReading, 'kind' | 'level'> {
  if (length <= limit.title && !first && isDatedTitle.test(words)) return { kind: 'title', level: 0 };
  if (length > limit.title || /[。；;！!，,]/.test(words)) return { kind: 'paragraph', level: 0 };
  if (!first && ofMonths.test(words)) return { kind: 'heading', level: 4 };
  if (first || titleEnd.test(words) || yearsIdeas.test(words)) return { kind: 'title', level: 0 };
  return isShortHead(words, length) ? { kind: 'heading', level: 4 } : { kind: 'paragraph', level: 0 };
}

function isShortHead(words: string, length: number): boolean {
  const undated = words.replace(period, '');
  const isDated = undated.length < words.length && (planHeading.test(words) || summaryHeading.test(words));
  return length <= 20 && !/[：:\d]/.test(isDated ? undated : words);
}

function isFurniture(words: string, length: number, first: boolean): boolean {
  if (length <= limit.furniture && teaser.test(words)) return true;
  if (length <= limit.furniture && (furniture.test(words) || stamp.test(words)) && !/[。；]/.test(words)) return true;
  if (!first && length < limit.furniture && shop.test(words)) return true;
  return length <= limit.page && page.test(words);
}

function labelled(view: string, span: Span, label: { level: number; labelEnd: number }): LineReading {
  const body = view.slice(label.labelEnd, Math.min(span.end, label.labelEnd + limit.heading + 1));
  const long = span.end - label.labelEnd > limit.heading;
  const sentence =
    /[。；;！!]/.test(body) ||
    /[，,].*[，,]/.test(body) ||
    (/\d/.test(body.replace(/\d{4}年?|\d{1,2}[月日]/g, '')) && !/[:：]$/.test(body));
  return { kind: long || sentence ? (label.level >= 6 ? 'item' : 'paragraph') : 'heading', ...label };
}

/** 下一步，… 今年以来，… at a paragraph's start speak for what follows, until a heading. */
const openers =
  /^(?:下一?步|下一?阶段|接下来|明年|来年|今后一[个段]|今年(?:我[们市县区校局])?(?:将|要(?!求))|今年以来|一年来|过去(?:的)?一年|(?:20\d\d)年以来|半年来|上半年以来)[^，,。：:；;]{0,24}[，,。：:；;]/;

const stage = /^[^。，,；;：:\d(]{2,12}\([^()]{2,20}[年月日季度期底末前]\)[^。，,；;：:\d(]{0,8}[：:]/;
const opensWith = /^[^。，,；;：:]{4,22}。(?=.)/;
const named = /^(?:[一二三四五六七八九十]{1,2}是)?[^。，,；;：:\d]{2,14}[：:](?=.)/;
const dated = /(?:\d{4}年|上半年|下半年|今年|明年|下一步|工作(?:回顾|安排|计划|打算|总结))/;

/** Length of the words that head a paragraph without a label: 下一步，…  第一阶段（2025年）：…  2024年工作回顾。…  安全：… */
function looseHead(words: string): number {
  const found = openers.exec(words) ?? stage.exec(words) ?? named.exec(words);
  if (found) return found[0].length - 1;
  const [sentence] = opensWith.exec(words) ?? [];
  const tells =
    sentence !== undefined &&
    (summary.test(sentence) || plan.test(sentence)) &&
    dated.test(sentence) &&
    !/\d(?!\d{0,3}年)/.test(sentence);
  return tells ? sentence.length - 1 : 0;
}

/** Fewer characters head nothing and hold nothing. */
const fewest = 3;

/** `1.推进学前教育发展。一是…`: the words up to the first stop, if short and without a number or comma. */
export function runIn(view: string, span: Span, labelEnd: number): number {
  if (span.end - labelEnd < fewest) return span.start;
  if (labelEnd === span.start)
    return span.start + looseHead(view.slice(span.start, Math.min(span.end, span.start + 50)));
  const head = view.slice(labelEnd, Math.min(span.end, labelEnd + 60));
  const found =
    /^[^。，,；;：:\d]{2,32}(?:(?<=\()[^()。]{2,24}[年月日季度期底末前]\)[^。，,；;：:\d]{0,8})?[。：:\s](?=.)/.exec(
      head,
    );
  return found ? labelEnd + found[0].length - 1 : span.start;
}

const summary =
  /今年以来|一年来|过去(?:的)?一年|年以来|半年来|总结|小结|年报|年度报告|纪实|通报|综述|盘点|公报|状况|自评|白皮书|成效|回顾|进展|情况(?=$|[和及与暨、()。：:]|的?[汇通]?报|总结|说明|分析|评估|综述)|完成情况|主要成绩|取得的?成|成就|亮点|基本情况|现状|述职|工作汇报|工作报告|评估|发展基础|存在(?:的)?(?:问题|困难)/;
/** A heading that names a report's part, not 总结推广经验 or 考核评估. */
const summaryHeading =
  /今年以来|一年来|过去(?:的)?一年|年以来|半年来|(?:总结|小结|回顾|成效|进展|成绩|成就|(?<!预期|标志性|最终|终期)成果|亮点|现状|状况|情况|述职|通报|综述|公报|年报|盘点|纪实|工作汇报|工作报告|(?:发展|工作|现实|现有)基础|基础分析|问题|困难)(?=$|[和及与暨、(。：:]|的?(?:汇报|报告|总结|说明|分析|如下)|显著|明显|突出)/;
/** 提升育人成效, 抓好问题整改: what is to be done. */
const asks =
  /^(?:(?:进一步|着力|聚焦|突出|注重|努力|力争|确保|坚持|全面|持续|不断|深入|切实|扎实|全力)|(?:提升|提高|推动|推进|打造|强化|加强|抓好|抓实|狠抓|增强|巩固|扩大|讲好|展示|宣传|摸清|掌握|了解|督查|检查|核查|完善|深化|落实|实现|做好|开展|加快|促进|优化|健全|建立|拓展|培育|整改|解决))/;
const reports = /(?:总结|小结|汇报|报告|公报|综述|回顾|年报)(?:\([^)]*\))?$|情况$/;
const probes = /^(?:摸清|掌握|了解|督查|检查|核查|通报)/;

/** 明晰现状，理清工作思路: a slogan of the present, whose last part is a deed and no plan. */
const slogan = /(?:^|[，,])(?:理清|厘清|明晰|创新|转变|找准|把握|把稳|认清|拓宽|紧扣|紧盯|围绕)[^，,]*$/;

/** 落实工作部署 may as well head a report; 做好下一步工作 does not. */
const ahead = /^整改(?:要求|措施|目标)$|下一?步|下一?阶段|接下来|明年|来年|今后|下半年/;

function isReport(words: string): boolean {
  if (!(isTitle(words) ? summary : summaryHeading).test(words)) return false;
  return !asks.test(words) || (reports.test(words) && !probes.test(words));
}

const plan =
  /计划|打算|目标|思路|工作安排|重点安排|下一步|下步|下阶段|要点|规划|方案|部署|展望|主要任务|重点任务|重点工作|工作任务|工作措施|主要措施|保障措施|推进措施|主要举措|行动|责任书|任务清单|明年|(?<!办成.{0,2})实事/;

/** A heading speaks of plans where it ends in such a word; 实施强师计划, 开展专项行动 may as well head a report. */
const planHeading = new RegExp(
  [
    '^今年(?:我[们市县区校局])?(?:将|要(?!求))|下一步|下步|下一?阶段|接下来|明年|来年|今后|展望|下半年.{0,8}(?:计划|打算|安排|工作|思路|重点)',
    '(?:工作|施政|年度?|时期|学期|季度|月份?|重点|具体|主要|总体|发展|奋斗|预期|基本|保障|推进|实施)的?(?:计划|打算|目标|思路|安排|设想|任务|要点|举措|措施|重点|方向|部署|规划|方案|指标)(?:[和及与].{0,8})?$',
    '^(?!.*[率比数额]指标).{0,4}(?:计划|打算|目标|思路|安排|设想|任务|要点|举措|措施|指标|重点|部署|要求)$',
    '(?:20\\d\\d年|今年|下半年|本年|本学期)(?!履行|完成|落实|推进|开展|实施|贯彻).{0,6}(?:重点|主要)?(?:工作|任务)$',
  ].join('|'),
);

/** 2024年重点工作, under 2024年工作总结: what was done. */
const isOfReport = (view: string, { start }: Span, words: string): boolean =>
  /^20\d\d年[^下]{0,8}(?:工作|任务)$/.test(words) &&
  (view
    .slice(Math.max(0, start - 2000), start)
    .match(/20\d\d年.{0,16}(?:总结|回顾)/g)
    ?.pop() ?? '') >= words.slice(0, 4);

/** What a heading further up says last: 上半年工作总结和下半年计划 begins with its report. */
const turns =
  /(?:总结|回顾)[^\n]{0,16}(?:计划|打算|思路|安排)|总结|回顾|完成情况|自评|绩效评价|((?:下半年|下一?步|明年|来年)[^\n。]{0,8}(?:计划|打算|目标|思路|安排|任务|重点))/g;

/** What an evaluation reports by: 产出指标, 社会效益指标. */
const partOfIndicators =
  /^(?:(?:主要)?(?:经济|发展|业务|工作)?|(?:[一二三]级|产出|数量|质量|时效|成本|(?:经济|社会|生态)?效益|可持续(?:影响|发展)|服务对象满意度|满意度|个性|共性))指标[:：]?$/;

/** 一、主要经济指标, in the report's part. */
function isReported(view: string, { start }: Span, words: string): boolean {
  if (!partOfIndicators.test(words)) return false;
  const last = [...view.slice(Math.max(0, start - 2000), start).matchAll(turns)].pop();
  return last !== undefined && last[1] === undefined;
}

/** 圆满完成各项工作任务 says how it went, and plans nothing. */
const wentWell = /(?:顺利|圆满|较好地?|超额)完成[^，,]{0,16}任务$/;

const tellsReport = (view: string, span: Span, words: string): boolean =>
  wentWell.test(words) || isOfReport(view, span, words) || isReported(view, span, words);

const isSummaryTitle = /(?:总结|情况|回顾|成效).{0,4}(?:和|及|暨|与|、).{0,20}$/;

const together = /(?:和|及|暨|与|、).{0,16}(?:计划|打算|安排|思路|展望|要点|下一?步|重点|部署|目标|任务|举措|措施)/;

function isTitle(words: string): boolean {
  // 努力完成年度目标 heads a report's part as well.
  if (
    titleEnd.test(words) &&
    words.length >= 8 &&
    !(words.endsWith('目标') && asks.test(words) && !/新的?一年|今后|来年|明年|下一步/.test(words))
  )
    return true;
  return articleHead.test(words) || (isSummaryTitle.test(words) && plan.test(words));
}

/** 工作报告 looks back and ahead: what stands before the first heading that plans is report. */
const looksBothWays = (words: string): boolean =>
  /(?:工作报告|工作汇报|情况报告|情况汇报)/.test(words) && !/总结|完成情况|回顾/.test(words);

const isDeed = (words: string): boolean => asks.test(words) || (slogan.test(words) && !/20\d\d年/.test(words));

/** A form for targets: 项目支出绩效目标申报表. */
const isForm = /绩效目标(?:申报|批复|公开)?(?:表|和指标)(?!.*(?:自评|完成|执行|情况|报告))/;

export function mode(view: string, span: Span): 'plan' | 'summary' | 'mixed' | null {
  const words = view
    .slice(span.start, Math.min(span.end, span.start + 60))
    .replace(/\s+|[.](?:docx?|pdf|pptx?|wps)(?:_?第\d+页)?$/g, '');
  if (isForm.test(words)) return 'plan';
  const isSummary = isReport(words);
  const isPlan = isTitle(words)
    ? plan.test(words)
    : planHeading.test(words) && (!isDeed(words) || ahead.test(words)) && !tellsReport(view, span, words);
  if (isSummary && isPlan) return together.test(words) ? 'mixed' : 'summary';
  if (looksBothWays(words)) return 'mixed';
  if (isSummary) return 'summary';
  return isPlan ? 'plan' : null;
}

/** 2025年政府工作报告 looks back on 2024; 2024年度工作报告 on its own year. */
const opens = (view: string, { start, end }: Span): boolean =>
  /20\d\d年(?!度)[^和及与暨]{0,16}工作报告$/.test(view.slice(start, Math.min(end, start + 60))) ||
  (/^[^\d]{0,24}工\s?作\s?报\s?告$/.test(view.slice(start, Math.min(end, start + 60))) &&
    givenIn.test(view.slice(end, end + 90)));
/** ——2031年1月5日在县第九届人民代表大会第三次会议上: early in the year that a report without a year opens. */
const givenIn = /^\s*[—\-－(（]{0,4}20\d\d年[1-4]月\d{1,2}日在[^，,。；;\n]{4,44}(?:会议?|大会|全会)上/;

/** The body before the year or the kind of paper: 阳江市教育局2023年…计划. */
function issuer(view: string, span: Span): Span | null {
  const found =
    /^(?:关于)?((?:[甲乙丙丁某A-Z]|[^\d，,。《》]{2,24}?)(?:局|厅|部|委|委员会|办公室|中心|人民政府|政府|公司|集团|医院|学校|大学|学院|银行|街道|镇|乡|区|县|市|省))(?=\d{4}|关于|[一二三四五六七八九十]|工作|年度|上半年|下半年)/.exec(
      view.slice(span.start, Math.min(span.end, span.start + 50)),
    );
  if (!found?.[1]) return null;
  const start = span.start + found[0].indexOf(found[1]);
  return { start, end: start + found[1].length };
}

/** （2025—2027年）, （截至9月底） on a line of its own belongs to the title above it. */
function title(view: string, lines: readonly { readonly kind: string; readonly span: Span }[]): Span | null {
  const [first, second] = lines;
  if (first?.kind !== 'title' || second === undefined || second.span.end - second.span.start > 24) return null;
  const isYears = /^\(?(?:20[\d年月.学度]+[-—–－~至到]{1,2}[\d年月.学度]+|截[至止]?到?[\d年月日.底末]+)\)?$/.test(
    view.slice(second.span.start, second.span.end),
  );
  return isYears ? { start: first.span.start, end: second.span.end } : null;
}

const paper: NonNullable<OutlineRules['paper']> = (view, span) => paperOf(view, span, issuer(view, span));

const part = (view: string, { start, end }: Span): boolean =>
  /^(?:20\d\d年|今年|去年|过去|“?十.五)[^和及与暨]{0,8}(?:回顾|情况|总结|安排|打算|计划|任务|目标)$/.test(
    view.slice(start, end),
  );

export const outline: OutlineRules = { covers, told, part, line, runIn, mode, opens, paper, issuer, title };
