/** The top bar: workbook, samples, and at the far end language, theme and the fault drill. */
import { type Acts, type SampleFormat, type Shown } from './acts';
import { drillMenu } from './drill-menu';
import { element, icon, icons } from './element';
import { menu } from './menu';

export interface TopBar {
  readonly bar: HTMLElement;
  readonly setFile: (name: string) => void;
}

export function button(label: string, tip: string, act: () => void, picture?: string): HTMLButtonElement {
  const children = picture ? [icon(picture), label] : [label];
  return element('button', { class: 'workbench-button', type: 'button', title: tip, click: act }, ...children);
}

export function topBar(acts: Acts, shown: Shown): TopBar {
  const { words } = shown;
  const file = element('span', { class: 'file' });
  const chooser = element('input', { type: 'file', accept: '.xlsx', hidden: true, 'aria-label': words.openTip });
  chooser.addEventListener('change', () => {
    const chosen = chooser.files?.[0];
    chooser.value = '';
    if (chosen) acts.openFile(chosen);
  });
  const bar = element(
    'header',
    { class: 'bar top' },
    element(
      'div',
      { class: 'brand', title: words.titleTip },
      element('img', { src: '../assets/icons/yardstick-32.png', alt: '' }),
      words.title,
    ),
    button(words.newBook, words.newBookTip, acts.newBook, icons.sheet),
    button(words.open, words.openTip, () => chooser.click(), icons.folder),
    chooser,
    button(words.save, words.saveTip, acts.save, icons.save),
    samplesMenu(acts, shown),
    element('span', { class: 'rule' }),
    file,
    element('span', { class: 'space' }),
    languageButton(acts, shown),
    themeButton(acts, shown),
    drillMenu(acts, shown),
  );
  return { bar, setFile: (name) => file.replaceChildren(name) };
}

/** English readers see the English samples first. */
const order = {
  zh: ['zh-plan', 'zh-summary', 'en-plan', 'en-summary'],
  en: ['en-plan', 'en-summary', 'zh-plan', 'zh-summary'],
} as const;
const formats: readonly SampleFormat[] = ['docx', 'txt'];

function samplesMenu(acts: Acts, { words, language }: Shown): HTMLElement {
  const list = element('div', { role: 'group', 'aria-label': words.samples });
  const opened = menu(
    button(words.samples, words.samples, () => undefined, icons.papers),
    list,
  );
  for (const slug of order[language])
    for (const format of formats) {
      const name = `${slug}.${format}`;
      const give = button(words.toPane, words.toPaneTip(name), () => {
        opened.close();
        acts.toPane(slug, format);
      });
      const load = element(
        'a',
        {
          class: 'workbench-button',
          href: `../assets/samples/${name}`,
          download: name,
          title: words.downloadTip(name),
        },
        words.download,
      );
      list.append(
        element('div', { class: 'sample' }, element('span', {}, `${words.sampleGroups[slug]} .${format}`), give, load),
      );
    }
  return opened.place;
}

function languageButton(acts: Acts, { words, language }: Shown): HTMLElement {
  const other = language === 'zh' ? 'en' : 'zh';
  const made = button(words.languageNames[other], words.language, () => acts.setLanguage(other));
  made.lang = other;
  return made;
}

function themeButton(acts: Acts, { words, theme }: Shown): HTMLElement {
  const dark = theme === 'dark';
  const made = button('', words.theme, () => acts.setTheme(dark ? 'light' : 'dark'), dark ? icons.sun : icons.moon);
  made.setAttribute('aria-label', dark ? words.light : words.dark);
  return made;
}
