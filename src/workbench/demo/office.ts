/** A workbook without Excel: the embedded host behind Microsoft's own client library, in node. */
import type { Workbook } from '../../excel';
import { createHost } from '../../host';
import type { Host } from '../../host';
import { loadOfficeInNode } from '../../host/node';

export interface Opened {
  readonly host: Host;
  readonly workbook: Workbook;
}

/** ExcelApi 1.15 is what the library on npm knows. */
const latest = 15;

export function openWorkbookFor(language: 'zh' | 'en'): Opened {
  const host = createHost({ locale: language === 'zh' ? 'zh-CN' : 'en-US' });
  const { Excel } = loadOfficeInNode(host);
  const workbook: Workbook = {
    run: (batch) => Excel.run(batch),
    supports: (set, version) => set === 'ExcelApi' && Number(version.split('.')[1]) <= latest,
    readOnly: false,
  };
  return { host, workbook };
}
