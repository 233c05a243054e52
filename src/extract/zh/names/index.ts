/** The name patterns of Chinese in the order they are tried; one that finds no words names nothing. */
import type { NameRule } from '../../pack';
import { after } from './after';
import { again } from './again';
import { before } from './before';
import { frequency, zero } from './frequency';
import { listed } from './listed';
import { from, goal, share } from './share';
import { firstOfTwo, forWhom, restored, shareOfTask } from './whom';
import { undone } from './undone';
import { each, years, zip } from './zip';

const told = ({ id, read }: NameRule): NameRule => ({
  id,
  read: (slot, f, at) => read(slot, f, at)?.filter(({ text }) => text !== '') ?? null,
});

export const names: readonly NameRule[] = [
  zero,
  from,
  goal,
  frequency,
  years,
  shareOfTask,
  restored,
  share,
  zip,
  listed,
  each,
  forWhom,
  firstOfTwo,
  again,
  undone,
  after,
  before,
].map(told);
