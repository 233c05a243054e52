// A plan of our own writing with a row of every kind, in Chinese and in English, and some actuals.
import type { Indicator, Plan, Progress } from '../../src/plan';
import type { Settings } from '../../src/status';
import type { Language } from '../../src/wording';

type Sketch = Pick<Indicator, 'area' | 'name' | 'unit' | 'owner'> & Partial<Indicator> & { value?: number; actual?: number | string };

const BLANK: Omit<Indicator, 'code' | 'area' | 'name' | 'unit' | 'owner'> = {
  format: '#,##0',
  baseline: null,
  target: { kind: 'none' },
  upper: null,
  kind: 'count',
  direction: 'up',
  basis: 'cumulative',
  start: '2025-01-01',
  due: '2025-12-31',
  modality: null,
  how: {},
  source: null,
  doubts: [],
  monthly: null,
  stages: [],
};
const RATE = { kind: 'rate', basis: 'point', format: '0.0%' } as const;
const LIMIT = { kind: 'limit', direction: 'down', basis: 'point' } as const;
const QUARTERS = [0, 0, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.75, 0.75, 0.75, 1];

const ZH: readonly Sketch[] = [
  { area: '扩优提质', name: '新增公办幼儿园学位', unit: '个', owner: '学前教育科', value: 2400, actual: 1350, modality: 'ensure' },
  { area: '扩优提质', name: '普惠性幼儿园覆盖率', unit: '%', owner: '学前教育科', ...RATE, baseline: 0.88, value: 0.92, actual: 0.895 },
  { area: '扩优提质', name: '改造提升乡镇寄宿制学校（含食堂、宿舍、热水供应和校园安防设施）', unit: '所', owner: '计划财务科、各乡镇中心学校', value: 36, actual: 9, how: { due: 'inferred' } },
  { area: '扩优提质', name: '义务教育阶段大班额占比', unit: '%', owner: '基础教育科', ...RATE, ...LIMIT, value: 0.03, actual: 0.021 },
  { area: '队伍建设', name: '招聘紧缺学科教师', unit: '名', owner: '人事科', value: 120, actual: 131 },
  { area: '队伍建设', name: '教师全员培训人次', unit: '人次', owner: '教师发展中心', value: 8000, actual: 3900 },
  { area: '队伍建设', name: '每季度开展一次校长论坛', unit: '次', owner: '办公室', kind: 'frequency', value: 4, actual: 2, monthly: QUARTERS },
  { area: '经费保障', name: '教育信息化投入', unit: '万元', owner: '计划财务科', ...LIMIT, direction: 'up', basis: 'cumulative', format: '#,##0.0', value: 560, actual: 240.5 },
  { area: '经费保障', name: '“三公”经费支出', unit: '万元', owner: '计划财务科', ...LIMIT, basis: 'cumulative', format: '#,##0.0', value: 45, actual: 27.8 },
  { area: '经费保障', name: '奖补资金到位率', unit: '%', owner: '计划财务科', ...RATE, target: { kind: 'missing' }, doubts: [{ code: 'figure-missing' }] },
  { area: '校园安全', name: '较大及以上安全责任事故', unit: '起', owner: '安全科', kind: 'floor', direction: 'down', value: 0, actual: 0 },
  { area: '校园安全', name: '校车隐患整改', unit: '处', owner: '安全科', value: 50, actual: '约30' },
  { area: '重点项目', name: '青少年活动中心建成并投入使用', unit: '', owner: '项目办', kind: 'milestone', direction: 'reach', basis: 'point', format: '0%', value: 1, actual: 0.4, due: '2025-09-30', stages: [{ name: '主体封顶', due: '2025-04-30', weight: 0.5 }, { name: '投入使用', due: '2025-09-30', weight: 0.5 }] },
  { area: '重点项目', name: '基本形成城乡教育一体化发展格局', unit: '', owner: '办公室', kind: 'quality', direction: 'reach', basis: 'point', format: '0%', value: 1, modality: 'basic' },
  { area: '重点项目', name: '建设智慧校园示范校', unit: '所', owner: '信息中心', direction: 'range', value: 10, upper: 12, actual: 13 },
  { area: '重点项目', name: '完成老旧校舍加固', unit: '平方米', owner: '项目办', value: 15000, actual: 12000, due: '2025-05-31' },
  { area: '毕业升学', name: '高中阶段毛入学率', unit: '%', owner: '基础教育科', ...RATE, value: 0.96, actual: 0.965 },
  { area: '毕业升学', name: '中职毕业生就业率', unit: '%', owner: '职成教科', ...RATE, value: 0.95 },
  { area: '毕业升学', name: '秋季学期新增普通高中学位', unit: '个', owner: '基础教育科', value: 600, start: '2025-09-01' },
  { area: '毕业升学', name: '=HYPERLINK("http://example.invalid","点我")', unit: '<b>个</b>', owner: '<img src=x onerror=alert(1)>', value: 10, actual: 6 },
];

const EN: readonly Sketch[] = [
  { area: 'Places', name: 'New public kindergarten places', unit: 'places', owner: 'Early Years', value: 2400, actual: 1350, modality: 'ensure' },
  { area: 'Places', name: 'Share of children in affordable kindergartens', unit: '%', owner: 'Early Years', ...RATE, baseline: 0.88, value: 0.92, actual: 0.895 },
  { area: 'Places', name: 'Rural boarding schools refurbished (canteens, dormitories, hot water and security)', unit: 'schools', owner: 'Finance and Planning', value: 36, actual: 9, how: { due: 'inferred' } },
  { area: 'Places', name: 'Share of oversized classes', unit: '%', owner: 'Schools', ...RATE, ...LIMIT, value: 0.03, actual: 0.021 },
  { area: 'Staff', name: 'Teachers recruited in shortage subjects', unit: 'teachers', owner: 'Personnel', value: 120, actual: 131 },
  { area: 'Staff', name: 'Teacher training attendances', unit: 'attendances', owner: 'Teacher Centre', value: 8000, actual: 3900 },
  { area: 'Staff', name: "One heads' forum a quarter", unit: 'times', owner: 'Office', kind: 'frequency', value: 4, actual: 2, monthly: QUARTERS },
  { area: 'Money', name: 'Investment in digital equipment', unit: 'k€', owner: 'Finance and Planning', ...LIMIT, direction: 'up', basis: 'cumulative', format: '#,##0.0', value: 560, actual: 240.5 },
  { area: 'Money', name: 'Travel and hospitality', unit: 'k€', owner: 'Finance and Planning', ...LIMIT, basis: 'cumulative', format: '#,##0.0', value: 45, actual: 27.8 },
  { area: 'Money', name: 'Grants paid out', unit: '%', owner: 'Finance and Planning', ...RATE, target: { kind: 'missing' }, doubts: [{ code: 'figure-missing' }] },
  { area: 'Safety', name: 'Serious accidents', unit: 'accidents', owner: 'Safety', kind: 'floor', direction: 'down', value: 0, actual: 0 },
  { area: 'Safety', name: 'School bus defects mended', unit: 'defects', owner: 'Safety', value: 50, actual: 'about 30' },
  { area: 'Projects', name: 'Youth centre built and opened', unit: '', owner: 'Projects', kind: 'milestone', direction: 'reach', basis: 'point', format: '0%', value: 1, actual: 0.4, due: '2025-09-30', stages: [{ name: 'Roof on', due: '2025-04-30', weight: 0.5 }, { name: 'Opened', due: '2025-09-30', weight: 0.5 }] },
  { area: 'Projects', name: 'Town and country schools share one framework', unit: '', owner: 'Office', kind: 'quality', direction: 'reach', basis: 'point', format: '0%', value: 1, modality: 'basic' },
  { area: 'Projects', name: 'Digital demonstration schools', unit: 'schools', owner: 'IT Centre', direction: 'range', value: 10, upper: 12, actual: 13 },
  { area: 'Projects', name: 'Old buildings strengthened', unit: 'm²', owner: 'Projects', value: 15000, actual: 12000, due: '2025-05-31' },
  { area: 'Results', name: 'Upper secondary enrolment', unit: '%', owner: 'Schools', ...RATE, value: 0.96, actual: 0.965 },
  { area: 'Results', name: 'Vocational graduates in work', unit: '%', owner: 'Vocational', ...RATE, value: 0.95 },
  { area: 'Results', name: 'New upper secondary places for autumn', unit: 'places', owner: 'Schools', value: 600, start: '2025-09-01' },
  { area: 'Results', name: '=HYPERLINK("http://example.invalid","click")', unit: '<b>n</b>', owner: '<img src=x onerror=alert(1)>', value: 10, actual: 6 },
];

export const SETTINGS: Settings = { asOf: '2025-06-30', green: 1, amber: 0.9, minShare: 0.1, cap: 1.2, planYear: 2025 };

function indicatorOf({ value, actual: _, ...sketch }: Sketch, index: number, language: Language): Indicator {
  const code = `2025-A-${String(index + 1).padStart(3, '0')}`;
  const document = language === 'zh' ? '某县教育局2025年工作计划.docx' : 'Plan 2025.docx';
  const quote = language === 'zh' ? `（${index + 1}）${sketch.name}。` : `${index + 1}. ${sketch.name}.`;
  return {
    ...BLANK,
    code,
    target: value === undefined ? BLANK.target : { kind: 'number', value },
    source: { document, block: index + 3, span: { start: index * 60, end: index * 60 + quote.length }, quote },
    ...sketch,
  };
}

export function samplePlan(language: Language): { readonly plan: Plan; readonly progress: ReadonlyMap<string, Progress> } {
  const sketches = language === 'zh' ? ZH : EN;
  const indicators = sketches.map((sketch, index) => indicatorOf(sketch, index, language));
  const progress = new Map<string, Progress>();
  sketches.forEach(({ actual }, index) => {
    const code = indicators[index]?.code ?? '';
    if (actual !== undefined) progress.set(code, { actual, dataDate: '2025-06-30', weight: 5 });
  });
  return { plan: { year: 2025, indicators }, progress };
}
