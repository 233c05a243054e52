/** The pane beside the grid: its head with reload and close, its iframe's place, the edge to drag. */
import { element, icon, icons } from './element';
import type { Shown } from './acts';
import { splitter } from './splitter';

export interface PanePlace {
  readonly parts: readonly HTMLElement[];
  /** Where the add-in's iframe stands. */
  readonly place: HTMLElement;
  readonly show: (open: boolean) => void;
}

export interface PaneEvents {
  readonly reload: () => void;
  readonly close: () => void;
  readonly resized: (width: number) => void;
}

export function panePlace({ words }: Shown, width: number, events: PaneEvents): PanePlace {
  const small = (picture: string, label: string, act: () => void): HTMLElement =>
    element(
      'button',
      { class: 'workbench-button', type: 'button', title: label, 'aria-label': label, click: act },
      icon(picture),
    );
  const head = element(
    'div',
    { class: 'pane-head' },
    words.pane,
    element('span', { class: 'space' }),
    small(icons.reload, words.reloadPane, events.reload),
    small(icons.close, words.closePane, events.close),
  );
  const pane = element('section', { class: 'pane', 'aria-label': words.paneTip }, head);
  const edge = splitter(pane, words.splitter, width, events.resized);
  return {
    parts: [edge, pane],
    place: pane,
    show: (open) => {
      pane.hidden = !open;
      edge.hidden = !open;
    },
  };
}
