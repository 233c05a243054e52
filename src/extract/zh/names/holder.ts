/**
 * Whose a place's attributes are: a school, a park, works named with their plot or cost own what the clauses behind say of
 * them (东湖公园占地面积300亩，绿化面积180亩，停车位200个). In: the own words of a name that opens its clause. Out: spans, or none.
 */
import type { Span } from '../../../document';
import { clauseAt, clauseBefore, depthAt } from '../../engine/frame';
import type { Clause } from '../../engine/frame';
import type { Frame } from '../../engine/tokens';
import { tidy, wordsIn } from './phrase';

const sites =
  '小学|中学|学校|大学|学院|幼儿园|校区|医院|卫生院|敬老院|养老院|福利院|公园|园区|厂|基地|中心|项目|工程|水库|电站|码头|机场|车站|市场|博物馆|图书馆|文化馆|体育馆|纪念馆|广场|小区|大楼|综合楼|景区';
const plots =
  '(?:总|规划|计划|概算)?(?:占地|用地|(?:占地|用地|总|建筑|校舍|使用|经营|规划|绿化)面积|总建筑面积|投资|库容|装机(?:容量)?)';
/** A place of its own name, and what is said of it first. */
const sited = new RegExp(`^(?![全各]).{2,18}?(?:${sites})(?=${plots}$)`);

/** What a place has, and nothing else tells whose it is. */
const attribute =
  /^(?:(?:总|占地|用地|建筑|总建筑|校舍|使用|经营|绿化|规划)面积|(?:总|计划|概算)投资|[日年](?:均)?(?:处理|加工|接待|供水|供热|发电|招生|培训|吞吐|周转)(?:能力|规模|总?量)|年接待(?:游客|旅客|观众|读者)|设计(?:.{2}能力|规模|床位)|(?:编制|开放)?床位数?|停车[位场]|在校(?:学)?生|在园幼儿|专[任职]教师|教职工|(?:开设)?教学班|藏书量?|(?:专职)?(?:医护|工作)人员|(?:投入|完成)?(?:建设)?(?:投资|资金))$/;

const works = '(?:改?扩建|建设|改造|迁建|新建|二期|一期)';
const isBeing =
  '(?:已经?|现已|正在?|即将|将|年内|全面|基本|顺利){0,2}(?:完成|完工|竣工|建成|开工|动工|封顶|投用|投入使用|主体)';
const begins = '(?:推进|推动|打造|建成|实施|启动|完成|开工|加快|谋划|新建|续建|改扩建|扩建|迁建)(?:了|实施|推进|建设)?';
/** 东门小学已完成主体工程, 推进文体中心建设: a clause without figures that says what is built. */
const building = new RegExp(
  `^(?:${begins})?(?<site>[^，,、的\\d]{2,16}?(?:${sites})(?:${works}?(?:项目|工程))?)(?:${works}?$|${isBeing})`,
);

/** What is told of a stage's schools behind how many there are. */
const ofSchools =
  /^(?:招生|毕业生?|在校(?:学)?生|寄宿生|教学班|教职工|专[任职]教师|(?:净|毛)?入学率|巩固率|辍学率|升学率|毕业率|(?:校舍)?(?:建筑|占地)面积)(?:人?数)?$/;
const ofStage =
  /^(?:小学|初中|高中|普通高中|普通初中|完全中学|中职(?:学校)?|中等职业学校|特殊教育学校|幼儿园|九年一贯制学校)$/;

/** 小学52所，招生8000人，在校生5万人；专任教师3000人: of the schools of that stage, the nearest in the sentence; of none where several are listed (小学52所、初中21所，在校生8万人). */
function stageBefore(f: Frame, at: number): Span[] {
  const counted = [...f.named.keys()].filter((i) => i < at && depthAt(f, i) === 0).reverse();
  const last = counted.findIndex((i) => isOfSchools(f, i));
  const [own, before] = [counted[last], counted[last + 1]];
  if (own === undefined || (before !== undefined && isOfSchools(f, before))) return [];
  const named = f.named.get(own) ?? [];
  return ofStage.test(wordsIn(f, named)) ? [...named] : [];
}
const isOfSchools = (f: Frame, i: number): boolean => {
  const token = f.tokens[i];
  return token?.kind === 'number' && token.unit === '所';
};

/** The place that the name right before is of, or the one that the clause before builds. */
export function holderOf(f: Frame, at: number, own: readonly Span[]): Span[] {
  const schools = ofSchools.test(wordsIn(f, own)) ? stageBefore(f, at) : [];
  if (schools.length > 0) return schools;
  if (!attribute.test(wordsIn(f, own))) return [];
  const before = namesBefore(f, at);
  const nearest = wordsIn(f, before[0] ?? []);
  if (nearest === '') return builtBefore(f, clauseBefore(f, clauseAt(f, at)));
  for (const named of before) {
    const site = sited.exec(wordsIn(f, named))?.[0];
    if (site !== undefined) return nearest.startsWith(site) ? leading(f, named, site.length) : [];
  }
  return [];
}

/** The names before in the sentence, the nearest first; past a semicolon there is none. */
function namesBefore(f: Frame, at: number): (readonly Span[])[] {
  const found: (readonly Span[])[] = [];
  for (let i = at - 1; i >= 0 && at - i <= 60; i--) {
    const token = f.tokens[i];
    if (token?.kind === 'mark' && token.mark === 'semicolon') break;
    const named = f.named.get(i) ?? [];
    if (named.length > 0) found.push(named);
  }
  return found;
}

/** A part of some works is no place. */
const stage = /(?:主体|附属|配套|土建|基础|收尾)工程$/;

function builtBefore(f: Frame, clause: Clause | null): Span[] {
  if (clause === null || f.tokens.slice(clause.first, clause.last + 1).some(({ kind }) => kind === 'number')) return [];
  const words = f.view.slice(clause.start, clause.end);
  const site = building.exec(words)?.groups?.['site'];
  const start = site === undefined ? -1 : clause.start + words.indexOf(site);
  return site === undefined || stage.test(site) ? [] : tidy(f, [{ start, end: start + site.length }]);
}

/** So many characters of a name, from its start. */
function leading(f: Frame, spans: readonly Span[], length: number): Span[] {
  let left = length;
  const kept = spans.map(({ start, end }) => {
    const span = { start, end: Math.min(end, start + left) };
    left -= span.end - span.start;
    return span;
  });
  return tidy(
    f,
    kept.filter(({ start, end }) => end > start),
  );
}
