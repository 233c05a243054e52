// Tables pasted from a page with one cell a line.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';

const saidIn = (lines: readonly string[]): readonly string[] =>
  extract(documentOfText('t', lines.join('\n'), 'txt')).statements.map(({ name, value, unit, kind, when, owner }) =>
    [name.value, value.value, unit.value, kind.value, when.value, owner.value].join(' '),
  );

const chinese = ['2026年河湖整治任务表', '序号', '指标名称', '单位', '目标值', '责任单位'];
const first = ['1', '疏浚河道', '公里', '18', '水务科'];
const second = ['2', '新建泵站', '座', '7', '工程科'];

test('with a running number, units and owners', () => {
  expect(saidIn([...chinese, ...first, ...second])).toEqual([
    '疏浚河道 18 公里 target 2026 水务科',
    '新建泵站 7 座 target 2026 工程科',
  ]);
});

test('a row that lost a cell ends the table; what stands before it is read', () => {
  const third = ['3', '管护闸门', '22', '工程科', '4', '补种岸柳', '棵', '900', '园林科'];
  expect(saidIn([...chinese, ...first, ...second, ...third]).slice(0, 2)).toEqual([
    '疏浚河道 18 公里 target 2026 水务科',
    '新建泵站 7 座 target 2026 工程科',
  ]);
});

test('one row below one column of figures may be chance', () => {
  expect(saidIn([...chinese, ...first])).not.toContain('疏浚河道 18 公里 target 2026 水务科');
});

test('bars may stand at the ends of lines, alone where a cell is empty', () => {
  const lines = [
    'Indicator |',
    'Baseline 2025 |',
    'Target 2026 |',
    'Berths let |',
    '71% |',
    '88% |',
    'Quays lit |',
    '|',
    '19 |',
  ];
  expect(saidIn(['Harbour plan 2026', ...lines])).toEqual([
    'Berths let 71 % actual 2025 ',
    'Berths let 88 % target 2026 ',
    'Quays lit 19  target 2026 ',
  ]);
});
