/** What people do to a workbook, as data: a call of the host's `user`, or a change through another add-in's script. */
import type { Host } from '../../../../src/host';
import type { Stand } from '../stand';

type User = Host['user'];

export type Deed =
  | { readonly [K in keyof User]: readonly [K, ...Parameters<User[K]>] }[keyof User]
  | readonly ['script', (book: Excel.Workbook) => void];

export interface LivedIn {
  readonly name: string;
  readonly deeds: readonly Deed[];
  /** Before the ledger is there. */
  readonly before?: readonly Deed[];
  readonly date1904?: true;
  /** What a second import puts right of our own, so that its undo does not bring back the state before. */
  readonly mended?: 'rules' | 'links';
}

export async function live({ host, workbook }: Stand, deeds: readonly Deed[]): Promise<void> {
  for (const [act, ...args] of deeds) {
    if (act === 'script')
      await workbook.run(async (context) => {
        const [change] = args as readonly [(book: Excel.Workbook) => void];
        change(context.workbook);
        await context.sync();
      });
    else await (host.user[act] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
  }
}

export const lived = (name: string, ...deeds: readonly Deed[]): LivedIn => ({ name, deeds });
/** Our own rules or links were in disorder, and are in order since the import. */
export const mended = (what: 'rules' | 'links', one: LivedIn): LivedIn => ({ ...one, mended: what });
export const script = (change: (book: Excel.Workbook) => void): Deed => ['script', change];
export const onLedger = (change: (sheet: Excel.Worksheet) => void): Deed =>
  script(({ worksheets }) => {
    change(worksheets.getItem('台账'));
  });
export const each = (rows: readonly number[], deed: (row: number) => Deed): readonly Deed[] => rows.map(deed);

/** Of the ledger, those of its rows. */
export const ROWS = [7, 8, 9, 10, 11, 12];
