/**
 * Why a number in a Chinese text is no indicator: ordinals, ranks, names with digits, articles, durations as
 * settings, ages that say who is counted. Each rule has an id that the wording explains. In order; first fires.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import { isLatin } from '../engine/view';
import type { RejectRule } from '../pack';
import { behind, front, isBuilt, isFrequency, physical } from './counting';
import { isPoints, isStep } from './scoring';
import { isThreshold } from './thresholds';
import { bareAllowed } from './unitless';

function inside(f: Frame, at: number, marks: readonly string[]): boolean {
  for (let i = f.around[at] ?? -1, n = 0; i >= 0 && n < 4; i = f.around[i] ?? -1, n++) {
    const token = f.tokens[i];
    if (token?.kind === 'mark' && marks.includes(token.mark)) return true;
  }
  return false;
}

/** 提出“优化布局，新建学校20所”: clauses are no name. */
const isSaid = ({ start }: NumberToken, f: Frame, at: number): boolean =>
  /[，,]/.test(f.view.slice(f.tokens[f.around[at] ?? at]?.start ?? start, start));

/** Words a count of which only introduces a list: 三个方面, 五项原则. */
const abstract =
  /^(?:大)?(?:方面|问题|环节|原则|要求|层面|维度|阶段|领域|意识|重点(?![专企学项])|体系|机制|(?:专项)?行动(?!计划)|工程|步骤|关键|坚持|结合|统一|到位|作用|优势|短板|难题|特点|特征|任务|目标|角度|层次|类别|部分|板块|建设|强化|转变|(?:优化|增强|提高|加强|注重)(?=[：:，,。；;、]|$)|抓手|突出|聚焦|提升|主题|理念|观念|渠道|途径|方向|方式|模式|关系|难点|堵点|热点|痛点|因素|条件|时期|时间段|时段|节点|底线|红线|意见|办法|文件精神|主线|改革(?!文件|方案|试点|项目)|制度|实事|大事|好事|事(?=[：:，,。；;]|$)|事项|清单|责任|活动|措施|举措|工作|字|词|圈|轴|带|极|核|翼)/;
/** 新增示范街区三个，: a count that ends its clause stands behind what is counted, and introduces nothing. */
const endsClause = (slot: NumberToken, f: Frame): boolean =>
  slot.unit !== null && /^(?:[，,。；;、)）]|$)/.test(behind(slot, f, 1)) && /[一-龥”）)]$/.test(front(slot, f, 1));

/** 7家建设任务 counts what stands somewhere. */
const isFew = ({ value, unit }: NumberToken): boolean => (value ?? 0) <= 10 && !physical.test(unit ?? '');

/** 两项附加1409万元: the sum is the figure, of as many as the noun has; 三项改造投资3亿元 counts works. */
const sums =
  /^[两三四五六七八九]项(?![^，,。；;、：:\d]{0,16}(?:工程|项目|改造|建设|治理|技改|专利|投资|奖励))[^，,。；;、：:\d()]{2,8}(?:\([^()\d]{0,24}\))?[^，,。；;、：:\d()]{0,10}\d[\d.]*[万亿]?元/;

/** 安全、信访两个“零发生”: what is not to be, counted. */
const isNaught = ({ unit }: NumberToken, next: string): boolean => unit === '个' && /^[“"‘]零/.test(next);

/** 落实残疾人两项补贴: what they are called. */
const isAllowance = ({ unit }: NumberToken, next: string): boolean => unit === '项' && /^(?:补贴|补助|津贴)/.test(next);

/** 人数最多的三个专业依次为… */
const isTop = (slot: NumberToken, f: Frame): boolean =>
  /最[一-龥]{1,2}的$/.test(front(slot, f, 4)) && /^[^，,。；;\d]{0,16}(?:依次|分别)?[为是]/.test(behind(slot, f, 20));

const saysNothing = (slot: NumberToken, f: Frame, next: string): boolean =>
  isNaught(slot, next) ||
  isAllowance(slot, next) ||
  sums.test(f.view.slice(slot.start, slot.start + 64)) ||
  isTop(slot, f);

/** How many a count says is only what the sentence lists; digits are figures, words mostly are not. */
function isListing(slot: NumberToken, f: Frame): boolean {
  const next = behind(slot, f, 8);
  const inWords = slot.form === 'words';
  if (inWords && saysNothing(slot, f, next)) return true;
  if (abstract.test(next) && (slot.unitClass === 'count' || slot.unitClass === 'none')) return inWords || isFew(slot);
  // “三个100%”
  if (slot.unitClass === 'share' && /[“"‘][两三四五六七八九十]个$/.test(front(slot, f, 3))) return true;
  // 配备率、安装率三个100%
  return (
    slot.unit === '大' || /这$|(?<![从因对为由据])此$/.test(front(slot, f, 2)) || (inWords && /^(?:\d|年级)/.test(next))
  );
}

/** 一套…规则, 一支…队伍: nothing that is counted. */
const unlisted =
  /^[^，,。；;]{0,16}(?:机制|制度|规则|体系|办法|流程|方案|标准|模式|经验|队伍|规范|环境|格局)(?:[，,。；;]|$)/;

/** 把学校建成一所特色鲜明的学校: what it is to be like; 将旧厂房改建成一所学校 builds one. */
const becomes =
  /(?:把|将|使)(?![^，,。；;]*(?:旧|老|原|闲置|废弃))[^，,。；;\d]{2,22}(?<!改)(?:[建办变]|建设|打造|发展|培育)成为?$/;
const isLikeness = (slot: NumberToken, f: Frame): boolean =>
  becomes.test(front(slot, f, 30)) && /^[^，,。；;]{4,40}的/.test(behind(slot, f, 44));

/** 应助尽助、不漏一人; 不让一名学生掉队: none is left out. */
const isNobody = (slot: NumberToken, f: Frame): boolean =>
  slot.value === 1 &&
  slot.form === 'words' &&
  (/不(?:能|许|会|可)?(?:遗?漏|落下?|丢下?|掉|让|使)(?:任何)?$/.test(front(slot, f, 6)) ||
    (/不(?:能|许|会|可)?少$/.test(front(slot, f, 3)) && endsClause(slot, f)));

function isArticle(slot: NumberToken, f: Frame): boolean {
  if (!slot.article) return false;
  if (isLikeness(slot, f)) return true;
  if (unlisted.test(behind(slot, f, 24))) return slot.unitClass !== 'event' || !isFrequency(slot, f);
  const first = f.view.charAt(slot.digits.start);
  if (first === '百' || first === '千') return !/[近约逾超达过]$/.test(front(slot, f, 2)) || slot.unit === null;
  if (isFrequency(slot, f) || endsClause(slot, f)) return false;
  if (slot.unitClass === 'count' || slot.unitClass === 'event') return !isBuilt(slot, f);
  return slot.unitClass !== 'share';
}

const settings =
  /(?:年限|时限|时间|时长|周期|寿命|用时|耗时|工期|天数|账期|小时数|时效|平均|缩短|压缩|压减|提速|减少|停电|锻炼|不少于|不低于|学时|课时|达到|延长至|延长到|睡眠|优良)[^，,。；;]{0,8}$/;

function isDuration(slot: NumberToken, f: Frame): boolean {
  if (slot.unitClass !== 'time') return false;
  if (
    /^(?:学时|课时|个学时|个课时)$/.test(slot.unit ?? '') ||
    /受教育年限(?:[^，,。；;]*|[^。；;]*(?:增加|提高)|[^。]*分别(?:达到|[^一-龥]|以上|和)*)$/.test(front(slot, f, 80))
  )
    return false;
  const lead = front(slot, f, 14);
  if (slot.unit === '代' || slot.unit === '周年') return true;
  if (
    /连续|为期|用|近|第|前|后|未来|历时|利用|力争|争取|过去|期限|任期|每|分$/.test(lead.slice(-3)) &&
    !/不超过|以内|缩短|压缩/.test(lead)
  )
    return true;
  return !settings.test(lead) && !/每[天日周][^，,。；;]{0,10}(?:不超过|控制在)$/.test(lead);
}

function isAge(slot: NumberToken, f: Frame): boolean {
  if (slot.unitClass !== 'age') return false;
  return !/(?:平均年龄|人均预期寿命|预期寿命|寿命|平均年龄降)[^，,。；;]{0,20}$/.test(front(slot, f, 28));
}

/** GDP100亿元, CPI2.1%: no name of a model ends so. */
const isAmount = ({ unitClass }: NumberToken): boolean => /^(?:share|money|point)$/.test(unitClass);

/** 第3页共8页, 全文共1831字: of the page; 撰写文章2000字, 全文3000字的手册 are of what is written. */
const isOfPage = (slot: NumberToken, f: Frame): boolean =>
  (slot.unit === '页' && /第.{1,4}页[^一-龥\d]{0,3}共? ?$/.test(front(slot, f, 12))) || isOfLength(slot, f);

const isOfLength = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === '字' &&
  /(?:[全本此]文|(?:^|[(（，,。])文章|全文字数)[共约有为:：]{0,2}$/.test(front(slot, f, 8)) &&
  !behind(slot, f, 1).startsWith('的');

/** 16字工作思路, 八字校训: what a motto is called; 上报800字工作思路 is as long. */
const isMotto = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === '字' &&
  (slot.value ?? 99) <= 60 &&
  /^的?(?:工作|办学|教学|管理|指导|发展|总|核心)?(?:思路|方针|方略|要求|要诀|口诀|校训|训|精神|箴言|经|原则|理念|准则|价值观|诀)/.test(
    behind(slot, f, 8),
  );

/** 2024年工作计划8篇, 小编整理了5篇: how many texts a page offers. */
const isCollection = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === '篇' && (collected.test(f.words) || isOfTitle(slot, f));
const collected =
  /小编|[(【](?:精选|通用|推荐)[^)】]{0,6}篇|^20..年(?!.*(?:撰写|上报|完成|编写|发表|报送))[^，,。]*(?:总结|计划|报告|范文).{0,3}篇$/;
/** 水务局工作总结（精选12篇）: at the end of a line that writes nothing itself; 调研报告2篇 is of a list of tasks. */
const titled =
  /^(?![^，,。]*(?:撰写|上报|完成|编写|发表|报送|形成|收到|征集|提交|收集|印发|获))[^，,。；;\d]{2,40}(?:(?:报告|方案|汇报|讲话|体会|规划)[^，,。；;\d]{0,3}[(（【]|(?:工作总结|工作计划|工作要点|范文|模板|范本))[^，,。；;\d]{0,4}$/;

function isOfTitle(slot: NumberToken, f: Frame): boolean {
  const end = f.view.slice(slot.end, f.end).trim();
  return (end === '' || /^[)）】]$/.test(end)) && titled.test(f.view.slice(f.start, slot.start));
}

/** 一批录取68人, 二批上线率: the round of an examination, not how many; 分二批录取, 两批录取 count. */
const isIntake = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === '批' &&
  (slot.value ?? 9) <= 4 &&
  !/分$/.test(front(slot, f, 1)) &&
  f.view.charAt(slot.digits.start) !== '两' &&
  /^次?(?:[本专]科)?(?:录取|上线|达线|过线|投档|[本专]科)/.test(behind(slot, f, 6));

export const rejections: readonly RejectRule[] = [
  {
    id: 'document-title',
    test: (slot, f, at) => inside(f, at, ['title']) || isCollection(slot, f) || isOfPage(slot, f),
  },
  // 4号线2期, 污水厂工程二期: which part of the works
  {
    id: 'ordinal',
    test: (slot, f) =>
      slot.unit === '期' && (slot.value ?? 9) <= 6 && /(?:号线|工程|项目|水厂|公路)$/.test(front(slot, f, 3)),
  },
  // 万亩示范基地, 万亩良田: how large such fields are called
  {
    id: 'specification',
    test: (slot, f) =>
      slot.missing &&
      slot.unit === '亩' &&
      /^(?:示范|基地|良田|方(?!米)|片|果园|茶园|林|产业|梯田|湿地)/.test(behind(slot, f, 2)),
  },
  // 1611班李同学: the class's number
  {
    id: 'ordinal',
    test: (slot, f) =>
      slot.unit === '班' &&
      slot.form === 'digits' &&
      (slot.value ?? 0) >= 100 &&
      slot.start === slot.digits.start &&
      /^(?:[(（]|[一-龥]{2,4}(?:同学|老师|[，,、获被]))/.test(behind(slot, f, 7)),
  },
  {
    id: 'ordinal',
    test: (slot, f) =>
      /(?:第 ?|(?<!换)届(?:人大|政协)?|届[一二三四五六七八九十]{1,2}次、)$/.test(front(slot, f, 8)) ||
      (/^第/.test(front(slot, f, 2)) && slot.form === 'words'),
  },
  {
    id: 'ordinal',
    test: (slot, f) =>
      slot.form === 'words' &&
      (slot.unit === '届' ||
        slot.unit === '本' ||
        isIntake(slot, f) ||
        // 市纪委四次全会: which one; 召开两次全会, 召开三次全体会议 is how many.
        (slot.unit === '次' &&
          slot.value !== 2 &&
          /^(?:全会|全体会议|党代会)/.test(behind(slot, f, 4)) &&
          !/(?:召?开|举[办行]|组织)了?$/.test(front(slot, f, 3)))),
  },
  {
    id: 'quoted-name',
    test: (slot, f, at) =>
      slot.unitClass !== 'share' &&
      slot.unitClass !== 'money' &&
      inside(f, at, ['quote']) &&
      (slot.missing || !isSaid(slot, f, at)),
  },
  {
    id: 'rank',
    test: (slot, f) =>
      (/(?:^|[^年月以之底日目])前$/.test(front(slot, f, 2)) &&
        (slot.unit === null || slot.unitClass === 'share' || /^[名位列个强]$/.test(slot.unit))) ||
      (/^(?:强|佳|甲)(?!化)/.test(behind(slot, f, 1)) && slot.unit === null) ||
      (slot.unit === '位' &&
        /(?:[前后上下]移|前进|(?<![引推新改促增先])进|后退|倒退|退后|下滑|上升|下降|提升|提高|跃升|攀升|晋升)了?$/.test(
          front(slot, f, 3),
        ) &&
        // 提高2位教师的待遇
        /^(?: ?$|[\s，,。；;、:：（(）)]|[至到居]|数|名次)/.test(behind(slot, f, 2))) ||
      (/(?:位居|排名|列|居|(?<!安)排(?!查))[^，,。]{0,4}$/.test(front(slot, f, 5)) && /^[名位]$/.test(slot.unit ?? '')),
  },
  // 在全省14个市州中排名第3: among how many
  {
    id: 'rank',
    test: (slot, f) =>
      slot.unitClass === 'count' &&
      /^[^，,。；;、：:\d]{1,10}(?:排名?|位[列居次]|名?列|居)(?:在|于|全.)?(?:第|前[\d一二三四五六七八九十])/.test(
        behind(slot, f, 18),
      ) &&
      /在[^，,。；;：:\d]{0,14}$/.test(front(slot, f, 15)),
  },
  // 全国100所试点校之一
  {
    id: 'rank',
    test: (slot, f) =>
      slot.unitClass === 'count' &&
      /^[^，,。；;、\d为是成作列]{1,12}之一/.test(behind(slot, f, 14)) &&
      /(?:全[国省市县区校球]|国家|世界|亚洲|[是为的])$/.test(front(slot, f, 2)),
  },
  {
    id: 'name-with-digits',
    test: (slot, f) =>
      !slot.missing &&
      (isMotto(slot, f) ||
        /[+＋×#]$/.test(front(slot, f, 1)) ||
        (/^[+＋×#][\dXxN一-龥]/.test(behind(slot, f, 2)) && slot.unit === null)),
  },
  {
    id: 'model-name',
    test: (slot, f) =>
      slot.form === 'digits' &&
      ((isLatin(f.view.charCodeAt(slot.start - 1)) && !/^[台套部]$/.test(slot.unit ?? '') && !isAmount(slot)) ||
        /[A-Za-z]-$/.test(front(slot, f, 2)) ||
        (slot.unit === null && isLatin(f.view.charCodeAt(slot.end))) ||
        /^(?:A|G|T|P|M)$/.test(slot.unit ?? '')) &&
      !slot.missing,
  },
  {
    id: 'specification',
    test: (slot, f) =>
      (/^(?:千伏|伏|蒸吨|马力|兆|寸|英寸|像素|P)$/.test(slot.unit ?? '') &&
        !/达到|提升|升至/.test(front(slot, f, 6))) ||
      (/^(?:[/]小时)?(?:以上)?(?:级|蒸吨|型|口径)/.test(behind(slot, f, 8)) && slot.unitClass !== 'share') ||
      // 5米宽的路
      (slot.unitClass === 'length' && /^(?:宽(?![带敞阔约\d])|厚(?![约\d])|[高深]的)/.test(behind(slot, f, 2))) ||
      (slot.form === 'words' && /^(?:里|两|斤|克|寸|升|度|口|门|眼|道|面|片|头|大)$/.test(slot.unit ?? '')),
  },
  {
    id: 'document-number',
    test: (slot, f) =>
      slot.unit === '号' ||
      slot.unit === '楼' ||
      (/[〔\[(（]$/.test(front(slot, f, 1)) && /^[〕\])）]/.test(behind(slot, f, 1)) && slot.unit === null) ||
      // 师德表现(20分): points to be won; 平均分(85分) is a result.
      (slot.unit === '分' &&
        /(?:^|[^分绩])[(（]$/.test(front(slot, f, 2)) &&
        /^[)）*×]/.test(behind(slot, f, 1)) &&
        Number.isInteger(slot.value) &&
        !/居|位列|提高|高于|达到|均分/.test(f.words)),
  },
  {
    id: 'prize-rank',
    test: (slot, f) =>
      slot.unit === '等' ||
      (/^等(?:奖|功|次)/.test(behind(slot, f, 2)) && slot.form === 'words') ||
      slot.unit === '级' ||
      (/^级/.test(behind(slot, f, 1)) && slot.unit === null) ||
      slot.unit === '星',
  },
  { id: 'law-article', test: (slot, f) => slot.unit === '条' && /第$/.test(front(slot, f, 1)) },
  { id: 'clock', test: (slot, f) => /^[:：]\d/.test(behind(slot, f, 2)) || /\d[:：]$/.test(front(slot, f, 2)) },
  {
    id: 'ratio',
    test: (slot, f) => /^(?:比|∶)[一二三四五六七八九\d]/.test(behind(slot, f, 2)) || /[\d]∶$/.test(front(slot, f, 2)),
  },
  {
    id: 'rate-base',
    test: (slot, f) =>
      (slot.form === 'digits' && /每$/.test(front(slot, f, 1))) ||
      // 据全省5‰人口变动抽样调查推算: how many were asked; 对30%的企业开展抽样检测 is a deed.
      (slot.unitClass === 'share' &&
        /^的?[^，,。；;、\d]{0,8}抽样(?:调查|检测|样本)/.test(behind(slot, f, 14)) &&
        /(?:据|按照?|依照|通过)[^，,。；;]{0,14}$/.test(front(slot, f, 16))) ||
      (slot.scale !== null && /^人?[^，,。；;、\d]{0,6}(?:死亡|发生|发病|患病)率/.test(behind(slot, f, 10))),
  },
  { id: 'scoring-rule', test: (slot, f) => isPoints(slot, f) || isStep(slot, f) },
  { id: 'school-grade', test: (slot) => slot.unit === '年级' },
  { id: 'article-one', test: (slot, f) => isArticle(slot, f) || isNobody(slot, f) },
  { id: 'age', test: isAge },
  { id: 'duration', test: isDuration },
  { id: 'who-is-counted', test: isThreshold },
  { id: 'listed-items', test: isListing },
  { id: 'no-unit', test: (slot, f, at) => slot.unit === null && !slot.missing && !bareAllowed(slot, f, at) },
];
