/** @jest-environment ./test/pane/page-environment.mjs */
// A review of 120 candidates, 30 of them in doubt, by the keyboard alone and counted as a person counts: each key that
// decides, opens or closes something is an act, and so is each field that is filled in. No decision is made unseen but
// those that a group's tick or a named "same doubt" takes along.
import { configure, screen, waitFor } from '@testing-library/react';
import { documentOfText } from '../../src/document';
import { extract } from '../../src/extract';
import { draftOf, withAct } from '../../src/taskpane/review/draft';
import { groupsOf, tallyOf } from '../../src/taskpane/review/groups';
import { reviewOf } from '../../src/taskpane/review/items';
import { rendered } from './rendered';
import type { Rendered } from './rendered';

beforeAll(() => configure({ asyncUtilTimeout: 20_000 }));

const most = 40;
const things = ['托育点', '书屋', '车棚', '泵站', '哨所', '苗圃', '粮仓', '码头', '驿站', '球场'];
const places = ['东湖', '西岭', '南滩', '北坡', '中洲', '前街', '后巷', '上村', '下营'];

/** 90 plain targets, 30 figures that the text lacks or says under no clear kind. */
function plan(): string {
  const plain = places.map(
    (place, p) =>
      `（${p + 1}）${place}片区\n` +
      things.map((thing, t) => `2025年底前新建${place}${thing}${p * 3 + t + 2}座。`).join(''),
  );
  const lacking = places.slice(0, 5).map(
    (place, p) =>
      `（${p + 10}）${place}服务\n` +
      things
        .slice(0, 6)
        .map((thing) => `力争${place}${thing}覆盖率达到%。`)
        .join(''),
  );
  return ['2025年片区建设计划', '一、主要任务', ...plain, '二、服务水平', ...lacking].join('\n');
}

interface Counted extends Rendered {
  readonly acts: { count: number };
}

async function press(here: Counted, key: string): Promise<void> {
  here.acts.count += 1;
  await here.user.keyboard(key);
}

const decided = (): readonly [number, number] => {
  const [, done, all] = /^已定 (\d+) \/ (\d+)$/.exec(screen.getByText(/^已定 \d+ \/ \d+$/).textContent ?? '') ?? [];
  return [Number(done), Number(all)];
};

/**
 * To the element in the order of Tab: moving changes nothing and is no act. The window here is jsdom's, in which Fluent's
 * tab list keeps the Tab key to itself, so the way there is made by focus; the gestures in a browser press Tab.
 */
function reach(test: (element: HTMLElement) => boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>('button, input, [tabindex]')];
  const found = all.find((each) => each.tabIndex >= 0 && !each.hasAttribute('disabled') && test(each));
  if (found === undefined) throw new Error('nothing of this kind can be reached');
  found.focus();
  expect(document.activeElement).toBe(found);
}

const isUntickedTick = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement &&
  element.type === 'checkbox' &&
  element.id.startsWith('tick-') &&
  !element.checked;

test('the plan has 120 candidates, 30 of them in doubt', () => {
  const document = documentOfText('片区.txt', plan(), 'txt');
  const review = reviewOf(withAct(draftOf([{ document, extraction: extract(document) }]), { act: 'year', year: 2025 }));
  const doubtful = groupsOf(review).find(({ group }) => group === 'doubtful');
  expect(tallyOf(review).asked).toBe(120);
  expect(doubtful?.items).toHaveLength(30);
});

test(`120 candidates, 30 in doubt and each of these decided by itself, take at most ${most} acts`, async () => {
  const here: Counted = { ...(await rendered({ page: 'plan' })), acts: { count: 0 } };
  await here.user.click(await screen.findByRole('button', { name: '粘贴文字' }));
  await here.user.click(screen.getByRole('textbox', { name: '计划的文字' }));
  await here.user.paste(plan());
  await here.user.click(screen.getByRole('button', { name: '读这段文字' }));
  await screen.findByRole('button', { name: '就是这一年' });
  await press(here, '{Enter}');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('group'));
  for (let n = 0; document.activeElement?.getAttribute('role') === 'group' && n < most; n += 1) {
    const [before] = decided();
    await press(here, '{Enter}');
    await waitFor(() => expect(decided()[0]).toBe(before + 1));
  }
  while (screen.getAllByRole('checkbox').some(isUntickedTick)) {
    reach(isUntickedTick);
    await press(here, ' ');
  }
  expect(decided()).toEqual([120, 120]);
  reach((element) => /^新建台账/.test(element.textContent ?? ''));
  await press(here, '{Enter}');
  expect(await screen.findByRole('heading', { name: /^台账已写好/ }, { timeout: 60_000 })).toBeTruthy();
  expect(here.acts.count).toBeLessThanOrEqual(most);
  // Year, thirty decisions, a tick for the sure ones, writing.
  expect(here.acts.count).toBe(33);
}, 240_000);

test('with corrections that like ones follow it takes fewer still', async () => {
  const here: Counted = { ...(await rendered({ page: 'plan' })), acts: { count: 0 } };
  await here.user.click(await screen.findByRole('button', { name: '粘贴文字' }));
  await here.user.click(screen.getByRole('textbox', { name: '计划的文字' }));
  await here.user.paste(plan());
  await here.user.click(screen.getByRole('button', { name: '读这段文字' }));
  await screen.findByRole('button', { name: '就是这一年' });
  await press(here, '{Enter}');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('group'));
  // The first is no indicator, the second is owned by somebody: what is like them follows.
  await press(here, 'x');
  await waitFor(() => expect(decided()[0]).toBeGreaterThan(0));
  await press(here, 'e');
  reach((element) => element === screen.getByRole('textbox', { name: '责任单位' }));
  here.acts.count += 1;
  await here.user.keyboard('片区办');
  await press(here, '{Enter}');
  expect(await screen.findByText(/^已更正，同类的 \d+ 条也跟着改了。$/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('group'));
  // The rest has one and the same doubt, which L takes together.
  await press(here, 'l');
  while (screen.getAllByRole('checkbox').some(isUntickedTick)) {
    reach(isUntickedTick);
    await press(here, ' ');
  }
  expect(decided()[0]).toBe(decided()[1]);
  expect(here.acts.count).toBeLessThanOrEqual(12);
}, 240_000);
