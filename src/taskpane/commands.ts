/**
 * The ribbon's functions. Import and Lagging open the pane at their page (the manifest says which); Refresh works
 * without a pane: it recalculates and brings the first lagging row before the person's eyes.
 */
import { goTo, look, openWorkbook, recover, refresh } from '../excel';
import { timeOfClock } from './services/clock';

async function refreshNow(): Promise<void> {
  const workbook = openWorkbook();
  const looked = await look(workbook);
  if (looked.value?.unfinished != null) await recover(workbook);
  const { value } = await refresh(workbook, { at: timeOfClock(new Date()) });
  const worst = value?.lagging[0];
  if (worst !== undefined) await goTo(workbook, worst.code, 'status');
}

async function refreshLedger(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await refreshNow();
  } finally {
    // Excel shows the button as busy until it is told.
    event.completed();
  }
}

// Named before Office is ready: a person's click that loads this page is answered by it, however slow the machine.
Office.actions.associate('refreshLedger', refreshLedger);
void Office.onReady();
