/** @jest-environment ./test/pane/page-environment.mjs */
import { configure, screen, waitFor } from '@testing-library/react';
import { guessedName, textParts } from '../../src/taskpane/review/numerals';
import { draftOf } from '../../src/taskpane/review/draft';
import { reviewOf } from '../../src/taskpane/review/items';
import { documentOfText } from '../../src/document';
import { extract } from '../../src/extract';
import { rendered } from './rendered';
import type { Rendered } from './rendered';

// Screens are loaded when they are first shown.
beforeAll(() => configure({ asyncUtilTimeout: 20_000 }));

const plan =
  '2025年校园建设计划\n一、建设任务\n2025年9月底前新建运动场3座，力争体质优良率达到62%。学校第2会议室负责协调，咨询电话0571-86001234。\n';

async function toNumbers(here: Rendered): Promise<HTMLElement> {
  await here.user.click(await screen.findByRole('button', { name: '粘贴文字' }));
  await here.user.click(screen.getByRole('textbox', { name: '计划的文字' }));
  await here.user.paste(plan);
  await here.user.click(screen.getByRole('button', { name: '读这段文字' }));
  await here.user.click(await screen.findByRole('button', { name: '就是这一年' }));
  await here.user.click(await screen.findByRole('button', { name: '看原文里的每个数' }));
  return screen.findByRole('heading', { name: '原文里的数' });
}

test('every number of the text can be asked what became of it, by the keyboard alone', async () => {
  const here = await rendered({ page: 'plan' });
  await toNumbers(here);
  const numbers = screen.getAllByRole('button').filter((each) => each.dataset['number'] !== undefined);
  const digits = [...plan.matchAll(/\d+(?:[.-]\d+)*/g)].map(([found]) => found);
  const shown = numbers.map(({ textContent }) => textContent).join(' ');
  for (const found of digits) expect(shown).toContain(found);
  expect(screen.getByRole('button', { name: '3座：指标' })).toBeTruthy();

  numbers.find(({ tabIndex }) => tabIndex === 0)?.focus();
  for (let n = 0; document.activeElement?.textContent !== '2'; n += 1) {
    if (n > numbers.length) throw new Error('the arrow keys do not come to the number');
    await here.user.keyboard('{ArrowRight}');
  }
  await here.user.keyboard('{Enter}');
  expect(screen.getByText('没有列为指标：序数(第几)。')).toBeTruthy();
  await here.user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('2'));
});

test('"it is one" opens a record with a name guessed from its clause, to be corrected, and can be taken back', async () => {
  const here = await rendered({ page: 'plan' });
  await toNumbers(here);
  const label = screen.getAllByRole('button', { name: /：不是指标$/ })[0] as HTMLElement;
  const words = label.textContent ?? '';
  await here.user.click(label);
  await here.user.click(screen.getByRole('button', { name: '它是指标，加进来' }));
  const name = await screen.findByRole('textbox', { name: '指标名称' });
  expect((name as HTMLInputElement).value.length).toBeGreaterThan(1);
  await here.user.clear(name);
  await here.user.type(name, '协调会议');
  await here.user.click(screen.getByRole('button', { name: '改好了' }));
  expect(await screen.findByRole('heading', { name: '协调会议' })).toBeTruthy();
  expect(screen.getByRole('button', { name: `${words}：指标` })).toBeTruthy();
  // One step back for the correction, one for the record.
  await here.user.keyboard('zz');
  expect(await screen.findByRole('button', { name: `${words}：不是指标` })).toBeTruthy();
  await here.user.click(screen.getByRole('button', { name: '回到过目' }));
  expect(await screen.findByRole('button', { name: '整节填责任单位和时限' })).toBeTruthy();
});

test('the text is shown whole, part after part', () => {
  const text = Array.from({ length: 300 }, (_, n) => `${n + 1}. 新建第${n + 1}处站点${n + 2}座。`).join('\n');
  const document = documentOfText('长.txt', text, 'txt');
  const parts = textParts(reviewOf(draftOf([{ document, extraction: extract(document) }])));
  expect(parts.length).toBeGreaterThan(2);
  const shown = parts
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ pieces }) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join(''))
    .join('\n');
  expect(shown).toBe(text);
});

test.each([
  ['全年培训教师不少于500人', '500人', '全年培训教师'],
  ['（二）力争覆盖率达到85%', '85%', '力争覆盖率'],
  ['会上表彰，12名先进个人到场', '12名', '先进个人到场'],
  ['We will raise attendance to 96% by 2027', '96%', 'We will raise attendance'],
  ['12 new libraries', '12', 'new libraries'],
])('%s: %s may be called %s', (text, number, name) => {
  const start = text.indexOf(number);
  expect(guessedName(text, { start, end: start + number.length })).toBe(name);
});
