// The pane's beginning: waits for Office, then renders. `?step=plan` and `?step=lagging` come from the ribbon's buttons.
import { createRoot } from 'react-dom/client';
import { Pane } from './pane';
import { officeServices } from './services/office';
import type { Page } from './state/state';

const pages: readonly Page[] = ['home', 'plan', 'update', 'lagging', 'settings'];

function pageAsked(): Page {
  const step = new URLSearchParams(window.location.search).get('step');
  return pages.find((page) => page === step) ?? 'home';
}

const startWorker = (): Worker => new Worker(new URL('./services/reading.worker.ts', import.meta.url));

async function begin(): Promise<void> {
  await Office.onReady();
  // Loaded only now: that library touches the page as soon as it is loaded.
  const { openPreferences } = await import('../excel/preferences');
  const root = document.getElementById('root');
  if (root === null) throw new Error('taskpane.html has no #root');
  const services = officeServices(openPreferences(Office.context.partitionKey ?? ''), startWorker);
  createRoot(root).render(<Pane services={services} page={pageAsked()} />);
}

// Without Office there is no pane; the page says so instead of staying blank.
begin().catch((reason: unknown) => {
  document.body.textContent = String(reason);
});
