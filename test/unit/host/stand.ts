// A host with the real office.js on it, and short ways to try things.
import { createHost, type Host, type HostOptions } from '../../../src/host';
import { loadOfficeInNode } from '../../../src/host/node';

export interface Stand {
  readonly host: Host;
  readonly run: typeof Excel.run;
  /** What a cell of the dump holds, by sheet and address. */
  readonly cell: (sheet: string, address: string) => Promise<Record<string, unknown> | undefined>;
  readonly dump: (sheet: string) => Promise<Record<string, unknown>>;
}

export function stand(options: HostOptions = {}): Stand {
  const host = createHost(options);
  const { Excel } = loadOfficeInNode(host);
  const dump = async (name: string): Promise<Record<string, unknown>> => {
    const sheet = (await host.workbook.dump()).sheets.find((entry) => entry['name'] === name);
    if (!sheet) throw new Error(`No sheet ${name} in the dump.`);
    return sheet as Record<string, unknown>;
  };
  return {
    host,
    run: ((...args: Parameters<typeof Excel.run>) => Excel.run(...args)) as typeof Excel.run,
    dump,
    cell: async (sheet, address) => ((await dump(sheet))['cells'] as Record<string, Record<string, unknown>>)[address],
  };
}

/** The code and place of an office.js error. */
export const failing = (code: string, at?: string): Record<string, unknown> => ({
  code,
  ...(at === undefined ? {} : { debugInfo: expect.objectContaining({ errorLocation: at }) as unknown }),
});
