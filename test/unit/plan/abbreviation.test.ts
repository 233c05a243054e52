// Short names: offered with their reason, never taken, and not where letters merely come in this order.
import fc from 'fast-check';
import { isSure, matchFigures, mayAbbreviate, rowsFor } from '../../../src/plan';
import type { Figure, RowToMatch } from '../../../src/plan';

test.each<[string, string]>([
  ['普惠率', '普惠性幼儿园覆盖率'],
  ['普惠率', '全县普惠性幼儿园覆盖率'],
  ['公办园占比', '公办幼儿园在园幼儿占比'],
  ['城镇化率', '城镇常住人口城镇化率'],
  ['绿化率', '绿化覆盖率'],
  ['森林率', '森林覆盖率'],
  ['GVA', 'Gross value added'],
  ['DTOC', 'Delayed transfers of care'],
])('%s may stand for %s', (short, long) => {
  expect([mayAbbreviate(short, long), mayAbbreviate(long, short)]).toEqual([true, true]);
});

test.each<[string, string]>([
  ['入学率', '入园率'],
  ['合格率', '合同履约率'],
  ['就业率', '就业困难人员职业培训合格率'],
  ['优良率', '优良天数'],
  ['新建园', '新增公办学位幼儿园'],
  ['招聘数', '招生计划完成数'],
  ['率', '普惠性幼儿园覆盖率'],
  ['普惠', '普惠性幼儿园覆盖率'],
  ['出生率', '毕业生去向落实率'],
  ['公办率', '普惠性幼儿园覆盖率'],
  ['GVA', 'Gross value of assets held'],
  ['place', 'People leaving a caring establishment'],
])('%s does not stand for %s', (short, long) => {
  expect([mayAbbreviate(short, long), mayAbbreviate(long, short)]).toEqual([false, false]);
});

const row: RowToMatch = {
  code: 'a',
  name: '普惠性幼儿园覆盖率',
  unit: '%',
  area: '学前教育',
  start: '2025-01-01',
  due: '2025-12-31',
};
const figure: Figure = { id: 'f', name: '普惠率', unit: '%', area: '', value: 0.9, until: '2025-06-30' };
const match = (told: Partial<Figure>, rows: readonly RowToMatch[] = [row]) =>
  matchFigures(rows, [{ ...figure, ...told }], '2025-06-30');

test('it is offered with its reason and not taken', () => {
  const { matches } = match({});
  expect(matches).toMatchObject([{ code: 'a', figure: 'f' }]);
  expect(matches[0]?.reasons).toContain('abbreviation');
  expect(matches.some(isSure)).toBe(false);
  expect(rowsFor({ ...figure }, [row], '2025-06-30')).toHaveLength(1);
});

test.each<[string, Partial<Figure>]>([
  ['another unit', { unit: '个' }],
  ['no unit', { unit: '' }],
  ['another heading', { area: '安全生产' }],
  ['another year', { until: '2024-12-31' }],
])('%s: no offer', (_why, told) => {
  expect(match(told).matches).toEqual([]);
});

test('a report’s plain heading is no other heading', () => {
  expect(match({ area: '一、主要工作成效' }).matches).toHaveLength(1);
});

test.each<[string, string, boolean]>([
  ['组织送戏下乡', '送戏下乡', true],
  ['完成文物建筑修缮', '文物建筑修缮完成', true],
  ['开展村医培训', '村医培训', true],
  ['新增图书分馆', '图书分馆', false],
  ['新建文化礼堂', '改造文化礼堂', false],
  ['完成率', '实现率', false],
])('%s, %s: the same deed %s', (name, told, same) => {
  const { matches } = match({ name: told, area: '' }, [{ ...row, name }]);
  expect(matches.some(isSure)).toBe(same);
});

test('the very name beats the short one, and stays sure beside it', () => {
  const rows = [row, { ...row, code: 'b', name: '普惠率' }];
  const { matches } = match({}, rows);
  expect(matches.map(({ code }) => code)).toEqual(['b']);
  expect(matches.every(isSure)).toBe(true);
});

const letters = fc.string({
  unit: fc.constantFrom(...'普惠幼儿园覆盖率入学合格就业培训占比数'),
  minLength: 1,
  maxLength: 12,
});

test('whatever the names: the shorter one’s letters come in order in the fuller one, and no such pair is ever sure', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const [short, long] = a.length <= b.length ? [a, b] : [b, a];
      if (mayAbbreviate(a, b)) {
        let at = 0;
        for (const letter of short) at = long.indexOf(letter, at) + 1 || Number.NaN;
        expect(at).toBeGreaterThan(0);
        expect(long.length).toBeLessThanOrEqual(3 * short.length);
      }
      const { matches } = matchFigures([{ ...row, name: a }], [{ ...figure, name: b }], '2025-06-30');
      for (const one of matches) if (one.reasons.includes('abbreviation')) expect(isSure(one)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test('a hundred names of one field and unit: no short name is offered for another thing', () => {
  const names =
    '高中阶段毛入学率 九年义务教育巩固率 学前三年毛入园率 残疾儿童入学率 教师学历达标率 体质健康优良率 近视率 校车事故率 课后服务参与率 家长满意率 就业率 去向落实率 持证率 升学率 大班额占比 公办园占比 集团化办学占比 骨干教师占比 双师型教师占比 森林覆盖率 垃圾分类覆盖率 污水集中处理率 农村生活污水治理率 空气优良天数比例 断面水质优良比例 城镇登记失业率 调查失业率 电子证照应用率 网办率 即办率 投诉办结率 疫苗接种率 家庭医生签约率 慢病管理率 孕产妇系统管理率 床位使用率 平均降幅 入库税收占比 研发投入占比 高新产品占比 资产负债率 净利润率 货款回收率 设备完好率 良品率 开工率 投产率 完工率'.split(
      ' ',
    );
  const offered = names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b) => (mayAbbreviate(a, b) ? [`${a} ${b}`] : [])),
  );
  expect(offered).toEqual([]);
});
