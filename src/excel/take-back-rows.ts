import type { Desk } from './apply';
import type { State } from './state';
import { NOTHING } from './take-back';
import type { TakeBack } from './take-back';
import type { Trace } from './trace';
export function askRows(_desk: Desk, _state: State, _whole: boolean): (trace: Extract<Trace, { readonly of: 'rows' }>) => TakeBack {
  return () => NOTHING;
}
