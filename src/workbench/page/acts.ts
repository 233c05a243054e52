/** What the page's buttons do, as one object: the bars know nothing of host, grid or frames. */
import type { Language, WorkbenchWording } from '../../wording';

export type Step = 'plan' | 'lagging';
export type Theme = 'light' | 'dark';
export type SampleFormat = 'docx' | 'txt';

/** How the workbook misbehaves on purpose; 0 is "not". */
export interface Drill {
  readonly latency: number;
  readonly failRequest: number;
  readonly loseAnswer: number;
  readonly failAction: number;
  readonly state: keyof WorkbenchWording['bookStates'];
  readonly manual: boolean;
}

export const noDrill: Drill = {
  latency: 0,
  failRequest: 0,
  loseAnswer: 0,
  failAction: 0,
  state: 'ready',
  manual: false,
};

export interface Acts {
  readonly newBook: () => void;
  readonly openFile: (file: File) => void;
  readonly save: () => void;
  readonly toPane: (slug: string, format: SampleFormat) => void;
  readonly showStep: (step: Step) => void;
  readonly refresh: () => void;
  readonly showLevel: (level: number) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setDrill: (drill: Drill) => void;
  readonly togglePane: () => void;
}

/** What the bars show. */
export interface Shown {
  readonly words: WorkbenchWording;
  readonly language: Language;
  readonly theme: Theme;
  readonly drill: Drill;
}
