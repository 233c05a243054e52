/** A statement before it leaves the extractor: the steps of this folder mark it in place. */
import type { Statement } from '../../plan';

export type Draft = { -readonly [K in keyof Statement]: Statement[K] };
