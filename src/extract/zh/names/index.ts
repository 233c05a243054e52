/** The name patterns of Chinese in the order they are tried. */
import type { NameRule } from '../../pack';
import { after } from './after';
import { before } from './before';
import { each, frequency, from, share, years, zero, zip } from './special';

export const names: readonly NameRule[] = [zero, from, frequency, years, share, zip, each, after, before];
