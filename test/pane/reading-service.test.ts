import { readingService } from '../../src/taskpane/services/reading-service';
import type { Given } from '../../src/taskpane/services/services';

const given: readonly Given[] = [
  { kind: 'text', name: '甲', text: '2025年工作计划\n计划新建小学3所。' },
  { kind: 'text', name: '乙', text: '2025年工作计划\n计划新建中学2所。' },
];

test('files are read one after the other, and counted', async () => {
  const counted: (readonly [number, number])[] = [];
  const progress = (done: number, total: number): number => counted.push([done, total]);
  const reads = await readingService(null).read(given, { signal: new AbortController().signal, progress });
  expect(reads?.map(({ name, extraction }) => [name, extraction?.statements.length])).toEqual([
    ['甲', 1],
    ['乙', 1],
  ]);
  expect(counted).toEqual([
    [0, 2],
    [1, 2],
    [2, 2],
  ]);
});

test('a cancel between files ends it', async () => {
  const stop = new AbortController();
  const progress = (done: number): void => {
    if (done === 1) stop.abort();
  };
  expect(await readingService(null).read(given, { signal: stop.signal, progress })).toBeNull();
});

test('where no worker can be started the pane reads by itself', async () => {
  const service = readingService(() => {
    throw new Error('workers are forbidden here');
  });
  const reads = await service.read(given, { signal: new AbortController().signal, progress: () => undefined });
  expect(reads).toHaveLength(2);
});

test('a file that cannot be read says why, and the others are read', async () => {
  const broken: Given = { kind: 'file', name: '空.docx', bytes: new Uint8Array() };
  const reads = await readingService(null).read([broken, ...given], {
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  expect(reads?.map(({ document, problems }) => [document !== null, problems.map(({ code }) => code)])).toEqual([
    [false, ['empty-file']],
    [true, []],
    [true, []],
  ]);
});

test('statements found again in the same document have the same ids', async () => {
  const watching = { signal: new AbortController().signal, progress: () => undefined };
  const service = readingService(null);
  const reads = await service.read(given, watching);
  const documents = reads?.flatMap(({ document }) => (document === null ? [] : [document])) ?? [];
  const again = await service.find(documents, watching);
  expect(again).toEqual(reads?.map(({ extraction }) => extraction));
});
