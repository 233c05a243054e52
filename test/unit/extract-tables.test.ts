// Tables read by their headers: from text that was a table once, from .csv, from .html with a two-row header and merged cells.
import { documentOfText } from '../../src/document';
import type { Document } from '../../src/document';
import { extract, toIndicators } from '../../src/extract';
import { readFile } from '../../src/reading';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function told(document: Document): unknown[] {
  return extract(document).statements.map(({ name, value, unit, kind, when, baseline, owner }) => [
    name.value,
    value.value,
    unit.value,
    kind.value,
    when.value,
    baseline.value,
    owner.value,
  ]);
}

async function read(name: string, text: string): Promise<Document> {
  const { value, problems } = await readFile(name, bytes(text));
  if (value === null) throw new Error(problems.map(({ code }) => code).join());
  return value;
}

describe('a table of indicators', () => {
  test('flattened to lines, units behind the names, years as headers', () => {
    const text = [
      '主要指标表',
      '指标\t2023年\t2025年\t属性',
      '1.社区书屋（个）\t12\t30\t预期性',
      '2.垃圾分类达标率（%）\t61.5\t≥80\t约束性',
      '3.财政投入（万元）\t—\t350\t预期性',
    ].join('\n');
    expect(told(documentOfText('表.txt', text, 'txt'))).toEqual([
      ['社区书屋', 12, '个', 'actual', '2023', null, null],
      ['社区书屋', 30, '个', 'target', '2025', 12, null],
      ['垃圾分类达标率', 61.5, '%', 'actual', '2023', null, null],
      ['垃圾分类达标率', 80, '%', 'target', '2025', 61.5, null],
      ['财政投入', 3500000, '元', 'target', '2025', null, null],
    ]);
  });

  test('as .csv with a unit column, owner and deadline', async () => {
    const document = await read(
      '任务.csv',
      '序号,任务,单位,年度目标,责任单位,完成时限\n1,修缮桥梁,座,14,交通局,2025年9月底\n2,"新建口袋公园",处,6,园林局,2025年底\n',
    );
    expect(told(document)).toEqual([
      ['修缮桥梁', 14, '座', 'target', '2025-09', null, '交通局'],
      ['新建口袋公园', 6, '处', 'target', '2025', null, '园林局'],
    ]);
  });

  test('as .html with a two-row header and merged cells', async () => {
    const html =
      '<table><tr><th rowspan=2>类别</th><th rowspan=2>指标名称</th><th rowspan=2>单位</th><th colspan=2>目标值</th></tr><tr><th>2025年</th><th>2026年</th></tr>' +
      '<tr><td rowspan=2>水务</td><td>供水普及率</td><td>%</td><td>98</td><td>99</td></tr><tr><td>管网漏损率</td><td>%</td><td>9</td><td>8.5</td></tr></table>';
    const document = await read('目标.html', html);
    expect(told(document)).toEqual([
      ['供水普及率', 98, '%', 'target', '2025', null, null],
      ['供水普及率', 99, '%', 'target', '2026', null, null],
      ['管网漏损率', 9, '%', 'target', '2025', null, null],
      ['管网漏损率', 8.5, '%', 'target', '2026', null, null],
    ]);
    const { rows } = toIndicators([{ document, extraction: extract(document) }], { year: 2025 });
    expect(rows.map(({ indicator }) => [indicator.area, indicator.due])).toEqual([
      ['水务', '2025-12-31'],
      ['水务', '2026-12-31'],
      ['水务', '2025-12-31'],
      ['水务', '2026-12-31'],
    ]);
  });

  test('in English', () => {
    const text = [
      'Measure | Baseline | Target 2026 | Lead',
      'Homes retrofitted | 120 | 400 | Housing',
      'Recycling rate (%) | 48 | 55 | Waste',
    ].join('\n');
    expect(told(documentOfText('plan.txt', text, 'txt')).map((row) => (row as unknown[]).slice(0, 4))).toEqual([
      ['Homes retrofitted', 120, null, 'actual'],
      ['Homes retrofitted', 400, null, 'target'],
      ['Recycling rate', 48, '%', 'actual'],
      ['Recycling rate', 55, '%', 'target'],
    ]);
  });

  test('with a column of growth over the plan years', () => {
    const text = [
      '县“十五五”规划纲要（2026—2030年）',
      '指标\t2025年\t2030年\t年均增速〔累计〕\t属性',
      '地区生产总值增长（%）\t5.2\t—\t6左右\t预期性',
      '全员劳动生产率（万元/人）\t14.2\t19.5\t6.6\t预期性',
      '单位产值能耗降低（%）\t—\t—\t〔14〕\t约束性',
    ].join('\n');
    const { statements } = extract(documentOfText('规划.txt', text, 'txt'));
    const grown = statements.filter(({ change }) => change.value !== null);
    expect(
      grown.map((s) => [
        s.name.value,
        s.value.value,
        s.unit.value,
        s.op.value,
        s.kind.value,
        s.when.value,
        s.change.value,
      ]),
    ).toEqual([
      ['地区生产总值增长', 5.2, '%', '=', 'actual', '2025', 'increase'],
      ['地区生产总值增长', 6, '%', '~', 'target', '2026/2030', 'increase'],
      ['全员劳动生产率增速', 6.6, '%', '=', 'target', '2026/2030', 'increase'],
      ['单位产值能耗降低', 14, '%', '=', 'target', '2026/2030', 'decrease'],
    ]);
  });

  test('with the sign of a target in a column of its own', () => {
    const text = [
      '2031年校园维护计划',
      '项目\t指标性质\t目标值\t计量单位',
      '报修及时率\t≥\t95\t%',
      '单次维修费\t小于等于\t800\t元',
      '巡查次数\t=\t24\t次',
      '约束水平\t约束性\t3\t项',
    ].join('\n');
    const { statements } = extract(documentOfText('表.txt', text, 'txt'));
    expect(statements.map(({ name, op }) => [name.value, op.value])).toEqual([
      ['报修及时率', '>='],
      ['单次维修费', '<='],
      ['巡查次数', '='],
      ['约束水平', '='],
    ]);
  });

  test('with a column of growth over the year before', () => {
    const text = [
      '2024年水务工作总结',
      '| 指标 | 2023年 | 2024年 | 同比增长 |',
      '| 供水量（万吨） | 410 | 452 | +10.2% |',
      '| 漏损水量（万吨） | 40 | 38 | -5% |',
      '| 水表（只） | 300 | 340 | 40只 |',
    ].join('\n');
    const { statements } = extract(documentOfText('总结.txt', text, 'txt'));
    expect(
      statements
        .filter(({ change }) => change.value !== null)
        .map((s) => [s.name.value, s.value.value, s.op.value, s.kind.value, s.when.value, s.change.value]),
    ).toEqual([
      ['供水量增长', 10.2, '=', 'actual', '2024', 'increase'],
      ['漏损水量增长', -5, '=', 'actual', '2024', 'increase'],
    ]);
  });

  test('under a title and a line of whose it is; last year’s target is told in passing; dates and brackets of its cells', async () => {
    const html =
      '<table><tr><td colspan=7>2026年民生目标任务分解表</td></tr>' +
      '<tr><td>单位：临江县民政局</td><td></td><td></td><td></td><td></td><td></td><td>2026年1月</td></tr>' +
      '<tr><td rowspan=2>重点任务</td><td rowspan=2>具体指标</td><td rowspan=2>计量单位</td><td colspan=2>2025年</td><td rowspan=2>2026年目标</td><td rowspan=2>完成时限</td></tr>' +
      '<tr><td>目标</td><td>实际</td></tr>' +
      '<tr><td>养老</td><td>建设助餐点</td><td>处</td><td>8</td><td>7</td><td>12（其中农村4）</td><td>9月底前</td></tr>' +
      '<tr><td>救助</td><td>走访覆盖率</td><td>%</td><td>90</td><td>93</td><td>控制在95%以内</td><td></td></tr></table>';
    const { statements } = extract(await read('分解.html', html));
    expect(
      statements.map((s) => [s.name.value, s.value.value, s.op.value, s.kind.value, s.when.value, s.core]),
    ).toEqual([
      ['建设助餐点', 8, '=', 'target', '2025', false],
      ['建设助餐点', 7, '=', 'actual', '2025', true],
      ['建设助餐点', 12, '=', 'target', '2026-09', true],
      ['走访覆盖率', 90, '=', 'target', '2025', false],
      ['走访覆盖率', 93, '=', 'actual', '2025', true],
      ['走访覆盖率', 95, '<=', 'target', '2026', true],
    ]);
  });

  test('whose header is not understood is left to the sentences', () => {
    const text = ['姓名\t年龄\t电话', '甲\t34\t5550101', '乙\t41\t5550102'].join('\n');
    expect(told(documentOfText('名单.txt', text, 'txt'))).toEqual([]);
  });
});
