// A language is one pack: a toy of a dozen words, made here, is read by the engine as it stands.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';
import type { WholePack } from '../../../src/extract';
import { clauseAt } from '../../../src/extract/engine/frame';

const toy: WholePack = {
  id: 'toy',
  recognise: (sample) => (sample.includes('zul') ? 1 : 0),
  fold: ['', ''],
  spaced: true,
  joint: ' ',
  cues: { ge: 'minim', target: 'volem', done: 'faktum' },
  marks: { ',': 'comma', '.': 'stop' },
  numeralStarts: 'u',
  numeral: (view, at) => (view.startsWith('unu', at) ? { end: at + 3, value: 1 } : null),
  rangeMark: () => -1,
  unit: (view, at) => (view.startsWith('zul', at) ? { end: at + 3, unit: 'zul', unitClass: 'count' } : null),
  timeStarts: '',
  time: (view, at) =>
    view.startsWith('2031', at)
      ? { end: at + 4, time: { from: null, to: { year: { kind: 'year', year: 2031 }, part: '' }, relation: 'by' } }
      : null,
  outline: {
    line: (_, span) => ({ kind: 'paragraph', level: 0, labelEnd: span.start }),
    runIn: (_, span) => span.start,
    mode: () => null,
  },
  rejections: [{ id: 'no-unit', test: (slot) => slot.unit === null }],
  names: [
    {
      id: 'name-behind',
      read: (slot, f, at) => {
        const { end } = clauseAt(f, at);
        const word = /^ (\w+)/.exec(f.view.slice(slot.end, end))?.[1];
        return word === undefined ? null : [{ spans: [{ start: slot.end + 1, end: slot.end + 1 + word.length }] }];
      },
    },
  ],
  missing: [],
  heads: '',
  columns: {
    name: '',
    unit: '',
    baseline: '',
    target: '',
    actual: '',
    owner: '',
    due: '',
    nature: '',
    area: '',
    number: '',
    note: '',
  },
};

const read = (text: string): ReturnType<typeof extract> => extract(documentOfText('toy', text, 'txt'), {}, [toy]);

test('numbers, comparator, kind, time and name come from the pack alone', () => {
  const { language, statements, rejections } = read('volem minim 40 zul arboj 2031. faktum unu zul domo. 7 x.');
  expect(language).toBe('toy');
  expect(
    statements.map((s) => [s.name.value, s.value.value, s.unit.value, s.op.value, s.kind.value, s.when.value]),
  ).toEqual([
    ['arboj', 40, 'zul', '>=', 'target', '2031'],
    // 2031 is only a deadline: no year of the paper's own.
    ['domo', 1, 'zul', '=', 'actual', null],
  ]);
  expect(rejections.map(({ rule }) => rule)).toEqual(['no-unit']);
});
