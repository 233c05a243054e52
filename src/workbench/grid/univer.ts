/**
 * Starts the visible spreadsheet: Univer's screen without its ribbon, one workbook, in Chinese or English.
 * In: the element, the language, light or dark. Out: the few services the mirror needs.
 */
import {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { defaultTheme } from '@univerjs/themes';
import { DISABLE_AUTO_FOCUS_KEY, UniverUIPlugin } from '@univerjs/ui';
import designEn from '@univerjs/design/locale/en-US';
import designZh from '@univerjs/design/locale/zh-CN';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import docsUiZh from '@univerjs/docs-ui/locale/zh-CN';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import formulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import uiEn from '@univerjs/ui/locale/en-US';
import uiZh from '@univerjs/ui/locale/zh-CN';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';

export interface Screen {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly show: (data: Partial<IWorkbookData>) => Workbook;
  readonly close: (unit: string) => void;
  readonly setDark: (dark: boolean) => void;
  readonly forgetUndo: (unit: string) => void;
  readonly dispose: () => void;
}

export type Language = 'zh' | 'en';

const locales = {
  [LocaleType.ZH_CN]: mergeLocales(designZh, uiZh, docsUiZh, sheetsZh, sheetsUiZh, formulaZh, formulaUiZh),
  [LocaleType.EN_US]: mergeLocales(designEn, uiEn, docsUiEn, sheetsEn, sheetsUiEn, formulaEn, formulaUiEn),
};

export function openScreen(container: HTMLElement, language: Language, dark: boolean): Screen {
  const univer = new Univer({
    locale: language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales,
    theme: defaultTheme,
    darkMode: dark,
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: true,
    contextMenu: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    disableForceStringMark: true,
    disableForceStringAlert: true,
  });
  // The cell's editor is a part of the formula plugins; no formula stands in the grid, so nothing is computed twice.
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  const injector = univer.__getInjector();
  keepFocusApart(injector, container);
  return {
    injector,
    commands: injector.get(ICommandService),
    show: (data) => univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data),
    close: (unit) => {
      injector.get(IUniverInstanceService).disposeUnit(unit);
    },
    setDark: (on) => injector.get(ThemeService).setDarkMode(on),
    forgetUndo: (unit) => injector.get(IUndoRedoService).clearUndoRedo(unit),
    dispose: () => univer.dispose(),
  };
}

/** While the pane has the focus, the grid does not take it back when its selection moves. */
function keepFocusApart(injector: Injector, container: HTMLElement): void {
  const context = injector.get(IContextService);
  const leave = (away: boolean) => () => context.setContextValue(DISABLE_AUTO_FOCUS_KEY, away);
  leave(true)();
  window.addEventListener('blur', leave(true));
  container.addEventListener('pointerdown', leave(false), { capture: true });
  container.addEventListener('focusin', leave(false), { capture: true });
}
