// Word lists written short say the words they are short for.
import { spread } from '../../../src/extract/engine/word-lists';

test('one beginning, one end, both, and plain words beside them', () => {
  expect(
    spread({ level: '达 达[到 至] 为', skip: '[帮扶 资助]计划 一[岗双 人一]策 新(改、扩)建', some: 'at_least > +' }),
  ).toEqual({
    level: '达 达到 达至 为',
    skip: '帮扶计划 资助计划 一岗双策 一人一策 新(改、扩)建',
    some: 'at_least > +',
  });
});
