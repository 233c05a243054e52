/**
 * The workbench page: the host's workbook beside the production pane, as in Excel on the web. `window.workbench` lets
 * gesture tests ask what a person sees; nothing of the pane uses it.
 */
import './page/page.css';
import { openDesk, type Desk } from './desk/desk';

declare global {
  interface Window {
    workbench?: Desk;
  }
}

async function start(): Promise<void> {
  const root = document.getElementById('workbench');
  if (root) window.workbench = await openDesk(root);
}

void start();
