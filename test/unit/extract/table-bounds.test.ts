// What a cell says beside its figure, in the language's own words for bounds.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';

const opsOf = (text: string): readonly string[] =>
  extract(documentOfText('t', text, 'txt')).statements.map(({ op, value }) => `${op.value} ${value.value}`);

test.each([
  ['≥18公里', '>= 18'],
  ['至少18公里', '>= 18'],
  ['18公里以上', '>= 18'],
  ['不高于18公里', '<= 18'],
  ['18公里以内', '<= 18'],
  ['18公里左右', '~ 18'],
  ['18公里', '= 18'],
])('%s', (cell, expected) => {
  const text = `2026年河道整治计划\n指标名称\t单位\t目标值\n疏浚河道\t公里\t${cell}\n新建泵站\t座\t7座\n`;
  expect(opsOf(text)).toEqual([expected, '= 7']);
});

test.each([
  ['at least 18 km', '>= 18'],
  ['18 km or more', '>= 18'],
  ['no more than 18 km', '<= 18'],
  ['up to 18 km', '<= 18'],
  ['about 18 km', '~ 18'],
  ['18 km', '= 18'],
])('%s', (cell, expected) => {
  const text = `Harbour plan 2026\nIndicator | Unit | Target\nQuay dredged | km | ${cell}\nPumps built | pumps | 7\n`;
  expect(opsOf(text)).toEqual([expected, '= 7']);
});
