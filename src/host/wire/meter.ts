// Counts what crosses the wire. A round is a request that asks or changes something: instantiations and released
// references alone are the library's housekeeping.
import { ACTION, type Query } from './protocol';

export interface Meter {
  requests: number;
  rounds: number;
  actions: number;
  bytesUp: number;
  bytesDown: number;
  reset: () => void;
}

export function newMeter(): Meter {
  const meter: Meter = {
    requests: 0,
    rounds: 0,
    actions: 0,
    bytesUp: 0,
    bytesDown: 0,
    reset: () => Object.assign(meter, { requests: 0, rounds: 0, actions: 0, bytesUp: 0, bytesDown: 0 }),
  };
  return meter;
}

const isHousekeeping = (action: Query['Actions'][number]): boolean =>
  action.ActionType === ACTION.instantiate ||
  (action.ActionType === ACTION.method && action.Name === '_RemoveReference');

export function countUp(meter: Meter, query: Query, bytes: number): void {
  meter.requests += 1;
  meter.actions += query.Actions.length;
  meter.bytesUp += bytes;
  if (!query.Actions.every(isHousekeeping)) meter.rounds += 1;
}
export const countDown = (meter: Meter, bytes: number): void => {
  meter.bytesDown += bytes;
};

const encoder = new TextEncoder();
export const bytesOf = (text: string): number => encoder.encode(text).length;
