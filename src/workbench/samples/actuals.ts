/**
 * What the officer types at mid-year in the demonstration, taken from the sample summary's own figures:
 * some done, some on course, some behind, one limit broken, one of an indicator whose target is still to be filled.
 */
import type { Language, SampleActual } from './sample';

const date = '2025-06-30';
const actual = (name: string, target: number | null, unit: string, value: number): SampleActual => ({
  name,
  target,
  unit,
  actual: value,
  date,
});

const zh: readonly SampleActual[] = [
  actual('公办幼儿园', 6, '所', 2),
  actual('公办学位', 1620, '个', 540),
  actual('普惠性幼儿园覆盖率', 92, '%', 90.4),
  actual('公办园在园幼儿占比', 56, '%', 56.4),
  actual('园长和骨干教师', 400, '人次', 215),
  actual('市级示范园', 3, '所', 2),
  actual('省级示范园', 1, '所', 0),
  actual('九年义务教育巩固率', 99.5, '%', 99.6),
  actual('残疾儿童少年入学率', 97, '%', 96.2),
  actual('义务教育大班额占比', 2, '%', 2.6),
  actual('改造资金', 8300, '万元', 4380),
  actual('农村学校', 24, '所', 9),
  actual('运动场', 18, '个', 10),
  actual('课后服务参与率', 95, '%', 95.3),
  actual('普通高中毛入学率', 95.8, '%', 95.9),
  actual('毕业生就业率', 96, '%', 94.7),
  actual('“双师型”教师', 85, '名', 46),
  actual('教师', 240, '名', 96),
  actual('校长教师交流轮岗比例', 10, '%', 6.5),
  actual('教师全员培训', 4600, '人次', 2480),
  actual('县级名师工作室', null, '个', 4),
  actual('校园安全责任事故', 0, '起', 0),
  actual('“三公”经费', 86, '万元', 39.8),
  actual('一般公共预算教育支出', 10.2, '亿元', 4.96),
  actual('学生资助资金', 2400, '万元', 1265),
];

const en: readonly SampleActual[] = [
  actual('public nurseries', 6, '', 2),
  actual('public nursery places', 1620, '', 540),
  actual('affordable nurseries', 92, '%', 90.4),
  actual('nursery children', 56, '%', 56.4),
  actual('nursery leaders and teachers', 400, '', 215),
  actual('county quality mark', 3, '', 2),
  actual('Attendance', 95.5, '%', 95.6),
  actual('enrolment rate of children with disabilities', 97, '%', 96.2),
  actual('oversized classes', 2, '%', 2.6),
  actual('repairs', 8_300_000, '£', 4_380_000),
  actual('rural schools', 24, '', 9),
  actual('playgrounds', 18, '', 10),
  actual('after-school clubs', 95, '%', 95.3),
  actual('Participation at 16', 95.8, '%', 95.9),
  actual('leavers', 96, '%', 94.7),
  actual('dual-qualified trainers', 85, '', 46),
  actual('teachers', 240, '', 96),
  actual('training places', 4600, '', 2480),
  actual('Travel and hospitality costs', 86_000, '£', 39_800),
];

export const sampleActuals: Readonly<Record<Language, readonly SampleActual[]>> = { zh, en };
