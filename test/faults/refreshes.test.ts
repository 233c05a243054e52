/** Refreshing and looking back, cut off everywhere. */
import { refreshes } from './drills/refreshes';
import { playEverywhere } from './playing';

playEverywhere(refreshes);
