/**
 * All that a person sees, in one language: bars, grid, the pane's place. Built around a host that stays; when the
 * language changes, the old face goes and a new one shows the same workbook.
 */
import type { Host } from '../../host';
import { chartLayer } from '../grid/chart-layer';
import { hearEdits, type Note } from '../grid/edits';
import { mirrorBook, type Mirror } from '../grid/mirror';
import { newUndoStack } from '../grid/undo';
import { openScreen } from '../grid/univer';
import { levelsOf } from '../grid/edit-lines';
import type { Acts, Shown } from '../page/acts';
import { element } from '../page/element';
import { panePlace, type PaneEvents, type PanePlace } from '../page/pane-place';
import { ribbon } from '../page/ribbon';
import { statusLine, type StatusLine } from '../page/status-line';
import { topBar } from '../page/top-bar';

export interface Face {
  readonly shown: Shown;
  readonly pane: PanePlace;
  readonly status: StatusLine;
  readonly mirror: Mirror;
  /** File name and outline levels as they are now. */
  readonly update: () => void;
  readonly close: () => void;
}

export interface FaceParts {
  readonly root: HTMLElement;
  readonly host: Host;
  readonly acts: Acts;
  readonly paneWidth: number;
  readonly paneEvents: PaneEvents;
}

export function openFace({ root, host, acts, paneWidth, paneEvents }: FaceParts, shown: Shown): Face {
  const { book } = host.workbook;
  const { words } = shown;
  document.title = words.title;
  document.documentElement.lang = shown.language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset['theme'] = shown.theme;
  const [top, tools, status] = [topBar(acts, shown), ribbon(acts, shown), statusLine()];
  const grid = element('main', { class: 'grid', 'aria-label': words.grid });
  const pane = panePlace(shown, paneWidth, paneEvents);
  root.replaceChildren(top.bar, tools.bar, element('div', { class: 'desk' }, grid, ...pane.parts), status.line);

  const screen = openScreen(grid, shown.language, shown.theme === 'dark');
  const mirror = mirrorBook(book, screen, host.workbook.laid);
  const charts = chartLayer(book, screen);
  const sentence = (note: Note): string =>
    note.kind === 'refused' ? words.refused(note.reason) : words.notHere(note.what);
  const undo = newUndoStack(host, screen, grid);
  const edits = hearEdits({ host, screen, mirror, undo, note: (note) => status.say(sentence(note)) });

  const update = (): void => {
    top.setFile(book.fileName);
    const sheet = book.sheets.find((one) => one.id === book.activeSheetId);
    tools.setLevels(sheet ? levelsOf(sheet) : 1);
  };
  const stopNews = host.onNews((news) => {
    if (news.kind !== 'selected') update();
  });
  update();
  return {
    shown,
    pane,
    status,
    mirror,
    update,
    close: () => {
      stopNews();
      edits.dispose();
      undo.dispose();
      charts.dispose();
      mirror.close();
      screen.dispose();
    },
  };
}
