/**
 * Marks that stand for others: question marks where figures stood (小学?所，在校生??人), stops for points (38。9万). In: a document's view. Out:
 * the same with strokes, which read as figures that are missing, with points, with full stops, with quotes that open and close, and without the rests of tags; a few
 * such marks may be questions or ends of sentences, and nothing is changed. Brackets of a form that a figure was filled into are none either.
 */
const gap =
  /(?<=[一-龥(,、])(?<![吗呢么何哪谁吧几否])\?{1,4}(?=余?[万亿]?(?:[所个位间套台件元%名张亩吨](?![以有体别人义字])|人(?![们民员])|平方米|公里))/g;
const fewest = 5;

/** 38。9万, 27。2%: a stop where a point stood. */
const stops = /。(?<=\d。)(?=\d{1,2}(?:[%‰万亿倍]|个百分点))/g;
const fewestStops = 3;

/** One such place may be a sentence that ends in a bare figure. */
function pointed(view: string): string {
  const found = view.includes('。') ? (view.match(stops)?.length ?? 0) : 0;
  return found < fewestStops ? view : view.replace(stops, '.');
}

/** 专项资?/p>: what is left of a page's tags, whose > is no comparison. */
const residue = /[?<]\/(?:p|br|div|span|td|tr|li)>|<(?:p|br|div|span|td|tr|li)\s?\/?>/gi;
const untagged = (view: string): string =>
  view.includes('>') ? view.replace(residue, (tag) => ' '.repeat(tag.length)) : view;

/** "一校一品": straight quotes of a line in pairs, as a keyboard or an old file gives them; 24" is an inch. */
const quoted = (view: string): string => (view.includes('"') ? view.replace(/(?<!\d)"([^"\n]{1,80})"/g, '“$1”') : view);

const units = '[%人名个所间次项元册台套张户家场篇辆栋]|万元|人次|平方米|公里';
const ends = '(?:以[上下内]|左右)?(?:[,，。;；、]|\\s|$)';
/** 升学率为(51.97), 占(45), 教职工(86)人: not (1)项目, nor 出勤率(1), 见附件(2). The bracket first, then what is before it: it is found at once. */
const form = new RegExp(
  `\\((?:(?<=(?:率|比[例重]|占)[为是约达到]{0,2}\\()(?:\\d\\d(?:\\.\\d+)?|\\d\\.\\d+|100(?:\\.0+)?)\\)(?=%?${ends})|(?<=[一-龥]\\()\\d[\\d.]{0,9}\\)(?=(?:${units})${ends}))`,
  'g',
);
const unbracketed = (view: string): string =>
  view.includes('(') ? view.replace(form, (figure) => ` ${figure.slice(1, -1)} `) : view;

/** 普及率达到95%.新建学校3所.: full stops as an English keyboard gives them; 一. and 第二. are labels. */
const dots = /\.(?<=[一-龥%]\.)(?<!(?:^|[\s。;；,，:：])第?[一二三四五六七八九十]{1,3}\.)(?=[一-龥“\r\n]|$)/gm;
const stopped = (view: string): string => (view.includes('.') ? view.replace(dots, '。') : view);

export const mended = (view: string): string => unasked(stopped(pointed(unbracketed(untagged(quoted(view))))));

function unasked(view: string): string {
  if (!view.includes('?')) return view;
  const found = view.match(gap)?.length ?? 0;
  return found < fewest ? view : view.replace(gap, (marks) => '_'.repeat(marks.length));
}
