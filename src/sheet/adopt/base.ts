/** What computed columns on somebody's own sheet lean on where there is no ledger: 设置 with the as-of, 字典 with the statuses. */
import { wordingOf } from '../../wording';
import type { Language } from '../../wording';
import type { Settings } from '../../status';
import type { Layout, SheetKey } from '../layout';
import { listsSheet } from '../lists';
import type { Palette } from '../palette';
import { settingsSheet } from '../settings';

export interface BaseRequest {
  readonly settings: Settings;
  readonly language: Language;
  readonly palette: Palette;
  /** Titles to take where the wanted ones are taken. */
  readonly titles?: Readonly<Partial<Record<SheetKey, string>>>;
}

export function adoptBase({ settings, language, palette, titles = {} }: BaseRequest): Layout {
  const words = wordingOf(language);
  const said = words.sheet.titles;
  const common = { words, language, palette };
  const parts = [
    settingsSheet({ ...common, settings, title: titles.settings ?? said.settings, monthly: null }),
    listsSheet({ ...common, title: titles.lists ?? said.lists }),
  ];
  return { sheets: parts.map(({ sheet }) => sheet), names: parts.flatMap(({ names }) => names), active: 'settings' };
}
