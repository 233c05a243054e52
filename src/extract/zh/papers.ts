/**
 * Lines that name a whole paper: 青禾县教育局2026年工作计划, 2026年体育工作要点. In: a line without numbering and who issues it. Out: the
 * paper, or null where the line may as well head a part of one (2026年重点工作安排).
 */
import type { Span } from '../../document';
import type { Paper } from '../engine/papers';

const most = 45;
const year = /(?:20[\d×xX*]{2}(?:-(?:20)?\d{2})?|二[〇○零][〇○零一二三四五六七八九]{2})(?:学年|年度|年)/;
const sort =
  /(?:计划|总结|要点|方案|规划|打算|安排|报告|纲要|意见|目标|任务|任务书|责任书|目标书)(?:\((?:草案|讨论稿|征求意见稿|审议稿|修订稿|初稿|送审稿)\))?$/;
/** These stand for parts of the one who writes: 各学校2026年目标. */
const parts = /^(?:附件?|各|全|我|本|下属|直属|基层|所属|相关|有关|对|向|由|在|与|和|其他)/;
const subject = /^(?:关于)?(.{2,14}?)(?:工作|事业)?(?:的)?(?:计划|总结|要点|方案|规划|打算|安排|报告|意见|目标|任务)/;
/** Of any paper. */
const general =
  /^(?:重点|主要|总体|具体|全年|年度|全[市县区省校局镇乡]|下一?步|[上下]半年|第?[一二三四]季度|[春秋]季|第?[一二]?学期|奋斗|发展|预期|基本|保障|推进|核心|绩效|考核|\d|工作)/;

/** A line of its own that ends in a sort of paper. */
const isTitle = (words: string): boolean =>
  words.length >= 8 &&
  words.length <= most &&
  !/[。；;，,：:、！!？?]/.test(words) &&
  sort.test(words) &&
  !parts.test(words);

export function paperOf(view: string, span: Span, issuer: Span | null): Paper | null {
  const words = view.slice(span.start, span.end).replace(/\s+/g, '');
  const said = isTitle(words) ? year.exec(words) : null;
  if (said === null) return null;
  if (issuer !== null) return { issuer: view.slice(issuer.start, issuer.end), subject: null, year: said[0] };
  // Only a line that begins with its year has the subject behind it; 教育2026年计划 may be anything.
  const about = said.index <= 2 ? subject.exec(words.slice(said.index + said[0].length))?.[1] : undefined;
  return about === undefined || general.test(about) ? null : { issuer: null, subject: about, year: said[0] };
}
