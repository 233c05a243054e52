/**
 * The real pane on the real operations over the embedded host: only the window is jsdom's. What a person sees and does
 * is asked through roles and labels.
 */
import { readFileSync } from 'node:fs';
import { act, cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { Pane } from '../../src/taskpane/pane';
import { excelService } from '../../src/taskpane/services/excel-service';
import { preferencesService } from '../../src/taskpane/services/preferences-service';
import { readingService } from '../../src/taskpane/services/reading-service';
import type { ExcelService, Services } from '../../src/taskpane/services/services';
import type { Page } from '../../src/taskpane/state/state';
import type { Language } from '../../src/wording';
import { stand } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';

export interface Rendered extends Stand {
  readonly user: UserEvent;
  readonly services: Services;
  /** Renders the pane anew over the same workbook, as a reload does. */
  readonly reload: () => Promise<void>;
}

export interface Wish {
  readonly language?: Language;
  readonly page?: Page;
  /** A workbook that was prepared before the pane opened. */
  readonly on?: Stand;
  readonly excel?: Partial<ExcelService>;
  readonly today?: string;
}

class Observer {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}

// The whole page in every message would bury what is missing.
// A whole ledger is written and calculated: on a busy machine that takes a while.
configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error(message ?? 'not found') });

/** jsdom lacks what Fluent measures with; nothing is measured here. */
export function prepareWindow(): void {
  Object.assign(globalThis, { ResizeObserver: Observer });
}

export const at = '2025-07-02T09:30';

function servicesOf(here: Stand, wish: Wish): Services {
  const kept = new Map<string, string>();
  return {
    excel: { ...excelService(here.workbook, () => at), ...wish.excel },
    reading: readingService(null),
    preferences: preferencesService({ get: (key) => kept.get(key) ?? null, set: (key, value) => kept.set(key, value) }),
    sample: (language) => {
      const name = `${language}-plan.docx`;
      return Promise.resolve({ kind: 'file', name, bytes: new Uint8Array(readFileSync(`assets/samples/${name}`)) });
    },
    displayLanguage: () => wish.language ?? 'zh',
    officeColours: () => null,
    today: () => wish.today ?? '2025-07-02',
    version: '0.1.0',
  };
}

export async function rendered(wish: Wish = {}): Promise<Rendered> {
  prepareWindow();
  const here = wish.on ?? stand();
  const services = servicesOf(here, wish);
  const show = (): Promise<void> =>
    act(async () => {
      render(<Pane services={services} {...(wish.page === undefined ? {} : { page: wish.page })} />);
      await Promise.resolve();
    });
  await show();
  const reload = async (): Promise<void> => {
    cleanup();
    await show();
  };
  return { ...here, user: userEvent.setup(), services, reload };
}
