/** The name patterns of Chinese in the order they are tried. */
import type { NameRule } from '../../pack';
import { after } from './after';
import { before } from './before';
import { frequency, zero } from './frequency';
import { from, share } from './share';
import { each, years, zip } from './zip';

export const names: readonly NameRule[] = [zero, from, frequency, years, share, zip, each, after, before];
