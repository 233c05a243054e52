/**
 * The services of the production pane: Excel through office.js, files through the worker, preferences in the browser's
 * storage, the sample plan from the pane's own origin. Nothing here goes to any other.
 */
import { openWorkbook } from '../../excel';
import type { Language } from '../../wording';
import type { OfficeColours } from '../look/mode';
import { dayOfClock, timeOfClock } from './clock';
import { excelService } from './excel-service';
import { languageOfTag } from './language';
import { preferencesService } from './preferences-service';
import type { TextStore } from './preferences-service';
import { readingService } from './reading-service';
import type { StartWorker } from './reading-service';
import type { Given, Services } from './services';

export const version = '0.1.0';

function displayLanguage(): Language {
  const office = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
  return languageOfTag(office ?? navigator.language);
}

function officeColours(): OfficeColours | null {
  const theme = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  return theme ?? null;
}

async function sample(language: Language): Promise<Given | null> {
  const name = `${language}-plan.docx`;
  const answer = await fetch(new URL(`assets/samples/${name}`, document.baseURI));
  return answer.ok ? { kind: 'file', name, bytes: new Uint8Array(await answer.arrayBuffer()) } : null;
}

export function officeServices(store: TextStore, startWorker: StartWorker | null): Services {
  return {
    excel: excelService(openWorkbook(), () => timeOfClock(new Date())),
    reading: readingService(typeof Worker === 'undefined' ? null : startWorker),
    preferences: preferencesService(store),
    sample,
    displayLanguage,
    officeColours,
    today: () => dayOfClock(new Date()),
    version,
  };
}
