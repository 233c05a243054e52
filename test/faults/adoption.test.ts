/** A sheet of somebody's own taken on and let go, cut off everywhere. */
import { adoption } from './drills/adoption';
import { playEverywhere } from './playing';

playEverywhere(adoption);
