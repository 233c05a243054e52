/** The pane's preferences over any store of texts; what is not one of ours (an older pane's, a damaged one) is the default. */
import { keptColumns, readColumns } from './columns-kept';
import { defaultPreferences } from './services';
import type { Preferences, PreferencesService } from './services';

export interface TextStore {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => unknown;
}

function oneOf<T extends string>(value: string | null, known: readonly T[], otherwise: T): T {
  return known.find((word) => word === value) ?? otherwise;
}

export function preferencesService(store: TextStore): PreferencesService {
  return {
    load: (): Preferences => ({
      language: oneOf(store.get('language'), ['auto', 'zh', 'en'], defaultPreferences.language),
      palette: oneOf(store.get('palette'), ['standard', 'colour-blind'], defaultPreferences.palette),
      firstRun: store.get('firstRun') !== 'no',
      columns: readColumns(store.get('columns')),
    }),
    save: ({ language, palette, firstRun, columns }) => {
      store.set('language', language);
      store.set('palette', palette);
      store.set('firstRun', firstRun ? 'yes' : 'no');
      store.set('columns', keptColumns(columns));
    },
  };
}
