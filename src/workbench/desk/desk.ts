/**
 * The workbench put together: one host with its workbook, the face that shows it, the add-in's two pages, and what
 * each button does. In: the element to fill. Out: a handle for tests that look behind the screen.
 */
import { createHost, type Host } from '../../host';
import { workbenchWordingOf } from '../../wording';
import { showLevel } from '../grid/edit-lines';
import { noDrill, type Acts, type Drill, type Shown } from '../page/acts';
import { applyDrill } from './drill';
import { openFace, type Face } from './face';
import { newFrames, type Frames } from './frames';
import { download, handOver, sampleFile } from './hand-over';
import { keepWorkbook, type Keeping } from './keeping';
import { keptBook, loadChoices, saveChoices, type Choices } from './kept';

export interface Desk {
  readonly host: Host;
  /** Resolves when the grid shows the book as it is. */
  readonly shown: () => Promise<void>;
  /** Resolves when the browser has kept the workbook. */
  readonly kept: () => Promise<void>;
}

interface State {
  choices: Choices;
  drill: Drill;
  face: Face | null;
}

interface Parts {
  readonly root: HTMLElement;
  readonly host: Host;
  readonly frames: Frames;
  readonly keeping: Keeping;
  readonly state: State;
}

export async function openDesk(root: HTMLElement): Promise<Desk> {
  const state: State = { choices: loadChoices(), drill: noDrill, face: null };
  const words = () => workbenchWordingOf(state.choices.language);
  root.replaceChildren(words().starting);
  const locale = state.choices.language === 'zh' ? 'zh-CN' : 'en-US';
  const host = createHost({ locale, year: new Date().getFullYear(), fileName: words().untitled });
  const kept = await keptBook();
  if (kept) await openBytes(host, kept.bytes, kept.name);
  const keeping = keepWorkbook(host);
  const frames = newFrames(host, {
    title: () => words().paneTip,
    language: () => state.choices.language,
    dark: () => state.choices.theme === 'dark',
    traffic: () => {
      keeping.touch();
      const { requests, bytesUp, bytesDown } = host.meter;
      state.face?.status.traffic(words().traffic(String(requests), ((bytesUp + bytesDown) / 1024).toFixed(0)));
    },
  });
  const parts: Parts = { root, host, frames, keeping, state };
  build(parts);
  return {
    host,
    shown: async () => state.face?.mirror.shown(),
    kept: parts.keeping.now,
  };
}

/** Whether the bytes were a workbook; if not, the old one stands. */
async function openBytes(host: Host, bytes: Uint8Array, name: string): Promise<boolean> {
  try {
    await host.open(bytes, name);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'HostError') return false;
    throw error;
  }
}

/** (Re)builds what is seen, and loads the pane into its new place. */
function build(parts: Parts): void {
  const { root, host, frames, state } = parts;
  const { language, theme, paneWidth, paneOpen } = state.choices;
  state.face?.close();
  const shown: Shown = { words: workbenchWordingOf(language), language, theme, drill: state.drill };
  const face = openFace({ root, host, acts: actsOf(parts), paneWidth, paneEvents: paneEvents(parts) }, shown);
  state.face = face;
  face.pane.show(paneOpen);
  if (paneOpen) frames.showPane(face.pane.place, null);
}

function choose(parts: Parts, part: Partial<Choices>): void {
  parts.state.choices = { ...parts.state.choices, ...part };
  saveChoices(parts.state.choices);
}

function openPane(parts: Parts, step: 'plan' | 'lagging' | null): void {
  const { state, frames } = parts;
  if (!state.face) return;
  choose(parts, { paneOpen: true });
  state.face.pane.show(true);
  frames.showPane(state.face.pane.place, step);
}

function closePane(parts: Parts): void {
  choose(parts, { paneOpen: false });
  parts.state.face?.pane.show(false);
  parts.frames.pane.close();
}

const paneEvents = (parts: Parts) => ({
  reload: () => openPane(parts, null),
  close: () => closePane(parts),
  resized: (paneWidth: number) => choose(parts, { paneWidth }),
});

function say(parts: Parts, sentence: (words: Shown['words']) => string): void {
  const { face } = parts.state;
  if (face) face.status.say(sentence(face.shown.words));
}

async function replaceBook(parts: Parts, bytes: Uint8Array, name: string): Promise<void> {
  const opened = await openBytes(parts.host, bytes, name);
  say(parts, (words) => (opened ? words.opened(name) : words.notOpened(name)));
  if (!opened) return;
  parts.state.face?.mirror.reopen();
  if (parts.state.choices.paneOpen) openPane(parts, null);
}

/** An empty workbook as a file, as the host itself would save it. */
async function blankBook({ host }: Parts): Promise<Uint8Array> {
  const empty = createHost({ locale: host.workbook.book.locale });
  try {
    return await empty.save();
  } finally {
    empty.dispose();
  }
}

async function giveToPane(parts: Parts, file: Promise<File>): Promise<void> {
  const { frames } = parts;
  const chooser = (): boolean => Boolean(frames.pane.frame()?.contentDocument?.querySelector('input[type=file]'));
  if (!chooser()) openPane(parts, 'plan');
  if (!(await handOver(frames.pane.frame, await file))) say(parts, (words) => words.paneHasNoPlace);
}

async function refresh(parts: Parts): Promise<void> {
  say(parts, (words) => words.refreshing);
  await parts.frames.run('refreshLedger');
  say(parts, (words) => words.refreshed);
}

function actsOf(parts: Parts): Acts {
  const { host, state, frames } = parts;
  const { book } = host.workbook;
  const words = () => workbenchWordingOf(state.choices.language);
  return {
    newBook: () => {
      if (window.confirm(words().newBookAsk))
        void blankBook(parts).then((bytes) => replaceBook(parts, bytes, words().untitled));
    },
    openFile: (file) => void file.arrayBuffer().then((bytes) => replaceBook(parts, new Uint8Array(bytes), file.name)),
    save: () =>
      void host.save().then((bytes) => {
        download(book.fileName, bytes);
        say(parts, ({ saved }) => saved(book.fileName));
      }),
    toPane: (slug, format) => void giveToPane(parts, sampleFile(slug, format)),
    showStep: (step) => openPane(parts, step),
    refresh: () => void refresh(parts),
    showLevel: (level) =>
      void host.edit(() => {
        const sheet = book.sheets.find((one) => one.id === book.activeSheetId);
        if (sheet) showLevel(book, sheet, level);
      }),
    setLanguage: (language) => {
      choose(parts, { language });
      build(parts);
    },
    setTheme: (theme) => {
      choose(parts, { theme });
      build(parts);
    },
    setDrill: (drill) => {
      const before = state.drill;
      state.drill = drill;
      void applyDrill(host, before, drill);
    },
    togglePane: () => (frames.pane.loaded() ? closePane(parts) : openPane(parts, null)),
  };
}
