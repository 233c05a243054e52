/** The pane's state, its words and a way to do things, for every component below the shell. */
import { createContext, useContext } from 'react';
import type { Deed } from '../deeds/tools';
import type { Mode } from '../look/theme';
import type { Act } from '../state/acts';
import type { PaneState } from '../state/state';
import type { Language, Wording } from '../../wording';

export interface Pane {
  readonly state: PaneState;
  readonly dispatch: (act: Act) => void;
  /** Begins a deed and forgets it: what comes of it is told to the state. */
  readonly run: (deed: Deed) => void;
  readonly cancel: () => void;
  readonly language: Language;
  readonly wording: Wording;
  readonly mode: Mode;
  /** `yyyy-mm-dd`, for proposing dates. */
  readonly today: string;
  readonly version: string;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane is for components inside the shell');
  return pane;
}

export function useWords(): Wording['pane'] {
  return usePane().wording.pane;
}
