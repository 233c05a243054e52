/**
 * What the first words of a Chinese paper say it is of: 现将2025年工作情况报告如下, the page's date. In: the text and the paper's span. Out: the span
 * of the words that tell the year or the period reported, or null.
 */
import type { Span } from '../../document';

const opening =
  /(?:现将|现就|为(?:了|全面|切实|认真|扎实)?(?:做好|抓好|完成|推进|确保|开展))[^。;,，；]{0,16}?(?<year>20\d\d年)/;
const stamped =
  /(?:^|\n)[^\n]{0,40}?(?:(?:发布|发文|更新|成文)(?:时间|日期):?\s*|(?<=\n)(?:时间|日期):\s*|(?<=\n)(?=20\d\d(?:-\d{1,2}-\d{1,2}\s|年\d{1,2}月\d{1,2}日\s?\d{1,2}:)))(?<year>20\d\d[-./年]\d{1,2})/;

/** 现将2025年工作情况报告如下, else the page's date: the year of a paper that says none. */
export function covers(view: string, { start, end }: Span): Span | null {
  const words = view.slice(start, Math.min(end, start + 600));
  const found = opening.exec(words) ?? stamped.exec(words);
  const year = found?.groups?.['year'];
  if (found === null || year === undefined) return null;
  const stop = start + found.index + found[0].length;
  return { start: stop - year.length, end: stop };
}

/** 现将全市1—10月指标完成情况通报如下: a report of one time; not of a meeting, a document or complaints of that year. */
const reporting =
  /(?:^|[\n。，,；;:])[^\n。，,；;:\d]{0,12}?(?:现|兹|特)(?:将|就|把)((?:(?!计划|打算|安排|思路|部署|方案|要点|反馈|会议|文件|精神|意见|通知|整改|建议|提案|巡[视察]|审计|信访|《)[^\n。；;:]){2,70}?(?:情况|总结|工作|数据|结果|进展))[^\n。；;:，,]{0,12}(?:报告|汇报|通报|总结|公布|公告|说明|述职|报送|小结|综述|介绍)?如下/;

export function told(view: string, { start, end }: Span): Span | null {
  const found = reporting.exec(view.slice(start, Math.min(end, start + 800)));
  if (found?.[1] === undefined) return null;
  const from = start + found.index + found[0].indexOf(found[1]);
  return { start: from, end: from + found[1].length };
}
