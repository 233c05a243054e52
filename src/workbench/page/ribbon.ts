/** The add-in's three ribbon buttons, as manifest.xml has them, and the outline levels of the sheet that is shown. */
import type { Acts, Shown } from './acts';
import { element, icons } from './element';
import { button } from './top-bar';

export interface Ribbon {
  readonly bar: HTMLElement;
  /** Levels the shown sheet has: 2 for one level of groups; fewer hides the buttons. */
  readonly setLevels: (levels: number) => void;
}

export function ribbon(acts: Acts, { words }: Shown): Ribbon {
  const tall = (label: string, tip: string, picture: string, act: () => void): HTMLElement =>
    element(
      'button',
      { class: 'workbench-button tall', type: 'button', title: tip, click: act },
      element('img', { src: `../assets/icons/${picture}-32.png`, alt: '' }),
      label,
    );
  const levels = element('div', { class: 'group', role: 'group', 'aria-label': words.outline });
  const bar = element(
    'div',
    { class: 'bar ribbon', role: 'toolbar', 'aria-label': words.ribbon },
    element(
      'div',
      { class: 'group' },
      tall(words.importPlan, words.importTip, 'import', () => acts.showStep('plan')),
      tall(words.refresh, words.refreshTip, 'refresh', acts.refresh),
      tall(words.lagging, words.laggingTip, 'lagging', () => acts.showStep('lagging')),
    ),
    element('span', { class: 'rule' }),
    levels,
    element('span', { class: 'space' }),
    button(words.pane, words.paneTip, acts.togglePane, icons.panel),
  );
  return { bar, setLevels: (count) => showLevels(levels, count, { acts, words }) };
}

function showLevels(
  place: HTMLElement,
  count: number,
  { acts, words }: { readonly acts: Acts; readonly words: Shown['words'] },
): void {
  if (place.childElementCount === (count > 1 ? count + 1 : 0)) return;
  place.replaceChildren();
  if (count < 2) return;
  place.append(element('span', { class: 'group-name' }, words.outline));
  for (let level = 1; level <= count; level += 1) {
    const made = button(String(level), words.outlineLevel(String(level)), () => acts.showLevel(level));
    made.classList.add('level');
    made.setAttribute('aria-label', words.outlineLevel(String(level)));
    place.append(made);
  }
}
