/** Rows added and taken out, cut off everywhere. */
import { rows } from './drills/rows';
import { playEverywhere, playRecoveries } from './playing';

playEverywhere(rows);
playRecoveries(rows);
