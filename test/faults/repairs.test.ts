/** What a refresh found, put right, cut off everywhere. */
import { repairs } from './drills/refreshes';
import { playEverywhere } from './playing';

playEverywhere(repairs);
