/** Colours of the six classes, also of the one that has none in the ledger. */
import type { StatusClass } from '../../status';
import { tintOf } from '../palette';
import type { Palette, Tint } from '../palette';

const NONE: Tint = { fill: '#FFFFFF', color: '#404040' };

export function classTint(palette: Palette, key: StatusClass): Tint {
  return key === 'none' ? NONE : tintOf(palette, key);
}
