/** What an operation costs on the wire, and ledgers of thousands of rows to ask it of: their engine stands still. */
import { newLedger } from '../../../src/excel';
import type { Outcome } from '../../../src/excel';
import type { Indicator, Progress } from '../../../src/plan';
import { at, codesOf, indicators, layoutOf, stand } from './stand';
import type { Stand } from './stand';
import { stillEngine } from './still-engine';

const MEGABYTES = 4_000_000;

export interface Cost {
  readonly rounds: number;
  /** One for each 4 MB that travels. */
  readonly more: number;
}

export interface Costs {
  readonly of: Readonly<Record<string, Cost>>;
  readonly ask: <T>(name: string, act: () => Promise<Outcome<T>>) => Promise<Outcome<T> & { readonly value: T }>;
}

export function costsOf({ host }: Stand): Costs {
  const of: Record<string, Cost> = {};
  const ask: Costs['ask'] = async (name, act) => {
    host.meter.reset();
    const { value, problems } = await act();
    if (value === null) throw new Error(`${name}: not done, ${codesOf({ value, problems }).join()}.`);
    const { rounds, bytesUp, bytesDown } = host.meter;
    of[name] = { rounds, more: Math.floor(bytesUp / MEGABYTES) + Math.floor(bytesDown / MEGABYTES) };
    return { value, problems };
  };
  return { of, ask };
}

export interface Scaled extends Stand {
  readonly list: readonly Indicator[];
  /** From the next calculation on, the sheets show what follows from this progress. */
  readonly follow: (progress: ReadonlyMap<string, Progress>) => void;
}

export async function scaledLedger(rows: number): Promise<Scaled> {
  const still = stillEngine();
  const here = stand({ engine: still.engine });
  const list = indicators(rows);
  const follow: Scaled['follow'] = (progress) => still.sayLayout(layoutOf({ indicators: list, progress })({}));
  follow(new Map());
  await newLedger(here.workbook, layoutOf({ indicators: list }), at);
  return { ...here, list, follow };
}
