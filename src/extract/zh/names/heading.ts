/** What the heading over a sentence speaks of, where it names a thing and no effort: 推进高标准农田建设 → 高标准农田. */
import type { Span } from '../../../document';
import type { Frame } from '../../engine/tokens';

const inHeading =
  /^(?:大力|全面|深入|扎实|加快|持续|着力|切实)?(?:推进|加强|抓好|做好|强化|实施|开展|推动|深化|优化|落实|完善|促进|发展|抓实)?(.{2,12}?)(?:体系|队伍)?(?:建设|工作|发展|改造|行动|工程)?$/;
const noTopic =
  /^[一二三四五六七八九十\d]{1,2}月|学期|季度|有力|有效|成效|明显|显著|同步|不断|持续|计划|打算|安排|思路|措施|举措|做法|要求|问题|部署|目标|任务|情况|重点|总结|方面|年|水平|质量|能力|[,，、]|推进|加强|提升|提高|改善|建设|发展|工作/;

/** What a heading speaks of: 推进高标准农田建设 → 高标准农田. */
export function headingTopic(f: Frame): Span[] | null {
  if (f.heading === null || f.heading.end - f.heading.start > 16) return null;
  const words = f.view.slice(f.heading.start, f.heading.end);
  const [, topic] = inHeading.exec(words) ?? [];
  if (topic === undefined || noTopic.test(topic)) return null;
  const start = f.heading.start + words.indexOf(topic);
  return [{ start, end: start + topic.length }];
}
