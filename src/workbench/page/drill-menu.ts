/** The fault drill: a small form; each change takes effect at once and shows in the button while anything is on. */
import { noDrill, type Acts, type Drill, type Shown } from './acts';
import { element, icon, icons } from './element';
import { menu } from './menu';

type Numbers = 'latency' | 'failRequest' | 'loseAnswer' | 'failAction';

const states = ['ready', 'editing', 'readOnly', 'protectedView'] as const;

export function drillMenu(acts: Acts, { words, drill }: Shown): HTMLElement {
  let now: Drill = drill;
  const open = element(
    'button',
    { class: 'workbench-button', type: 'button', title: words.advancedTip },
    icon(icons.drill),
    words.advanced,
  );
  const change = (part: Partial<Drill>): void => {
    now = { ...now, ...part };
    open.setAttribute('aria-pressed', String(JSON.stringify(now) !== JSON.stringify(noDrill)));
    acts.setDrill(now);
  };
  const number = (key: Numbers, label: string): readonly Node[] => {
    const input = element('input', {
      type: 'number',
      min: '0',
      step: key === 'latency' ? '100' : '1',
      id: `drill-${key}`,
      value: String(now[key] || ''),
      placeholder: words.never,
    });
    input.addEventListener('change', () => change({ [key]: Math.max(0, Number(input.value) || 0) }));
    return [element('label', { for: input.id }, label), input];
  };
  const form = element('form', { class: 'drill', submit: (event) => event.preventDefault() });
  const back = (): void => {
    form.reset();
    for (const field of form.querySelectorAll('input')) if (field.type === 'number') field.value = '';
    change(noDrill);
  };
  form.append(
    ...number('latency', words.latency),
    ...number('failRequest', words.failRequest),
    ...number('loseAnswer', words.loseAnswer),
    ...number('failAction', words.failAction),
    ...stateChoice(now, words, change),
    ...manualChoice(now, words, change),
    element('button', { class: 'workbench-button wide', type: 'button', click: back }, words.reset),
  );
  const made = menu(open, element('div', {}, form));
  made.place.querySelector('.menu')?.classList.add('end');
  open.setAttribute('aria-pressed', String(JSON.stringify(now) !== JSON.stringify(noDrill)));
  return made.place;
}

type Change = (part: Partial<Drill>) => void;

function stateChoice(now: Drill, words: Shown['words'], change: Change): readonly Node[] {
  const select = element('select', { id: 'drill-state' });
  for (const state of states)
    select.append(element('option', { value: state, selected: state === now.state }, words.bookStates[state]));
  select.addEventListener('change', () => change({ state: states.find((state) => state === select.value) ?? 'ready' }));
  return [element('label', { for: select.id }, words.bookState), select];
}

function manualChoice(now: Drill, words: Shown['words'], change: Change): readonly Node[] {
  const box = element('input', { type: 'checkbox', id: 'drill-manual', checked: now.manual });
  box.addEventListener('change', () => change({ manual: box.checked }));
  return [element('label', { for: box.id }, words.calculation), box];
}
